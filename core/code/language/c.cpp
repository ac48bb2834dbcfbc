#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string_view>

#include "core/code/expression_writer.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/template.h"
#include "core/formula/differentiate.h"

namespace zorro {
namespace {

using O = formula::Operation;
using formula::NodeId;

constexpr auto reservedInC = std::to_array<std::string_view>(
    {"auto",     "break",        "case",          "char",    "const",    "continue", "default",
     "do",       "double",       "else",          "enum",    "extern",   "float",    "for",
     "goto",     "if",           "inline",        "int",     "long",     "register", "restrict",
     "return",   "short",        "signed",        "sizeof",  "static",   "struct",   "switch",
     "typedef",  "union",        "unsigned",      "void",    "volatile", "while",    "x",
     "gradient", "INFINITY",     "NAN",           "j0",      "j1",       "y0",       "y1",
     "jn",       "yn",           "gamma",         "asm",     "typeof",   "alignas",  "alignof",
     "bool",     "true",         "false",         "nullptr", "linux",    "unix",     "constexpr",
     "signgam",  "thread_local", "static_assert", "errno"});

/// Functions that C's library does not have. They use one another in this order.
constexpr std::pair<std::string_view, std::string_view> cHelpers[] = {
    {"zl_sigmoid",
     "static double zl_sigmoid(double u) {\n"
     "    const double e = exp(-fabs(u));\n"
     "    return (u < 0 ? e : 1) / (1 + e);\n}\n"},
    {"zl_softplus",
     "static double zl_softplus(double u) {\n"
     "    return (u > 0 ? u : 0) + log1p(exp(-fabs(u)));\n}\n"},
    {"zl_normal_density",
     "static double zl_normal_density(double u) {\n"
     "    return 0.39894228040143268 * exp(-0.5 * u * u);\n}\n"},
    {"zl_normal_distribution",
     "static double zl_normal_distribution(double u) {\n"
     "    return 0.5 * erfc(-0.70710678118654752 * u);\n}\n"},
    {"zl_sigmoid_slope",
     "static double zl_sigmoid_slope(double u) {\n"
     "    const double e = exp(-fabs(u));\n"
     "    return e / ((1 + e) * (1 + e));\n}\n"},
    {"zl_sech_squared",
     "static double zl_sech_squared(double u) {\n"
     "    const double e = exp(-2 * fabs(u));\n"
     "    return 4 * e / ((1 + e) * (1 + e));\n}\n"},
    {"zl_relu",
     "static double zl_relu(double u) {\n"
     "    return u < 0 ? 0 : u;\n}\n"},
    {"zl_sign",
     "static double zl_sign(double u) {\n"
     "    return u > 0 ? 1 : u < 0 ? -1 : u;\n}\n"},
    {"zl_heaviside",
     "static double zl_heaviside(double u) {\n"
     "    return u > 0 ? 1 : u < 0 ? 0 : u + 0.5;\n}\n"},
    {"zl_min",
     "static double zl_min(double u, double v) {\n"
     "    return u != u || u < v ? u : v;\n}\n"},
    {"zl_max",
     "static double zl_max(double u, double v) {\n"
     "    return u != u || u > v ? u : v;\n}\n"},
    {"zl_flat_product",
     "/* u v, and 0 where v is 0 whatever u is */\n"
     "static double zl_flat_product(double u, double v) {\n"
     "    return v == 0 ? 0 : u * v;\n}\n"},
    {"zl_x_log_x",
     "/* u^v log(u) */\n"
     "static double zl_x_log_x(double u, double v) {\n"
     "    return u == 0 && v > 0 ? 0 : pow(u, v) * log(u);\n}\n"}};

const Dialect cDialect{.calls = {{O::logicalAnd, "(@a@) && (@b@)"},
                                 {O::logicalOr, "(@a@) || (@b@)"},
                                 {O::conditional, "@a@ ? @b@ : @c@"},
                                 {O::power, "pow(@a@, @b@)"},
                                 {O::minimum, "zl_min(@a@, @b@)"},
                                 {O::maximum, "zl_max(@a@, @b@)"},
                                 {O::atan2, "atan2(@a@, @b@)"},
                                 {O::hypot, "hypot(@a@, @b@)"},
                                 {O::normalDistribution, "zl_normal_distribution(@a@)"},
                                 {O::normalDensity, "zl_normal_density(@a@)"},
                                 {O::abs, "fabs(@a@)"},
                                 {O::acos, "acos(@a@)"},
                                 {O::acosh, "acosh(@a@)"},
                                 {O::asin, "asin(@a@)"},
                                 {O::asinh, "asinh(@a@)"},
                                 {O::atan, "atan(@a@)"},
                                 {O::atanh, "atanh(@a@)"},
                                 {O::cbrt, "cbrt(@a@)"},
                                 {O::ceil, "ceil(@a@)"},
                                 {O::cos, "cos(@a@)"},
                                 {O::cosh, "cosh(@a@)"},
                                 {O::erf, "erf(@a@)"},
                                 {O::erfc, "erfc(@a@)"},
                                 {O::exp, "exp(@a@)"},
                                 {O::expm1, "expm1(@a@)"},
                                 {O::floor, "floor(@a@)"},
                                 {O::heaviside, "zl_heaviside(@a@)"},
                                 {O::log, "log(@a@)"},
                                 {O::log10, "log10(@a@)"},
                                 {O::log1p, "log1p(@a@)"},
                                 {O::log2, "log2(@a@)"},
                                 {O::relu, "zl_relu(@a@)"},
                                 {O::round, "round(@a@)"},
                                 {O::sigmoid, "zl_sigmoid(@a@)"},
                                 {O::sign, "zl_sign(@a@)"},
                                 {O::sin, "sin(@a@)"},
                                 {O::sinh, "sinh(@a@)"},
                                 {O::softplus, "zl_softplus(@a@)"},
                                 {O::sqrt, "sqrt(@a@)"},
                                 {O::tan, "tan(@a@)"},
                                 {O::tanh, "tanh(@a@)"},
                                 {O::sigmoidSlope, "zl_sigmoid_slope(@a@)"},
                                 {O::sechSquared, "zl_sech_squared(@a@)"},
                                 {O::flatProduct, "zl_flat_product(@a@, @b@)"},
                                 {O::xLogX, "zl_x_log_x(@a@, @b@)"}},
                       .silu = {},
                       .gelu = {},
                       .between = {},
                       .atMost = {},
                       .tensor = {},
                       .statement = "const double @name@ = @value@;",
                       .truthStatement = "const int @name@ = @value@;",
                       .infinity = "INFINITY",
                       .nan = "NAN",
                       .floatLiterals = true};

constexpr std::string_view fileTemplate = R"(/*
@comment@
 *
 * C99; link with -lm. Compute in double and convert: nothing in between overflows that has to be finite.
 */

#include <math.h>
@defaults@
double @function@(@arguments@);
double @function@_derivative(@arguments@);
@gradientHead@@helpers@
/* f(x) */
double @function@(@arguments@) {
@value@}

/* f'(x) */
double @function@_derivative(@arguments@) {
@slope@}
@gradient@)";

/// What a docstring says, as the lines of a comment that nothing in them can end.
std::string commentLines(const Curve& curve, const std::vector<ModuleParameter>& parameters) {
    std::string lines;
    std::string text = docstring(curve, parameters, 0);
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    for (const char character : " * " + text) {
        const bool ends = character == '/' && (lines.ends_with('*') || lines.ends_with('/'));
        const bool starts = character == '*' && lines.ends_with('/');
        lines += ends || starts      ? std::string(" ") + character
                 : character == '\n' ? std::string("\n * ")
                                     : std::string(1, character);
    }
    // nor does a backslash join two of them
    std::string joined;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool endsLine = i + 1 == lines.size() || lines[i + 1] == '\n';
        if (!endsLine || lines[i] != ' ') {
            joined += lines[i];
        }
        joined += lines[i] == '\\' && endsLine ? " ." : "";
    }
    return joined;
}

