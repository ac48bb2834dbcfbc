#include "core/activation/reference_functions.h"

#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "core/activation/double_double.h"
#include "core/activation/formulas/gaussian.h"
#include "core/activation/formulas/logistic.h"
#include "core/activation/formulas/piecewise.h"

namespace zorro {
namespace {

using namespace formulas;

/// A function whose formula is the template Formula::jet and, if it has parameters, Formula::gradient.
template <class Formula>
class FormulaFunction : public Function {
public:
    FormulaFunction(Description description, std::vector<double> joints)
        : description_(std::move(description)), joints_(std::move(joints)) {}

    [[nodiscard]] const Description& description() const override { return description_; }
    [[nodiscard]] std::vector<double> joints(std::span<const double>) const override { return joints_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        if (!outputs.f.empty() || !outputs.df.empty() || !outputs.d2f.empty()) {
            evaluateInX(parameters.data(), x, outputs);
        }
        if constexpr (requires(double v, double* g) { Formula::gradient(v, g, g); }) {
            for (std::size_t i = 0; i < x.size() && !outputs.gradient.empty(); ++i) {
                double& slot = outputs.gradient[i];
                Formula::gradient(x[i], parameters.data(), &slot);
                slot = std::isnan(x[i]) ? x[i] : slot;
            }
        }
    }

private:
    static void evaluateInX(const double* parameters, std::span<const double> x, const Outputs& outputs) {
        for (std::size_t i = 0; i < x.size(); ++i) {
            const JetOf<double> jet = accurateJet(x[i], parameters);
            if (!outputs.f.empty()) {
                outputs.f[i] = jet.f;
            }
            if (!outputs.df.empty()) {
                outputs.df[i] = jet.df;
            }
            if (!outputs.d2f.empty()) {
                outputs.d2f[i] = jet.d2f;
            }
        }
    }

    static JetOf<double> accurateJet(double x, const double* parameters) {
        if (std::isnan(x)) {
            return {x, x, x};
        }
        JetOf<double> jet = Formula::template jet<double>(x, parameters);
        if constexpr (std::is_same_v<Formula, Swish>) {
            // f'' grows with beta and crosses 0 near |beta x| = 2.4, where its terms cancel.
            const double scale = std::abs(parameters[0]);
            if (std::abs(jet.d2f) < 0.1 * scale && std::abs(parameters[0] * x) < 60) {
                const DoubleDouble beta(parameters[0]);
                const JetOf<DoubleDouble> exact = Swish::jet<DoubleDouble>(x, &beta);
                jet = {static_cast<double>(exact.f), static_cast<double>(exact.df),
                       static_cast<double>(exact.d2f)};
            }
        }
        return jet;
    }

