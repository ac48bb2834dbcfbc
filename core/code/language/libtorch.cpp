#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>

#include "core/code/dialect.h"
#include "core/code/expression_writer.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"

namespace zorro {
namespace {

/// Words of C++, members of torch::nn::Module and names of the generated code.
constexpr auto reserved = std::to_array<std::string_view>({"alignas",
                                                           "alignof",
                                                           "and",
                                                           "and_eq",
                                                           "asm",
                                                           "auto",
                                                           "bitand",
                                                           "bitor",
                                                           "bool",
                                                           "break",
                                                           "case",
                                                           "catch",
                                                           "char",
                                                           "class",
                                                           "compl",
                                                           "concept",
                                                           "const",
                                                           "consteval",
                                                           "constexpr",
                                                           "constinit",
                                                           "const_cast",
                                                           "continue",
                                                           "co_await",
                                                           "co_return",
                                                           "co_yield",
                                                           "decltype",
                                                           "default",
                                                           "delete",
                                                           "do",
                                                           "double",
                                                           "dynamic_cast",
                                                           "else",
                                                           "enum",
                                                           "explicit",
                                                           "export",
                                                           "extern",
                                                           "false",
                                                           "float",
                                                           "for",
                                                           "friend",
                                                           "goto",
                                                           "if",
                                                           "inline",
                                                           "int",
                                                           "long",
                                                           "mutable",
                                                           "namespace",
                                                           "new",
                                                           "noexcept",
                                                           "not",
                                                           "not_eq",
                                                           "nullptr",
                                                           "operator",
                                                           "or",
                                                           "or_eq",
                                                           "private",
                                                           "protected",
                                                           "public",
                                                           "register",
                                                           "reinterpret_cast",
                                                           "requires",
                                                           "return",
                                                           "short",
                                                           "signed",
                                                           "sizeof",
                                                           "static",
                                                           "static_assert",
                                                           "static_cast",
                                                           "struct",
                                                           "switch",
                                                           "template",
                                                           "this",
                                                           "thread_local",
                                                           "throw",
                                                           "true",
                                                           "try",
                                                           "typedef",
                                                           "typeid",
                                                           "typename",
                                                           "union",
                                                           "unsigned",
                                                           "using",
                                                           "virtual",
                                                           "void",
                                                           "volatile",
                                                           "wchar_t",
                                                           "while",
                                                           "xor",
                                                           "xor_eq",
                                                           "x",
                                                           "torch",
                                                           "std",
                                                           "learnable",
                                                           "forward",
                                                           "name",
                                                           "apply",
                                                           "parameters",
                                                           "buffers",
                                                           "modules",
                                                           "children",
                                                           "train",
                                                           "eval",
                                                           "is_training",
                                                           "to",
                                                           "zero_grad",
                                                           "save",
                                                           "load",
                                                           "clone",
                                                           "pretty_print",
                                                           "is_serializable",
                                                           "as",
                                                           "named_parameters",
                                                           "named_buffers",
                                                           "named_modules",
                                                           "named_children",
                                                           "char8_t",
                                                           "char16_t",
                                                           "char32_t",
                                                           "register_parameter",
                                                           "register_buffer",
                                                           "register_module",
                                                           "unregister_module",
                                                           "custom_activation"});

using O = formula::Operation;

/// Functions that LibTorch has itself, with slopes like ours and care for half precision.
const std::map<std::string_view, std::string_view> libtorchBodies{
    {"relu6", "torch::relu6(x)"}, {"selu", "torch::selu(x)"}, {"hard-tanh", "torch::hardtanh(x)"}};

const Dialect libtorchDialect{
    .calls = {{O::abs, "torch::abs(@a@)"},
              {O::acos, "torch::acos(@a@)"},
              {O::acosh, "torch::acosh(@a@)"},
              {O::asin, "torch::asin(@a@)"},
              {O::asinh, "torch::asinh(@a@)"},
              {O::atan, "torch::atan(@a@)"},
              {O::atan2, "torch::atan2(@a@, @b@)"},
              {O::atanh, "torch::atanh(@a@)"},
              {O::cbrt, "torch::sign(@a@) * torch::pow(torch::abs(@a@), 1.0 / 3.0)"},
              {O::ceil, "torch::ceil(@a@)"},
              {O::conditional, "torch::where(@a@, @b@, @c@)"},
              {O::cos, "torch::cos(@a@)"},
              {O::cosh, "torch::cosh(@a@)"},
              {O::erf, "torch::erf(@a@)"},
              {O::erfc, "torch::erfc(@a@)"},
              {O::exp, "torch::exp(@a@)"},
              {O::expm1, "torch::expm1(@a@)"},
              {O::floor, "torch::floor(@a@)"},
              {O::heaviside, "0.5 - -0.5 * torch::sign(@a@)"},
              {O::hypot, "torch::hypot(@a@, @b@)"},
              {O::log, "torch::log(@a@)"},
              {O::log10, "torch::log10(@a@)"},
              {O::log1p, "torch::log1p(@a@)"},
              {O::log2, "torch::log2(@a@)"},
              {O::logicalAnd, "torch::logical_and(@a@, @b@)"},
              {O::logicalOr, "torch::logical_or(@a@, @b@)"},
              {O::maximum, "torch::maximum(@a@, @b@)"},
              {O::minimum, "torch::minimum(@a@, @b@)"},
              {O::normalDensity, "torch::exp(-0.5 * torch::square(@a@)) * 0.3989422804014327"},
              {O::normalDistribution, "0.5 * torch::erfc(-0.7071067811865476 * @p@)"},
              {O::power, "torch::pow(@a@, @b@)"},
              {O::relu, "torch::relu(@a@)"},
              {O::round, "torch::sign(@a@) * torch::floor(0.5 + torch::abs(@a@))"},
              {O::sechSquared, "4 * torch::sigmoid(2 * @p@) * torch::sigmoid(-2 * @p@)"},
              {O::sigmoid, "torch::sigmoid(@a@)"},
              {O::sigmoidSlope, "torch::sigmoid(@a@) * torch::sigmoid(-@p@)"},
              {O::sign, "torch::sign(@a@)"},
              {O::sin, "torch::sin(@a@)"},
              {O::sinh, "torch::sinh(@a@)"},
              {O::softplus, "-torch::log_sigmoid(-@p@)"},
              {O::sqrt, "torch::sqrt(@a@)"},
              {O::tan, "torch::tan(@a@)"},
              {O::tanh, "torch::tanh(@a@)"}},
    .silu = "torch::silu(@a@)",
    .gelu = "torch::gelu(@a@)",
    .between = "torch::clamp(@a@, @b@, @c@)",
    .atMost = "torch::clamp_max(@a@, @b@)",
    .tensor = "torch::full_like(x, @a@)",
    .statement = "const torch::Tensor @name@ = @value@;",
    .truthStatement = {},
    .infinity = "std::numeric_limits<double>::infinity()",
    .nan = "std::numeric_limits<double>::quiet_NaN()",
    .floatLiterals = true};

// As in PyTorch: nothing overflows, in the branch that is not taken neither.
constexpr std::string_view libtorchZorroHelpers = R"(
namespace @function@_detail {

// k u sigmoid(a (u - b)) with k = 1 + exp(a b), for u <= 0 and without overflow.
inline torch::Tensor hump(const torch::Tensor& u, const torch::Tensor& a, const torch::Tensor& b) {
    const torch::Tensor ab = a * b;
    const torch::Tensor c = torch::exp(-torch::where(ab >= 0, ab, 0.0));
    const torch::Tensor d = torch::exp(torch::where(ab >= 0, 0.0, ab));
    const torch::Tensor t = torch::exp(a * u);
    const torch::Tensor wide = (1 + c) * t / (1 + c * t);
    const torch::Tensor narrow = (1 + d) * torch::sigmoid(a * (u - b));
    return u * torch::where(ab >= 0, wide, narrow);
}

// The identity on [0, 1], a hump on either side.
inline torch::Tensor form(const torch::Tensor& x, const torch::Tensor& a_neg, const torch::Tensor& b_neg,
                          const torch::Tensor& a_pos, const torch::Tensor& b_pos) {
    const torch::Tensor below = hump(x.clamp(-1e4, 0), a_neg, b_neg);
    const torch::Tensor above = 1 - hump((1 - x).clamp(-1e4, 0), a_pos, b_pos);
    return torch::where(x < 0, below, torch::where(x > 1, above, x));
}

}  // namespace @function@_detail
)";

constexpr std::string_view headerTemplate = R"(#pragma once

@comment@

#include <torch/torch.h>
@limits@
namespace zorro {
@helpers@
// The function itself@ofTensors@.
@signature@
@body@
}

@module@
}  // namespace zorro
)";