class CWriter {
public:
    CWriter(const Curve& curve, const std::vector<ModuleParameter>& parameters)
        : code_(safeTree(curve, Derivation::symbolic)), parameters_(parameters) {
        for (const ModuleParameter& parameter : parameters) {
            taken_.push_back(parameter.name);
        }
    }

    [[nodiscard]] NodeId root() const { return code_.root; }
    [[nodiscard]] NodeId derivativeIn(NodeId leaf) {
        formula::Algebra algebra(code_.tree);
        const auto slope = formula::derivative(algebra, code_.root, leaf);
        return slope ? *slope : algebra.number(0);
    }
    [[nodiscard]] NodeId x() { return formula::Algebra(code_.tree).variable(0); }
    [[nodiscard]] NodeId parameter(std::size_t index) {
        return formula::Algebra(code_.tree).parameter(static_cast<std::uint32_t>(index));
    }

    /// Statements that end with `last` and the value.
    [[nodiscard]] std::string statements(NodeId part, const std::string& last,
                                         const std::string& indent = "    ") const {
        const WrittenExpression written = writeExpression(
            code_, part, cDialect, [this](const std::string& symbol) { return nameOf(symbol); }, taken_);
        std::string text;
        for (const std::string& statement : written.statements) {
            text += indent + statement + '\n';
        }
        return text + indent + last + written.value + ";\n";
    }

