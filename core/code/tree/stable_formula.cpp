#include "core/code/tree/stable_formula.h"

#include <array>
#include <string>
#include <string_view>

#include "core/activation/definition.h"

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

}  // namespace

formula::ParsedFormula stableFormula(const Description& description) {
    if (description.kind != FunctionKind::zorro) {
        return parsedFormula(description);
    }
    Description stable = description;
    stable.formula = zorroText(description.name);
    return parsedFormula(stable);
}

}  // namespace zorro