constexpr std::string_view plainModule = R"(struct @class@Impl : torch::nn::Module {
    torch::Tensor forward(const torch::Tensor& x) { return zorro::@function@(x); }
};
TORCH_MODULE(@class@);
)";

constexpr std::string_view parameterModule =
    R"(// The function with parameters of its own: fixed buffers, or learnable.
struct @class@Impl : torch::nn::Module {
@signature@
        const auto hold = [&](const char* name, double value) {
            const torch::Tensor tensor = torch::tensor(value, torch::get_default_dtype());
            return learnable ? register_parameter(name, tensor) : register_buffer(name, tensor);
        };
@holds@    }

    torch::Tensor forward(const torch::Tensor& x) { return zorro::@function@(@values@); }

    torch::Tensor @members@;
};
TORCH_MODULE(@class@);
)";

/// What a docstring says, as a comment.
std::string comment(const Curve& curve, const std::vector<ModuleParameter>& parameters) {
    std::string text = docstring(curve, parameters, 0);
    std::string lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string line = text.substr(0, end);
        // a backslash at the end of a // comment would swallow the next line
        lines += line.empty() ? "//\n" : "// " + line + (line.ends_with('\\') ? " .\n" : "\n");
        text.erase(0, end + 1);
    }
    while (lines.ends_with('\n')) {
        lines.pop_back();
    }
    return lines;
}

