#include "app/zorro/command_line/command_line.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/command_line/approximate_arguments.h"
#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/claims_arguments.h"
#include "app/zorro/command_line/completion.h"
#include "app/zorro/command_line/define_arguments.h"
#include "app/zorro/command_line/queue_arguments.h"
#include "app/zorro/command_line/study_arguments.h"
#include "app/zorro/command_line/training_arguments.h"
#include "app/zorro/command_line/usage_error.h"
#include "app/zorro/schema/schema.h"
#include "app/zorro/train/field_words.h"
#include "core/activation/catalogue.h"
#include "core/analysis/properties.h"
#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// What stands on the command line, before it is understood.
struct CommandWords {
    std::vector<std::string> specs;
    std::string spec;
    std::string x;
    std::string xFile;
    std::string derivatives = "2";
    std::string format;
    std::string output;
    std::string language;
    std::string device = "auto";
    std::string family;
    std::vector<std::string> conditions;
    bool mine = false;
    DefineWords define;
    UndefineOptions undefine;
    FitWords fit;
    ApproximateWords approximate;
    TrainWords train;
    SearchWords search;
    RunsWords runs;
    QueueWords queue;
    ClaimsWords claims;
    StudyWords study;
};

std::vector<std::string> languageNames() {
    std::vector<std::string> names;
    for (const CodeLanguage& language : codeLanguages()) {
        names.emplace_back(language.name);
    }
    return names;
}

void addFormat(CLI::App& command, CommandWords& words, const std::string& choices) {
    const std::string first = choices.substr(0, choices.find('|'));
    command.add_option("--format", words.format, "How to write it (" + first + ")")->type_name(choices);
}

void addList(CLI::App& program, CommandWords& words) {
    CLI::App& list = *program.add_subcommand("list", "List the functions of the catalogue");
    std::vector<std::string> names;
    for (const Family& family : families()) {
        names.push_back(family.name);
    }
    list.add_option("--family", words.family, "Those of this family")->type_name(typeOf(names));
    names.clear();
    for (const PropertyName& property : propertyNames()) {
        names.emplace_back(property.name);
    }
    list.add_option("--with", words.conditions,
                    "Those with this property (give it again for another), without it as not-PROPERTY, or\n"
                    "with such a number: year>=2017, parameters<3")
        ->type_name(typeOf(names))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    list.add_flag("--mine", words.mine, "List the functions of your own instead");
    addFormat(list, words, "text|json");
}

void addEval(CLI::App& program, CommandWords& words) {
    CLI::App& eval = *program.add_subcommand("eval", "Evaluate curves and their derivatives");
    eval.add_option("SPEC", words.specs, "The curves")->required()->type_name("");
    eval.add_option("--x", words.x, "The points: a list, or count points from lo to hi")
        ->type_name("v,v,...|lo:hi:count");
    eval.add_option("--x-file", words.xFile, "A file of points, - for standard input")->type_name("FILE|-");
    eval.add_option("--derivatives", words.derivatives, "The highest derivative to write (2)")
        ->type_name("0|1|2");
    addFormat(eval, words, "csv|json");
    eval.add_option("-o,--output", words.output, "Write to this file instead of standard output")
        ->type_name("FILE");
}

void addDescribe(CLI::App& program, CommandWords& words) {
    CLI::App& describe = *program.add_subcommand("describe", "Say everything about one curve");
    describe.add_option("SPEC", words.spec, "The curve")->required()->type_name("");
    addFormat(describe, words, "text|json");
}

