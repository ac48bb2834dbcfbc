#include "app/zorro/command_line/training_arguments.h"

#include <array>
#include <string_view>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/train/field_words.h"
#include "core/plan/make_members.h"
#include "core/run/quantity/quantity.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr const char* runMeaning = "a folder, its name, a comparison's name, NAME@latest or latest";

/// Whether an action is about one run.
enum class RunWord { none, optional, needed };

struct RunsActionWord {
    std::string_view word;
    RunsAction action;
    RunWord run;
};
constexpr std::array<RunsActionWord, 8> runsActions{{{"list", RunsAction::list, RunWord::none},
                                                     {"show", RunsAction::show, RunWord::needed},
                                                     {"evaluate", RunsAction::evaluate, RunWord::needed},
                                                     {"export", RunsAction::exportRun, RunWord::needed},
                                                     {"delete", RunsAction::remove, RunWord::needed},
                                                     {"restore", RunsAction::restore, RunWord::optional},
                                                     {"empty-trash", RunsAction::emptyTrash, RunWord::none},
                                                     {"prune", RunsAction::prune, RunWord::none}}};

void addField(CLI::App& train, const ComparisonField& field, TrainWords& words) {
    auto& fields = words.fields;
    const std::string help = fieldHelp(field);
    if (field.access.kind == FieldKind::flag) {
        train.add_flag_callback(
            field.option, [&fields, key = field.key] { fields[key] = {"true"}; }, help);
    } else if (field.access.kind == FieldKind::words) {
        train
            .add_option_function<std::vector<std::string>>(
                field.option,
                [&fields, key = field.key](const std::vector<std::string>& written) {
                    fields[key] = written;
                },
                help + (field.access.choices.empty() ? "; once for each" : "; several parted by commas"))
            ->type_name(fieldPattern(field))
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    } else {
        CLI::Option& option = *train.add_option_function<std::string>(
            field.option,
            [&fields, key = field.key, alone = field.wordAlone](const std::string& written) {
                fields[key] = {written.empty() ? alone : written};
            },
            help);
        option.type_name(fieldPattern(field));
        if (!field.wordAlone.empty()) {
            option.expected(0, 1);
        }
    }
}

/// What the columns and keys of a run's files mean.
std::string recordedHelp() {
    std::string help = "What a run records and concludes:\n";
    for (const QuantityDescription& each : quantities) {
        std::string name(each.name);
        name.resize(std::max<std::size_t>(name.size(), 30), ' ');
        help += "  " + name + std::string(each.meaning) + '\n';
    }
    return help;
}

}  // namespace

