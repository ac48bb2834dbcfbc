#include "core/activation/formula_text.h"

#include <array>
#include <string_view>
#include <utility>

namespace zorro {
namespace {

/// hump(u; a, b) = (1 + exp(ab)) u sigmoid(a (u - b)) for u <= 0, with nothing that overflows.
std::string hump(const std::string& u, const std::string& a, const std::string& b) {
    const std::string ab = "(" + a + "*" + b + ")";
    const std::string c = "exp(" + b + " >= 0 ? -" + ab + " : " + ab + ")";
    const std::string t = "exp(" + a + "*" + u + ")";
    return u + "*(1+" + c + ")*(" + b + " >= 0 ? " + t + "/(1+" + c + "*" + t + ") : sigmoid(" + a + "*(" +
           u + "-" + b + ")))";
}

/// The general form of the Zorro functions at t.
std::string zorroAt(const std::string& t, const std::array<std::string, 4>& p) {
    return "(" + t + " < 0 ? " + hump(t, p[0], p[1]) + " : " + t + " > 1 ? 1-" +
           hump("(1-" + t + ")", p[2], p[3]) + " : " + t + ")";
}

std::string zorroText(std::string_view name) {
    const std::array<std::string, 4> symmetric{"a", "b", "a", "b"};
    if (name == "asymmetric-zorro") {
        return zorroAt("x", {"a_neg", "b_neg", "a_pos", "b_pos"});
    }
    if (name == "sigmoid-zorro") {
        return zorroAt("(m*x+0.5)", symmetric);
    }
    if (name == "tanh-zorro") {
        return "2*" + zorroAt("((m*x+1)/2)", symmetric) + "-1";
    }
    return zorroAt(name == "sloped-zorro" ? "(m*x)" : "x", symmetric);
}

constexpr std::pair<std::string_view, std::string_view> referenceTexts[] = {
    {"identity", "x"},
    {"relu", "relu(x)"},
    {"relu6", "clamp(x, 0, 6)"},
    {"leaky-relu", "x > 0 ? x : alpha*x"},
    {"elu", "x > 0 ? x : alpha*expm1(x)"},
    {"selu", "1.0507009873554804934193349852946*(x > 0 ? x : 1.6732632423543772848170429916717*expm1(x))"},
    {"softplus", "softplus(beta*x)/beta"},
    {"softsign", "x/(1+abs(x))"},
    {"sigmoid", "sigmoid(x)"},
    {"tanh", "tanh(x)"},
    {"hard-sigmoid", "clamp(x/6+0.5, 0, 1)"},
    {"hard-swish", "x <= -3 ? 0 : x >= 3 ? x : x*(x+3)/6"},
    {"hard-tanh", "clamp(x, -1, 1)"},
    {"swish", "x*sigmoid(beta*x)"},
    {"silu", "x*sigmoid(x)"},
    {"gelu", "x*Phi(x)"},
    {"gelu-tanh", "x*sigmoid(2*sqrt(2/pi)*(x+0.044715*x^3))"},
    {"mish", "x*tanh(softplus(x))"},
    {"dgelu", "Phi(x)+x*phi(x)"},
    {"dsilu", "sigmoid(x)*(1+x*sigmoid(-x))"}};

}  // namespace

std::optional<std::string> formulaText(const Description& description) {
    if (description.kind == FunctionKind::zorro) {
        return zorroText(description.name);
    }
    if (!description.expression.empty()) {
        return description.expression;
    }
    for (const auto& [name, text] : referenceTexts) {
        if (name == description.name) {
            return std::string(text);
        }
    }
    return std::nullopt;
}

}  // namespace zorro
