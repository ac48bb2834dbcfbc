#include "core/formula/attention.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/formula/parse.h"
#include "core/formula/program/program.h"

namespace zorro::formula {
namespace {

/// How much care each point needs: 0, 1 or 2.
std::vector<double> careFor(const std::string& text, const std::vector<double>& x) {
    const ParsedFormula formula = parseFormula(text);
    Tree tree;
    Algebra algebra(tree);
    const NodeId root = simplified(formula.tree, formula.root, algebra);
    const std::optional<NodeId> condition = precisionCondition(algebra, {&root, 1});
    std::vector<double> care(x.size(), 0);
    if (condition) {
        double* const output = care.data();
        Program<double>(tree, {&*condition, 1}).run({}, x, {&output, 1});
    }
    return care;
}

// At 2 sin(x) and cos(x - pi/2) have no digit in common that their difference would not lose.
TEST(Precision, IsWantedWhereASumLosesItsDigits) {
    EXPECT_EQ(careFor("sin(x)-cos(x-1.5707963267948966)", {-2, 2}), (std::vector<double>{2, 2}));
    EXPECT_EQ(careFor("sin(x)+exp(x)", {2}), (std::vector<double>{0}));
}

TEST(Precision, OfABranchIsWantedWhereItIsTaken) {
    EXPECT_EQ(careFor("x < 1 ? x : sin(x)-cos(x-1.5707963267948966)", {-2, 2}), (std::vector<double>{0, 2}));
    EXPECT_EQ(careFor("x < 1 ? sin(x)-cos(x-1.5707963267948966) : x", {-2, 2}), (std::vector<double>{2, 0}));
    EXPECT_EQ(careFor("x < 3 ? (x < 1 ? x : sin(x)-cos(x-1.5707963267948966)) : x", {-2, 2, 4}),
              (std::vector<double>{0, 2, 0}));
}

TEST(Precision, OfWhatIsComputedAnywayIsWantedEverywhere) {
    const std::string lost = "(sin(x)-cos(x-1.5707963267948966))";
    EXPECT_EQ(careFor(lost + "+(x < 1 ? x : 3*" + lost + ")", {-2, 2}), (std::vector<double>{2, 2}));
}

}  // namespace
}  // namespace zorro::formula
