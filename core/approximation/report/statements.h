#pragma once

// A polynomial as statements of a language whose signs are those of C. Private to core/approximation/report.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/approximation/approximant.h"
#include "core/code/template.h"

namespace zorro::approximation {

/// "x", "square", "x * square": the power of x, where `square` is x * x.
[[nodiscard]] inline std::string powerText(int exponent, const std::string& x) {
    std::string text = exponent % 2 == 1 ? x : "";
    for (int k = 0; k < exponent / 2; ++k) {
        text += (text.empty() ? "" : " * ") + std::string("square");
    }
    return text;
}

/// The right sides of `name = ...` that compute it from the highest power on, as Horner's rule has it.
[[nodiscard]] inline std::vector<std::string> hornerTexts(std::span<const double> coefficients,
                                                          const std::string& name, const std::string& x) {
    const HornerScheme scheme = hornerScheme(coefficients);
    std::vector<std::string> texts;
    for (const HornerStep& step : scheme.steps) {
        const std::string number = floatLiteral(step.coefficient);
        texts.push_back(texts.empty() ? number : name + " * " + powerText(step.gap, x) + " + " + number);
    }
    if (texts.empty()) {
        texts.emplace_back("0.0");
    } else if (scheme.rest > 0) {
        texts.push_back(name + " * " + powerText(scheme.rest, x));
    }
    return texts;
}

/// "value", or "value + slope * (x - end)".
[[nodiscard]] inline std::string tailExpression(const Tail& tail, double end) {
    if (tail.slope == 0) {
        return floatLiteral(tail.value);
    }
    return floatLiteral(tail.value) + " + " + floatLiteral(tail.slope) + " * (x - (" + floatLiteral(end) +
           "))";
}

}  // namespace zorro::approximation
