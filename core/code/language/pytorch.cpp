#include <array>
#include <map>
#include <string_view>

#include "core/code/dialect.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/python_body.h"

namespace zorro {
namespace {

/// Attributes of torch.nn.Module that a parameter must not hide.
constexpr auto moduleAttributes = std::to_array<std::string_view>(
    {"apply",        "bfloat16",     "buffers",    "children",        "compile",        "cpu",
     "cuda",         "double",       "eval",       "float",           "forward",        "half",
     "ipu",          "modules",      "parameters", "register_buffer", "requires_grad_", "state_dict",
     "share_memory", "to",           "train",      "training",        "type",           "xpu",
     "zero_grad",    "dump_patches", "extra_repr", "call_super_init", "add_module",     "name"});

using O = formula::Operation;

/// Functions that PyTorch has itself, with slopes like ours and care for half precision.
const std::map<std::string_view, std::string_view> pytorchBodies{
    {"relu6", "F.relu6(x)"}, {"selu", "F.selu(x)"}, {"hard-tanh", "F.hardtanh(x)"}};

const Dialect pytorchDialect{
    .calls = {{O::abs, "torch.abs(@a@)"},
              {O::acos, "torch.acos(@a@)"},
              {O::acosh, "torch.acosh(@a@)"},
              {O::asin, "torch.asin(@a@)"},
              {O::asinh, "torch.asinh(@a@)"},
              {O::atan, "torch.atan(@a@)"},
              {O::atan2, "torch.atan2(@a@, @b@)"},
              {O::atanh, "torch.atanh(@a@)"},
              {O::cbrt, "torch.sign(@a@) * torch.abs(@a@) ** (1 / 3)"},
              {O::ceil, "torch.ceil(@a@)"},
              {O::conditional, "torch.where(@a@, @b@, @c@)"},
              {O::cos, "torch.cos(@a@)"},
              {O::cosh, "torch.cosh(@a@)"},
              {O::erf, "torch.erf(@a@)"},
              {O::erfc, "torch.erfc(@a@)"},
              {O::exp, "torch.exp(@a@)"},
              {O::expm1, "torch.expm1(@a@)"},
              {O::floor, "torch.floor(@a@)"},
              {O::heaviside, "0.5 - -0.5 * torch.sign(@a@)"},
              {O::hypot, "torch.hypot(@a@, @b@)"},
              {O::log, "torch.log(@a@)"},
              {O::log10, "torch.log10(@a@)"},
              {O::log1p, "torch.log1p(@a@)"},
              {O::log2, "torch.log2(@a@)"},
              {O::logicalAnd, "torch.logical_and(@a@, @b@)"},
              {O::logicalOr, "torch.logical_or(@a@, @b@)"},
              {O::maximum, "torch.maximum(@a@, @b@)"},
              {O::minimum, "torch.minimum(@a@, @b@)"},
              {O::normalDensity, "torch.exp(-0.5 * torch.square(@a@)) * 0.3989422804014327"},
              {O::normalDistribution, "0.5 * torch.erfc(-0.7071067811865476 * @p@)"},
              {O::relu, "F.relu(@a@)"},
              {O::round, "torch.sign(@a@) * torch.floor(0.5 + torch.abs(@a@))"},
              {O::sechSquared, "4 * torch.sigmoid(2 * @p@) * torch.sigmoid(-2 * @p@)"},
              {O::sigmoid, "torch.sigmoid(@a@)"},
              {O::sigmoidSlope, "torch.sigmoid(@a@) * torch.sigmoid(-@p@)"},
              {O::sign, "torch.sign(@a@)"},
              {O::sin, "torch.sin(@a@)"},
              {O::sinh, "torch.sinh(@a@)"},
              {O::softplus, "-F.logsigmoid(-@p@)"},
              {O::sqrt, "torch.sqrt(@a@)"},
              {O::tan, "torch.tan(@a@)"},
              {O::tanh, "torch.tanh(@a@)"}},
    .silu = "F.silu(@a@)",
    .gelu = "F.gelu(@a@)",
    .between = "torch.clamp(@a@, @b@, @c@)",
    .atMost = "torch.clamp(@a@, max=@b@)",
    .tensor = "torch.full_like(x, @a@)",
    .statement = "@name@ = @value@",
    .truthStatement = {},
    .infinity = "float(\"inf\")",
    .nan = "float(\"nan\")",
    .floatLiterals = false};

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

constexpr PythonWords pytorchWords{
    .zorro = "_zorro",
    .widened = "dtype = x.dtype\nx = x.to(torch.promote_types(dtype, torch.float32))\n",
    .likeX = "self.@name@.to(x.dtype)",
    .narrowed = "@value@.to(dtype)"};

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
    const std::string body = pythonBody(8, curve, parameters, pytorchDialect, pytorchBodies, pytorchWords);
    return fill(pytorchModule, {{"imports", pytorchImports(body)},
                                {"helpers", isZorro(curve) ? std::string(pytorchZorroHelpers) : ""},
                                {"class", className(curve.description())},
                                {"docstring", docstring(curve, parameters, 4)},
                                {"constructor", constructor(parameters)},
                                {"body", body},
                                {"extra", extra(parameters)}});
}

}  // namespace zorro
