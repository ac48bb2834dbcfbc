#include "core/approximation/report/approximation_code.h"
#include "core/approximation/report/statements.h"
#include "core/code/module_text.h"

namespace zorro::approximation {
namespace {

constexpr std::string_view moduleTemplate = R"(import torch


class @class@Approximation(torch.nn.Module):
    """
@docstring@    """
@constructor@
    def forward(self, x):
        dtype = x.dtype
        x = x.to(torch.promote_types(dtype, torch.float32))
        inside = x.clamp(@lower@, @upper@)
@body@        value = torch.where(x < @lower@, @below@, value)
        value = torch.where(x > @upper@, @above@, value)
        return value.to(dtype)
)";

constexpr std::string_view bufferTemplate = R"(
    def __init__(self):
        super().__init__()
@buffers@)";

std::string bufferText(const std::string& name, const std::vector<double>& values) {
    std::vector<std::string> words;
    words.reserve(values.size());
    for (const double value : values) {
        words.push_back(floatLiteral(value));
    }
    const std::string list = pythonCall(8, name + " = [", words, "]");
    return list + "\n        self.register_buffer(\"" + name + "\", torch.tensor(" + name +
           ", dtype=torch.float64))\n";
}

std::string pytorchPolynomial(std::span<const double> coefficients, const std::string& name) {
    std::string text;
    for (const std::string& value : hornerTexts(coefficients, name, "inside")) {
        text += "        " + name + " = " + value + "\n";
    }
    // A constant alone takes the shape of x.
    return hornerTexts(coefficients, name, "inside").size() == 1
               ? text + "        " + name + " = " + name + " + 0 * inside\n"
               : text;
}

std::string pytorchFormulaBody(const Approximant& approximant) {
    const bool usesSquare = hornerScheme(approximant.numerator).usesSquare() ||
                            hornerScheme(approximant.denominator).usesSquare();
    std::string text = usesSquare ? "        square = inside * inside\n" : "";
    text += pytorchPolynomial(approximant.numerator, "p");
    if (approximant.denominator.empty()) {
        return text + "        value = p\n";
    }
    return text + pytorchPolynomial(approximant.denominator, "q") + "        value = p / q\n";
}

constexpr std::string_view pytorchPiecesBody = R"(        knots = self.knots.to(x.dtype)
        entries = self.entries.to(x.dtype)
        slopes = ((self.entries[1:] - self.entries[:-1]) / (self.knots[1:] - self.knots[:-1])).to(x.dtype)
        i = torch.bucketize(torch.nan_to_num(inside), knots[1:-1].contiguous(), right=True)
        value = entries[i] + slopes[i] * (inside - knots[i])
)";

constexpr std::string_view pytorchLinearBody = R"(        entries = self.entries.to(x.dtype)
        steps = (inside - (@lower@)) * @perUnit@
        i = torch.nan_to_num(steps).floor().clamp(0, @last@ - 1).long()
        value = entries[i] + (steps - i) * (entries[i + 1] - entries[i])
)";

constexpr std::string_view pytorchCubicBody = R"(        entries = self.entries.to(x.dtype)
        steps = (inside - (@lower@)) * @perUnit@
        i = (torch.nan_to_num(steps).floor() - 1).clamp(0, @last@ - 3).long()
        s = steps - i
        y0, y1, y2, y3 = (entries[i + k] for k in range(4))
        d1 = y1 - y0
        d2 = y2 - y1 - d1
        d3 = y3 - y2 - (y2 - y1) - d2
        value = y0 + s * (d1 + (s - 1) / 2 * (d2 + (s - 2) / 3 * d3))
)";

}  // namespace

std::string pytorchCode(const Approximation& approximation) {
    const Approximant& approximant = approximation.approximant;
    std::string lines;
    for (const std::string& line : headingLines(approximation)) {
        lines += "    " + line + "\n";
    }
    std::string constructor;
    std::string body;
    if (approximant.form.hasKnots()) {
        const KnotColumns columns = knotColumns(approximant.knots);
        const bool isTable = approximant.form.kind == FormKind::table;
        constructor = fill(bufferTemplate, {{"buffers", (isTable ? "" : bufferText("knots", columns.x)) +
                                                            bufferText("entries", columns.y)}});
        body = knotBody(approximant, {pytorchPiecesBody, pytorchLinearBody, pytorchCubicBody}, {});
    } else {
        body = pytorchFormulaBody(approximant);
    }
    return fill(moduleTemplate, {{"class", className(approximation.curve.description())},
                                 {"docstring", lines},
                                 {"constructor", constructor},
                                 {"lower", floatLiteral(approximant.range.lower)},
                                 {"upper", floatLiteral(approximant.range.upper)},
                                 {"below", tailExpression(approximant.below, approximant.range.lower)},
                                 {"above", tailExpression(approximant.above, approximant.range.upper)},
                                 {"body", body}});
}

}  // namespace zorro::approximation
