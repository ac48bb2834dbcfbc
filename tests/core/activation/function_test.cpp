// What must hold of the functions whatever their parameters: limits, NaN, symmetry, joints, and evaluation
// of arrays.

#include "core/activation/function.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <new>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/zorro_form.h"
#include "tests/core/activation/curve_from_spec.h"

namespace {

std::size_t allocations = 0;

}  // namespace

// Not inlined: GCC would see free() on what another translation unit got from new, and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace zorro {
namespace {

using testing_tools::curveFromSpec;

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Every function that has a kernel with its default parameters, and with each combination of their bounds.
std::vector<Curve> curvesAtTheBounds() {
    std::vector<Curve> curves;
    for (const FunctionPtr& function : catalogue()) {
        if (!hasKernel(function->description())) {
            break;  // they come first
        }
        const auto& parameters = function->description().parameters;
        curves.push_back(defaultCurve(function));
        for (std::size_t corner = 0; corner < (std::size_t{1} << parameters.size()); ++corner) {
            Curve curve = defaultCurve(function);
            for (std::size_t j = 0; j < parameters.size(); ++j) {
                curve.parameters[j] = (corner >> j & 1U) != 0 ? parameters[j].upper : parameters[j].lower;
            }
            curves.push_back(curve);
        }
    }
    return curves;
}

/// f, f', f'' and df/dp at x.
std::vector<double> allAt(const Curve& curve, double x) {
    std::vector<double> values(3 + curve.parameters.size());
    const std::span<double> all(values);
    curve.evaluate({&x, 1}, {.f = all.subspan(0, 1),
                             .df = all.subspan(1, 1),
                             .d2f = all.subspan(2, 1),
                             .gradient = all.subspan(3)});
    return values;
}

TEST(EveryFunctionWithAKernel, GivesNanForNan) {
    for (const Curve& curve : curvesAtTheBounds()) {
        for (const double value : allAt(curve, std::nan(""))) {
            EXPECT_TRUE(std::isnan(value)) << curve.description().name;
        }
    }
}

TEST(EveryFunction, IsANumberWhereItIsDefinedAndNanForNan) {
    for (const FunctionPtr& function : catalogue()) {
        const Curve curve = defaultCurve(function);
        for (const double x : {-1.7e308, -1e155, -1e30, -1e9, -3e4, -700.0, -1.0, -1e-17, 0.0, 5e-324, 0.5,
                               20.0, 710.0, 1e5, 1e12, 1e80, 1e200, 1.7e308}) {
            const Jet jet = curve.at(x);
            EXPECT_FALSE(std::isnan(jet.f) || std::isnan(jet.df)) << curve.description().name << " at " << x;
        }
        EXPECT_TRUE(std::isnan(curve.at(std::nan("")).f)) << curve.description().name;
    }
}

TEST(EveryFunctionWithAKernel, IsFiniteAtEveryFiniteX) {
    for (const Curve& curve : curvesAtTheBounds()) {
        for (const double x : {0.0, 5e-324, 1e-308, 1e-17, 0.5, 1.0, 19.9, 20.0, 700.0, 710.0, 1e4, 1e5, 1e9,
                               1e154, 1e155, 1e300, 1.7e308}) {
            for (const double signedX : {x, -x}) {
                for (const double value : allAt(curve, signedX)) {
                    EXPECT_TRUE(std::isfinite(value)) << curve.description().name << " at " << signedX;
                }
            }
        }
    }
}

TEST(EveryFunctionWithAKernel, HasNoNanAtInfinity) {
    for (const Curve& curve : curvesAtTheBounds()) {
        for (const double x : {infinity, -infinity}) {
            const Jet jet = curve.at(x);
            EXPECT_FALSE(std::isnan(jet.f) || std::isnan(jet.df)) << curve.description().name;
            EXPECT_EQ(jet.d2f, 0) << curve.description().name;
        }
    }
}

struct Limits {
    const char* spec;
    double left;
    double right;
};

TEST(EveryFunction, HasItsLimitsAtInfinity) {
    const Limits all[] = {{"symmetric-zorro", 0, 1},
                          {"asymmetric-zorro", 0, 1},
                          {"sigmoid-zorro", 0, 1},
                          {"tanh-zorro", -1, 1},
                          {"sloped-zorro", 0, 1},
                          {"identity", -infinity, infinity},
                          {"relu", 0, infinity},
                          {"relu6", 0, 6},
                          {"leaky-relu", -infinity, infinity},
                          {"elu:alpha=2", -2, infinity},
                          {"celu", -1, infinity},
                          {"gaussian", 0, 0},
                          {"cloglog", 0, 1},
                          {"golu", 0, infinity},
                          {"softplus", 0, infinity},
                          {"softsign", -1, 1},
                          {"sigmoid", 0, 1},
                          {"tanh", -1, 1},
                          {"hard-sigmoid", 0, 1},
                          {"hard-swish", 0, infinity},
                          {"hard-tanh", -1, 1},
                          {"swish", 0, infinity},
                          {"silu", 0, infinity},
                          {"gelu", 0, infinity},
                          {"gelu-tanh", 0, infinity},
                          {"mish", 0, infinity},
                          {"dgelu", 0, 1},
                          {"dsilu", 0, 1}};
    for (const Limits& limits : all) {
        const Curve curve = curveFromSpec(limits.spec);
        EXPECT_EQ(curve.at(-infinity).f, limits.left) << limits.spec;
        EXPECT_EQ(curve.at(infinity).f, limits.right) << limits.spec;
    }
}

TEST(EveryFunction, HasTheSlopeOfItsLinearPieceAtInfinity) {
    for (const char* name : {"celu", "elu", "pelu", "mpelu", "relu", "hard-mish", "isrlu", "serlu"}) {
        const double slope = std::string(name) == "serlu" ? 1.07862 : 1;
        EXPECT_EQ(defaultCurve(findFunction(name)).at(infinity).df, slope) << name;
    }
}

TEST(EveryFunction, AllocatesNothingWhileItEvaluatesAgain) {
    for (const FunctionPtr& function : catalogue()) {
        const Curve curve = defaultCurve(function);
        std::vector<double> x(1000);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = -5 + 0.01 * static_cast<double>(i);
        }
        std::vector<double> f(x.size()), df(x.size()), d2f(x.size());
        std::vector<double> gradient(x.size() * curve.parameters.size());
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = gradient});  // may make room
        const std::size_t before = allocations;
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = gradient});
        EXPECT_EQ(allocations, before) << curve.description().name;
    }
}

