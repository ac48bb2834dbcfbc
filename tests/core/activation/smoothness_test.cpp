// Holds the smoothness that the catalogue states against what is seen of the values: how far f, f', f'' and
// the slope of f'' are apart on either side of a point, and whether that vanishes as the sides come closer.

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro {
namespace {

/// f, f', f'' and the slope of f'' on one side of a point.
using Side = std::array<double, 4>;

/// Values at distances from many points, on both sides.
class Surroundings {
public:
    Surroundings(const Curve& curve, const std::vector<double>& places, double unit) {
        std::vector<double> x;
        for (const double place : places) {
            const double h = unit * (1 + std::fabs(place));
            widths_.push_back(h);
            for (const double step : steps) {
                x.insert(x.end(), {place + step * h, place - step * h});
            }
        }
        f_.resize(x.size());
        df_.resize(x.size());
        d2f_.resize(x.size());
        curve.evaluate(x, {.f = f_, .df = df_, .d2f = d2f_, .gradient = {}});
    }

    /// At the first distance (0), a sixteenth of the unit, or at the unit (1); on the right or the left.
    [[nodiscard]] Side beside(std::size_t place, std::size_t distance, bool right) const {
        const std::size_t at = 2 * (std::size(steps) * place + 2 * distance) + (right ? 0 : 1);
        const double h = (steps[2 * distance + 1] - steps[2 * distance]) * widths_[place] * (right ? 1 : -1);
        return {f_[at], df_[at], d2f_[at], (d2f_[at + 2] - d2f_[at]) / h};
    }

private:
    static constexpr double steps[] = {1.0 / 16, 2.0 / 16, 1, 2};

    std::vector<double> widths_;
    std::vector<double> f_;
    std::vector<double> df_;
    std::vector<double> d2f_;
};

/// Whether the k-th of them jumps there, or grows without bound.
bool jumpsAt(std::size_t k, const Surroundings& surroundings, std::size_t place) {
    const auto jumpOf = [&](std::size_t distance) {
        return std::fabs(surroundings.beside(place, distance, true)[k] -
                         surroundings.beside(place, distance, false)[k]);
    };
    const double near = surroundings.beside(place, 0, true)[k];
    const double scale = std::fabs(near) + std::fabs(surroundings.beside(place, 0, false)[k]);
    if (!std::isfinite(scale)) {
        return false;
    }
    const bool grows = std::fabs(near) > 2 * std::fabs(surroundings.beside(place, 1, true)[k]) + 1e3;
    const double narrow = jumpOf(0);
    return grows || (narrow > 0.5 * jumpOf(1) && narrow > 1e-4 * scale && narrow > 1e-7);
}

std::vector<double> placesToLook(const Curve& curve) {
    std::vector<double> places = curve.joints();
    for (int i = -40; i <= 40; ++i) {
        places.push_back(i / 4.0);
    }
    for (const double parameter : curve.parameters) {
        places.insert(places.end(), {parameter, -parameter, 1 / parameter, -1 / parameter});
    }
    std::erase_if(places, [](double x) { return !(std::fabs(x) < 100); });
    return places;
}

Smoothness seenOf(const Curve& curve) {
    constexpr Smoothness byFirstJump[] = {Smoothness::jumps, Smoothness::continuous, Smoothness::once,
                                          Smoothness::twice};
    const std::vector<double> places = placesToLook(curve);
    const Surroundings close(curve, places, 1e-6);
    const Surroundings wide(curve, places, 1e-4);
    for (std::size_t k = 0; k < 4; ++k) {
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (jumpsAt(k, k == 3 ? wide : close, place)) {
                return byFirstJump[k];
            }
        }
    }
    return Smoothness::infinitely;
}

/// The defaults, all parameters at a fifth of their ranges, and others between.
std::vector<Curve> curvesOf(const FunctionPtr& function) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> fraction(0, 1);
    std::vector<Curve> curves{defaultCurve(function)};
    const auto& parameters = function->description().parameters;
    for (int i = 0; !parameters.empty() && i < 4; ++i) {
        Curve curve = defaultCurve(function);
        for (std::size_t j = 0; j < parameters.size(); ++j) {
            const Parameter& p = parameters[j];
            const double part = i == 0 ? 0 : fraction(random);
            curve.parameters[j] = p.scale == ParameterScale::logarithmic
                                      ? std::clamp(std::pow(10, 2 * part - 1), p.lower, p.upper)
                                      : p.lower + part * (p.upper - p.lower);
        }
        curves.push_back(curve);
    }
    return curves;
}

TEST(Smoothness, IsWhatNumbersShow) {
    for (const FunctionPtr& function : catalogue()) {
        Smoothness seen = Smoothness::infinitely;
        for (const Curve& curve : curvesOf(function)) {
            seen = std::min(seen, seenOf(curve));
        }
        EXPECT_EQ(smoothnessName(seen), smoothnessName(function->description().smoothness))
            << function->description().name;
    }
}

}  // namespace
}  // namespace zorro
