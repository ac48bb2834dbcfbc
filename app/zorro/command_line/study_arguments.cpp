#include "app/zorro/command_line/study_arguments.h"

#include <cmath>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/study/file/example_studies.h"
#include "core/study/table/study_table.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// In the order of StudyAction.
std::vector<std::string> studyActions() {
    return {"list", "plan", "run", "show", "export"};
}

/// Beside them files are offered.
std::vector<std::string> exampleNames() {
    std::vector<std::string> names;
    for (const ExampleStudy& example : exampleStudies()) {
        names.emplace_back(example.name);
    }
    names.emplace_back("FILE");
    return names;
}

std::vector<std::string> formatNames() {
    std::vector<std::string> names;
    for (const StudyFormat& format : studyFormats()) {
        names.emplace_back(format.name);
    }
    return names;
}

std::optional<double> sizeIn(const char* option, const std::string& word) {
    if (word.empty()) {
        return std::nullopt;
    }
    const std::optional<double> size = parseNumber(trimmed(word));
    if (!size || !std::isfinite(*size) || !(*size > 0)) {
        throw UsageError(std::string(option) + ": " + inQuotes(word) + " is not a number above 0");
    }
    return size;
}

/// An option that its action does not know would change nothing.
void checkOptionsOfStudy(const StudyOptions& options, const StudyWords& words) {
    const auto require = [&](bool holds, const char* option, const char* of) {
        if (!holds) {
            throw UsageError("study " + words.action + ": " + option + " is for " + of);
        }
    };
    const bool plans = options.action == StudyAction::plan;
    const bool runs = options.action == StudyAction::run;
    const bool exports = options.action == StudyAction::exportStudy;
    require(plans || (words.difference.empty() && words.deviation.empty()),
            words.difference.empty() ? "--deviation" : "--difference", "plan");
    require(runs || !words.queue, "--queue", "run");
    require(runs || plans || words.places.empty(), "--place", "plan and run");
    require(runs || plans || words.device.empty(), "--device", "plan and run");
    require(exports || words.output.empty(), "-o", "export");
    require(!runs || words.format.empty(), "--format", "plan, show and export");
    require(!(runs || plans) || !words.cost, "--cost", "show and export");
    if (words.queue && !words.places.empty()) {
        throw UsageError("study run: --queue is for this machine; leave out --place, or --queue");
    }
}

}  // namespace

void addStudy(CLI::App& program, StudyWords& words) {
    CLI::App& study = *program.add_subcommand(
        "study", "Compare activations on several problems, with one table at the end");
    study.add_option("ACTION", words.action, "What to do")->required()->type_name(typeOf(studyActions()));
    study.add_option("STUDY", words.file, "A study.json, or one that comes with the program")
        ->type_name(typeOf(exampleNames()));
    study.add_option("--runs", words.runs, "Where run directories are kept")->type_name("FOLDER");
    study
        .add_option("--place", words.places,
                    "Where to train: 'here' or a place of the window; once for each (that of the study)")
        ->type_name("NAME")
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    study.add_option("--device", words.device, "Of this machine: auto takes all its GPUs, else the CPU")
        ->type_name("auto|cpu|cuda:N");
    study.add_flag("--queue", words.queue, "run: only put the runs into the queue of their folder");
    study.add_option("--difference", words.difference, "plan: say how many seeds it takes to find this")
        ->type_name("NUMBER");
    study
        .add_option("--deviation", words.deviation,
                    "plan: how such differences deviate from seed to seed (as runs show)")
        ->type_name("NUMBER");
    study.add_flag("--cost", words.cost, "show, export: time each activation alone, two seconds each");
    study.add_option("--format", words.format, "How to write it (text; export: csv)")
        ->type_name(typeOf(formatNames()));
    study.add_option("-o,--output", words.output, "export: write to this file")->type_name("FILE");
    study.footer(
        "list says which studies come with the program; plan what is to be trained, how long that takes and "
        "how\n"
        "many seeds a difference needs; run trains what is missing and goes on with what was stopped; show "
        "and\n"
        "export write the table of what is trained.\n");
}

StudyOptions studyOptions(const StudyWords& words) {
    StudyOptions options{.action = static_cast<StudyAction>(choice("study", words.action, studyActions())),
                         .file = words.file,
                         .runs = words.runs,
                         .places = words.places,
                         .device = words.device,
                         .queue = words.queue,
                         .cost = words.cost,
                         .format = words.format,
                         .output = words.output,
                         .difference = sizeIn("--difference", words.difference),
                         .deviation = sizeIn("--deviation", words.deviation)};
    const bool lists = options.action == StudyAction::list;
    if (lists != words.file.empty()) {
        throw UsageError(lists ? "study list: unexpected " + inQuotes(words.file)
                               : "study " + words.action +
                                     ": the study is missing; give a study.json, or a name of "
                                     "'zorro study list'");
    }
    checkOptionsOfStudy(options, words);
    options.format = !words.format.empty()                        ? words.format
                     : options.action == StudyAction::exportStudy ? "csv"
                                                                  : "text";
    const bool plans = options.action == StudyAction::plan;
    static_cast<void>(
        choice("--format", options.format, plans ? std::vector<std::string>{"text", "json"} : formatNames()));
    return options;
}

}  // namespace zorro