void addTrain(CLI::App& program, TrainWords& words) {
    CLI::App& train = *program.add_subcommand("train", "Train networks that differ in their activation");
    train.add_option("--activation", words.activations, "A curve to train with; once for each")
        ->type_name("SPEC")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    train
        .add_option(
            "--gate", words.gates,
            "What the gates of an lstm, and the output gate of an slstm, have in place of the sigmoid; "
            "it need not stay in [0, 1]. --activation is then the function of the cell, and every "
            "activation is trained with every gate (the activation's partner: Sigmoid-Zorro beside "
            "Tanh-Zorro, else the sigmoid); once for each")
        ->type_name("SPEC")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    train
        .add_option("--seeds", words.seeds,
                    "Networks of each activation (" + std::to_string(usualSeeds) + ")")
        ->type_name("N");
    train
        .add_option("--data-seeds", words.dataSeeds,
                    "Splits of the data, or data sets, that all of them are trained on (1)")
        ->type_name("N");
    train
        .add_option("--sweep", words.sweep,
                    "Every activation with each of these values of a field that networks of one run may "
                    "differ in (learning-rate), or of a parameter of the activations that have it (a, or of "
                    "one only tanh-zorro.m); once for each, which makes a grid")
        ->type_name("FIELD=v,v,...|FIELD=lo:hi:count[:log]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    train
        .add_option(
            "--sample", words.sample,
            "So many quasi-random points of the ranges FIELD=lo:hi[:log] of --sweep instead of a grid")
        ->type_name("N");
    train
        .add_option("--stack", words.stack,
                    "Most networks of one run (as many as memory holds, at most " +
                        std::to_string(mostMembers) +
                        "); more of them become several runs, one after the other, with one table at the end")
        ->type_name("N");
    for (const ComparisonField& field : comparisonFields()) {
        if (!field.option.empty()) {
            addField(train, field, words);
        }
    }
    train.add_option("--runs", words.runs, "Where run directories are kept")->type_name("FOLDER");
    train.add_option("--config", words.config, "Repeat a comparison; other options change it")
        ->type_name("FILE");
    train.add_option("--resume", words.resume, std::string("Go on with a run: ") + runMeaning)
        ->type_name("RUN");
    train.add_option("--place", words.place, "Where to train: 'here' or a place of the window (here)")
        ->type_name("NAME");
    train.add_flag("--queue", words.queue,
                   "Print the run's name and return: it is trained when its device is free");
    train.footer(recordedHelp());
    train.add_flag("--dry-run", words.dryRun, "Only say what it needs: parameters, memory, device");
}

void addSearch(CLI::App& program, SearchWords& words) {
    CLI::App& search = *program.add_subcommand(
        "search", "Search the best parameters of a family, or a formula, for a problem");
    search.add_option("FAMILY", words.family, "The function whose parameters are searched")->type_name("");
    search.add_flag("--formulas", words.formulas,
                    "Search formulas of unary and binary operators instead, ranked by problems kept apart");
    search
        .add_option("--budget", words.budget, "What it may cost, in whole trainings of one network; needed")
        ->type_name("N");
    search
        .add_option("--over", words.over,
                    "What is searched over, parameters and learning-rate, parted by commas (all of them)")
        ->type_name("NAME[=lo:hi[:log]],...")
        ->delimiter(',');
    search.add_option("--seed", words.seed, "Of the formulas that are drawn (1)")->type_name("N");
    search.add_option("--runs", words.train.runs, "Where run directories are kept")->type_name("FOLDER");
    search
        .add_option_function<std::string>(
            "--format",
            [&words](const std::string& format) {
                words.json = choice("--format", format, {"text", "json"}) == 1;
            },
            "How to write it (text)")
        ->type_name("text|json");
    for (const ComparisonField& field : comparisonFields()) {
        if (!field.option.empty() && field.group() != "tuning" && field.key != "name") {
            addField(search, field, words.train);
        }
    }
}

void addRuns(CLI::App& program, RunsWords& words) {
    CLI::App& runs =
        *program.add_subcommand("runs", "List, show, evaluate, export, delete or restore training runs");
    std::string pattern;
    for (const RunsActionWord& action : runsActions) {
        pattern += (pattern.empty() ? "" : "|") + std::string(action.word);
    }
    runs.add_option("ACTION", words.action, "What to do")->required()->type_name(pattern);
    runs.add_option("RUN", words.run, std::string("Which run: ") + runMeaning)->type_name("");
    runs.add_option("--runs", words.runs, "Where run directories are kept")->type_name("FOLDER");
    runs.add_option("--format", words.format, "How to write it (text; export: csv)")
        ->type_name("text|json|csv|tensorboard|pytorch");
    runs.add_option("-o,--output", words.output,
                    "Write to this file; event files and networks to this folder")
        ->type_name("FILE");
    runs.add_option("--baseline", words.baseline, "What the others are tested against (the first)")
        ->type_name("SPEC");
    runs.add_option("--activation", words.activation, "evaluate: what to put into the run's networks")
        ->type_name("SPEC");
    runs.add_option("--instead", words.instead,
                    "evaluate: which activation it takes the place of (every one)")
        ->type_name("SPEC");
    runs.add_option("--device", words.device, "evaluate: where (auto)")->type_name("auto|cpu|cuda:N");
    runs.footer(
        "evaluate tells what trained networks lose with another activation, such as an approximation:\n"
        "zorro runs evaluate latest --activation \\\n"
        "  \"$(zorro approximate gelu --form pieces:16 --range -4:4 --format spec)\"\n"
        "delete moves a run to the trash; restore brings it back and, without RUN, lists what is there;\n"
        "empty-trash deletes that for good; prune drops the checkpoints of finished runs.\n");
}

RunsOptions runsOptions(const RunsWords& words) {
    std::vector<std::string> actions;
    actions.reserve(runsActions.size());
    for (const RunsActionWord& action : runsActions) {
        actions.emplace_back(action.word);
    }
    const RunsActionWord& action = runsActions[choice("runs", words.action, actions)];
    RunsOptions options{.action = action.action,
                        .run = words.run,
                        .runs = words.runs,
                        .output = words.output,
                        .baseline = words.baseline,
                        .activation = words.activation,
                        .instead = words.instead,
                        .device = words.device.empty() ? "auto" : words.device};
    if (action.run == RunWord::needed && words.run.empty()) {
        throw UsageError("runs " + words.action +
                         ": the run is missing; 'zorro runs list' shows those there are");
    }
    const bool evaluates = action.action == RunsAction::evaluate;
    if (evaluates && words.activation.empty()) {
        throw UsageError("runs evaluate: the activation is missing; give --activation SPEC");
    }
    for (const auto& [option, word] :
         {std::pair("--activation", &words.activation), std::pair("--instead", &words.instead),
          std::pair("--device", &words.device)}) {
        if (!evaluates && !word->empty()) {
            throw UsageError("runs " + words.action + ": " + option + " is for 'zorro runs evaluate'");
        }
    }
    if (action.run == RunWord::none && !words.run.empty()) {
        throw UsageError("runs " + words.action + ": unexpected " + inQuotes(words.run) +
                         "; it is about all runs of a folder");
    }
    if (options.action == RunsAction::exportRun) {
        const std::string format = words.format.empty() ? "csv" : words.format;
        options.format = static_cast<RunsFormat>(
            1 + choice("--format", format, {"json", "csv", "tensorboard", "pytorch"}));
    } else {
        const std::string format = words.format.empty() ? "text" : words.format;
        options.format = static_cast<RunsFormat>(choice("--format", format, {"text", "json"}));
    }
    return options;
}

}  // namespace zorro
