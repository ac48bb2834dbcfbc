#include <array>
#include <map>
#include <string_view>

#include "core/code/formula_writer.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"

namespace zorro {
namespace {

/// Attributes of torch.nn.Module that a parameter must not hide.
constexpr auto moduleAttributes = std::to_array<std::string_view>(
    {"apply",        "bfloat16",     "buffers",    "children",        "compile",        "cpu",
     "cuda",         "double",       "eval",       "float",           "forward",        "half",
     "ipu",          "modules",      "parameters", "register_buffer", "requires_grad_", "state_dict",
     "share_memory", "to",           "train",      "training",        "type",           "xpu",
     "zero_grad",    "dump_patches", "extra_repr", "call_super_init", "add_module",     "name"});

/// Functions that PyTorch has itself, and the others in forms that neither overflow nor lose digits.
const std::map<std::string_view, std::string_view> pytorchBodies{
    {"identity", "x"},
    {"relu", "F.relu(x)"},
    {"relu6", "F.relu6(x)"},
    {"leaky-relu", "torch.where(x > 0, x, @alpha@ * x)"},
    {"elu", "torch.where(x > 0, x, @alpha@ * torch.expm1(x.clamp(max=0)))"},
    {"selu", "F.selu(x)"},
    {"softplus", "-F.logsigmoid(-@beta@ * x) / @beta@"},
    {"softsign", "F.softsign(x)"},
    {"sigmoid", "torch.sigmoid(x)"},
    {"tanh", "torch.tanh(x)"},
    {"hard-sigmoid", "F.hardsigmoid(x)"},
    {"hard-swish", "F.hardswish(x)"},
    {"hard-tanh", "F.hardtanh(x)"},
    {"swish", "x * torch.sigmoid(@beta@ * x)"},
    {"silu", "F.silu(x)"},
    {"gelu", "F.gelu(x)"},
    {"gelu-tanh", "F.gelu(x, approximate=\"tanh\")"},
    {"mish", "F.mish(x)"},
    {"dgelu", "torch.special.ndtr(x) + x * torch.exp(-0.5 * x**2) / math.sqrt(2 * math.pi)"},
    {"dsilu", "torch.sigmoid(x) * (1 + x * torch.sigmoid(-x))"}};

const Dialect pytorchDialect{
    .calls = {{"Phi", "torch.special.ndtr(@a@)"},
              {"abs", "torch.abs(@a@)"},
              {"acos", "torch.acos(@a@)"},
              {"acosh", "torch.acosh(@a@)"},
              {"asin", "torch.asin(@a@)"},
              {"asinh", "torch.asinh(@a@)"},
              {"atan", "torch.atan(@a@)"},
              {"atan2", "torch.atan2(@a@, @b@)"},
              {"atanh", "torch.atanh(@a@)"},
              {"cbrt", "torch.sign(@a@) * torch.abs(@a@) ** (1 / 3)"},
              {"ceil", "torch.ceil(@a@)"},
              {"cos", "torch.cos(@a@)"},
              {"cosh", "torch.cosh(@a@)"},
              {"erf", "torch.erf(@a@)"},
              {"erfc", "torch.erfc(@a@)"},
              {"exp", "torch.exp(@a@)"},
              {"expm1", "torch.expm1(@a@)"},
              {"floor", "torch.floor(@a@)"},
              {"gelu", "F.gelu(@a@)"},
              {"hypot", "torch.hypot(@a@, @b@)"},
              {"ln", "torch.log(@a@)"},
              {"log", "torch.log(@a@)"},
              {"log10", "torch.log10(@a@)"},
              {"log1p", "torch.log1p(@a@)"},
              {"log2", "torch.log2(@a@)"},
              {"max", "torch.maximum(@a@, @b@)"},
              {"min", "torch.minimum(@a@, @b@)"},
              {"phi", "torch.exp(-0.5 * torch.square(@a@)) * (1 / math.sqrt(2 * math.pi))"},
              {"relu", "F.relu(@a@)"},
              {"round", "torch.sign(@a@) * torch.floor(torch.abs(@a@) + 0.5)"},
              {"sigmoid", "torch.sigmoid(@a@)"},
              {"sign", "torch.sign(@a@)"},
              {"silu", "F.silu(@a@)"},
              {"sin", "torch.sin(@a@)"},
              {"sinh", "torch.sinh(@a@)"},
              {"softplus", "-F.logsigmoid(-(@a@))"},
              {"sqrt", "torch.sqrt(@a@)"},
              {"tan", "torch.tan(@a@)"},
              {"tanh", "torch.tanh(@a@)"}},
    .power = {},
    .logicalAnd = "torch.logical_and(@a@, @b@)",
    .logicalOr = "torch.logical_or(@a@, @b@)",
    .where = "torch.where(@a@, @b@, @c@)",
    .tensor = "torch.full_like(x, @a@)"};

// With t = exp(a u) in [0, 1] nothing overflows, and the scalars c and d stay in [0, 1] whichever branch is
// taken, so that the gradient of the other one is finite too. They are not clamped: the gradient of clamp at
// a b = 0 differs between versions of PyTorch. Below -1e4 the hump is zero; the clamp of u keeps the products
// of the backward pass inside float16.
constexpr std::string_view pytorchZorroHelpers = R"(
def _hump(u, a, b):
    """k u sigmoid(a (u - b)) with k = 1 + exp(a b), for u <= 0 and without overflow."""
    ab = a * b
    c = torch.exp(-torch.where(ab >= 0, ab, 0.0))
    d = torch.exp(torch.where(ab >= 0, 0.0, ab))
    t = torch.exp(a * u)
    wide = (1 + c) * t / (1 + c * t)
    narrow = (1 + d) * torch.sigmoid(a * (u - b))
    return u * torch.where(ab >= 0, wide, narrow)


def _zorro(x, a_neg, b_neg, a_pos, b_pos):
    """The identity on [0, 1], a hump on either side."""
    below = _hump(x.clamp(-1e4, 0), a_neg, b_neg)
    above = 1 - _hump((1 - x).clamp(-1e4, 0), a_pos, b_pos)
    return torch.where(x < 0, below, torch.where(x > 1, above, x))

)";

constexpr std::string_view pytorchModule = R"(@imports@
@helpers@
class @class@(torch.nn.Module):
    r"""@docstring@"""
@constructor@
    def forward(self, x):
@body@
@extra@)";

