#include <map>
#include <string_view>

#include "core/code/dialect.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/python_body.h"

namespace zorro {
namespace {

using O = formula::Operation;

/// Functions that JAX has itself, with slopes like ours.
const std::map<std::string_view, std::string_view> jaxBodies{{"relu6", "jax.nn.relu6(x)"},
                                                             {"selu", "jax.nn.selu(x)"},
                                                             {"softsign", "jax.nn.soft_sign(x)"},
                                                             {"hard-sigmoid", "jax.nn.hard_sigmoid(x)"},
                                                             {"mish", "jax.nn.mish(x)"}};

const Dialect jaxDialect{.calls = {{O::abs, "@a@ * jnp.sign(@a@)"},
                                   {O::acos, "jnp.arccos(@a@)"},
                                   {O::acosh, "jnp.arccosh(@a@)"},
                                   {O::asin, "jnp.arcsin(@a@)"},
                                   {O::asinh, "jnp.arcsinh(@a@)"},
                                   {O::atan, "jnp.arctan(@a@)"},
                                   {O::atan2, "jnp.arctan2(@a@, @b@)"},
                                   {O::atanh, "jnp.arctanh(@a@)"},
                                   {O::cbrt, "jnp.cbrt(@a@)"},
                                   {O::ceil, "jnp.ceil(@a@)"},
                                   {O::conditional, "jnp.where(@a@, @b@, @c@)"},
                                   {O::cos, "jnp.cos(@a@)"},
                                   {O::cosh, "jnp.cosh(@a@)"},
                                   {O::erf, "jax.scipy.special.erf(@a@)"},
                                   {O::erfc, "jax.scipy.special.erfc(@a@)"},
                                   {O::exp, "jnp.exp(@a@)"},
                                   {O::expm1, "jnp.expm1(@a@)"},
                                   {O::floor, "jnp.floor(@a@)"},
                                   {O::heaviside, "0.5 - -0.5 * jnp.sign(@a@)"},
                                   {O::hypot, "jnp.hypot(@a@, @b@)"},
                                   {O::log, "jnp.log(@a@)"},
                                   {O::log10, "jnp.log10(@a@)"},
                                   {O::log1p, "jnp.log1p(@a@)"},
                                   {O::log2, "jnp.log2(@a@)"},
                                   {O::logicalAnd, "jnp.logical_and(@a@, @b@)"},
                                   {O::logicalOr, "jnp.logical_or(@a@, @b@)"},
                                   {O::maximum, "jnp.maximum(@a@, @b@)"},
                                   {O::minimum, "jnp.minimum(@a@, @b@)"},
                                   {O::normalDensity, "jax.scipy.stats.norm.pdf(@a@)"},
                                   {O::normalDistribution, "0.5 * jax.scipy.special.erfc(-@p@ / 2**0.5)"},
                                   {O::relu, "jax.nn.relu(@a@)"},
                                   {O::round, "jnp.sign(@a@) * jnp.floor(0.5 + jnp.abs(@a@))"},
                                   {O::sechSquared, "4 * jax.nn.sigmoid(2 * @p@) * jax.nn.sigmoid(-2 * @p@)"},
                                   {O::sigmoid, "jax.nn.sigmoid(@a@)"},
                                   {O::sigmoidSlope, "jax.nn.sigmoid(@a@) * jax.nn.sigmoid(-@p@)"},
                                   {O::sign, "jnp.sign(@a@)"},
                                   {O::sin, "jnp.sin(@a@)"},
                                   {O::sinh, "jnp.sinh(@a@)"},
                                   {O::softplus, "jax.nn.softplus(@a@)"},
                                   {O::sqrt, "jnp.sqrt(@a@)"},
                                   {O::tan, "jnp.tan(@a@)"},
                                   {O::tanh, "jnp.tanh(@a@)"}},
                         .silu = "jax.nn.silu(@a@)",
                         .gelu = "jax.nn.gelu(@a@, approximate=False)",
                         .between = "jnp.clip(@a@, @b@, @c@)",
                         .atMost = "jnp.minimum(@a@, @b@)",
                         .tensor = "jnp.full_like(x, @a@)",
                         .statement = "@name@ = @value@",
                         .truthStatement = {},
                         .infinity = "jnp.inf",
                         .nan = "jnp.nan",
                         .floatLiterals = false};

constexpr PythonWords jaxWords{
    .zorro = "_zorro",
    .widened = "dtype = jnp.asarray(x).dtype\nx = jnp.asarray(x, jnp.promote_types(dtype, jnp.float32))\n",
    .likeX = {},
    .narrowed = "@value@.astype(dtype)"};

// As in PyTorch: nothing overflows, in the branch that is not taken neither. jnp.where rather than
// jnp.minimum and jnp.maximum for the scalars, whose gradient must not be halved at a b = 0.
constexpr std::string_view jaxZorroHelpers = R"(
def _hump(u, a, b):
    """k u sigmoid(a (u - b)) with k = 1 + exp(a b), for u <= 0 and without overflow."""
    ab = a * b
    c = jnp.exp(-jnp.where(ab >= 0, ab, 0.0))
    d = jnp.exp(jnp.where(ab >= 0, 0.0, ab))
    t = jnp.exp(a * u)
    wide = (1 + c) * t / (1 + c * t)
    narrow = (1 + d) * jax.nn.sigmoid(a * (u - b))
    return u * jnp.where(ab >= 0, wide, narrow)


def _zorro(x, a_neg, b_neg, a_pos, b_pos):
    """The identity on [0, 1], a hump on either side."""
    below = _hump(jnp.clip(x, -1e4, 0), a_neg, b_neg)
    above = 1 - _hump(jnp.clip(1 - x, -1e4, 0), a_pos, b_pos)
    return jnp.where(x < 0, below, jnp.where(x > 1, above, x))

)";

constexpr std::string_view jaxModule = R"(@imports@
@helpers@
@signature@
    r"""@docstring@"""
@body@


if __name__ == "__main__":
    activation = jax.jit(@function@)
    print(activation(jnp.linspace(-5.0, 5.0, 11)))
)";

std::string jaxImports(const std::string& body) {
    std::string text = "import jax\nimport jax.numpy as jnp\n";
    for (const std::string_view module : {"jax.scipy.special", "jax.scipy.stats"}) {
        if (body.find(module) != std::string::npos) {
            text += "import " + std::string(module) + '\n';
        }
    }
    return text;
}

}  // namespace

std::string jaxCode(const Curve& curve) {
    const Description& description = curve.description();
    const std::vector<ModuleParameter> parameters = moduleParameters(curve, pythonReservedWords());
    const std::string body = pythonBody(4, curve, parameters, jaxDialect, jaxBodies, jaxWords);
    std::vector<std::string> arguments = defaultArguments(parameters);
    arguments.insert(arguments.begin(), "x");
    const std::string head = "def " + functionName(description) + '(';
    return fill(jaxModule, {{"imports", jaxImports(body)},
                            {"helpers", isZorro(curve) ? std::string(jaxZorroHelpers) : ""},
                            {"signature", pythonCall(0, head, arguments, "):")},
                            {"docstring", docstring(curve, parameters, 4)},
                            {"body", body},
                            {"function", functionName(description)}});
}

}  // namespace zorro
