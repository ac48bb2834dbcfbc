#include <array>
#include <map>
#include <string_view>

#include "core/code/formula_writer.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"

namespace zorro {
namespace {

/// Attributes of keras.layers.Layer that a weight must not hide.
constexpr auto layerAttributes = std::to_array<std::string_view>({"activity_regularizer",
                                                                  "add_loss",
                                                                  "add_metric",
                                                                  "add_weight",
                                                                  "autocast",
                                                                  "build",
                                                                  "built",
                                                                  "call",
                                                                  "compute_dtype",
                                                                  "count_params",
                                                                  "dtype",
                                                                  "dtype_policy",
                                                                  "get_config",
                                                                  "get_weights",
                                                                  "input",
                                                                  "input_dtype",
                                                                  "input_spec",
                                                                  "loss",
                                                                  "losses",
                                                                  "metrics",
                                                                  "name",
                                                                  "output",
                                                                  "path",
                                                                  "quantize",
                                                                  "save_own_variables",
                                                                  "set_weights",
                                                                  "stateless_call",
                                                                  "supports_jit",
                                                                  "trainable",
                                                                  "variable_dtype",
                                                                  "variables",
                                                                  "weights"});

/// Functions that Keras has itself, and the others in forms that neither overflow nor lose digits.
const std::map<std::string_view, std::string_view> kerasBodies{
    {"identity", "x"},
    {"relu", "ops.relu(x)"},
    {"relu6", "ops.relu6(x)"},
    {"leaky-relu", "ops.where(x > 0, x, @alpha@ * x)"},
    {"elu", "ops.where(x > 0, x, @alpha@ * ops.expm1(ops.minimum(x, 0)))"},
    {"selu", "ops.selu(x)"},
    {"softplus", "ops.softplus(@beta@ * x) / @beta@"},
    {"softsign", "ops.softsign(x)"},
    {"sigmoid", "ops.sigmoid(x)"},
    {"tanh", "ops.tanh(x)"},
    {"hard-sigmoid", "ops.hard_sigmoid(x)"},
    {"hard-swish", "ops.hard_swish(x)"},
    {"hard-tanh", "ops.clip(x, -1, 1)"},
    {"swish", "x * ops.sigmoid(@beta@ * x)"},
    {"silu", "ops.silu(x)"},
    {"gelu", "ops.gelu(x, approximate=False)"},
    {"gelu-tanh", "ops.gelu(x, approximate=True)"},
    {"mish", "x * ops.tanh(ops.softplus(x))"},
    {"dgelu", "0.5 * (1 + ops.erf(x / 2**0.5)) + x * ops.exp(-0.5 * x**2) / (2 * math.pi) ** 0.5"},
    {"dsilu", "ops.sigmoid(x) * (1 + x * ops.sigmoid(-x))"}};

const Dialect kerasDialect{.calls = {{"Phi", "0.5 * (1 + ops.erf((@a@) / 2**0.5))"},
                                     {"abs", "ops.abs(@a@)"},
                                     {"acos", "ops.arccos(@a@)"},
                                     {"acosh", "ops.arccosh(@a@)"},
                                     {"asin", "ops.arcsin(@a@)"},
                                     {"asinh", "ops.arcsinh(@a@)"},
                                     {"atan", "ops.arctan(@a@)"},
                                     {"atan2", "ops.arctan2(@a@, @b@)"},
                                     {"atanh", "ops.arctanh(@a@)"},
                                     {"cbrt", "ops.sign(@a@) * ops.abs(@a@) ** (1 / 3)"},
                                     {"ceil", "ops.ceil(@a@)"},
                                     {"cos", "ops.cos(@a@)"},
                                     {"cosh", "ops.cosh(@a@)"},
                                     {"erf", "ops.erf(@a@)"},
                                     {"erfc", "1 - ops.erf(@a@)"},
                                     {"exp", "ops.exp(@a@)"},
                                     {"expm1", "ops.expm1(@a@)"},
                                     {"floor", "ops.floor(@a@)"},
                                     {"gelu", "ops.gelu(@a@, approximate=False)"},
                                     {"hypot", "ops.sqrt(ops.square(@a@) + ops.square(@b@))"},
                                     {"ln", "ops.log(@a@)"},
                                     {"log", "ops.log(@a@)"},
                                     {"log10", "ops.log10(@a@)"},
                                     {"log1p", "ops.log1p(@a@)"},
                                     {"log2", "ops.log2(@a@)"},
                                     {"max", "ops.maximum(@a@, @b@)"},
                                     {"min", "ops.minimum(@a@, @b@)"},
                                     {"phi", "ops.exp(-0.5 * ops.square(@a@)) * ((2 * math.pi) ** -0.5)"},
                                     {"relu", "ops.relu(@a@)"},
                                     {"round", "ops.sign(@a@) * ops.floor(ops.abs(@a@) + 0.5)"},
                                     {"sigmoid", "ops.sigmoid(@a@)"},
                                     {"sign", "ops.sign(@a@)"},
                                     {"silu", "ops.silu(@a@)"},
                                     {"sin", "ops.sin(@a@)"},
                                     {"sinh", "ops.sinh(@a@)"},
                                     {"softplus", "ops.softplus(@a@)"},
                                     {"sqrt", "ops.sqrt(@a@)"},
                                     {"tan", "ops.tan(@a@)"},
                                     {"tanh", "ops.tanh(@a@)"}},
                           .power = {},
                           .logicalAnd = "ops.logical_and(@a@, @b@)",
                           .logicalOr = "ops.logical_or(@a@, @b@)",
                           .where = "ops.where(@a@, @b@, @c@)",
                           .tensor = "ops.full_like(x, @a@)"};

// As in JAX, in the words that all backends of Keras share.
constexpr std::string_view kerasZorroHelpers = R"(
def _hump(u, a, b):
    """k u sigmoid(a (u - b)) with k = 1 + exp(a b), for u <= 0 and without overflow."""
    ab = a * b
    c = ops.exp(-ops.where(ab >= 0, ab, 0.0))
    d = ops.exp(ops.where(ab >= 0, 0.0, ab))
    t = ops.exp(a * u)
    wide = (1 + c) * t / (1 + c * t)
    narrow = (1 + d) * ops.sigmoid(a * (u - b))
    return u * ops.where(ab >= 0, wide, narrow)


def _zorro(x, a_neg, b_neg, a_pos, b_pos):
    """The identity on [0, 1], a hump on either side."""
    below = _hump(ops.clip(x, -1e4, 0.0), a_neg, b_neg)
    above = 1 - _hump(ops.clip(1 - x, -1e4, 0.0), a_pos, b_pos)
    return ops.where(x < 0, below, ops.where(x > 1, above, x))

)";

constexpr std::string_view kerasModule = R"(@imports@import keras
from keras import ops

@helpers@
@keras.saving.register_keras_serializable(package="zorro")
class @class@(keras.layers.Layer):
    r"""@docstring@"""
@constructor@
    def call(self, x):
@body@

