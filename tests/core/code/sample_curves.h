#pragma once

// The curves whose generated code the tests run: the whole catalogue, extreme parameters, users' formulas.

#include <string>
#include <vector>

#include "core/activation/catalogue.h"

namespace zorro {

inline std::vector<std::string> extremeSpecs() {
    return {"symmetric-zorro:a=50,b=20",
            "symmetric-zorro:a=50,b=-20",
            "symmetric-zorro:a=0.01,b=-20",
            "symmetric-zorro:a=0.01,b=20",
            "symmetric-zorro:a=3,b=0",
            "tanh-zorro:a=50,b=20,m=10",
            "sigmoid-zorro:m=0.01",
            "sloped-zorro:a=20,b=0.5,m=10",
            "swish:beta=1.7",
            "asymmetric-zorro:a_neg=50,b_neg=20,a_pos=0.5,b_pos=-3"};
}

/// Formulas with everything that needs care: conditionals whose other branch overflows, operators that
/// languages rank differently, truth as a number, reserved words as parameters.
inline std::vector<std::string> expressionSpecs() {
    return {"expr(x*tanh(c*x)):c=1.3",
            "expr(x > 0 ? log(x)^2 : exp(x) - 1)",
            "expr(x < 0 ? alpha*(exp(x) - 1) : x):alpha=0.7",
            "expr(-x^2 + 2^-2 * x - (3 - (2 - x)) / 4 / 2)",
            "expr((x > -1 && x < 2) * x + (x > 5 || x < -5) * c):c=3",
            "expr(max(0, x, lambda) - min(x, 1) * (x >= half)):lambda=0.3,half=0.2",
            "expr(x * sigmoid(beta*x) + softplus(x) - gelu(x) + silu(x) * Phi(x) + phi(x)):beta=2",
            "expr(x > 1 ? sqrt(x - 1) : x < -1 ? -sqrt(-x - 1) : 0 * x)",
            "expr(atan2(x, 2) + hypot(x, 1) + pow(2, -abs(x)) + e^-abs(x) + pi)",
            "expr(x * (x > 0.5 ? 2 : -1) + c * (c > 1 ? 1 : 3) * x):c=0.4",
            "expr(sin(x)*cos(x) + erf(x) - erfc(x) + asinh(x) + atan(x) + log1p(abs(x)) + exp(1))"};
}

/// Formulas that plain automatic differentiation gets wrong at a joint, in a branch that is not taken, or far
/// out; and names that mean something in a language.
inline std::vector<std::string> delicateSpecs() {
    return {"expr(sqrt(max(0, 1 - x^2)))",
            "expr(sign(x)*log1p(abs(x)))",
            "expr(sign(x)*log1p(abs(x)) + relu(x - 1))",
            "expr(x < 0 ? 0 : x^1.5)",
            "expr(x < c ? c*x : x^2):c=2",
            "expr(max(sin(x), x, tanh(x)))",
            "expr(relu(x) - relu(-x))",
            "expr(abs(x) + (x < 0 ? 2*x : 0))",
            "expr(clamp(x, -1, 1) + abs(x - 2))",
            "expr(x*tanh(exp(x)))",
            "expr(0.5*x*(1 + tanh(sqrt(2/pi)*(x + c*x^3)))):c=0.044715",
            "expr(x*((1 + exp(x))^2 - 1)/((1 + exp(x))^2 + 1))",
            "expr(x/sqrt(1 + c*x^2))",
            "expr(x*exp(-x^2/2))",
            "expr(tanh(x^3 - x))",
            "expr(x == 0 ? 1 : sin(x)/x)",
            "expr(exp(-exp(-x)))",
            "expr(relu(x)^2 + round(x/8) + heaviside(x))",
            "expr(asin(clamp(x, -1, 1)) + cbrt(x))",
            "expr(None*tanh(dtype*x) + float*x + t1 + list + "
            "E):None=0.4,dtype=1.2,float=0.1,t1=0.2,list=0.3,E=0.5"};
}

inline std::vector<std::string> sampleSpecs() {
    std::vector<std::string> specs;
    for (const FunctionPtr& function : catalogue()) {
        if (hasKernel(function->description())) {
            specs.push_back(function->description().name);
        }
    }
    for (const auto& more : {extremeSpecs(), expressionSpecs(), delicateSpecs()}) {
        specs.insert(specs.end(), more.begin(), more.end());
    }
    return specs;
}

/// Points away from every joint of the samples, where all derivatives exist, up to large ones. They are exact
/// in single precision too.
inline std::vector<double> samplePoints() {
    std::vector<double> points{-1e4,  -50.3, -17.1, -7.7, -4.3, -2.2, -1.3, -0.7, -0.31, -0.013, 0.017,
                               0.123, 0.41,  0.77,  1.31, 1.7,  2.6,  4.4,  6.3,  13.7,  50.1,   1e4};
    for (double& point : points) {
        point = static_cast<double>(static_cast<float>(point));
    }
    return points;
}

/// What bfloat16 and float16 can both hold, up to 57344.
inline std::vector<double> halfPoints() {
    std::vector<double> points;
    for (double size = 1.0 / 1024; size < 6e4; size *= 2) {
        for (const double part : {1.0, 1.25, 1.75}) {
            points.insert(points.end(), {part * size, -part * size});
        }
    }
    std::erase_if(points, [](double x) { return x > 6e4 || x < -6e4; });
    return points;
}

/// Single precision from end to end.
inline std::vector<double> widePoints() {
    std::vector<double> points;
    for (const double size : {12.0, 30.0, 60.0, 88.0, 104.0, 1e3, 1e6, 1e10, 1e13, 1e20, 1e30}) {
        points.insert(points.end(), {static_cast<double>(static_cast<float>(size)),
                                     -static_cast<double>(static_cast<float>(size))});
    }
    return points;
}

}  // namespace zorro