TEST(EveryFunction, GivesTheSameInArraysOfAnyLength) {
    for (const FunctionPtr& function : catalogue()) {
        const Curve curve = defaultCurve(function);
        std::vector<double> x(777);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] = -7 + 0.017 * static_cast<double>(i);
        }
        std::vector<double> d2f(x.size());
        curve.evaluate(x, {.f = {}, .df = {}, .d2f = d2f, .gradient = {}});
        for (std::size_t i = 0; i < x.size(); ++i) {
            EXPECT_NEAR(d2f[i], curve.at(x[i]).d2f, 2e-15) << curve.description().name;
        }
    }
}

/// Held against evaluate(), whose values are held against mpmath's elsewhere.
void expectApproximation(const Curve& curve, const std::vector<double>& x) {
    const std::size_t parameters = curve.parameters.size();
    std::vector<double> f(x.size()), alone(x.size()), near(x.size());
    std::vector<double> rows(x.size() * parameters), columns(x.size() * parameters);
    curve.evaluate(x, {.f = f, .df = {}, .d2f = {}, .gradient = rows});
    curve.function->approximate(curve.parameters, x, near, columns);
    curve.function->approximate(curve.parameters, x, alone, {});
    const auto expectNear = [&](double value, double exact, double at) {
        const bool areNone = std::isnan(value) && std::isnan(exact);
        EXPECT_TRUE(areNone || value == exact ||
                    std::abs(value - exact) <= 1e-12 * std::max(1.0, std::abs(exact)))
            << value << " for " << exact << " of " << curve.description().name << " at " << at;
    };
    for (std::size_t i = 0; i < x.size(); ++i) {
        expectNear(near[i], f[i], x[i]);
        expectNear(alone[i], f[i], x[i]);
        for (std::size_t j = 0; j < parameters; ++j) {
            expectNear(columns[j * x.size() + i], rows[i * parameters + j], x[i]);
        }
    }
}

TEST(EveryFunction, IsNearlyWhatItsApproximationIs) {
    std::vector<double> x;
    for (int i = -400; i <= 400; ++i) {
        x.push_back(0.1 * i);
    }
    for (const double far : {-1e30, -1e9, -750.0, 750.0, 1e9, 1e30}) {
        x.push_back(far);
    }
    for (const Curve& curve : curvesAtTheBounds()) {
        expectApproximation(curve, x);
    }
    for (const FunctionPtr& function : catalogue()) {
        expectApproximation(defaultCurve(function), x);
    }
}

TEST(EveryFunctionWithAKernel, HasItsJointsInsideBothPieces) {
    for (const Curve& curve : curvesAtTheBounds()) {
        for (const double joint : curve.joints()) {
            const double step = 1e-9 * (1 + std::abs(joint));
            EXPECT_NEAR(curve.at(joint - step).f, curve.at(joint + step).f, 1e-6 * (1 + std::abs(joint)))
                << curve.description().name << " at " << joint;
        }
    }
}

TEST(SymmetricZorro, IsPointSymmetricAboutTheMiddle) {
    const Curve curve = curveFromSpec("symmetric-zorro:a=3,b=-0.5");
    for (const double x : {-4.0, -1.5, -0.25, 0.25, 0.75}) {
        EXPECT_NEAR(curve.at(1 - x).f, 1 - curve.at(x).f, 1e-15);
        EXPECT_NEAR(curve.at(1 - x).df, curve.at(x).df, 1e-15);
        EXPECT_NEAR(curve.at(1 - x).d2f, -curve.at(x).d2f, 1e-14);
    }
}

