#include "ui/explore/plots/direct_manipulation.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "ui/widgets/field/value_scale.h"

namespace zorro::ui {
namespace {

const CurveHandle& find(const std::vector<CurveHandle>& handles, CurveHandleKind kind) {
    return *std::find_if(handles.begin(), handles.end(), [kind](const auto& h) { return h.kind == kind; });
}

const PlotScale scale{50, 125};  // of the plot of f in a small window

/// Every curve of the catalogue that has rings, with parameters in the middle and near the ends.
std::vector<Curve> curvesWithRings() {
    std::vector<Curve> curves;
    for (const FunctionPtr& function : catalogue()) {
        if (curveHandles(defaultCurve(function), {}).empty()) {
            continue;
        }
        curves.push_back(defaultCurve(function));
        for (const double a : {0.02, 0.3, 4.0, 45.0}) {
            for (const double b : {-19.0, -2.0, 0.5, 12.0, 20.0}) {
                Curve curve = defaultCurve(function);
                for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
                    const char letter = curve.description().parameters[i].name.front();
                    curve.parameters[i] = letter == 'a' ? a : letter == 'b' ? b : curve.parameters[i];
                }
                curves.push_back(std::move(curve));
            }
        }
    }
    return curves;
}

double fractionOf(const Curve& curve, std::size_t parameter, double value) {
    const Parameter& about = curve.description().parameters[parameter];
    return ValueScale{about.lower, about.upper, about.scale}.fractionOf(value);
}

Point ringOf(Curve curve, CurveHandleKind kind, std::size_t parameter, double value) {
    curve.parameters[parameter] = value;
    return find(curveHandles(curve, {}), kind).point;
}

HandleDrag easiestDrag(const Curve& curve, CurveHandleKind kind) {
    const CurveHandle handle = find(curveHandles(curve, {}), kind);
    return {curve, kind, byConditioning(curve, handle, scale).front(), scale};
}

TEST(CurveHandles, LieOnTheCurveWhereItIsLevel) {
    for (const char* spec : {"symmetric-zorro:a=1.2,b=1", "asymmetric-zorro:a_neg=2,b_pos=3", "sigmoid-zorro",
                             "tanh-zorro:m=2", "sloped-zorro:m=3"}) {
        const Curve curve = parseCurve(spec);
        for (const auto kind : {CurveHandleKind::minimum, CurveHandleKind::maximum}) {
            const Point at = find(curveHandles(curve, {}), kind).point;
            EXPECT_NEAR(curve.at(at.x).f, at.y, 1e-12) << spec;
            EXPECT_NEAR(curve.at(at.x).df, 0, 1e-12) << spec;
        }
    }
}

TEST(CurveHandles, AreNoneForFunctionsOutsideTheFamily) {
    EXPECT_TRUE(curveHandles(parseCurve("gelu"), {}).empty());
    EXPECT_TRUE(curveHandles(parseCurve("expr(x*tanh(c*x))"), {}).empty());
}

TEST(CurveHandles, VanishWhereEverythingTheyChangeIsLocked) {
    const auto handles = curveHandles(parseCurve("tanh-zorro"), {"a", "b"});

    ASSERT_EQ(handles.size(), 2U);
    EXPECT_EQ(handles[0].kind, CurveHandleKind::lowerEnd);
    EXPECT_EQ(handles[0].changes, std::vector<std::size_t>{2});
}

TEST(CurveHandles, OfSlopedZorroHaveOneEndOnly) {
    const auto handles = curveHandles(parseCurve("sloped-zorro:m=2"), {"a", "b"});

    ASSERT_EQ(handles.size(), 1U);
    EXPECT_DOUBLE_EQ(handles[0].point.x, 0.5);
    EXPECT_DOUBLE_EQ(handles[0].point.y, 1);
}

TEST(HandleDrag, MovesTheParameterThatHasToMoveLeast) {
    // At the default the minimum moves 8.5 · 64 px over the range of a and 350 px over that of b; where the
    // product ab is very negative it lies at b, whatever a is.
    const Curve curve = parseCurve("symmetric-zorro:a=1.2,b=1");
    EXPECT_EQ(easiestDrag(curve, CurveHandleKind::minimum).parameter(), 0U);
    const Curve gated = parseCurve("symmetric-zorro:a=4,b=-5");
    EXPECT_EQ(easiestDrag(gated, CurveHandleKind::minimum).parameter(), 1U);
}

TEST(HandleDrag, OfAFewPixelsOnTheDefaultCurveChangesItLittle) {
    const Curve curve = parseCurve("symmetric-zorro:a=1.2,b=1");
    const CurveHandle minimum = find(curveHandles(curve, {}), CurveHandleKind::minimum);
    for (const std::size_t parameter : minimum.changes) {
        const HandleDrag drag(curve, CurveHandleKind::minimum, parameter, scale);
        for (const double pixels : {-6.0, 6.0}) {
            const double value = drag.valueAfter({pixels, 0});
            const double moved = std::fabs(fractionOf(curve, parameter, value) -
                                           fractionOf(curve, parameter, curve.parameters[parameter]));
            EXPECT_GT(moved, 0.001) << parameter << " " << pixels;
            EXPECT_LE(moved, 6 * largestDragStep) << parameter << " " << pixels;
        }
    }
}

TEST(HandleDrag, APixelIsASmallStepForEveryCurveThatHasRings) {
    for (const Curve& curve : curvesWithRings()) {
        for (const CurveHandle& handle : curveHandles(curve, {})) {
            for (const std::size_t parameter : handle.changes) {
                const HandleDrag drag(curve, handle.kind, parameter, scale);
                for (const Point way : {Point{1, 0}, Point{0, 1}}) {
                    double before = fractionOf(curve, parameter, drag.valueAfter({-60 * way.x, -60 * way.y}));
                    for (int pixel = -59; pixel <= 60; ++pixel) {
                        const double value = drag.valueAfter({pixel * way.x, pixel * way.y});
                        const double here = fractionOf(curve, parameter, value);
                        ASSERT_LE(std::fabs(here - before), 1.2 * largestDragStep)
                            << curve.description().name << " parameter " << parameter << " pixel " << pixel;
                        before = here;
                    }
                }
            }
        }
    }
}

TEST(HandleDrag, KeepsTheRingUnderAPointerThatFollowsIt) {
    for (const char* spec : {"symmetric-zorro", "sigmoid-zorro", "tanh-zorro", "sloped-zorro:m=2"}) {
        const Curve curve = parseCurve(spec);
        const HandleDrag drag = easiestDrag(curve, CurveHandleKind::maximum);
        const double goal = 1.15 * curve.parameters[drag.parameter()];
        const Point from =
            ringOf(curve, CurveHandleKind::maximum, drag.parameter(), curve.parameters[drag.parameter()]);
        const Point to = ringOf(curve, CurveHandleKind::maximum, drag.parameter(), goal);

        const double value =
            drag.valueAfter({(to.x - from.x) * scale.pixelsPerX, (to.y - from.y) * scale.pixelsPerY});

        EXPECT_NEAR(value, goal, 0.01 * goal) << spec;
    }
}

TEST(HandleDrag, ComesBackWithThePointer) {
    const Curve curve = parseCurve("symmetric-zorro:a=1.2,b=1");
    const HandleDrag drag = easiestDrag(curve, CurveHandleKind::minimum);
    EXPECT_EQ(drag.valueAfter({0, 0}), 1.2);
    EXPECT_EQ(drag.valueAfter({30, -20}), drag.valueAfter({30, -20}));
    EXPECT_EQ(drag.valueAfter({NAN, 0}), 1.2);
}

TEST(HandleDrag, StopsAtTheBound) {
    const Curve curve = parseCurve("sigmoid-zorro");
    const HandleDrag drag = easiestDrag(curve, CurveHandleKind::upperEnd);
    EXPECT_EQ(drag.valueAfter({-5000, 0}), 10);
    EXPECT_EQ(drag.valueAfter({50000, 0}), 0.01);
}

TEST(HandleDrag, PutsTheEndOfTheLinearPieceUnderThePointer) {
    for (const char* spec : {"sigmoid-zorro", "tanh-zorro", "sloped-zorro"}) {
        const Curve curve = parseCurve(spec);
        const HandleDrag drag = easiestDrag(curve, CurveHandleKind::upperEnd);
        const double from = find(curveHandles(curve, {}), CurveHandleKind::upperEnd).point.x;

        const double value = drag.valueAfter({-20, 99});

        const Point ring = ringOf(curve, CurveHandleKind::upperEnd, drag.parameter(), value);
        EXPECT_NEAR(ring.x, from - 20 / scale.pixelsPerX, 0.1 / scale.pixelsPerX) << spec;
    }
}

}  // namespace
}  // namespace zorro::ui
