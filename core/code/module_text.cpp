#include "core/code/module_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

#include "core/activation/function_library.h"
#include "core/activation/spec.h"

namespace zorro {
namespace {

constexpr auto pythonReserved = std::to_array<std::string_view>(
    {"False", "None",   "True",  "and",    "as",       "assert", "async",  "await", "break",
     "class", "def",    "del",   "elif",   "else",     "except", "for",    "from",  "global",
     "if",    "import", "in",    "is",     "lambda",   "not",    "or",     "pass",  "raise",
     "try",   "while",  "with",  "yield",  "continue", "return", "self",   "x",     "learnable",
     "torch", "jax",    "keras", "kwargs", "nonlocal", "super",  "nn",     "F",     "jnp",
     "dtype", "ops",    "float", "dict",   "setattr",  "print",  "getattr"});

constexpr std::size_t proseWidth = 88;

}  // namespace

bool isNameless(const Description& description) {
    return description.kind == FunctionKind::expression && !isOwn(description);
}

std::string className(const Description& description) {
    if (isNameless(description)) {
        return "CustomActivation";
    }
    std::string name;
    bool startsWord = true;
    for (const char character : description.title) {
        const auto letter = static_cast<unsigned char>(character);
        if (std::isalnum(letter) == 0) {
            startsWord = true;
            continue;
        }
        name += static_cast<char>(startsWord ? std::toupper(letter) : letter);
        startsWord = false;
    }
    return isOwn(description) ? name + "Activation" : name;
}

std::string functionName(const Description& description) {
    if (isNameless(description)) {
        return "custom_activation";
    }
    std::string name = description.name;
    std::replace(name.begin(), name.end(), '-', '_');
    return isOwn(description) ? name + "_activation" : name;
}

std::vector<ModuleParameter> moduleParameters(const Curve& curve,
                                              std::span<const std::string_view> reserved) {
    std::vector<ModuleParameter> parameters;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = curve.description().parameters[i];
        std::string name = parameter.name;
        if (name.starts_with('_')) {
            name = std::string("p").append(name);
        } else if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) {
            name += '_';
        }
        parameters.push_back(
            {parameter.name, std::move(name), floatLiteral(curve.parameters[i]), parameter.meaning});
    }
    return parameters;
}

std::span<const std::string_view> pythonReservedWords() {
    return pythonReserved;
}

std::vector<std::string> defaultArguments(const std::vector<ModuleParameter>& parameters) {
    std::vector<std::string> arguments;
    arguments.reserve(parameters.size());
    for (const ModuleParameter& parameter : parameters) {
        arguments.push_back(parameter.name + '=' + parameter.value);
    }
    return arguments;
}

std::string docstring(const Curve& curve, const std::vector<ModuleParameter>& parameters,
                      std::size_t indent) {
    const Description& description = curve.description();
    const bool custom = isNameless(description);
    const std::string margin(indent, ' ');
    std::string text = custom ? "An activation function written as a formula.\n\n"
                              : description.title + " activation function.\n\n";
    text += margin + (description.latex.empty() || description.kind == FunctionKind::expression
                          ? "f(x) = " + description.formula
                          : description.latex);
    text += '\n';
    if (!parameters.empty()) {
        text += '\n' + margin + "Parameters:\n";
    }
    for (const ModuleParameter& parameter : parameters) {
        const std::string meaning = parameter.meaning.empty() ? "" : ": " + parameter.meaning;
        text += wrapped(parameter.name + meaning + ".", margin + "    ", proseWidth) + '\n';
    }
    if (!description.source.empty()) {
        text += '\n' + wrapped("Source: " + description.source, margin, proseWidth) + '\n';
    }
    text += '\n' + margin + "Written by ZorroLab " ZORRO_VERSION " from " + specText(curve) + "\n";
    return text + margin;
}

bool isZorro(const Curve& curve) {
    return curve.description().kind == FunctionKind::zorro;
}

std::string_view zorroBody(std::string_view functionName) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> bodies{
        {{"asymmetric-zorro", "@zorro@(x, @a_neg@, @b_neg@, @a_pos@, @b_pos@)"},
         {"symmetric-zorro", "@zorro@(x, @a@, @b@, @a@, @b@)"},
         {"sigmoid-zorro", "@zorro@(@m@ * x + 0.5, @a@, @b@, @a@, @b@)"},
         {"tanh-zorro", "2 * @zorro@((@m@ * x + 1) / 2, @a@, @b@, @a@, @b@) - 1"},
         {"sloped-zorro", "@zorro@(@m@ * x, @a@, @b@, @a@, @b@)"}}};
    for (const auto& [name, body] : bodies) {
        if (name == functionName) {
            return body;
        }
    }
    throw std::logic_error("no body for " + std::string(functionName));
}

}  // namespace zorro