constexpr std::string_view constructorTemplate = R"(
@signature@
        super().__init__()
@values@
        for name, value in values.items():
            value = torch.tensor(float(value))
            if learnable:
                self.register_parameter(name, torch.nn.Parameter(value))
            else:
                self.register_buffer(name, value)
)";

constexpr std::string_view extraTemplate = R"(
    def extra_repr(self):
@names@
        return ", ".join(f"{name}={getattr(self, name).item():g}" for name in names)
)";

std::string body(const Curve& curve, const std::vector<ModuleParameter>& parameters) {
    std::vector<Gap> gaps{{"zorro", "_zorro"}};
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, "self." + parameter.name);
    }
    const Description& description = curve.description();
    if (isWrittenByFormula(description)) {
        return writeFormula(curve, pytorchDialect,
                            [&](const std::string& name) { return fill('@' + name + '@', gaps); });
    }
    return fill(isZorro(curve) ? zorroBody(description.name) : pytorchBodies.at(description.name), gaps);
}

std::string pytorchImports(const std::string& body) {
    std::string text = body.find("math.") == std::string::npos ? "" : "import math\n\n";
    text += "import torch\n";
    text += body.find("F.") == std::string::npos ? "" : "import torch.nn.functional as F\n";
    return text;
}

std::string constructor(const std::vector<ModuleParameter>& parameters) {
    if (parameters.empty()) {
        return {};
    }
    std::vector<std::string> arguments = defaultArguments(parameters);
    arguments.insert(arguments.begin(), "self");
    arguments.emplace_back("learnable=False");
    std::vector<std::string> values;
    values.reserve(parameters.size());
    for (const ModuleParameter& parameter : parameters) {
        values.push_back(parameter.name + '=' + parameter.name);
    }
    return fill(constructorTemplate, {{"signature", pythonCall(4, "def __init__(", arguments, "):")},
                                      {"values", pythonCall(8, "values = dict(", values, ")")}});
}

std::string extra(const std::vector<ModuleParameter>& parameters) {
    if (parameters.empty()) {
        return {};
    }
    std::vector<std::string> names;
    names.reserve(parameters.size());
    for (const ModuleParameter& parameter : parameters) {
        names.push_back('"' + parameter.name + '"');
    }
    return fill(extraTemplate, {{"names", pythonCall(8, "names = [", names, "]")}});
}

}  // namespace

std::string pytorchCode(const Curve& curve) {
    std::vector<std::string_view> reserved(pythonReservedWords().begin(), pythonReservedWords().end());
    reserved.insert(reserved.end(), moduleAttributes.begin(), moduleAttributes.end());
    const std::vector<ModuleParameter> parameters = moduleParameters(curve, reserved);
    const std::string value = body(curve, parameters);
    return fill(pytorchModule, {{"imports", pytorchImports(value)},
                                {"helpers", isZorro(curve) ? std::string(pytorchZorroHelpers) : ""},
                                {"class", className(curve.description())},
                                {"docstring", docstring(curve, parameters, 4)},
                                {"constructor", constructor(parameters)},
                                {"body", pythonReturn(8, value)},
                                {"extra", extra(parameters)}});
}

}  // namespace zorro
