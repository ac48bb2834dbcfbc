#include "core/library/define.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <utility>

#include "core/activation/catalogue.h"
#include "core/activation/definition.h"
#include "core/activation/function_library.h"
#include "core/activation/spec.h"
#include "core/expression/expression.h"
#include "core/formula/operation.h"
#include "core/formula/parse.h"
#include "core/text/text.h"

namespace zorro {
namespace {

using Part = DefinitionError::Part;

constexpr std::string_view definitionForm = "write NAME = FORMULA, e.g. 'swish2 = x*sigmoid(b*x)'";

bool isLetter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isOfName(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// The function of the catalogue that a person means who types this, in capitals or not; null for none.
const Description* meantByName(std::string_view name) {
    const std::string wanted = lowerCase(name);
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        const auto isWanted = [&](const std::string& text) { return lowerCase(text) == wanted; };
        if (isWanted(description.name) || isWanted(description.title) ||
            std::ranges::any_of(description.aliases, isWanted)) {
            return &description;
        }
    }
    return nullptr;
}

/// Whether x stands alone between the hyphens, where people would read a product or a difference.
bool hasLoneX(std::string_view name) {
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('-', begin), name.size());
        const std::string_view part = name.substr(begin, end - begin);
        if (part == "x" || (part.size() == 2 && part[0] == 'x' && std::isdigit(part[1]) != 0)) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

std::string onOneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool isBlank = static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
        if (!isBlank || (!line.empty() && line.back() != ' ')) {
            line += isBlank ? ' ' : c;
        }
    }
    return std::string(trimmed(line));
}

/// Throws SpecError.
Description ownDescription(std::string_view name, std::string_view formula) {
    Description description = describeExpression(formula);
    description.name = std::string(name);
    description.title = description.name;
    description.source.clear();
    return description;
}

void requireParameter(bool holds, const Parameter& parameter, const std::string& sentence) {
    if (!holds) {
        throw DefinitionError(Part::parameter, sentence, parameter.name);
    }
}

void checkParameter(const Parameter& parameter) {
    const std::string name = inQuotes(parameter.name);
    const std::string bounds = shortestNumber(parameter.lower) + " to " + shortestNumber(parameter.upper);
    requireParameter(std::isfinite(parameter.lower) && std::isfinite(parameter.upper) &&
                         std::isfinite(parameter.defaultValue),
                     parameter, "the default and the bounds of " + name + " must be finite numbers");
    requireParameter(
        parameter.lower < parameter.upper, parameter,
        "the bounds of " + name + " are " + bounds + "; the lower one must be below the upper one");
    requireParameter(parameter.defaultValue >= parameter.lower && parameter.defaultValue <= parameter.upper,
                     parameter,
                     "the default of " + name + ", " + shortestNumber(parameter.defaultValue) +
                         ", is not within its bounds, " + bounds);
    requireParameter(
        parameter.scale == ParameterScale::linear || parameter.lower > 0, parameter,
        "the bounds of " + name + " are " + bounds + "; on a logarithmic scale both are above 0");
}

void checkWords(const std::string& text, const char* what) {
    if (text.size() > longestDefinitionText) {
        throw DefinitionError(Part::words, std::string("what ") + what + " says is longer than " +
                                               std::to_string(longestDefinitionText) + " characters");
    }
}

}  // namespace

std::string nameIssue(std::string_view name) {
    const std::string quoted = inQuotes(name);
    if (name.empty()) {
        return "a function needs a name";
    }
    if (name.size() > longestFunctionName) {
        return "the name " + quoted + " is longer than " + std::to_string(longestFunctionName) +
               " characters";
    }
    if (!isLetter(name.front()) || !std::ranges::all_of(name, isOfName)) {
        return quoted +
               " is no name for a function: it begins with a letter and goes on with letters, digits, "
               "'-' and '_'";
    }
    if (name.back() == '-') {
        return quoted + " is no name for a function: it ends with '-'";
    }
    if (const Description* taken = meantByName(name)) {
        return quoted + " is a function of the catalogue" +
               (taken->name == name ? "" : ", " + inQuotes(taken->name)) + "; choose another name";
    }
    if (hasLoneX(name)) {
        return name == "x" ? "'x' is the variable of every formula; choose another name"
                           : quoted + " has the variable x in it; choose another name";
    }
    const std::string lower = lowerCase(name);
    if (lower == "expr" || lower == "pi" || lower == "e" || lower == "inf" || lower == "nan") {
        return quoted + " means something else in a formula or a SPEC; choose another name";
    }
    if (formula::findNamedFunction(name) != nullptr || formula::findNamedFunction(lower) != nullptr) {
        return quoted + " is a function that formulas call; choose another name";
    }
    return {};
}