    Description description_;
    std::vector<double> joints_;
};

struct Entry {
    std::string name, title, formula, source;
    Smoothness smoothness;
    std::vector<Parameter> parameters;
    std::vector<double> joints;
};

template <class Formula>
FunctionPtr make(Entry entry) {
    return std::make_shared<FormulaFunction<Formula>>(Description{.name = std::move(entry.name),
                                                                  .title = std::move(entry.title),
                                                                  .formula = std::move(entry.formula),
                                                                  .source = std::move(entry.source),
                                                                  .expression = {},
                                                                  .kind = FunctionKind::reference,
                                                                  .smoothness = entry.smoothness,
                                                                  .parameters = std::move(entry.parameters)},
                                                      std::move(entry.joints));
}

Parameter beta(const char* meaning) {
    return {"beta", R"(\beta)", meaning, 1, 0.01, 50, ParameterScale::logarithmic};
}

constexpr auto c0 = Smoothness::continuous;
constexpr auto c1 = Smoothness::once;
constexpr auto smooth = Smoothness::infinitely;

std::vector<FunctionPtr> makePiecewise() {
    const Parameter leak{"alpha", R"(\alpha)", "slope below 0", 0.01, 0, 1, ParameterScale::linear};
    const Parameter depth{"alpha", R"(\alpha)", "depth of the floor",       1,
                          0.01,    10,          ParameterScale::logarithmic};
    return {
        make<Identity>({"identity", "Identity", "f(x) = x", "PyTorch 2, nn.Identity", smooth, {}, {}}),
        make<Relu>({"relu",
                    "ReLU",
                    R"(f(x) = \max(0, x))",
                    "Nair and Hinton 2010; PyTorch 2, nn.ReLU",
                    c0,
                    {},
                    {0}}),
        make<Relu6>(
            {"relu6", "ReLU6", R"(f(x) = \min(\max(0, x), 6))", "PyTorch 2, nn.ReLU6", c0, {}, {0, 6}}),
        make<LeakyRelu>({"leaky-relu",
                         "Leaky ReLU",
                         R"(f(x) = \max(0, x) + \alpha \min(0, x))",
                         "Maas et al. 2013; PyTorch 2, nn.LeakyReLU",
                         c0,
                         {leak},
                         {0}}),
        make<Elu>({"elu",
                   "ELU",
                   R"(f(x) = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases})",
                   "Clevert et al. 2015; PyTorch 2, nn.ELU (C1 where alpha is 1)",
                   c0,
                   {depth},
                   {0}}),
        make<Selu>(
            {"selu",
             "SELU",
             R"(f(x) = \lambda \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases},\quad )"
             R"(\lambda = 1.05070\ldots,\ \alpha = 1.67326\ldots)",
             "Klambauer et al. 2017; PyTorch 2, nn.SELU",
             c0,
             {},
             {0}}),
        make<Softsign>(
            {"softsign", "Softsign", R"(f(x) = \frac{x}{1 + |x|})", "PyTorch 2, nn.Softsign", c1, {}, {0}}),
        make<HardSigmoid>({"hard-sigmoid",
                           "Hard sigmoid",
                           R"(f(x) = \min(\max(0, \tfrac{x + 3}{6}), 1))",
                           "PyTorch 2, nn.Hardsigmoid",
                           c0,
                           {},
                           {-3, 3}}),
        make<HardSwish>({"hard-swish",
                         "Hard swish",
                         R"(f(x) = x \min(\max(0, \tfrac{x + 3}{6}), 1))",
                         "Howard et al. 2019; PyTorch 2, nn.Hardswish",
                         c0,
                         {},
                         {-3, 3}}),
        make<HardTanh>({"hard-tanh",
                        "Hard tanh",
                        R"(f(x) = \min(\max(-1, x), 1))",
                        "PyTorch 2, nn.Hardtanh",
                        c0,
                        {},
                        {-1, 1}}),
    };
}

std::vector<FunctionPtr> makeSmooth() {
    return {
        make<Softplus>({"softplus",
                        "Softplus",
                        R"(f(x) = \tfrac1\beta \ln(1 + e^{\beta x}))",
                        "PyTorch 2, nn.Softplus",
                        smooth,
                        {beta("sharpness of the bend")},
                        {}}),
        make<Sigmoid>({"sigmoid",
                       "Sigmoid",
                       R"(f(x) = \sigma(x) = \frac{1}{1 + e^{-x}})",
                       "PyTorch 2, nn.Sigmoid",
                       smooth,
                       {},
                       {}}),
        make<Tanh>({"tanh", "Tanh", R"(f(x) = \tanh x)", "PyTorch 2, nn.Tanh", smooth, {}, {}}),
        make<Swish>({"swish",
                     "Swish",
                     R"(f(x) = x\,\sigma(\beta x))",
                     "Ramachandran et al. 2017",
                     smooth,
                     {beta("sharpness of the gate")},
                     {}}),
        make<Silu>({"silu",
                    "SiLU",
                    R"(f(x) = x\,\sigma(x))",
                    "Elfwing et al. 2018; PyTorch 2, nn.SiLU",
                    smooth,
                    {},
                    {}}),
        make<Gelu>({"gelu",
                    "GELU",
                    R"(f(x) = x\,\Phi(x))",
                    "Hendrycks and Gimpel 2016; PyTorch 2, nn.GELU",
                    smooth,
                    {},
                    {}}),
        make<GeluTanh>(
            {"gelu-tanh",
             "GELU (tanh)",
             R"(f(x) = \tfrac{x}{2}\left(1 + \tanh\!\left(\sqrt{2/\pi}\,(x + 0.044715\,x^3)\right)\right))",
             "PyTorch 2, nn.GELU(approximate='tanh')",
             smooth,
             {},
             {}}),
        make<Mish>({"mish",
                    "Mish",
                    R"(f(x) = x \tanh(\ln(1 + e^x)))",
                    "Misra 2019; PyTorch 2, nn.Mish",
                    smooth,
                    {},
                    {}}),
        make<Dgelu>({"dgelu",
                     "DGELU",
                     R"(f(x) = \Phi(x) + x\,\varphi(x))",
                     "the derivative of GELU",
                     smooth,
                     {},
                     {}}),
        make<Dsilu>({"dsilu",
                     "DSiLU",
                     R"(f(x) = \sigma(x)\,(1 + x\,(1 - \sigma(x))))",
                     "Elfwing et al. 2018; the derivative of SiLU",
                     smooth,
                     {},
                     {}}),
    };
}

}  // namespace

std::vector<FunctionPtr> makeReferenceFunctions() {
    std::vector<FunctionPtr> all = makePiecewise();
    for (FunctionPtr& function : makeSmooth()) {
        all.push_back(std::move(function));
    }
    return all;
}

}  // namespace zorro
