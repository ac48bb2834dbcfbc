#include <cmath>

#include "core/activation/spec.h"
#include "core/approximation/report/approximation_code.h"
#include "core/approximation/report/statements.h"
#include "core/code/module_text.h"
#include "core/text/text.h"

namespace zorro::approximation {
namespace {

constexpr std::string_view functionTemplate = R"(/*
@comment@ */

@tables@double @name@(double x);

double @name@(double x) {
    if (x < @lower@) {
        return @below@;
    }
    if (x > @upper@) {
        return @above@;
    }
@body@}
)";

std::string arrayText(const std::string& name, const std::vector<double>& values) {
    std::string text = "static const double " + name + "[" + std::to_string(values.size()) + "] = {";
    for (std::size_t i = 0; i < values.size(); ++i) {
        text += (i % 4 == 0 ? "\n    " : " ") + floatLiteral(values[i]) + (i + 1 < values.size() ? "," : "");
    }
    return text + "};\n";
}

std::string cPolynomial(std::span<const double> coefficients, const std::string& name) {
    std::string text;
    for (const std::string& value : hornerTexts(coefficients, name, "x")) {
        text += std::string("    ") + (text.empty() ? "double " : "") + name + " = " + value + ";\n";
    }
    return text;
}

std::string cFormulaBody(const Approximant& approximant) {
    const bool usesSquare = hornerScheme(approximant.numerator).usesSquare() ||
                            hornerScheme(approximant.denominator).usesSquare();
    std::string text = usesSquare ? "    const double square = x * x;\n" : "";
    text += cPolynomial(approximant.numerator, "p");
    if (approximant.denominator.empty()) {
        // Of a constant alone, what is not a number stays so.
        const bool isConstant = hornerTexts(approximant.numerator, "p", "x").size() == 1;
        return text + (isConstant ? "    return p + 0 * x;\n" : "    return p;\n");
    }
    return text + cPolynomial(approximant.denominator, "q") + "    return p / q;\n";
}

constexpr std::string_view cPiecesBody = R"(    int low = 0;
    int high = @last@;
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        if (x < @name@_x[middle]) {
            high = middle;
        } else {
            low = middle;
        }
    }
    const double slope = (@name@_y[high] - @name@_y[low]) / (@name@_x[high] - @name@_x[low]);
    return @name@_y[low] + slope * (x - @name@_x[low]);
)";

constexpr std::string_view cLinearBody = R"(    const double steps = (x - (@lower@)) * @perUnit@;
    int i = steps >= 0 ? (int)steps : 0;  /* saturated, and 0 where x is not a number */
    if (i > @last@ - 1) {
        i = @last@ - 1;
    }
    return @name@_y[i] + (steps - i) * (@name@_y[i + 1] - @name@_y[i]);
)";

constexpr std::string_view cCubicBody = R"(    const double steps = (x - (@lower@)) * @perUnit@;
    int i = steps >= 1 ? (int)steps - 1 : 0;  /* the first of four entries, saturated */
    if (i > @last@ - 3) {
        i = @last@ - 3;
    }
    const double *y = @name@_y + i;
    const double s = steps - i;
    const double d1 = y[1] - y[0];
    const double d2 = y[2] - y[1] - d1;
    const double d3 = y[3] - y[2] - (y[2] - y[1]) - d2;
    return y[0] + s * (d1 + (s - 1) / 2 * (d2 + (s - 2) / 3 * d3));
)";

}  // namespace

std::vector<std::string> headingLines(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const std::string numbers = approximant.form.hasKnots() ? "entries" : "coefficients";
    std::vector<std::string> lines{formText(approximant.form) + " to " + specText(approximation.curve),
                                   "on [" + shortestNumber(approximant.range.lower) + ", " +
                                       shortestNumber(approximant.range.upper) + "], " + numbers + " in " +
                                       approximant.format.name};
    if (std::isfinite(approximation.absolute.certified)) {
        lines.push_back("nowhere farther from it than " +
                        readableNumber(approximation.absolute.certified, 6) +
                        " there, before rounding of what is computed");
    }
    lines.emplace_back("written by ZorroLab " ZORRO_VERSION);
    return lines;
}

std::string cCode(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    const std::string name = functionName(approximation.curve.description()) + "_approximation";
    std::string comment;
    for (const std::string& line : headingLines(approximation)) {
        comment += " * " + line + "\n";
    }
    std::string tables;
    std::string body;
    if (approximant.form.hasKnots()) {
        const KnotColumns columns = knotColumns(approximant.knots);
        const bool isTable = approximant.form.kind == FormKind::table;
        tables =
            (isTable ? "" : arrayText(name + "_x", columns.x)) + arrayText(name + "_y", columns.y) + "\n";
        body = knotBody(approximant, {cPiecesBody, cLinearBody, cCubicBody}, {{"name", name}});
    } else {
        body = cFormulaBody(approximant);
    }
    return fill(functionTemplate, {{"comment", comment},
                                   {"tables", tables},
                                   {"name", name},
                                   {"lower", floatLiteral(approximant.range.lower)},
                                   {"upper", floatLiteral(approximant.range.upper)},
                                   {"below", tailExpression(approximant.below, approximant.range.lower)},
                                   {"above", tailExpression(approximant.above, approximant.range.upper)},
                                   {"body", body}});
}

}  // namespace zorro::approximation
