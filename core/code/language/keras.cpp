#include <array>
#include <map>
#include <string_view>

#include "core/code/dialect.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/python_body.h"

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

using O = formula::Operation;

/// Functions that Keras has itself, with slopes like ours on every backend.
const std::map<std::string_view, std::string_view> kerasBodies{{"softsign", "ops.softsign(x)"},
                                                               {"mish", "x * ops.tanh(ops.softplus(x))"}};

const Dialect kerasDialect{
    .calls = {{O::abs, "@a@ * ops.sign(@a@)"},
              {O::acos, "ops.arccos(@a@)"},
              {O::acosh, "ops.arccosh(@a@)"},
              {O::asin, "ops.arcsin(@a@)"},
              {O::asinh, "ops.arcsinh(@a@)"},
              {O::atan, "ops.arctan(@a@)"},
              {O::atan2, "ops.arctan2(@a@, @b@)"},
              {O::atanh, "ops.arctanh(@a@)"},
              {O::cbrt, "ops.sign(@a@) * ops.abs(@a@) ** (1 / 3)"},
              {O::ceil, "ops.ceil(@a@)"},
              {O::conditional, "ops.where(@a@, @b@, @c@)"},
              {O::cos, "ops.cos(@a@)"},
              {O::cosh, "ops.cosh(@a@)"},
              {O::erf, "ops.erf(@a@)"},
              {O::erfc, "1 - ops.erf(@a@)"},
              {O::exp, "ops.exp(@a@)"},
              {O::expm1, "ops.expm1(@a@)"},
              {O::floor, "ops.floor(@a@)"},
              {O::heaviside, "0.5 - -0.5 * ops.sign(@a@)"},
              {O::hypot, "_hypot(@a@, @b@)"},
              {O::log, "ops.log(@a@)"},
              {O::log10, "ops.log10(@a@)"},
              {O::log1p, "ops.log1p(@a@)"},
              {O::log2, "ops.log2(@a@)"},
              {O::logicalAnd, "ops.logical_and(@a@, @b@)"},
              {O::logicalOr, "ops.logical_or(@a@, @b@)"},
              {O::maximum, "_maximum(@a@, @b@)"},
              {O::minimum, "-_maximum(-@p@, -@q@)"},
              {O::normalDensity, "ops.exp(-0.5 * ops.square(@a@)) * 0.3989422804014327"},
              {O::normalDistribution, "0.5 * (1 + ops.erf(@p@ / 2**0.5))"},
              {O::relu, "ops.relu(@a@)"},
              {O::round, "ops.sign(@a@) * ops.floor(0.5 + ops.abs(@a@))"},
              {O::sechSquared, "4.0 * ops.sigmoid(2.0 * @p@) * ops.sigmoid(-2.0 * @p@)"},
              {O::sigmoid, "ops.sigmoid(@a@)"},
              {O::sigmoidSlope, "ops.sigmoid(@a@) * ops.sigmoid(-@p@)"},
              {O::sign, "ops.sign(@a@)"},
              {O::sin, "ops.sin(@a@)"},
              {O::sinh, "ops.sinh(@a@)"},
              {O::softplus, "ops.softplus(@a@)"},
              {O::sqrt, "ops.sqrt(@a@)"},
              {O::tan, "ops.tan(@a@)"},
              {O::tanh, "ops.tanh(@a@)"}},
    .silu = "ops.silu(@a@)",
    .gelu = "ops.gelu(@a@, approximate=False)",
    .between = "ops.clip(@a@, @b@, @c@)",
    .atMost = "ops.minimum(@a@, @b@)",
    .tensor = "ops.full_like(x, @a@)",
    .statement = "@name@ = @value@",
    .truthStatement = {},
    .infinity = "float(\"inf\")",
    .nan = "float(\"nan\")",
    .floatLiterals = true};

constexpr PythonWords kerasWords{.zorro = "_zorro",
                                 .widened =
                                     "dtype = keras.backend.standardize_dtype(x.dtype)\n"
                                     "x = ops.cast(x, keras.backend.result_type(dtype, \"float32\"))\n",
                                 .likeX = "ops.cast(self.@name@, x.dtype)",
                                 .narrowed = "ops.cast(@value@, dtype)"};

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

/// Functions of the module's own, where its body calls them.
constexpr std::pair<std::string_view, std::string_view> kerasHelpers[] = {
    // TensorFlow gives all of the slope at a tie to one side.
    {"_maximum(", R"(
def _maximum(a, b):
    """The larger number; where both are equal each has half of the slope."""
    return ops.where(a > b, a, ops.where(a < b, b, 0.5 * (a + b)))

)"},
    {"_hypot(", R"(
def _hypot(a, b):
    """The length of the vector (a, b), whose squares must not overflow."""
    scale = ops.stop_gradient(ops.maximum(ops.abs(a), ops.abs(b)))
    scale = ops.where(scale > 0.0, scale, 1.0)
    return scale * ops.sqrt(ops.square(a / scale) + ops.square(b / scale))

)"}};

std::string helpersOf(const Curve& curve, const std::string& body) {
    std::string helpers(isZorro(curve) ? kerasZorroHelpers : "");
    for (const auto& [call, definition] : kerasHelpers) {
        helpers += body.find(call) == std::string::npos ? "" : definition;
    }
    return helpers;
}

constexpr std::string_view kerasModule = R"(import keras
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
    const std::string body = pythonBody(8, curve, parameters, kerasDialect, kerasBodies, kerasWords);
    return fill(kerasModule, {{"helpers", helpersOf(curve, body)},
                              {"class", className(description)},
                              {"docstring", docstring(curve, parameters, 4)},
                              {"constructor", kerasConstructor(parameters)},
                              {"body", body},
                              {"config", parameters.empty() ? "" : std::string(configTemplate)}});
}

}  // namespace zorro