    def compute_output_shape(self, input_shape):
        return input_shape
@config@)";

constexpr std::string_view kerasConstructorTemplate = R"(
@signature@
        super().__init__(**kwargs)
        self._initial = @initial@
        self._learnable = learnable
        for name, value in self._initial.items():
            weight = self.add_weight(
                name=name,
                shape=(),
                initializer=keras.initializers.Constant(value),
                trainable=learnable,
            )
            setattr(self, name, weight)
)";

constexpr std::string_view configTemplate = R"(
    def get_config(self):
        values = {**self._initial, "learnable": self._learnable}
        return {**super().get_config(), **values}
)";

std::string kerasConstructor(const std::vector<ModuleParameter>& parameters) {
    if (parameters.empty()) {
        return {};
    }
    std::vector<std::string> arguments = defaultArguments(parameters);
    arguments.insert(arguments.begin(), "self");
    arguments.emplace_back("learnable=False");
    arguments.emplace_back("**kwargs");
    std::vector<std::string> values;
    values.reserve(parameters.size());
    for (const ModuleParameter& parameter : parameters) {
        values.push_back(parameter.name + '=' + parameter.name);
    }
    const std::string initial = pythonCall(8, "self._initial = dict(", values, ")");
    return fill(kerasConstructorTemplate, {{"signature", pythonCall(4, "def __init__(", arguments, "):")},
                                           {"initial", initial.substr(initial.find("dict("))}});
}

}  // namespace

std::string kerasCode(const Curve& curve) {
    const Description& description = curve.description();
    std::vector<std::string_view> reserved(pythonReservedWords().begin(), pythonReservedWords().end());
    reserved.insert(reserved.end(), layerAttributes.begin(), layerAttributes.end());
    const std::vector<ModuleParameter> parameters = moduleParameters(curve, reserved);
    std::vector<Gap> gaps{{"zorro", "_zorro"}};
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, "self." + parameter.name);
    }
    const std::string body =
        isWrittenByFormula(description)
            ? writeFormula(curve, kerasDialect,
                           [&](const std::string& name) { return fill('@' + name + '@', gaps); })
            : fill(isZorro(curve) ? zorroBody(description.name) : kerasBodies.at(description.name), gaps);
    const bool needsMath = body.find("math.") != std::string::npos;
    return fill(kerasModule, {{"imports", needsMath ? "import math\n\n" : ""},
                              {"helpers", isZorro(curve) ? std::string(kerasZorroHelpers) : ""},
                              {"class", className(description)},
                              {"docstring", docstring(curve, parameters, 4)},
                              {"constructor", kerasConstructor(parameters)},
                              {"body", pythonReturn(8, body)},
                              {"config", parameters.empty() ? "" : std::string(configTemplate)}});
}

}  // namespace zorro
