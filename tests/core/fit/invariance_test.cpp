// Units and origins are nobody's business: where a family has the curve in other units too, a fit there is
// the fit here, in other units.

#include <cmath>
#include <functional>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/fit/fit.h"

namespace zorro {
namespace {

using Parameters = std::vector<double>;

/// x becomes x_scale (x + shift), y becomes y_scale y.
struct Change {
    double xScale = 1;
    double shift = 0;
    double yScale = 1;
};

struct Family {
    const char* name;
    const char* formula;
    Parameters least;  ///< between these and `most` the truth is drawn
    Parameters most;
    double mostShift;  ///< in spreads of x
    /// The parameters of the curve in other units.
    std::function<Parameters(const Parameters&, const Change&)> changed;
};

/// What names a test of it.
std::ostream& operator<<(std::ostream& out, const Family& family) {
    return out << family.name;
}

/// Height, place, width, and perhaps a level.
Parameters changedPeak(const Parameters& p, const Change& c) {
    Parameters changed{c.yScale * p[0], c.xScale * (p[1] + c.shift), c.xScale * p[2]};
    if (p.size() > 3) {
        changed.push_back(c.yScale * p[3]);
    }
    return changed;
}

const std::vector<Family>& families() {
    static const std::vector<Family> all{
        {"Line",
         "a+b*x",
         {-2, -3},
         {2, 3},
         1e8,
         [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * (p[0] - p[1] * c.shift), c.yScale / c.xScale * p[1]};
         }},
        // a is b shift^2: beyond 1e4 spreads the formula itself has lost its digits.
        {"Parabola",
         "a+b*x+c*x^2",
         {-2, -3, 1},
         {2, 3, 4},
         1e4,
         [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * (p[0] - p[1] * c.shift + p[2] * c.shift * c.shift),
                               c.yScale / c.xScale * (p[1] - 2 * p[2] * c.shift),
                               c.yScale / c.xScale / c.xScale * p[2]};
         }},
        // h grows as e^(k shift).
        {"Decay",
         "h*exp(-k*x)+c",
         {1, 2, -1},
         {3, 6, 1},
         50,
         [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * p[0] * std::exp(p[1] * c.shift), p[1] / c.xScale, c.yScale * p[2]};
         }},
        {"Gaussian", "h*exp(-((x-m)/s)^2)+c", {1, 0.3, 0.1, -1}, {3, 0.7, 0.3, 1}, 1e8, changedPeak},
        {"Lorentzian", "h/(1+((x-m)/s)^2)", {1, 0.3, 0.1}, {3, 0.7, 0.3}, 1e8, changedPeak},
        {"Step", "h/(1+exp(-(x-m)/s))+c", {1, 0.3, 0.03, -1}, {3, 0.7, 0.1, 1}, 1e8, changedPeak},
        {"Logistic",
         "h/(1+exp(b-c*x))",
         {1, 2, 6},
         {3, 5, 12},
         1e8,
         [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * p[0], p[1] + p[2] * c.shift, p[2] / c.xScale};
         }},
        // The phase is known to shift times the error of w.
        {"Wave",
         "a*sin(w*x)+b*cos(w*x)+c",
         {1, 5, -2, -1},
         {2, 60, 2, 1},
         3,
         [](const Parameters& p, const Change& c) {
             const double phase = p[1] * c.shift;
             return Parameters{c.yScale * (p[0] * std::cos(phase) + p[2] * std::sin(phase)), p[1] / c.xScale,
                               c.yScale * (p[2] * std::cos(phase) - p[0] * std::sin(phase)), c.yScale * p[3]};
         }},
        {"Saturation",
         "v*x/(k+x)",
         {1, 0.1},
         {3, 0.6},
         0,
         [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * p[0], c.xScale * p[1]};
         }},
        {"Power", "a*x^p", {1, 0.4}, {3, 3}, 0, [](const Parameters& p, const Change& c) {
             return Parameters{c.yScale * p[0] * std::pow(c.xScale, -p[1]), p[1]};
         }}};
    return all;
}

class Invariance : public testing::TestWithParam<Family> {
protected:
    double draw(double least, double most) {
        return std::lerp(least, most, std::uniform_real_distribution<double>()(random_));
    }

    Parameters drawTruth() {
        Parameters truth;
        for (std::size_t i = 0; i < GetParam().least.size(); ++i) {
            truth.push_back(draw(GetParam().least[i], GetParam().most[i]));
        }
        return truth;
    }

