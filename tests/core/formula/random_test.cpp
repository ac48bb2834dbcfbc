// No text makes the engine crash, hang or eat the memory: ZORRO_FORMULA_EXECUTIONS says how many are tried.

#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/formula/compiled.h"
#include "tests/core/formula/random_formulas.h"

namespace zorro::formula {
namespace {

TEST(RandomFormulas, AreRefusedOrComputed) {
    const char* const wanted = std::getenv("ZORRO_FORMULA_EXECUTIONS");
    const int executions = wanted != nullptr ? std::atoi(wanted) : 400;
    RandomFormulas formulas(20);
    const double x[] = {-1e300, -800, -1.5, -0.0, 0, 1e-310, 0.7, 3, 1e9, std::nan(""), INFINITY};
    int accepted = 0;
    for (int i = 0; i < executions; ++i) {
        const std::string text = formulas.next();
        try {
            const CompiledFormula formula(parseFormula(text));
            const std::vector<double> parameters(mostParameters, 0.5 + i % 3);
            const std::size_t count = parseFormula(text).parameters.size();
            double f[std::size(x)], df[std::size(x)], d2f[std::size(x)];
            std::vector<double> gradient(std::size(x) * count);
            formula.evaluate({parameters.data(), count}, x,
                             {.f = f, .df = df, .d2f = d2f, .gradient = gradient, .mixed = {}});
            EXPECT_TRUE(std::isnan(f[9]) && std::isnan(d2f[9])) << text;
            if (i % 10 == 0) {
                EXPECT_LE(formula.joints({parameters.data(), count}).size(), 200U) << text;
            }
            ++accepted;
        } catch (const FormulaError& error) {
            EXPECT_LE(error.position(), text.size()) << text;
        }
    }
    EXPECT_GT(accepted, executions / 10);
}

}  // namespace
}  // namespace zorro::formula
