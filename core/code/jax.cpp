#include <map>
#include <string_view>

#include "core/code/formula_writer.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"

namespace zorro {
namespace {

/// Functions that JAX has itself, and the others in forms that neither overflow nor lose digits.
const std::map<std::string_view, std::string_view> jaxBodies{
    {"identity", "x"},
    {"relu", "jax.nn.relu(x)"},
    {"relu6", "jax.nn.relu6(x)"},
    {"leaky-relu", "jax.nn.leaky_relu(x, @alpha@)"},
    {"elu", "jax.nn.elu(x, @alpha@)"},
    {"selu", "jax.nn.selu(x)"},
    {"softplus", "jax.nn.softplus(@beta@ * x) / @beta@"},
    {"softsign", "jax.nn.soft_sign(x)"},
    {"sigmoid", "jax.nn.sigmoid(x)"},
    {"tanh", "jnp.tanh(x)"},
    {"hard-sigmoid", "jax.nn.hard_sigmoid(x)"},
    {"hard-swish", "jax.nn.hard_swish(x)"},
    {"hard-tanh", "jax.nn.hard_tanh(x)"},
    {"swish", "x * jax.nn.sigmoid(@beta@ * x)"},
    {"silu", "jax.nn.silu(x)"},
    {"gelu", "jax.nn.gelu(x, approximate=False)"},
    {"gelu-tanh", "jax.nn.gelu(x, approximate=True)"},
    {"mish", "x * jnp.tanh(jax.nn.softplus(x))"},
    {"dgelu", "0.5 * jax.scipy.special.erfc(-x / 2**0.5) + x * jax.scipy.stats.norm.pdf(x)"},
    {"dsilu", "jax.nn.sigmoid(x) * (1 + x * jax.nn.sigmoid(-x))"}};

const Dialect jaxDialect{.calls = {{"Phi", "0.5 * jax.scipy.special.erfc(-(@a@) / 2**0.5)"},
                                   {"abs", "jnp.abs(@a@)"},
                                   {"acos", "jnp.arccos(@a@)"},
                                   {"acosh", "jnp.arccosh(@a@)"},
                                   {"asin", "jnp.arcsin(@a@)"},
                                   {"asinh", "jnp.arcsinh(@a@)"},
                                   {"atan", "jnp.arctan(@a@)"},
                                   {"atan2", "jnp.arctan2(@a@, @b@)"},
                                   {"atanh", "jnp.arctanh(@a@)"},
                                   {"cbrt", "jnp.cbrt(@a@)"},
                                   {"ceil", "jnp.ceil(@a@)"},
                                   {"cos", "jnp.cos(@a@)"},
                                   {"cosh", "jnp.cosh(@a@)"},
                                   {"erf", "jax.scipy.special.erf(@a@)"},
                                   {"erfc", "jax.scipy.special.erfc(@a@)"},
                                   {"exp", "jnp.exp(@a@)"},
                                   {"expm1", "jnp.expm1(@a@)"},
                                   {"floor", "jnp.floor(@a@)"},
                                   {"gelu", "jax.nn.gelu(@a@, approximate=False)"},
                                   {"hypot", "jnp.hypot(@a@, @b@)"},
                                   {"ln", "jnp.log(@a@)"},
                                   {"log", "jnp.log(@a@)"},
                                   {"log10", "jnp.log10(@a@)"},
                                   {"log1p", "jnp.log1p(@a@)"},
                                   {"log2", "jnp.log2(@a@)"},
                                   {"max", "jnp.maximum(@a@, @b@)"},
                                   {"min", "jnp.minimum(@a@, @b@)"},
                                   {"phi", "jax.scipy.stats.norm.pdf(@a@)"},
                                   {"relu", "jax.nn.relu(@a@)"},
                                   {"round", "jnp.sign(@a@) * jnp.floor(jnp.abs(@a@) + 0.5)"},
                                   {"sigmoid", "jax.nn.sigmoid(@a@)"},
                                   {"sign", "jnp.sign(@a@)"},
                                   {"silu", "jax.nn.silu(@a@)"},
                                   {"sin", "jnp.sin(@a@)"},
                                   {"sinh", "jnp.sinh(@a@)"},
                                   {"softplus", "jax.nn.softplus(@a@)"},
                                   {"sqrt", "jnp.sqrt(@a@)"},
                                   {"tan", "jnp.tan(@a@)"},
                                   {"tanh", "jnp.tanh(@a@)"}},
                         .power = {},
                         .logicalAnd = "jnp.logical_and(@a@, @b@)",
                         .logicalOr = "jnp.logical_or(@a@, @b@)",
                         .where = "jnp.where(@a@, @b@, @c@)",
                         .tensor = {}};

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
    std::vector<Gap> gaps{{"zorro", "_zorro"}};
    for (const ModuleParameter& parameter : parameters) {
        gaps.emplace_back(parameter.symbol, parameter.name);
    }
    const std::string body =
        isWrittenByFormula(description)
            ? writeFormula(curve, jaxDialect,
                           [&](const std::string& name) { return fill('@' + name + '@', gaps); })
            : fill(isZorro(curve) ? zorroBody(description.name) : jaxBodies.at(description.name), gaps);
    std::vector<std::string> arguments = defaultArguments(parameters);
    arguments.insert(arguments.begin(), "x");
    const std::string head = "def " + functionName(description) + '(';
    return fill(jaxModule, {{"imports", jaxImports(body)},
                            {"helpers", isZorro(curve) ? std::string(jaxZorroHelpers) : ""},
                            {"signature", pythonCall(0, head, arguments, "):")},
                            {"docstring", docstring(curve, parameters, 4)},
                            {"body", pythonReturn(4, body)},
                            {"function", functionName(description)}});
}

}  // namespace zorro
