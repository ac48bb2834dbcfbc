// Every formula of the catalogue against automatic differentiation of its value and against a multiprecision
// evaluation, both with 50 digits.

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include <boost/math/differentiation/autodiff.hpp>
#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/activation/formulas/list.h"
#include "tests/core/activation/tolerance.h"
#include "tests/core/activation/wide.h"

namespace zorro {
namespace {

using boost::math::differentiation::autodiff_fvar;
using boost::math::differentiation::make_fvar;
using formulas::Values;
using testing_tools::errorInTolerances;
using testing_tools::Wide;
using Digits50 = boost::multiprecision::cpp_bin_float_50;
using Dual = autodiff_fvar<Digits50, 2>;

/// A parameter drawn from its whole range, on its own scale, with both bounds among the draws.
double draw(const Parameter& parameter, std::mt19937& random) {
    const double t = std::clamp(std::uniform_real_distribution(-0.1, 1.1)(random), 0.0, 1.0);
    const bool logarithmic = parameter.scale == ParameterScale::logarithmic;
    const double value = logarithmic ? parameter.lower * std::pow(parameter.upper / parameter.lower, t)
                                     : parameter.lower + t * (parameter.upper - parameter.lower);
    return std::clamp(value, parameter.lower, parameter.upper);
}

/// An x of either sign, of any size from 1e-4 to 1e4 and most often near where functions bend.
double drawX(std::mt19937& random) {
    const double size = std::pow(10.0, std::normal_distribution(0.0, 1.0)(random));
    return std::bernoulli_distribution(0.5)(random) ? size : -size;
}

struct Draw {
    std::vector<double> parameters;
    double x;
};

Draw drawPoint(const Description& description, std::mt19937& random) {
    Draw point{{}, drawX(random)};
    for (const Parameter& parameter : description.parameters) {
        point.parameters.push_back(draw(parameter, random));
    }
    return point;
}

/// The formula's values with numbers of type R, one of which may carry a derivative.
template <template <class> class Formula, class R>
auto evaluateWide(const std::vector<R>& parameters, const R& x) {
    constexpr std::size_t count = Formula<double>::parameterCount;
    std::array<Wide<R>, count> wide;
    for (std::size_t j = 0; j < count; ++j) {
        wide[j] = Wide<R>(parameters[j]);
    }
    return Formula<Wide<R>>(wide).at(Wide<R>(x));
}

template <template <class> class Formula>
void compareWithAutomaticDifferentiation(const Draw& point) {
    std::vector<Dual> parameters;
    for (const double p : point.parameters) {
        parameters.emplace_back(Digits50(p));
    }
    const Dual x = make_fvar<Digits50, 2>(Digits50(point.x));
    const auto values = evaluateWide<Formula, Dual>(parameters, x);
    // Not to all 50 digits, because some formulas have constants that are doubles.
    const auto expectEqual = [&](const Digits50& closedForm, const Digits50& automatic) {
        EXPECT_LE(abs(closedForm - automatic), Digits50(2e-16) * (1 + abs(automatic))) << "x = " << point.x;
    };
    expectEqual(values.df.number.derivative(0), values.f.number.derivative(1));
    expectEqual(values.d2f.number.derivative(0), values.f.number.derivative(2));
    for (std::size_t j = 0; j < parameters.size(); ++j) {
        std::vector<Dual> varied = parameters;
        varied[j] = make_fvar<Digits50, 2>(Digits50(point.parameters[j]));
        const auto along = evaluateWide<Formula, Dual>(varied, Dual(Digits50(point.x)));
        expectEqual(values.gradient[j].number.derivative(0), along.f.number.derivative(1));
    }
}

/// The largest error of the function at the point, in tolerances.
template <template <class> class Formula>
double errorAt(const Function& function, const Draw& point) {
    const std::vector<Digits50> parameters(point.parameters.begin(), point.parameters.end());
    const auto expected = evaluateWide<Formula, Digits50>(parameters, Digits50(point.x));
    double f = 0;
    double df = 0;
    double d2f = 0;
    std::vector<double> gradient(parameters.size());
    function.evaluate(point.parameters, {&point.x, 1},
                      {.f = {&f, 1}, .df = {&df, 1}, .d2f = {&d2f, 1}, .gradient = gradient});
    double worst = std::max({errorInTolerances(f, static_cast<double>(expected.f.number)),
                             errorInTolerances(df, static_cast<double>(expected.df.number)),
                             errorInTolerances(d2f, static_cast<double>(expected.d2f.number))});
    for (std::size_t j = 0; j < gradient.size(); ++j) {
        const double value = static_cast<double>(expected.gradient[j].number);
        worst = std::max(worst, errorInTolerances(gradient[j], value));
    }
    return worst;
}

/// Calls visit.operator()<Formula>(function) for every formula and its function of the catalogue.
template <class Visit, template <class> class... Formula>
void forEachFormula(const Visit& visit, formulas::List<Formula...>) {
    std::size_t position = 0;
    (visit.template operator()<Formula>(*catalogue()[position++]), ...);
}

TEST(Formulas, StandInTheOrderOfTheCatalogue) {
    ASSERT_GE(catalogue().size(), formulas::All::size);
    forEachFormula(
        []<template <class> class Formula>(const Function& function) {
            EXPECT_EQ(function.description().parameters.size(), Formula<double>::parameterCount)
                << function.description().name;
        },
        formulas::All());
}

TEST(Formulas, ClosedFormDerivativesAgreeWithAutomaticDifferentiation) {
    std::mt19937 random(11);
    forEachFormula(
        [&]<template <class> class Formula>(const Function& function) {
            SCOPED_TRACE(function.description().name);
            for (int i = 0; i < 40; ++i) {
                compareWithAutomaticDifferentiation<Formula>(drawPoint(function.description(), random));
            }
        },
        formulas::All());
}

TEST(Formulas, AreExactInTheWholeParameterBox) {
    std::mt19937 random(5);
    double worst = 0;
    forEachFormula(
        [&]<template <class> class Formula>(const Function& function) {
            for (int i = 0; i < 2000; ++i) {
                const Draw point = drawPoint(function.description(), random);
                const double error = errorAt<Formula>(function, point);
                worst = std::max(worst, error);
                ASSERT_LE(error, 1) << function.description().name << ", x = " << point.x
                                    << ", p = " << testing::PrintToString(point.parameters);
            }
        },
        formulas::All());
    std::cout << "whole box: worst error " << worst << " of the tolerance\n";
}

}  // namespace
}  // namespace zorro