void addFit(CLI::App& program, CommandWords& words) {
    CLI::App& fit = *program.add_subcommand("fit", "Fit a function to another one or to data");
    FitWords& to = words.fit;
    const auto add = [&](const char* name, auto& word, const char* type, const char* meaning) {
        return fit.add_option(name, word, meaning)->type_name(type);
    };
    const auto addEach = [&](const char* name, std::vector<std::string>& list, const char* type,
                             const char* meaning) {
        add(name, list, type, meaning)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    add("SPEC", words.specs, "", "The function to fit, and where its parameters start; several are ranked")
        ->required();
    add("--target", to.target, "SPEC", "The curve to approach");
    add("--data", to.data, "FILE", "Points to approach: columns x, y and perhaps sigma");
    add("--expr", to.expression, "FORMULA", "A formula of x to approach");
    add("--columns", to.columns, "x,y[,sigma]", "Which columns of the file, by name or number from 1");
    add("--sigma", to.sigma, "absolute|relative", "Whether sigma is the true error or a weight (absolute)");
    add("--x-sigma", to.xSigma, "COLUMN", "The standard error of x: fit orthogonal distances");
    addEach("--let", to.let, "NAME=FORMULA", "Compute a column from others, as in y=log(y)");
    add("--predictors", to.predictors, "x1,x2,...", "Columns that a formula of several variables has");
    add("--skip", to.skip, "N", "Lines of the file before the table (0)");
    fit.add_flag("--units-row", to.unitsRow, "Pass over a row of units below the heading");
    add("--range", to.range, "lo:hi", "Where to approach it (-5:5; of data, all)");
    add("--points", to.points, "N", "Points in the range (1001)");
    add("--weight", to.weight, "uniform|normal:SIGMA|histogram:FILE|density:FORMULA",
        "How much each x counts (uniform)");
    addEach("--start", to.start, "p=v,...", "Where the first search starts");
    addEach("--fix", to.fix, "p[=v]", "Keep a parameter at its value");
    addEach("--bound", to.bound, "p=lo:hi", "Keep a parameter in an interval");
    addEach("--tie", to.tie, "p=q", "Make p equal q");
    add("--loss", to.loss, "none|huber:S|cauchy:S|l1|minimax|relative|ulp:float16|ulp:bfloat16",
        "What a residual costs (none: its square)");
    addEach("--require", to.require, "CONDITION",
            "What must hold: odd, even, monotone, f(0)=0, lipschitz<=1, a<=2*b, ... [on lo:hi]");
    add("--derivative-weight", to.derivativeWeight, "W", "Approach f' as well, W times as important as f");
    add("--starts", to.starts, "N", "Searches from different places (64; of a formula, 32)");
    add("--seed", to.seed, "N", "Of the places (1)");
    add("--confidence", to.confidence, "P", "Of the intervals (0.95)");
    fit.add_flag("--profile", to.profile, "Add profile-likelihood intervals");
    addFormat(fit, words, "text|json");
}

void addCode(CLI::App& program, CommandWords& words) {
    CLI::App& code = *program.add_subcommand("code", "Write one curve as source code");
    code.add_option("SPEC", words.spec, "The curve")->required()->type_name("");
    code.add_option("--language", words.language, "The framework to write for")
        ->required()
        ->type_name(typeOf(languageNames()));
    code.add_option("-o,--output", words.output, "Write to this file instead of standard output")
        ->type_name("FILE");
}

void addBenchmark(CLI::App& program, CommandWords& words) {
    CLI::App& benchmark = *program.add_subcommand("benchmark", "Time activations by themselves");
    benchmark.add_option("SPEC", words.specs, "The curves")->required()->type_name("");
    benchmark.add_option("--device", words.device, "Where; auto takes a GPU where there is one (auto)")
        ->type_name("auto|cpu|cuda:N");
    addFormat(benchmark, words, "text|json");
}

void addDevices(CLI::App& program, CommandWords& words) {
    CLI::App& devices =
        *program.add_subcommand("devices", "List what can be trained on here, and by which trainer");
    addFormat(devices, words, "text|json");
}

constexpr const char* footer =
    "A SPEC is a function of 'zorro list' with values for its parameters, e.g. gelu or\n"
    "sigmoid-zorro:a=4,b=2, or a formula of your own, e.g. 'expr(x*tanh(c*x)):c=1';\n"
    "'zorro define' gives a formula a name.\n"
    "Exit status: 0 done, 1 the work failed, 2 the words were wrong. See also: man zorro.\n";

void describeProgram(CLI::App& program, CommandWords& words) {
    program.name("zorro");
    program.set_help_flag("-h,--help", "Print this help and exit");
    program.set_version_flag("--version", "zorro " ZORRO_VERSION, "Print the version and exit");
    program.require_subcommand(1);
    program.footer(footer);
    program.get_formatter()->column_width(38);
    addList(program, words);
    addEval(program, words);
    addDescribe(program, words);
    addDefine(program, words.define);
    addUndefine(program, words.undefine);
    addFit(program, words);
    addApproximate(program, words.approximate);
    addCode(program, words);
    addDevices(program, words);
    addBenchmark(program, words);
    addTrain(program, words.train);
    addSearch(program, words.search);
    addQueue(program, words.queue);
    addRuns(program, words.runs);
    addStudy(program, words.study);
    addClaims(program, words.claims);
}

std::vector<std::string> commandNames(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
    }
    return names;
}

