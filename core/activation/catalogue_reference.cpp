#include <utility>

#include "core/activation/catalogue_function.h"

namespace zorro {
namespace {

Description describe(std::string name, std::string title, std::string formula, Smoothness smoothness,
                     std::string source, std::vector<Parameter> parameters = {}) {
    return {.name = std::move(name),
            .title = std::move(title),
            .formula = std::move(formula),
            .source = std::move(source),
            .expression = {},
            .kind = FunctionKind::reference,
            .smoothness = smoothness,
            .parameters = std::move(parameters)};
}

template <int... x>
std::vector<double> jointsAt(std::span<const double>) {
    return {static_cast<double>(x)...};
}

FunctionPtr identity() {
    return makeFunction<formulas::Identity>(
        describe("identity", "Identity", "f(x) = x", Smoothness::infinitely, "PyTorch 2, torch.nn.Identity"),
        noJoints);
}

FunctionPtr relu() {
    return makeFunction<formulas::Relu>(
        describe("relu", "ReLU", R"(f(x) = \max(0,x))", Smoothness::continuous,
                 "Nair and Hinton 2010; as in PyTorch 2, torch.nn.ReLU"),
        jointsAt<0>);
}

FunctionPtr relu6() {
    return makeFunction<formulas::Relu6>(
        describe("relu6", "ReLU6", R"(f(x) = \min(\max(0,x),6))", Smoothness::continuous,
                 "Krizhevsky 2010; as in PyTorch 2, torch.nn.ReLU6"),
        jointsAt<0, 6>);
}

FunctionPtr leakyRelu() {
    return makeFunction<formulas::LeakyRelu>(
        describe("leaky-relu", "Leaky ReLU",
                 R"(f(x) = \begin{cases} x & x > 0 \\ \alpha x & x \le 0 \end{cases})",
                 Smoothness::continuous, "Maas et al. 2013; as in PyTorch 2, torch.nn.LeakyReLU",
                 {{"alpha", R"(\alpha)", "slope below 0", 0.01, 0, 1, ParameterScale::linear}}),
        jointsAt<0>);
}

FunctionPtr elu() {
    return makeFunction<formulas::Elu>(
        describe("elu", "ELU", R"(f(x) = \begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases})",
                 Smoothness::continuous, "Clevert et al. 2016; as in PyTorch 2, torch.nn.ELU",
                 {{"alpha", R"(\alpha)", "depth of the plateau below 0; the slope has no jump at 1", 1, 0.01,
                   10, ParameterScale::logarithmic}}),
        jointsAt<0>);
}

FunctionPtr selu() {
    return makeFunction<formulas::Selu>(
        describe("selu", "SELU",
                 R"(f(x) = \lambda\begin{cases} x & x > 0 \\ \alpha (e^x - 1) & x \le 0 \end{cases},)"
                 R"(\quad\alpha\approx 1.6733,\ \lambda\approx 1.0507)",
                 Smoothness::continuous, "Klambauer et al. 2017; as in PyTorch 2, torch.nn.SELU"),
        jointsAt<0>);
}

FunctionPtr softplus() {
    return makeFunction<formulas::Softplus>(
        describe("softplus", "Softplus", R"(f(x) = \frac{1}{\beta}\ln\left(1+e^{\beta x}\right))",
                 Smoothness::infinitely, "Dugas et al. 2001; as in PyTorch 2, torch.nn.Softplus",
                 {{"beta", R"(\beta)", "sharpness of the bend", 1, 0.01, 50, ParameterScale::logarithmic}}),
        noJoints);
}

FunctionPtr softsign() {
    return makeFunction<formulas::Softsign>(
        describe("softsign", "Softsign", R"(f(x) = \frac{x}{1+|x|})", Smoothness::once,
                 "Bergstra et al. 2009; as in PyTorch 2, torch.nn.Softsign"),
        jointsAt<0>);
}

FunctionPtr sigmoid() {
    return makeFunction<formulas::Sigmoid>(
        describe("sigmoid", "Sigmoid", R"(f(x) = \sigma(x) = \frac{1}{1+e^{-x}})", Smoothness::infinitely,
                 "the logistic function; as in PyTorch 2, torch.nn.Sigmoid"),
        noJoints);
}

FunctionPtr tanh() {
    return makeFunction<formulas::Tanh>(
        describe("tanh", "Tanh", R"(f(x) = \tanh x = \frac{e^x-e^{-x}}{e^x+e^{-x}})", Smoothness::infinitely,
                 "the hyperbolic tangent; as in PyTorch 2, torch.nn.Tanh"),
        noJoints);
}

FunctionPtr hardSigmoid() {
    return makeFunction<formulas::HardSigmoid>(
        describe("hard-sigmoid", "Hard sigmoid",
                 R"(f(x) = \begin{cases}0&x\le -3\\\frac{x}{6}+\frac12&-3<x<3\\1&x\ge 3\end{cases})",
                 Smoothness::continuous, "Courbariaux et al. 2015; as in PyTorch 2, torch.nn.Hardsigmoid"),
        jointsAt<-3, 3>);
}

FunctionPtr hardSwish() {
    return makeFunction<formulas::HardSwish>(
        describe("hard-swish", "Hard swish",
                 R"(f(x) = \begin{cases}0&x\le -3\\\frac{x(x+3)}{6}&-3<x<3\\x&x\ge 3\end{cases})",
                 Smoothness::continuous, "Howard et al. 2019; as in PyTorch 2, torch.nn.Hardswish"),
        jointsAt<-3, 3>);
}

FunctionPtr hardTanh() {
    return makeFunction<formulas::HardTanh>(
        describe("hard-tanh", "Hard tanh", R"(f(x) = \max(-1,\min(1,x)))", Smoothness::continuous,
                 "Collobert 2004; as in PyTorch 2, torch.nn.Hardtanh"),
        jointsAt<-1, 1>);
}

FunctionPtr swish() {
    return makeFunction<formulas::Swish>(
        describe("swish", "Swish", R"(f(x) = x\,\sigma(\beta x))", Smoothness::infinitely,
                 "Ramachandran et al. 2017, arXiv:1710.05941",
                 {{"beta", R"(\beta)", "sharpness of the gate", 1, 0.01, 50, ParameterScale::logarithmic}}),
        noJoints, "x*sigmoid(beta*x)");
}

FunctionPtr silu() {
    return makeFunction<formulas::Silu>(
        describe("silu", "SiLU", R"(f(x) = x\,\sigma(x))", Smoothness::infinitely,
                 "Elfwing et al. 2018, arXiv:1702.03118; as in PyTorch 2, torch.nn.SiLU"),
        noJoints, "x*sigmoid(x)");
}

FunctionPtr gelu() {
    return makeFunction<formulas::Gelu>(
        describe("gelu", "GELU",
                 R"(f(x) = x\,\Phi(x) = \frac{x}{2}\left(1+\operatorname{erf}\frac{x}{\sqrt2}\right))",
                 Smoothness::infinitely,
                 "Hendrycks and Gimpel 2016, arXiv:1606.08415; as in PyTorch 2, torch.nn.GELU"),
        noJoints, "x*Phi(x)");
}

FunctionPtr geluTanh() {
    return makeFunction<formulas::GeluTanh>(
        describe(
            "gelu-tanh", "GELU (tanh)",
            R"(f(x) = \frac{x}{2}\left(1+\tanh\left(\sqrt{2/\pi}\left(x+0.044715\,x^3\right)\right)\right))",
            Smoothness::infinitely,
            "Hendrycks and Gimpel 2016; as in PyTorch 2, torch.nn.GELU(approximate='tanh')"),
        noJoints, "x*sigmoid(2*sqrt(2/pi)*(x+0.044715*x^3))");
}

FunctionPtr mish() {
    return makeFunction<formulas::Mish>(
        describe("mish", "Mish", R"(f(x) = x\tanh\left(\ln\left(1+e^x\right)\right))", Smoothness::infinitely,
                 "Misra 2019, arXiv:1908.08681; as in PyTorch 2, torch.nn.Mish"),
        noJoints, "x*tanh(softplus(x))");
}

FunctionPtr dgelu() {
    return makeFunction<formulas::Dgelu>(describe("dgelu", "DGELU", R"(f(x) = \Phi(x)+x\,\varphi(x))",
                                                  Smoothness::infinitely, "the derivative of GELU"),
                                         noJoints, "Phi(x)+x*phi(x)");
}

FunctionPtr dsilu() {
    return makeFunction<formulas::Dsilu>(
        describe("dsilu", "DSiLU", R"(f(x) = \sigma(x)\left(1+x\left(1-\sigma(x)\right)\right))",
                 Smoothness::infinitely, "the derivative of SiLU; Elfwing et al. 2018, arXiv:1702.03118"),
        noJoints, "sigmoid(x)*(1+x*sigmoid(-x))");
}

}  // namespace

std::vector<FunctionPtr> referenceFunctions() {
    return {identity(), relu(),    relu6(),    leakyRelu(),   elu(),       selu(),     softplus(),
            softsign(), sigmoid(), tanh(),     hardSigmoid(), hardSwish(), hardTanh(), swish(),
            silu(),     gelu(),    geluTanh(), mish(),        dgelu(),     dsilu()};
}

}  // namespace zorro
