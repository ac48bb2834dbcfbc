#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>

#include "core/code/formula_writer.h"
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

/// Functions that LibTorch has itself, and the others in forms that neither overflow nor lose digits.
const std::map<std::string_view, std::string_view> libtorchBodies{
    {"identity", "x"},
    {"relu", "torch::relu(x)"},
    {"relu6", "torch::relu6(x)"},
    {"leaky-relu", "torch::where(x > 0, x, @alpha@ * x)"},
    {"elu", "torch::where(x > 0, x, @alpha@ * torch::expm1(x.clamp_max(0)))"},
    {"selu", "torch::selu(x)"},
    {"softplus", "-torch::log_sigmoid(-@beta@ * x) / @beta@"},
    {"softsign", "x / (1 + x.abs())"},
    {"sigmoid", "torch::sigmoid(x)"},
    {"tanh", "torch::tanh(x)"},
    {"hard-sigmoid", "torch::hardsigmoid(x)"},
    {"hard-swish", "torch::hardswish(x)"},
    {"hard-tanh", "torch::hardtanh(x)"},
    {"swish", "x * torch::sigmoid(@beta@ * x)"},
    {"silu", "torch::silu(x)"},
    {"gelu", "torch::gelu(x)"},
    {"gelu-tanh", "torch::gelu(x, \"tanh\")"},
    {"mish", "torch::mish(x)"},
    {"dgelu", "torch::special_ndtr(x) + x * torch::exp(-0.5 * x * x) * 0.3989422804014327"},
    {"dsilu", "torch::sigmoid(x) * (1 + x * torch::sigmoid(-x))"}};

const Dialect libtorchDialect{.calls = {{"Phi", "torch::special_ndtr(@a@)"},
                                        {"abs", "torch::abs(@a@)"},
                                        {"acos", "torch::acos(@a@)"},
                                        {"acosh", "torch::acosh(@a@)"},
                                        {"asin", "torch::asin(@a@)"},
                                        {"asinh", "torch::asinh(@a@)"},
                                        {"atan", "torch::atan(@a@)"},
                                        {"atan2", "torch::atan2(@a@, @b@)"},
                                        {"atanh", "torch::atanh(@a@)"},
                                        {"cbrt", "torch::sign(@a@) * torch::pow(torch::abs(@a@), 1.0 / 3.0)"},
                                        {"ceil", "torch::ceil(@a@)"},
                                        {"cos", "torch::cos(@a@)"},
                                        {"cosh", "torch::cosh(@a@)"},
                                        {"erf", "torch::erf(@a@)"},
                                        {"erfc", "torch::erfc(@a@)"},
                                        {"exp", "torch::exp(@a@)"},
                                        {"expm1", "torch::expm1(@a@)"},
                                        {"floor", "torch::floor(@a@)"},
                                        {"gelu", "torch::gelu(@a@)"},
                                        {"hypot", "torch::hypot(@a@, @b@)"},
                                        {"ln", "torch::log(@a@)"},
                                        {"log", "torch::log(@a@)"},
                                        {"log10", "torch::log10(@a@)"},
                                        {"log1p", "torch::log1p(@a@)"},
                                        {"log2", "torch::log2(@a@)"},
                                        {"max", "torch::maximum(@a@, @b@)"},
                                        {"min", "torch::minimum(@a@, @b@)"},
                                        {"phi", "torch::exp(-0.5 * torch::square(@a@)) * 0.3989422804014327"},
                                        {"relu", "torch::relu(@a@)"},
                                        {"round", "torch::sign(@a@) * torch::floor(torch::abs(@a@) + 0.5)"},
                                        {"sigmoid", "torch::sigmoid(@a@)"},
                                        {"sign", "torch::sign(@a@)"},
                                        {"silu", "torch::silu(@a@)"},
                                        {"sin", "torch::sin(@a@)"},
                                        {"sinh", "torch::sinh(@a@)"},
                                        {"softplus", "-torch::log_sigmoid(-(@a@))"},
                                        {"sqrt", "torch::sqrt(@a@)"},
                                        {"tan", "torch::tan(@a@)"},
                                        {"tanh", "torch::tanh(@a@)"}},
                              .power = "torch::pow(@a@, @b@)",
                              .logicalAnd = "torch::logical_and(@a@, @b@)",
                              .logicalOr = "torch::logical_or(@a@, @b@)",
                              .where = "torch::where(@a@, @b@, @c@)",
                              .tensor = "torch::full_like(x, @a@)",
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

namespace zorro {
@helpers@
// The function itself@ofTensors@.
@signature@
    return @body@;
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
    std::vector<Gap> gaps{{"zorro", function + "_detail::form"}};
    std::vector<std::string> arguments{"const torch::Tensor& x"};
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, parameter.name);
        arguments.push_back("const torch::Tensor& " + parameter.name);
    }
    const std::string body =
        isWrittenByFormula(description)
            ? writeFormula(curve, libtorchDialect,
                           [&](const std::string& name) { return fill('@' + name + '@', gaps); })
            : fill(isZorro(curve) ? zorroBody(description.name) : libtorchBodies.at(description.name), gaps);
    return fill(headerTemplate,
                {{"comment", comment(curve, parameters)},
                 {"helpers", isZorro(curve) ? fill(libtorchZorroHelpers, {{"function", function}}) : ""},
                 {"ofTensors", parameters.empty() ? "" : "; the parameters are tensors of one element"},
                 {"function", function},
                 {"signature", signature("inline torch::Tensor " + function + "(", arguments)},
                 {"body", body},
                 {"module", module(curve, parameters)}});
}

}  // namespace zorro
