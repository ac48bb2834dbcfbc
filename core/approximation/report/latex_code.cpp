#include <cmath>

#include "core/approximation/report/approximation_code.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

/// "0.25", "1.5 \cdot 10^{-5}": every digit that there is.
std::string numberText(double value) {
    std::string text = shortestNumber(value);
    const std::size_t e = text.find('e');
    if (e == std::string::npos) {
        return text;
    }
    const int exponent = std::stoi(text.substr(e + 1));
    return text.substr(0, e) + " \\cdot 10^{" + std::to_string(exponent) + "}";
}

/// "+ 0.5", "- 0.5", and at the beginning "0.5", "-0.5".
std::string signedNumber(double value, bool isFirst) {
    const std::string size = numberText(std::fabs(value));
    return isFirst ? (value < 0 ? "-" : "") + size : (value < 0 ? " - " : " + ") + size;
}

std::string latexPolynomial(const std::vector<double>& coefficients) {
    std::string text;
    for (std::size_t k = 0; k < coefficients.size(); ++k) {
        if (coefficients[k] == 0) {
            continue;
        }
        const std::string power = k == 0 ? "" : k == 1 ? " x" : " x^{" + std::to_string(k) + "}";
        text += signedNumber(coefficients[k], text.empty()) + power;
    }
    return text.empty() ? "0" : text;
}

std::string tailLine(const Tail& tail, double end, const std::string& condition) {
    std::string value = numberText(tail.value);
    if (tail.slope != 0) {
        value += signedNumber(tail.slope, false) + " (x" + signedNumber(-end, false) + ")";
    }
    return "    " + value + " & " + condition + " \\\\\n";
}

/// y + slope (x - x_i) for each piece.
std::string pieceLines(const std::vector<Knot>& knots) {
    std::string text;
    for (std::size_t i = 0; i + 1 < knots.size(); ++i) {
        const Knot& a = knots[i];
        const Knot& b = knots[i + 1];
        text += "    " + numberText(a.y) + signedNumber((b.y - a.y) / (b.x - a.x), false) + " (x" +
                signedNumber(-a.x, false) + ") & " + numberText(a.x) + " \\le x " +
                (i + 2 == knots.size() ? "\\le " : "< ") + numberText(b.x) + " \\\\\n";
    }
    return text;
}

/// The rule of the table, and its entries.
std::string tableText(const Approximant& approximant, std::string& rule) {
    const std::size_t last = approximant.knots.size() - 1;
    const double perUnit = static_cast<double>(last) / approximant.range.width();
    const bool isCubic = approximant.form.isCubic;
    const std::string highest = std::to_string(last - (isCubic ? 3 : 1));
    rule = "where $s = t - i$, $t = " + numberText(perUnit) + " (x" +
           signedNumber(-approximant.range.lower, false) + ")$, $i = \\min(\\max(\\lfloor t \\rfloor" +
           (isCubic ? " - 1" : "") + ", 0), " + highest + ")$, and $y_0, \\dots, y_{" + std::to_string(last) +
           "}$ are\n\\begin{flushleft}\n";
    for (std::size_t i = 0; i <= last; ++i) {
        rule += "$" + numberText(approximant.knots[i].y) + "$" + (i < last ? ",\n" : ".\n");
    }
    rule += "\\end{flushleft}\n";
    return isCubic ? "y_i + s \\left(\\Delta_1 + \\tfrac{s-1}{2} \\left(\\Delta_2 + \\tfrac{s-2}{3} \\Delta_3"
                     "\\right)\\right)"
                   : "y_i + s (y_{i+1} - y_i)";
}

}  // namespace

std::string latexCode(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const Range& range = approximant.range;
    const std::string lower = numberText(range.lower);
    const std::string upper = numberText(range.upper);
    std::string text;
    for (const std::string& line : headingLines(approximation)) {
        text += "% " + line + "\n";
    }
    std::string inside;
    std::string rule;
    if (approximant.form.kind == FormKind::pieces) {
        inside = pieceLines(approximant.knots);
    } else {
        std::string value;
        if (approximant.form.kind == FormKind::table) {
            value = tableText(approximant, rule);
            if (approximant.form.isCubic) {
                rule = "where $\\Delta_k$ is the $k$-th forward difference of the entries at $i$,\n" + rule;
            }
        } else if (approximant.denominator.empty()) {
            value = latexPolynomial(approximant.numerator);
        } else {
            value = "\\dfrac{" + latexPolynomial(approximant.numerator) + "}{" +
                    latexPolynomial(approximant.denominator) + "}";
        }
        inside = "    " + value + " & " + lower + " \\le x \\le " + upper + " \\\\\n";
    }
    text += "\\[\n  p(x) = \\begin{cases}\n" + tailLine(approximant.below, range.lower, "x < " + lower) +
            inside + tailLine(approximant.above, range.upper, "x > " + upper) + "  \\end{cases}\n\\]\n" +
            rule;
    return text;
}

}  // namespace zorro::approximation
