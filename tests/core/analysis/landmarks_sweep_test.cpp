// The landmarks of every function of the catalogue for parameters all over their bounds.

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/analysis/distance.h"
#include "core/analysis/landmarks.h"
#include "core/analysis/signal_propagation.h"

namespace zorro {

/// What names the tests.
static void PrintTo(const FunctionPtr& function, std::ostream* out) {
    *out << function->description().name;
}

namespace {

double draw(std::mt19937_64& random, const Parameter& parameter) {
    if (random() % 8 == 0) {
        return random() % 2 == 0 ? parameter.lower : parameter.upper;
    }
    std::uniform_real_distribution<double> unit;
    const double t = unit(random);
    return parameter.scale == ParameterScale::logarithmic
               ? parameter.lower * std::pow(parameter.upper / parameter.lower, t)
               : parameter.lower + t * (parameter.upper - parameter.lower);
}

Curve randomCurve(std::mt19937_64& random, const FunctionPtr& function) {
    Curve curve = defaultCurve(function);
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        curve.parameters[i] = draw(random, curve.description().parameters[i]);
    }
    return curve;
}

double sigmoid(double t) {
    return 1 / (1 + std::exp(-t));
}

/// The root of an increasing function between 0 and 3000, by bisection.
template <class F>
double increasingRoot(const F& f) {
    double lower = 0;
    double upper = 3000;
    for (int i = 0; i < 200; ++i) {
        const double middle = (lower + upper) / 2;
        (f(middle) < 0 ? lower : upper) = middle;
    }
    return lower;
}

// With v = -a u, hump' = 0 where v sigmoid(ab + v) = 1 and hump'' = 0 where v tanh((ab + v) / 2) = 2; the
// left sides increase in v where they are positive, so there is one of each, for every a and b.
TEST(LandmarksSweep, EveryHumpHasOneExtremumAndOneInflectionWhereTheEquationsSay) {
    std::mt19937_64 random(4);
    for (int i = 0; i < 1000; ++i) {
        const Curve curve = randomCurve(random, findFunction("asymmetric-zorro"));
        SCOPED_TRACE(specText(curve));
        const double a =
            curve.parameters[static_cast<std::size_t>(parameterIndex(curve.description(), "a_neg"))];
        const double b =
            curve.parameters[static_cast<std::size_t>(parameterIndex(curve.description(), "b_neg"))];
        const double minimum = -increasingRoot([&](double v) { return v * sigmoid(a * b + v) - 1; }) / a;
        const double inflection =
            -increasingRoot([&](double v) { return v * std::tanh((a * b + v) / 2) - 2; }) / a;
        const Landmarks landmarks = findLandmarks(curve);
        ASSERT_EQ(landmarks.extrema.size(), 2U);
        ASSERT_EQ(landmarks.inflections.size(), 2U);
        EXPECT_NEAR(landmarks.extrema[0].point.x, minimum, 1e-10 * std::fmax(1, -minimum));
        EXPECT_NEAR(landmarks.inflections[0].x, inflection, 1e-10 * std::fmax(1, -inflection));
    }
}

void expectSignChange(double before, double after, const char* what, double x) {
    EXPECT_LE(before * after, 0) << what << " at " << x;
}

void expectSoundLandmarks(const Curve& curve, const Landmarks& landmarks) {
    for (const Extremum& extremum : landmarks.extrema) {
        const double x = extremum.point.x;
        const double step = 1e-10 * std::fmax(1, std::fabs(x));
        expectSignChange(curve.at(x - step).df, curve.at(x + step).df, "extremum", x);
    }
    for (const Point& inflection : landmarks.inflections) {
        const double step = 1e-10 * std::fmax(1, std::fabs(inflection.x));
        expectSignChange(curve.at(inflection.x - step).d2f, curve.at(inflection.x + step).d2f, "inflection",
                         inflection.x);
    }
    for (const Interval& zero : landmarks.zeros) {
        const double step = 1e-10 * std::fmax(1, std::fabs(zero.lower));
        if (zero.lower == zero.upper) {
            expectSignChange(curve.at(zero.lower - step).f, curve.at(zero.lower + step).f, "zero",
                             zero.lower);
        }
    }
    EXPECT_LE(landmarks.range.lower, landmarks.range.upper);
    EXPECT_LE(landmarks.smallestSlope.slope, landmarks.largestSlope.slope);
}

/// No value and no slope on a grid of another kind may lie outside what the landmarks say.
void expectNothingOutside(const Curve& curve, const Landmarks& landmarks) {
    for (int i = -2000; i <= 2000; ++i) {
        const double x = std::sinh(i * 0.007);
        const Jet jet = curve.at(x);
        const double slack = 1e-12 * (1 + std::fabs(jet.f));
        EXPECT_GE(jet.f, landmarks.range.lower - slack) << x;
        EXPECT_LE(jet.f, landmarks.range.upper + slack) << x;
        EXPECT_GE(jet.df, landmarks.smallestSlope.slope - 1e-10 * (1 + std::fabs(jet.df))) << x;
        EXPECT_LE(jet.df, landmarks.largestSlope.slope + 1e-10 * (1 + std::fabs(jet.df))) << x;
        if (landmarks.monotonicity == Monotonicity::increasing) {
            EXPECT_GE(jet.df, -1e-13) << x;
        }
    }
}

class LandmarksSweepOf : public testing::TestWithParam<FunctionPtr> {};

TEST_P(LandmarksSweepOf, AgreeWithTheCurveForParametersAllOverTheirBounds) {
    std::mt19937_64 random(5);
    const int count = GetParam()->description().parameters.empty() ? 1 : 60;
    for (int i = 0; i < count; ++i) {
        const Curve curve = randomCurve(random, GetParam());
        SCOPED_TRACE(specText(curve));
        const Landmarks landmarks = findLandmarks(curve);
        expectSoundLandmarks(curve, landmarks);
        expectNothingOutside(curve, landmarks);
    }
}

TEST_P(LandmarksSweepOf, DistancesAndGainsAreNumbersForParametersAllOverTheirBounds) {
    std::mt19937_64 random(6);
    for (int i = 0; i < 30; ++i) {
        const Curve curve = randomCurve(random, GetParam());
        const Distance distance = uniformDistance(curve, defaultCurve(catalogue().front()), {-5, 5});
        const SignalPropagation gains = propagateSignal(curve, 1);
        EXPECT_TRUE(std::isfinite(distance.l2) && std::isfinite(distance.largest)) << specText(curve);
        EXPECT_LE(distance.rms, distance.largest * (1 + 1e-9)) << specText(curve);
        EXPECT_TRUE(std::isfinite(gains.forwardGain) && std::isfinite(gains.gradientGain)) << specText(curve);
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, LandmarksSweepOf,
                         testing::ValuesIn(catalogue().begin(),
                                           std::ranges::find_if_not(catalogue(), [](const FunctionPtr& each) {
                                               return hasKernel(each->description());
                                           })));

}  // namespace
}  // namespace zorro