    /// Those arguments that the statements do not use, said to be so.
    [[nodiscard]] std::string unused(const std::vector<NodeId>& parts) {
        const std::vector<bool> used = formula::partsOf(code_.tree, parts);
        const auto isUsed = [&](NodeId id) { return id < used.size() && used[id]; };
        std::string text = isUsed(x()) ? "" : "    (void)x;\n";
        for (std::size_t p = 0; p < parameters_.size(); ++p) {
            text += isUsed(parameter(p)) ? "" : "    (void)" + parameters_[p].name + ";\n";
        }
        return text;
    }

private:
    [[nodiscard]] std::string nameOf(const std::string& symbol) const {
        return std::ranges::find(parameters_, symbol, &ModuleParameter::symbol)->name;
    }

    CodeTree code_;
    const std::vector<ModuleParameter>& parameters_;
    std::vector<std::string> taken_;
};

/// The helpers that the text calls, and those that they call.
std::string helpersFor(const std::string& text) {
    std::string helpers;
    for (const auto& [name, definition] : cHelpers) {
        if (text.find(std::string(name) + "(") != std::string::npos) {
            helpers += "\n" + std::string(definition);
        }
    }
    return helpers;
}

/// Words of C, and functions of its library that the code calls.
std::vector<std::string> namesOfC() {
    std::vector<std::string> names(reservedInC.begin(), reservedInC.end());
    for (const auto& [operation, spelling] : cDialect.calls) {
        names.emplace_back(spelling.substr(0, spelling.find('(')));
    }
    return names;
}

/// "swish"; "tanh_activation", since C has a function called tanh.
std::string cFunctionName(const Curve& curve) {
    std::string name = functionName(curve.description());
    const std::vector<std::string> taken = namesOfC();
    return std::ranges::find(taken, name) == taken.end() ? name : name + "_activation";
}

/// In C every name of the library is taken, whatever the formula calls its parameters.
std::vector<ModuleParameter> cParameters(const Curve& curve) {
    std::vector<std::string> names = namesOfC();
    for (const char* const more : {"", "_derivative", "_gradient"}) {
        names.push_back(cFunctionName(curve) + more);
    }
    const std::vector<std::string_view> reserved(names.begin(), names.end());
    return moduleParameters(curve, reserved);
}

std::string inCapitals(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

}  // namespace

std::string cCode(const Curve& curve) {
    const std::vector<ModuleParameter> parameters = cParameters(curve);
    const std::string function = cFunctionName(curve);
    std::string arguments = "double x";
    std::string defaults =
        parameters.empty() ? "" : "\n/* The parameters' values; the functions take any. */\n";
    std::set<std::string> macros;
    for (const ModuleParameter& parameter : parameters) {
        arguments += ", double " + parameter.name;
        std::string macro = inCapitals(function + '_' + parameter.name);
        while (!macros.insert(macro).second) {  // a and A
            macro += '_';
        }
        defaults += "#define " + macro + " " + parameter.value + "\n";
    }
    CWriter writer(curve, parameters);
    const NodeId slope = writer.derivativeIn(writer.x());
    std::string head;
    std::string gradient;
    if (!parameters.empty()) {
        head = fill("void @function@_gradient(@arguments@, double *gradient);\n",
                    {{"function", function}, {"arguments", arguments}});
        gradient = fill(
            "\n/* df/dp for each parameter, in their order */\nvoid "
            "@function@_gradient(@arguments@, double *gradient) {\n",
            {{"function", function}, {"arguments", arguments}});
        std::vector<NodeId> parts;
        std::string blocks;
        for (std::size_t p = 0; p < parameters.size(); ++p) {
            parts.push_back(writer.derivativeIn(writer.parameter(p)));
            const std::string last = "gradient[" + std::to_string(p) + "] = ";
            const std::string lines = writer.statements(parts.back(), last);
            blocks += std::count(lines.begin(), lines.end(), '\n') == 1
                          ? lines
                          : "    {\n" + writer.statements(parts.back(), last, "        ") + "    }\n";
        }
        gradient += writer.unused(parts) + blocks + "}\n";
    }
    const std::string value = writer.unused({writer.root()}) + writer.statements(writer.root(), "return ");
    const std::string slopeLines = writer.unused({slope}) + writer.statements(slope, "return ");
    return fill(fileTemplate, {{"comment", commentLines(curve, parameters)},
                               {"defaults", defaults},
                               {"function", function},
                               {"arguments", arguments},
                               {"gradientHead", head},
                               {"helpers", helpersFor(value + slopeLines + gradient)},
                               {"value", value},
                               {"slope", slopeLines},
                               {"gradient", gradient}});
}

}  // namespace zorro
