#include "ui/explore/plots/direct_manipulation.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro::ui {
namespace {

const CurveHandle& find(const std::vector<CurveHandle>& handles, CurveHandleKind kind) {
    return *std::find_if(handles.begin(), handles.end(), [kind](const auto& h) { return h.kind == kind; });
}

Curve dragged(const Curve& curve, CurveHandleKind kind, const Point& target,
              const std::set<std::string>& locked = {}) {
    return {curve.function, dragHandle(curve, locked, kind, target, {})};
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
    EXPECT_EQ(handles[0].changes, std::vector<std::string>{"m"});
}

TEST(CurveHandles, OfSlopedZorroHaveOneEndOnly) {
    const auto handles = curveHandles(parseCurve("sloped-zorro:m=2"), {"a", "b"});

    ASSERT_EQ(handles.size(), 1U);
    EXPECT_DOUBLE_EQ(handles[0].point.x, 0.5);
    EXPECT_DOUBLE_EQ(handles[0].point.y, 1);
}

TEST(DragHandle, PutsEitherExtremumOfSymmetricZorroWhereThePointerIs) {
    const Curve curve = parseCurve("symmetric-zorro");
    const Point target{2.1, 1.5};

    const Curve moved = dragged(curve, CurveHandleKind::maximum, target);

    EXPECT_NEAR(moved.at(target.x).f, target.y, 1e-6);
    EXPECT_NEAR(moved.at(target.x).df, 0, 1e-6);
    const Point minimum = find(curveHandles(moved, {}), CurveHandleKind::minimum).point;
    EXPECT_NEAR(minimum.x, 1 - target.x, 1e-6);  // point symmetry about (1/2, 1/2)
    EXPECT_NEAR(minimum.y, 1 - target.y, 1e-6);
}

TEST(DragHandle, PutsTheExtremumOfScaledFunctionsWhereThePointerIs) {
    for (const char* spec : {"sigmoid-zorro", "tanh-zorro", "sloped-zorro:m=2"}) {
        const Curve curve = parseCurve(spec);
        const Point goal =
            find(curveHandles(parseCurve(std::string(spec) + (std::string(spec).find(":") != std::string::npos
                                                                  ? ",a=2,b=0.7"
                                                                  : ":a=2,b=0.7")),
                              {}),
                 CurveHandleKind::minimum)
                .point;
        const Curve moved = dragged(curve, CurveHandleKind::minimum, goal);
        const Point reached = find(curveHandles(moved, {}), CurveHandleKind::minimum).point;
        EXPECT_NEAR(reached.x, goal.x, 1e-6) << spec;
        EXPECT_NEAR(reached.y, goal.y, 1e-6) << spec;
    }
}

TEST(DragHandle, OfAsymmetricZorroLeavesTheOtherSideAlone) {
    const Curve curve = parseCurve("asymmetric-zorro:a_neg=1,b_neg=1,a_pos=2,b_pos=3");

    const Curve moved = dragged(curve, CurveHandleKind::minimum, {-1.5, -0.8});

    EXPECT_NE(moved.parameters, curve.parameters);
    EXPECT_EQ(moved.at(3).f, curve.at(3).f);
    EXPECT_NE(moved.at(-3).f, curve.at(-3).f);
}

TEST(DragHandle, LeavesLockedParametersAlone) {
    const Curve curve = parseCurve("symmetric-zorro:a=1.2,b=1");
    const auto a = static_cast<std::size_t>(parameterIndex(curve.description(), "a"));

    const Curve moved = dragged(curve, CurveHandleKind::minimum, {-2, -1}, {"a"});

    EXPECT_EQ(moved.parameters[a], 1.2);
    EXPECT_NE(moved.parameters[1 - a], 1);
}

TEST(DragHandle, PutsTheEndOfTheLinearPieceWhereThePointerIs) {
    for (const char* spec : {"sigmoid-zorro", "tanh-zorro", "sloped-zorro"}) {
        const Curve moved = dragged(parseCurve(spec), CurveHandleKind::upperEnd, {0.4, 99});
        EXPECT_NEAR(find(curveHandles(moved, {}), CurveHandleKind::upperEnd).point.x, 0.4, 1e-12) << spec;
    }
}

TEST(DragHandle, TakesTheSteepestSlopeForAnEndBeyondTheMiddle) {
    const Curve moved = dragged(parseCurve("tanh-zorro"), CurveHandleKind::upperEnd, {-0.4, 0});
    EXPECT_EQ(moved.parameters[static_cast<std::size_t>(parameterIndex(moved.description(), "m"))], 10);
}

}  // namespace
}  // namespace zorro::ui