std::vector<std::string> optionNames(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
        for (const std::string& name : option->get_snames()) {
            names.push_back("-" + name);
        }
    }
    return names;
}

/// The first word must be a command or an option of the program itself.
void checkFirstWord(const CLI::App& program, const std::vector<std::string>& arguments) {
    const std::vector<std::string> commands = commandNames(program);
    const std::string all = "the commands are " + listed(commands);
    if (arguments.empty()) {
        throw UsageError("a command is missing; " + all + " (see 'zorro --help')");
    }
    const std::string& word = arguments.front();
    const std::vector<std::string> options = optionNames(program);
    if (word.starts_with('-') && std::find(options.begin(), options.end(), word) == options.end()) {
        throw UsageError("unknown option " + inQuotes(word) + advice(word, options, all));
    }
    if (!word.starts_with('-') && std::find(commands.begin(), commands.end(), word) == commands.end()) {
        throw UsageError("unknown command " + inQuotes(word) + advice(word, commands, all));
    }
}

[[noreturn]] void refuseExtra(const CLI::App& program) {
    const bool inCommand = !program.get_subcommands().empty();
    const CLI::App& place = inCommand ? *program.get_subcommands().front() : program;
    const std::string name = inCommand ? "zorro " + place.get_name() : "zorro";
    const std::string word = program.remaining(true).front();
    const std::string help = "see " + inQuotes(name + " --help");
    if (word.starts_with('-')) {
        const std::string option = word.substr(0, word.find('='));
        throw UsageError((inCommand ? place.get_name() + ": " : "") + "unknown option " + inQuotes(option) +
                         advice(option, optionNames(place), help));
    }
    throw UsageError((inCommand ? place.get_name() + ": " : "") + "unexpected " + inQuotes(word) + "; " +
                     help);
}

/// The command that was being parsed, as a person types it.
std::string placeOf(const CLI::App& program) {
    const auto commands = program.get_subcommands();
    return commands.empty() ? "zorro" : "zorro " + commands.front()->get_name();
}

/// What is wrong in our words, where those of CLI11 are for programmers.
std::string problemOf(const CLI::ParseError& error) {
    const std::string text = error.what();
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) == nullptr) {
        return text;
    }
    const bool missing = text.find("missing") != std::string::npos;
    return text.substr(0, text.find(':')) + (missing ? " needs a value" : " is given more than once");
}

TextFormat textFormat(const CommandWords& words) {
    const std::string format = words.format.empty() ? "text" : words.format;
    return static_cast<TextFormat>(choice("--format", format, {"text", "json"}));
}

ListOptions listOptions(const CommandWords& words) {
    return {.family = words.family,
            .conditions = words.conditions,
            .format = textFormat(words),
            .mine = words.mine};
}

