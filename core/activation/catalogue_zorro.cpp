#include <utility>

#include "core/activation/catalogue_function.h"

namespace zorro {
namespace {

constexpr const char* paper = "arXiv:2409.19239 and its corresponding author's public code";

constexpr const char* humpFormula = R"(,\quad h(u; a, b) = (1 + e^{ab})\,u\,\sigma(a(u - b)))";

constexpr const char* ofSymmetric = R"(,\quad S \text{ the Symmetric-Zorro function})";

Parameter steepness(std::string name, std::string symbol, double defaultValue, const std::string& where) {
    return {std::move(name),
            std::move(symbol),
            "steepness of the " + where,
            defaultValue,
            0.01,
            50,
            ParameterScale::logarithmic};
}

Parameter width(std::string name, std::string symbol, double defaultValue, const std::string& where) {
    return {std::move(name),
            std::move(symbol),
            "where the gate of the " + where + " is half open, seen from the joint",
            defaultValue,
            -20,
            20,
            ParameterScale::linear};
}

Parameter slope(double defaultValue) {
    return {"m", "m", "slope of the linear part", defaultValue, 0.01, 10, ParameterScale::logarithmic};
}

std::vector<Parameter> symmetricParameters(double a, double b) {
    return {steepness("a", "a", a, "humps"), width("b", "b", b, "humps")};
}

Description describeZorro(std::string name, std::string title, const std::string& formula,
                          std::vector<Parameter> parameters) {
    return {.name = std::move(name),
            .title = std::move(title),
            .formula = formula,
            .source = paper,
            .expression = {},
            .kind = FunctionKind::zorro,
            .smoothness = Smoothness::once,
            .parameters = std::move(parameters)};
}

FunctionPtr symmetricZorro() {
    return makeFunction<formulas::SymmetricZorro>(
        describeZorro("symmetric-zorro", "Symmetric-Zorro",
                      std::string(R"(S(x; a, b) = \begin{cases} h(x; a, b) & x < 0 \\ x & 0 \le x \le 1 \\ )"
                                  R"(1 - h(1 - x; a, b) & x > 1 \end{cases})") +
                          humpFormula,
                      symmetricParameters(1.2, 1)),
        [](std::span<const double>) {
            return std::vector<double>{0, 1};
        });
}

FunctionPtr asymmetricZorro() {
    return makeFunction<formulas::AsymmetricZorro>(
        describeZorro(
            "asymmetric-zorro", "Asymmetric-Zorro",
            std::string(R"(f(x) = \begin{cases} h(x; a_-, b_-) & x < 0 \\ x & 0 \le x \le 1 \\ )"
                        R"(1 - h(1 - x; a_+, b_+) & x > 1 \end{cases})") +
                humpFormula,
            {steepness("a_neg", "a_-", 1.2, "hump below 0"), width("b_neg", "b_-", 1, "hump below 0"),
             steepness("a_pos", "a_+", 1.2, "hump above 1"), width("b_pos", "b_+", 1, "hump above 1")}),
        [](std::span<const double>) {
            return std::vector<double>{0, 1};
        });
}

FunctionPtr sigmoidZorro() {
    std::vector<Parameter> parameters = symmetricParameters(4, 2);
    parameters.push_back(slope(0.5));
    return makeFunction<formulas::SigmoidZorro>(
        describeZorro("sigmoid-zorro", "Sigmoid-Zorro",
                      std::string(R"(f(x) = S(m x + \tfrac12; a, b))") + ofSymmetric, std::move(parameters)),
        [](std::span<const double> p) {
            return std::vector<double>{-0.5 / p[2], 0.5 / p[2]};
        });
}

FunctionPtr tanhZorro() {
    std::vector<Parameter> parameters = symmetricParameters(4, 2);
    parameters.push_back(slope(1));
    return makeFunction<formulas::TanhZorro>(
        describeZorro("tanh-zorro", "Tanh-Zorro",
                      std::string(R"(f(x) = 2\,S\!\left(\tfrac{m x + 1}{2}; a, b\right) - 1)") + ofSymmetric,
                      std::move(parameters)),
        [](std::span<const double> p) {
            return std::vector<double>{-1 / p[2], 1 / p[2]};
        });
}

FunctionPtr slopedZorro() {
    std::vector<Parameter> parameters = symmetricParameters(1.2, 1);
    parameters.push_back(slope(1));
    Description description =
        describeZorro("sloped-zorro", "Sloped-Zorro", std::string(R"(f(x) = S(m x; a, b))") + ofSymmetric,
                      std::move(parameters));
    description.source =
        std::string(
            "our reading of \"a slope parameter m that increases the derivative of the linear part\" "
            "in ") +
        paper + "; the paper's own formula was not available";
    return makeFunction<formulas::SlopedZorro>(std::move(description), [](std::span<const double> p) {
        return std::vector<double>{0, 1 / p[2]};
    });
}

}  // namespace

std::vector<FunctionPtr> zorroFunctions() {
    return {symmetricZorro(), asymmetricZorro(), sigmoidZorro(), tanhZorro(), slopedZorro()};
}

}  // namespace zorro
