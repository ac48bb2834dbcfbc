#include <array>
#include <cmath>
#include <limits>

#include "core/activation/spec.h"
#include "core/expression/expression.h"
#include "core/formula/parse.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

namespace {

/// Its value, its derivatives in x, and those in its parameters.
void compute(const Function& function) {
    constexpr std::array<double, 6> points{-1e300, -2.5, 0, 0.5, 3, std::numeric_limits<double>::infinity()};
    const Curve curve = defaultCurve(FunctionPtr(FunctionPtr(), &function));
    std::array<std::array<double, points.size()>, 3> values{};
    std::vector<double> gradient(points.size() * curve.parameters.size());
    curve.evaluate(points, {.f = values[0], .df = values[1], .d2f = values[2], .gradient = gradient});
    static_cast<void>(curve.joints());
}

}  // namespace

void readFormulaText(std::string_view bytes) {
    try {
        const formula::ParsedFormula parsed = formula::parseFormula(bytes);
        const formula::ParsedFormula again = formula::parseFormula(parsed.text, parsed.parameters);
        require(again.parameters == parsed.parameters && again.variables == parsed.variables,
                "the text of a formula is that formula");
    } catch (const formula::FormulaError& error) {
        requireSentence(error.what());
        require(error.position() <= bytes.size(), "an error's place lies in the formula");
        return;
    }
    try {
        compute(*makeExpression(bytes));
    } catch (const SpecError& error) {  // it has other variables than x
        requireSentence(error.what());
    }
}

}  // namespace zorro::fuzz
