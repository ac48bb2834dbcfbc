#include "app/zorro/define/define.h"

#include <algorithm>
#include <istream>
#include <iterator>

#include "app/zorro/command_line/number_word.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"
#include "core/library/define.h"
#include "core/library/definition_json.h"
#include "core/library/own_functions.h"
#include "core/text/json.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

/// What stands before the '=' of an option's value, and behind it.
std::pair<std::string, std::string> assignmentOf(const char* option, const std::string& word,
                                                 const char* form) {
    const std::size_t sign = word.find('=');
    if (sign == std::string::npos || sign == 0) {
        throw UsageError(std::string(option) + ": " + inQuotes(word) + " is not " + form);
    }
    return {std::string(trimmed(std::string_view(word).substr(0, sign))),
            std::string(trimmed(std::string_view(word).substr(sign + 1)))};
}

void applyBound(const std::string& word, Description& description) {
    constexpr const char* form = "p=lo:hi, e.g. b=0:10, or p=lo:hi:log";
    const auto [name, range] = assignmentOf("--bound", word, form);
    const std::size_t first = range.find(':');
    const std::size_t second = range.find(':', first + 1);
    const std::string scale =
        second == std::string::npos ? "" : std::string(trimmed(range.substr(second + 1)));
    if (first == std::string::npos || (second != std::string::npos && scale != "log")) {
        throw UsageError("--bound: " + inQuotes(word) + " is not " + form);
    }
    Parameter& parameter = parameterCalled(description, name);
    setBounds(parameter, numberOf("--bound", std::string_view(range).substr(0, first)),
              numberOf("--bound", std::string_view(range).substr(first + 1, second - first - 1)),
              scale.empty() ? ParameterScale::linear : ParameterScale::logarithmic);
}

void applyDefault(const std::string& word, Description& description) {
    const auto [name, value] = assignmentOf("--default", word, "p=v, e.g. b=1");
    parameterCalled(description, name).defaultValue = numberOf("--default", value);
}

/// What an option says once only.
void refuseTwice(const char* option, const std::vector<std::string>& words) {
    std::vector<std::string> names;
    for (const std::string& word : words) {
        names.emplace_back(trimmed(std::string_view(word).substr(0, word.find('='))));
        if (std::ranges::count(names, names.back()) > 1) {
            throw UsageError(std::string(option) + ": " + inQuotes(names.back()) + " is given twice");
        }
    }
}

FunctionPtr functionOf(const DefineWords& words) {
    refuseTwice("--default", words.defaults);
    refuseTwice("--bound", words.bounds);
    Description description = describeDefinition(words.definition);
    description.about = words.about;
    description.source = words.source;
    for (const std::string& word : words.bounds) {
        applyBound(word, description);
    }
    for (const std::string& word : words.defaults) {
        applyDefault(word, description);
    }
    return defineOwn(std::move(description));
}

void tellDoubts(const Description& description, std::ostream& out) {
    for (const std::string& doubt : doubtsAbout(description)) {
        out << "note " << doubt << '\n';
    }
}

void keep(const FunctionPtr& function, std::ostream& out) {
    const FunctionPtr before = keepOwnFunction(ownFunctionsFolder(), function);
    const Description& description = function->description();
    if (before == nullptr) {
        out << "defined " << definitionSentence(description) << '\n';
        tellDoubts(description, out);
    } else if (isSameDefinition(before->description(), description)) {
        out << "defined already: " << definitionSentence(description) << '\n';
    } else {
        out << "replaced " << definitionSentence(before->description()) << '\n'
            << "by       " << definitionSentence(description) << '\n';
        tellDoubts(description, out);
    }
}

/// A file that cannot be read is not written over, and nothing else is done before that is said.
void refuseDamaged(const FunctionLibrary& own, const std::string& name) {
    if (const std::string problem = own.problemOf(name); !problem.empty()) {
        throw FileError(problem);
    }
}

void importFile(const std::string& file, std::istream& in, std::ostream& out) {
    const std::string text =
        file == "-" ? std::string(std::istreambuf_iterator<char>(in), {}) : readFile(file);
    const std::string name = file == "-" ? "standard input" : inQuotes(file);
    try {
        const FunctionLibrary library = readImport(text);
        const FunctionLibrary own = readOwnFunctions(ownFunctionsFolder());
        for (const FunctionPtr& function : library.functions()) {
            refuseDamaged(own, function->description().name);
        }
        for (const FunctionPtr& function : library.functions()) {
            keep(function, out);
        }
        if (library.isEmpty()) {
            out << "there is no function in " << name << '\n';
        }
    } catch (const DefinitionError& error) {
        throw FileError(name + ": " + error.what());
    }
}

}  // namespace

void runDefine(const DefineWords& words, std::istream& in, std::ostream& out) {
    if (words.import.empty() == words.definition.empty()) {
        throw UsageError(words.import.empty()
                             ? "define: the definition is missing; write NAME = FORMULA, e.g. "
                               "'swish2 = x*sigmoid(b*x)', or --import FILE"
                             : "define: --import takes its definitions from the file; leave out " +
                                   inQuotes(words.definition));
    }
    if (!words.import.empty()) {
        if (!words.defaults.empty() || !words.bounds.empty() || !words.about.empty() ||
            !words.source.empty()) {
            throw UsageError(
                "define: --import takes all from the file; the other options are for NAME = FORMULA");
        }
        return importFile(words.import, in, out);
    }
    try {
        keep(functionOf(words), out);
    } catch (const DefinitionError& error) {
        throw UsageError(std::string("define: ") + error.what());
    }
}

void runUndefine(const UndefineOptions& options, std::ostream& out) {
    const std::filesystem::path folder = ownFunctionsFolder();
    const FunctionLibrary library = readOwnFunctions(folder);
    for (const std::string& name : options.names) {
        refuseDamaged(library, name);
        if (library.find(name) != nullptr) {
            continue;
        }
        std::vector<std::string> names;
        for (const FunctionPtr& function : library.functions()) {
            names.push_back(function->description().name);
        }
        const std::string guess = nearest(name, names);
        throw UsageError("undefine: you have no function " + inQuotes(name) +
                         (guess.empty() ? "; 'zorro list --mine' names yours"
                                        : "; did you mean " + inQuotes(guess) + "?"));
    }
    for (const std::string& name : options.names) {
        if (const FunctionPtr before = forgetOwnFunction(folder, name)) {
            out << "removed " << definitionSentence(before->description())
                << "; runs and sessions that use it keep it\n";
        }
    }
}

void listOwn(bool asJson, std::ostream& out, std::ostream& err) {
    const FunctionLibrary library = readOwnFunctions(ownFunctionsFolder());
    for (const auto& [name, sentence] : library.problems()) {
        err << "zorro: " << linesWithoutControls(sentence) << '\n';
    }
    if (asJson) {
        out << jsonDocument(definitionsJson(library));
        return;
    }
    if (library.isEmpty()) {
        out << "you have no functions of your own; 'zorro define' makes one, e.g. zorro define "
               "'swish2 = x*sigmoid(b*x)'\n";
        return;
    }
    TextTable table;
    for (const FunctionPtr& function : library.functions()) {
        const Description& description = function->description();
        std::string defaults;
        for (const Parameter& parameter : description.parameters) {
            defaults +=
                (defaults.empty() ? "" : ",") + parameter.name + '=' + shortestNumber(parameter.defaultValue);
        }
        table.add({description.name, defaults, description.formula, description.about});
    }
    out << table.text();
}

}  // namespace zorro