    /// Scales are powers of 2, and shifts whole numbers, so that x stays exact.
    Change drawChange() {
        Change change{.xScale = std::exp2(std::round(draw(-49.8, 49.8))),
                      .shift = 0,
                      .yScale = std::pow(10, draw(-15, 15))};
        if (GetParam().mostShift > 1) {
            const double size = std::pow(10, draw(0, std::log10(GetParam().mostShift)));
            change.shift = std::round(draw(0, 1) < 0.5 ? -size : size);
        }
        return change;
    }

    /// Points of [0, 1] with noise of two hundredths.
    Target drawPoints(const Parameters& truth) {
        Curve curve = curveOf();
        curve.parameters = truth;
        Target target = sampleTarget(curve, {0.03125, 1, 32});
        std::normal_distribution<double> noise(0, 0.02);
        for (double& y : target.y) {
            y += noise(random_);
        }
        return target;
    }

    static Curve curveOf() { return parseCurve("expr(" + std::string(GetParam().formula) + ")"); }

    static FitReport fitOf(Target target) {
        FitQuestion question =
            withFamily({.data = std::make_shared<const Target>(std::move(target))}, curveOf());
        question.starts = 12;  // enough here; it saves most of the time
        return fit(question);
    }

    static Target changedPoints(Target target, const Change& change) {
        for (double& x : target.x) {
            x = change.xScale * (x + change.shift);
        }
        for (double& y : target.y) {
            y *= change.yScale;
        }
        return target;
    }

private:
    std::mt19937_64 random_{20240917};
};

TEST_P(Invariance, AFitInOtherUnitsIsTheFitInOtherUnits) {
    constexpr int problems = 20;
    for (int k = 0; k < problems; ++k) {
        const Parameters truth = drawTruth();
        const Change change = drawChange();
        const Target points = drawPoints(truth);
        const FitReport here = fitOf(points);
        const FitReport there = fitOf(changedPoints(points, change));
        SCOPED_TRACE("problem " + std::to_string(k) + ": x by " + std::to_string(change.xScale) + " from " +
                     std::to_string(change.shift) + ", y by " + std::to_string(change.yScale));

        ASSERT_TRUE(here.converged && there.converged) << here.doubt << there.doubt;
        const Parameters wanted = GetParam().changed(here.curve.parameters, change);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            ASSERT_TRUE(here.parameters[i].standardError && there.parameters[i].standardError)
                << here.parameters[i].remark << there.parameters[i].remark;
            EXPECT_NEAR(there.parameters[i].value, wanted[i], 0.01 * *there.parameters[i].standardError)
                << here.parameters[i].name;
            EXPECT_NEAR(here.parameters[i].value, truth[i], 6 * *here.parameters[i].standardError)
                << here.parameters[i].name;
        }
    }
}

// The loss has no closed form, and height and slope there differ in nothing but rounding.
TEST(RobustInvariance, OfALineHoldsFarFromTheOrigin) {
    Target points = sampleTarget(parseCurve("expr(a+b*x):a=1,b=2"), {0, 1, 33});
    for (std::size_t i = 0; i < points.x.size(); ++i) {
        points.y[i] += i % 7 == 3 ? 5 : 0.01 * std::sin(100.0 * static_cast<double>(i));
    }
    constexpr double shift = 1e8;
    Target far = points;
    for (double& x : far.x) {
        x += shift;
    }
    for (const Loss loss : {Loss::huber, Loss::cauchy}) {
        const auto fitted = [&](const Target& target) {
            FitQuestion question =
                withFamily({.data = std::make_shared<const Target>(target)}, parseCurve("expr(a+b*x)"));
            question.loss = loss;
            question.lossScale = 0.02;
            return fit(question);
        };
        const FitReport here = fitted(points);
        const FitReport there = fitted(far);
        ASSERT_TRUE(here.converged && there.converged) << here.doubt << there.doubt;
        EXPECT_NEAR(here.parameters[1].value, 2, 0.05);
        EXPECT_NEAR(there.parameters[1].value, here.parameters[1].value,
                    0.01 * *here.parameters[1].standardError);
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Invariance, testing::ValuesIn(families()), testing::PrintToStringParamName());

}  // namespace
}  // namespace zorro