/// A function's head, its arguments in lines of at most 100 columns that start below the first one.
std::string signature(const std::string& head, const std::vector<std::string>& arguments) {
    constexpr std::size_t width = 100;
    std::string text;
    std::string line = head;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string argument = arguments[i] + (i + 1 < arguments.size() ? "," : ") {");
        if (i > 0 && line.size() + 1 + argument.size() > width) {
            text += line + '\n';
            line = std::string(head.size(), ' ') + argument;
        } else {
            line += (i == 0 ? "" : " ") + argument;
        }
    }
    return text + line;
}

/// The statements of the function. What is half as precise as a float is computed in floats.
std::string functionBody(const Curve& curve, const std::vector<ModuleParameter>& parameters) {
    const std::string& name = curve.description().name;
    std::vector<Gap> gaps{{"zorro", functionName(curve.description()) + "_detail::form"}};
    std::vector<std::string> taken;
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, parameter.name);
        taken.push_back(parameter.name);
    }
    if (const auto native = libtorchBodies.find(name); native != libtorchBodies.end()) {
        return "    return " + std::string(native->second) + ";";
    }
    if (isZorro(curve)) {
        return "    return " + fill(zorroBody(name), gaps) + ";";
    }
    const CodeTree code = safeTree(curve);
    const WrittenExpression written = writeExpression(
        code, code.root, libtorchDialect,
        [&](const std::string& symbol) { return fill('@' + symbol + '@', gaps); }, taken);
    if (written.statements.empty() && (written.value == "x" || written.value == "torch::relu(x)")) {
        return "    return " + written.value + ";";
    }
    std::string body =
        "    if (torch::promote_types(x.scalar_type(), torch::kFloat) != x.scalar_type()) {\n"
        "        return zorro::@function@(x.to(torch::kFloat)@parameters@).to(x.scalar_type());\n"
        "    }\n";
    std::string values;
    for (const ModuleParameter& parameter : parameters) {
        values += ", " + parameter.name;
    }
    body = fill(body, {{"function", functionName(curve.description())}, {"parameters", values}});
    for (const std::string& statement : written.statements) {
        body += "    " + statement + "\n";
    }
    return body + "    return " + written.value + ";";
}

std::string module(const Curve& curve, const std::vector<ModuleParameter>& parameters) {
    const std::string function = functionName(curve.description());
    const std::string name = className(curve.description());
    if (parameters.empty()) {
        return fill(plainModule, {{"class", name}, {"function", function}});
    }
    std::vector<std::string> arguments;
    std::string holds;
    std::string values = "x";
    std::string members;
    for (const ModuleParameter& parameter : parameters) {
        arguments.push_back("double " + parameter.name + "_value = " + parameter.value);
        holds += "        " + parameter.name + " = hold(\"" + parameter.name + "\", " + parameter.name +
                 "_value);\n";
        values += ", " + parameter.name;
        members += (members.empty() ? "" : ", ") + parameter.name;
    }
    arguments.emplace_back("bool learnable = false");
    return fill(parameterModule, {{"class", name},
                                  {"function", function},
                                  {"signature", signature("    explicit " + name + "Impl(", arguments)},
                                  {"holds", holds},
                                  {"values", values},
                                  {"members", members}});
}

}  // namespace

std::string libtorchCode(const Curve& curve) {
    const Description& description = curve.description();
    const std::vector<ModuleParameter> parameters = moduleParameters(curve, reserved);
    const std::string function = functionName(description);
    std::vector<std::string> arguments{"const torch::Tensor& x"};
    for (const ModuleParameter& parameter : parameters) {
        arguments.push_back("const torch::Tensor& " + parameter.name);
    }
    const std::string body = functionBody(curve, parameters);
    const bool needsLimits = body.find("std::numeric_limits") != std::string::npos;
    return fill(headerTemplate,
                {{"comment", comment(curve, parameters)},
                 {"limits", needsLimits ? "\n#include <limits>\n" : ""},
                 {"helpers", isZorro(curve) ? fill(libtorchZorroHelpers, {{"function", function}}) : ""},
                 {"ofTensors", parameters.empty() ? "" : "; the parameters are tensors of one element"},
                 {"signature", signature("inline torch::Tensor " + function + "(", arguments)},
                 {"body", body},
                 {"module", module(curve, parameters)}});
}

}  // namespace zorro
