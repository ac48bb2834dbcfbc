// No text makes the engine crash, hang or eat the memory: ZORRO_FORMULA_EXECUTIONS says how many are tried.

#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/formula/compiled.h"

namespace zorro::formula {
namespace {

class RandomFormulas {
public:
    explicit RandomFormulas(std::uint64_t seed) : random_(seed) {}

    /// A formula of the grammar, damaged every other time.
    std::string next() {
        std::string text = expression(static_cast<int>(random_() % 7));
        for (std::size_t damages = random_() % 2 == 0 ? 0 : random_() % 4; damages > 0; --damages) {
            const std::size_t place = random_() % (text.size() + 1);
            if (random_() % 3 == 0) {
                text.erase(place, random_() % 4);
            } else {
                text.insert(place,
                            any({"(",     ")",  ",", "?",  ":",      "=",        "&&", "-",  "^", "²", "\xfe",
                                 "1e999", "x1", "π", "\n", "((((((", "^x^x^x^x", "!",  "Pi", ".", "e"}));
            }
        }
        return text;
    }

private:
    std::string any(const std::vector<const char*>& choices) { return choices[random_() % choices.size()]; }

    std::string expression(int depth) {
        if (depth == 0) {
            return any({"x", "x", "x", "a", "b_1", "2", "0", "1e-300", "1e300", ".5", "pi", "e", "-1", "17"});
        }
        switch (random_() % 8) {
            case 0:
                return expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1);
            case 1:
            case 2: {
                const std::vector<std::string> names = functionNames();
                const NamedFunction& function = *findNamedFunction(names[random_() % names.size()]);
                std::string call = std::string(function.name) + "(" + expression(depth - 1);
                for (int i = 1; i < function.leastArguments; ++i) {
                    call += ", " + expression(depth / 2);
                }
                return call + ")";
            }
            case 3:
                return "-(" + expression(depth - 1) + ")";
            default:
                return "(" + expression(depth - 1) + ")" +
                       any({"+", "-", "*", "/", "^", "<", ">=", "==", "&&", "||"}) + "(" +
                       expression(depth - 1) + ")";
        }
    }

    std::mt19937_64 random_;
};

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