Description describeOwn(std::string_view name, std::string_view formula) {
    try {
        return ownDescription(name, formula);
    } catch (const SpecError& error) {
        throw DefinitionError(Part::formula, error.what(), {}, error.position());
    }
}

Parameter& parameterCalled(Description& description, std::string_view name) {
    std::vector<std::string> names;
    for (Parameter& parameter : description.parameters) {
        if (parameter.name == name) {
            return parameter;
        }
        names.push_back(parameter.name);
    }
    const std::string guess = nearest(name, names);
    throw DefinitionError(Part::parameter,
                          "the formula has no parameter " + inQuotes(name) +
                              (names.empty()   ? "; it has no parameters"
                               : guess.empty() ? "; it has " + listed(names)
                                               : "; did you mean " + inQuotes(guess) + "?"),
                          std::string(name));
}

void setBounds(Parameter& parameter, double lower, double upper, ParameterScale scale) {
    parameter.lower = lower;
    parameter.upper = upper;
    parameter.scale = scale;
    if (lower < upper) {
        parameter.defaultValue = std::clamp(parameter.defaultValue, lower, upper);
    }
}

FunctionPtr makeOwn(Description description) {
    description.about = onOneLine(description.about);
    description.source = onOneLine(description.source);
    checkWords(description.about, "'about'");
    checkWords(description.source, "'source'");
    for (const Parameter& parameter : description.parameters) {
        checkParameter(parameter);
    }
    try {
        return makeFunction(std::move(description));
    } catch (const SpecError& error) {
        throw DefinitionError(Part::formula, error.what(), {}, error.position());
    } catch (const std::invalid_argument& error) {
        throw DefinitionError(Part::parameter, error.what());
    }
}

FunctionPtr defineOwn(Description description) {
    if (const std::string issue = nameIssue(description.name); !issue.empty()) {
        throw DefinitionError(Part::name, issue);
    }
    return makeOwn(std::move(description));
}

DefinitionText parseDefinitionText(std::string_view text) {
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || text.substr(sign, 2) == "==") {
        throw DefinitionError(Part::name,
                              "'=' is missing in " + inQuotes(text) + "; " + std::string(definitionForm));
    }
    std::string_view name = trimmed(text.substr(0, sign));
    if (const std::size_t open = name.find('('); open != std::string_view::npos) {
        std::string argument(name.substr(open));
        std::erase_if(argument, [](char c) { return c == ' ' || c == '\t'; });
        name = argument == "(x)" ? trimmed(name.substr(0, open)) : name;
    }
    const std::string_view rest = text.substr(sign + 1);
    const std::string_view formula = trimmed(rest);
    if (formula.empty()) {
        throw DefinitionError(Part::formula, "the formula is missing; " + std::string(definitionForm));
    }
    return {std::string(name), std::string(formula), static_cast<std::size_t>(formula.data() - text.data())};
}

Description describeDefinition(std::string_view text) {
    const DefinitionText parts = parseDefinitionText(text);
    if (const std::string issue = nameIssue(parts.name); !issue.empty()) {
        throw DefinitionError(Part::name, issue);
    }
    try {
        return ownDescription(parts.name, parts.formula);
    } catch (const SpecError& error) {
        throw DefinitionError(Part::formula, error.shifted(parts.formulaPosition).in(text).what(), {},
                              error.position());
    }
}

std::vector<std::string> doubtsAbout(const Description& description) {
    std::vector<std::string> doubts;
    for (const Parameter& parameter : description.parameters) {
        if (const std::string_view doubt = formula::doubtAbout(parameter.name); !doubt.empty()) {
            doubts.push_back(inQuotes(parameter.name) + " is " + std::string(doubt));
        }
    }
    return doubts;
}

std::string definitionSentence(const Description& description) {
    std::string text = description.name + " = " + description.formula;
    for (const Parameter& each : description.parameters) {
        text += ", " + each.name + " = " + shortestNumber(each.defaultValue) + " from " +
                shortestNumber(each.lower) + " to " + shortestNumber(each.upper) +
                (each.scale == ParameterScale::logarithmic ? " (logarithmic)" : "");
    }
    return text;
}

}  // namespace zorro