double minimumOf(const Curve& curve) {
    double lowest = 0;
    for (int i = 1; i < 50000; ++i) {
        const double x = -1e-4 * i;
        lowest = std::min(lowest, curve.at(x).f);
    }
    return lowest;
}

TEST(SymmetricZorro, HasTheMinimaOfThePapersParameters) {
    EXPECT_NEAR(minimumOf(curveFromSpec("symmetric-zorro:a=1.2,b=1")), -0.361, 5e-4);
    EXPECT_NEAR(minimumOf(curveFromSpec("symmetric-zorro:a=4,b=2")), -0.092, 5e-4);
}

TEST(SymmetricZorro, SlopeIsOneAtBothJoints) {
    const Curve curve = curveFromSpec("symmetric-zorro:a=7,b=0.3");
    for (const double x : {-1e-14, 0.0, 1.0, 1 + 1e-14}) {
        EXPECT_NEAR(curve.at(x).df, 1, 1e-12);
    }
}

TEST(SymmetricZorro, CurvatureJumpsAtTheJointsByTwoAOverOnePlusC) {
    const Curve curve = curveFromSpec("symmetric-zorro:a=4,b=0.5");
    const double jump = 2 * 4 / (1 + std::exp(-4 * 0.5));
    EXPECT_NEAR(curve.at(-1e-15).d2f, jump, 1e-12);
    EXPECT_EQ(curve.at(0).d2f, 0);
    EXPECT_EQ(curve.at(1).d2f, 0);
    EXPECT_NEAR(curve.at(1 + 1e-15).d2f, -jump, 1e-12);
}

TEST(SymmetricZorro, HasNoOverflowWhereAbIsAThousand) {
    // The limit b to infinity is u e^{au}; e^{ab} overflows from ab = 709.
    const Curve curve = curveFromSpec("symmetric-zorro:a=50,b=20");
    EXPECT_NEAR(curve.at(-0.02).f, -0.02 * std::exp(-1.0), 1e-16);
    EXPECT_NEAR(curve.at(-0.02).df, 0, 1e-14);
}

TEST(SymmetricZorro, BecomesTheIdentityForVeryNegativeB) {
    const Curve curve = curveFromSpec("symmetric-zorro:a=50,b=-20");
    EXPECT_DOUBLE_EQ(curve.at(-3).f, -3);
    EXPECT_DOUBLE_EQ(curve.at(-3).df, 1);
    EXPECT_DOUBLE_EQ(curve.at(5).f, 5);
}

TEST(ScaledZorros, ChangePieceExactlyWhereTheArgumentReachesTheJoint) {
    // 0.3 x + 1/2 is negative here but rounds to 0 in double: f'' is that of the hump all the same.
    const Curve curve = curveFromSpec("sigmoid-zorro:a=4,b=2,m=0.3");
    double x = -0.5 / 0.3;
    while (std::fma(0.3, x, 0.5) >= 0) {
        x = std::nextafter(x, -infinity);
    }
    EXPECT_NEAR(curve.at(x).d2f, 0.09 * 8 / (1 + std::exp(-8.0)), 1e-12);
    while (std::fma(0.3, x, 0.5) < 0) {
        x = std::nextafter(x, infinity);
    }
    EXPECT_EQ(curve.at(x).d2f, 0);
}

TEST(ZorroForm, GivesTheValueOfEveryMemberOfTheFamily) {
    const Curve symmetric = curveFromSpec("asymmetric-zorro:a_neg=4,b_neg=2,a_pos=4,b_pos=2");
    for (const char* spec : {"symmetric-zorro:a=4,b=2", "sigmoid-zorro:m=0.7", "tanh-zorro:m=0.7",
                             "sloped-zorro:a=4,b=2,m=0.7"}) {
        const Curve curve = curveFromSpec(spec);
        const ZorroForm form = zorroForm(curve).value();
        for (const double x : {-3.0, -0.3, 0.2, 1.4, 2.5}) {
            const double inner = symmetric.at(form.m * x + form.shift).f;
            EXPECT_NEAR(curve.at(x).f, form.scale * inner + form.offset, 1e-14) << spec << " at " << x;
        }
    }
    EXPECT_FALSE(zorroForm(curveFromSpec("gelu")).has_value());
}

struct TailValue {
    const char* name;
    double x;
    double f;
};

// mpmath's values at 50 digits.
TEST(Catalogue, KeepsItsDigitsAsLongAsValuesAreNormalNumbers) {
    constexpr TailValue tails[] = {
        {"gelu", -37.5, -1.7270073785932330664e-306}, {"gelu", -37.6, -4.0412902984472908542e-308},
        {"silu", -712, -4.313292185103228991e-307},   {"swish", -712, -4.313292185103228991e-307},
        {"mish", -712, -4.313292185103228991e-307},   {"dsilu", -712, -4.3072341904612300738e-307}};
    for (const TailValue& tail : tails) {
        const double f = defaultCurve(findFunction(tail.name)).at(tail.x).f;
        EXPECT_NEAR(f / tail.f, 1, 1e-13) << tail.name << " at " << tail.x;
    }
}

}  // namespace
}  // namespace zorro