EvalOptions evalOptions(const CommandWords& words, bool hasX, bool hasXFile) {
    if (hasX == hasXFile) {
        throw UsageError(hasX ? "eval: --x and --x-file exclude each other; give one"
                              : "eval: the points are missing; give --x v,v,..., --x lo:hi:count or "
                                "--x-file FILE");
    }
    EvalOptions options;
    options.specs = words.specs;
    options.points = hasX ? parsePoints(words.x) : PointSource(PointsFile{words.xFile});
    options.derivatives = static_cast<int>(choice("--derivatives", words.derivatives, {"0", "1", "2"}));
    const std::string format = words.format.empty() ? "csv" : words.format;
    options.format = static_cast<TableFormat>(choice("--format", format, {"csv", "json"}));
    options.output = words.output;
    return options;
}

FitWords fitWords(const CommandWords& words) {
    FitWords fit = words.fit;
    fit.spec = words.specs.front();
    fit.others.assign(words.specs.begin() + 1, words.specs.end());
    fit.format = textFormat(words);
    return fit;
}

CodeOptions codeOptions(const CommandWords& words) {
    const std::size_t language = choice("--language", words.language, languageNames());
    const CodeLanguage& chosen = codeLanguages()[language];
    if (!chosen.isText && words.output.empty()) {
        throw UsageError("code in " + std::string(chosen.title) +
                         " is not text; write it to a file with -o FILE, or to standard output with -o -");
    }
    return {words.spec, &chosen, words.output};
}

Options understand(const CLI::App& program, const CommandWords& words) {
    const CLI::App& command = *program.get_subcommands().front();
    if (command.get_name() == "list") {
        return listOptions(words);
    }
    if (command.get_name() == "eval") {
        return evalOptions(words, command.count("--x") > 0, command.count("--x-file") > 0);
    }
    if (command.get_name() == "describe") {
        return DescribeOptions{words.spec, textFormat(words)};
    }
    if (command.get_name() == "define") {
        return words.define;
    }
    if (command.get_name() == "undefine") {
        return words.undefine;
    }
    if (command.get_name() == "fit") {
        return fitWords(words);
    }
    if (command.get_name() == "approximate") {
        return words.approximate;
    }
    if (command.get_name() == "devices") {
        return DevicesOptions{textFormat(words) == TextFormat::json};
    }
    if (command.get_name() == "benchmark") {
        return BenchmarkOptions{words.specs, words.device, textFormat(words) == TextFormat::json};
    }
    if (command.get_name() == "train") {
        return words.train;
    }
    if (command.get_name() == "search") {
        return words.search;
    }
    if (command.get_name() == "queue") {
        return queueOptions(words.queue);
    }
    if (command.get_name() == "runs") {
        return runsOptions(words.runs);
    }
    if (command.get_name() == "study") {
        return studyOptions(words.study);
    }
    if (command.get_name() == "claims") {
        return claimsOptions(words.claims);
    }
    return codeOptions(words);
}

}  // namespace

Options parseCommandLine(const std::vector<std::string>& arguments) {
    CommandWords words;
    CLI::App program("Activation functions for the shell: the Zorro family and what it replaces.");
    describeProgram(program, words);
    // Commands that shells and the build use, and no help mentions.
    if (!arguments.empty() && arguments.front() == "complete") {
        return PrintOptions{completionText(program, {arguments.begin() + 1, arguments.end()})};
    }
    if (arguments.size() == 2 && arguments.front() == "manual") {
        return PrintOptions{manualPage(readFile(arguments.back()))};
    }
    if (arguments.size() == 2 && arguments.front() == "schema") {
        return PrintOptions{filledSchema(readFile(arguments.back()))};
    }
    checkFirstWord(program, arguments);
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return PrintOptions{program.help()};
    } catch (const CLI::CallForVersion& version) {
        return PrintOptions{std::string(version.what()) + '\n'};
    } catch (const CLI::ExtrasError&) {
        refuseExtra(program);
    } catch (const CLI::ParseError& error) {
        const std::string place = placeOf(program);
        throw UsageError(problemOf(error) + "; see " + inQuotes(place + " --help"));
    }
    return understand(program, words);
}

}  // namespace zorro
