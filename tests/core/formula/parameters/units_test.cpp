#include "core/formula/parameters/units.h"

#include <gtest/gtest.h>

namespace zorro::formula {
namespace {

/// The units of one parameter after the other: the power of x's, the power of the value's.
void expectUnits(const char* formula, const std::vector<Unit>& wanted) {
    const std::vector<Unit> units = unitsOfParameters(parseFormula(formula));
    ASSERT_EQ(units.size(), wanted.size()) << formula;
    for (std::size_t p = 0; p < units.size(); ++p) {
        EXPECT_DOUBLE_EQ(units[p].x, wanted[p].x) << formula << ", parameter " << p;
        EXPECT_DOUBLE_EQ(units[p].value, wanted[p].value) << formula << ", parameter " << p;
    }
}

TEST(Units, AreThoseOfPhysics) {
    expectUnits("a + b*x", {{0, 1}, {-1, 1}});
    expectUnits("h*exp(-((x-m)/s)^2)", {{0, 1}, {1, 0}, {1, 0}});
    expectUnits("c*(1-exp(-k*x))", {{0, 1}, {-1, 0}});
    expectUnits("a*sin(2*pi*x/t + p)", {{0, 1}, {1, 0}, {0, 0}});
    expectUnits("g*sqrt(1+(x/r)^2)", {{0, 1}, {1, 0}});
    expectUnits("a*x/(k+x)", {{0, 1}, {1, 0}});
    expectUnits("(p*x+q*x^2)/(1+r*x+s*x^3)", {{-1, 1}, {-2, 1}, {-1, 0}, {-3, 0}});
    expectUnits("x < c ? a : b", {{1, 0}, {0, 1}, {0, 1}});
}

TEST(Units, OfAPowerThatIsSoughtAreThoseOfANumber) {
    expectUnits("a*(1+x/b)^c", {{0, 1}, {1, 0}, {0, 0}});
}

TEST(Units, SurviveAFormulaThatContradictsItself) {
    expectUnits("exp(a*x) + x", {{-1, 0}});
}

}  // namespace
}  // namespace zorro::formula
