#pragma once

// A polynomial as statements of a language whose signs are those of C. Private to core/approximation/report.

#include <functional>
#include <span>
#include <string>
#include <string_view>
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

/// The knots as two columns, each an array of the code.
struct KnotColumns {
    std::vector<double> x;
    std::vector<double> y;
};

[[nodiscard]] inline KnotColumns knotColumns(std::span<const Knot> knots) {
    KnotColumns columns;
    for (const Knot& knot : knots) {
        columns.x.push_back(knot.x);
        columns.y.push_back(knot.y);
    }
    return columns;
}

/// A language's texts for what has knots.
struct KnotBodies {
    std::string_view pieces;
    std::string_view linear;
    std::string_view cubic;
};

/// The text for this approximant, filled with what all of them ask for and with the language's own gaps.
[[nodiscard]] inline std::string knotBody(const Approximant& approximant, const KnotBodies& bodies,
                                          std::vector<Gap> gaps) {
    const std::size_t last = approximant.knots.size() - 1;
    gaps.push_back({"last", std::to_string(last)});
    gaps.push_back({"lower", floatLiteral(approximant.range.lower)});
    gaps.push_back({"perUnit", floatLiteral(static_cast<double>(last) / approximant.range.width())});
    const bool isTable = approximant.form.kind == FormKind::table;
    return fill(!isTable ? bodies.pieces : approximant.form.isCubic ? bodies.cubic : bodies.linear, gaps);
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
