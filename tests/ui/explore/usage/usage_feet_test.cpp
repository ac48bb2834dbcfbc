#include "ui/explore/usage/usage_feet.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "tests/ui/explore/usage/usage_example.h"
#include "ui/explore/usage/usage_rows.h"

namespace zorro::ui {
namespace {

Session sessionWith(const std::vector<std::pair<std::string, CurveUsage>>& curves) {
    Session session;
    for (const auto& [spec, usage] : curves) {
        session.curves.push_back({.id = session.nextId, .curve = parseCurve(spec), .usage = usage});
        session.curves.back().colorIndex = session.nextId++;
    }
    session.selected = 0;
    return session;
}

TEST(UsageFeet, AreSharesPerUnitOfX) {
    const PlotFeet feet = usageFeet(sessionWith({{"relu", exampleUsage("relu")}}), lightTheme());
    ASSERT_EQ(feet.shapes.size(), 1U);
    EXPECT_EQ(feet.shapes[0].heights, (std::vector<double>{0.1, 0.2, 0.6, 0.1}));
    EXPECT_EQ(feet.shapes[0].color, curveStyle(lightTheme(), 0).color);
    EXPECT_EQ(feet.words, "Pre-activations of ReLU in spirals, all layers, 2 networks, 100 values");
    EXPECT_EQ(feet.scale, "0.6 per unit of x");
}

TEST(UsageFeet, AreNotDrawnForACurveThatTheRunDidNotTrain) {
    const PlotFeet feet = usageFeet(
        sessionWith({{"symmetric-zorro:a=2,b=1", exampleUsage("symmetric-zorro:a=1.2,b=1")}}), lightTheme());
    EXPECT_TRUE(feet.shapes.empty());
    EXPECT_TRUE(feet.scale.isEmpty());
    EXPECT_EQ(feet.words.toStdString(), "Pre-activations not drawn: spirals trained a 1.2 · b 1");
}

TEST(UsageFeet, OfSeveralCurvesShareAScaleAndTheSelectedOneIsLast) {
    Session session = sessionWith(
        {{"relu", exampleUsage("relu")}, {"gelu", exampleUsage("gelu")}, {"tanh", exampleUsage("tanh")}});
    session.curves[2].visible = false;
    const PlotFeet feet = usageFeet(session, lightTheme());
    ASSERT_EQ(feet.shapes.size(), 2U);
    EXPECT_EQ(feet.shapes.back().color, curveStyle(lightTheme(), 0).color);
    EXPECT_EQ(feet.words, "Pre-activations of GELU, ReLU in spirals");
}

TEST(UsageFeet, SayLayerAndSeed) {
    const auto usage = exampleUsage("relu");
    usage->place.layer = 1;
    usage->place.member = 1;
    EXPECT_EQ(usagePlaceText(*usage), "hidden 2, seed 2");
}

QString rowOf(const QList<QStringList>& rows, const QString& name) {
    for (const QStringList& row : rows) {
        if (row.front().startsWith(name)) {
            return row.back();
        }
    }
    return QStringLiteral("no such row");
}

TEST(UsageRows, CountAndShareWhatTheDefinitionSays) {
    const Session session = sessionWith({{"relu", exampleUsage("relu")}});
    const auto rows = usageRows(session.curves.front(), {-1, 1});
    EXPECT_EQ(rowOf(rows, "values"), "100");
    EXPECT_EQ(rowOf(rows, "networks"), "2");
    EXPECT_EQ(rowOf(rows, "at step"), "300");
    EXPECT_EQ(rowOf(rows, "beyond"), "20 %");
    EXPECT_EQ(rowOf(rows, "linear"), "70 %");  // x > 0
    EXPECT_EQ(rowOf(rows, "without slope"), "30 %");
    EXPECT_EQ(rowOf(rows, "saturated"), "0 %");
    EXPECT_TRUE(usageRemark(session.curves.front()).contains("20 %"));  // the outermost intervals
}

TEST(UsageRows, HaveNoSharesWhereTheCurveIsAnother) {
    const Session session = sessionWith({{"gelu", exampleUsage("relu")}});
    const auto rows = usageRows(session.curves.front(), {-1, 1});
    EXPECT_EQ(rowOf(rows, "values"), "100");
    EXPECT_EQ(rowOf(rows, "without slope").toStdString(), "–");
    EXPECT_EQ(usageRemark(session.curves.front()), "Pre-activations not drawn: spirals trained ReLU.");
}

TEST(UsageRows, SayHowManyNetworksHadDiverged) {
    const auto usage = exampleUsage("relu");
    usage->networks = 1;
    usage->learned = true;
    const Session session = sessionWith({{"relu", usage}});
    EXPECT_EQ(rowOf(usageRows(session.curves.front(), {-1, 1}), "networks"), "1 of 2");
    EXPECT_TRUE(usageRemark(session.curves.front()).startsWith("Its parameters were trained"));
    EXPECT_TRUE(usageRows(SessionCurve{}, {-1, 1}).isEmpty());
}

}  // namespace
}  // namespace zorro::ui
