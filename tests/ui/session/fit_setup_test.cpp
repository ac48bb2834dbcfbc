// What the Fit room is asked: as a value, and as a part of the session's file.

#include "ui/session/fit_setup.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "ui/session/session_file.h"

namespace zorro::ui {
namespace {

/// Nothing in it is as it is by default.
FitSetup richSetup() {
    FitSetup setup = withFamily(defaultFitSetup(), parseCurve("expr(p*x*tanh(q*x)):p=0.5,q=2"));
    setup.target = parseCurve("swish:beta=1.5");
    setup.data = std::make_shared<const Target>(
        pointsTarget("points.csv", {0.1 + 0.2, 1, 2}, {1, -1.0 / 3, 3}, {0.1, 0.2, 0.3}));
    setup.parameters[0] = {ParameterRole::fixed, 0.25, -1, std::numeric_limits<double>::infinity(), 0};
    setup.parameters[1] = {ParameterRole::tied, 1, -2, 2, 0};
    setup.range = {-3, 4, 77};
    setup.masked = {{-1, 0.5}, {2, 3}};
    setup.weight = FitWeight::histogram;
    setup.weightSigma = 2;
    setup.histogram = std::make_shared<const Histogram>(Histogram{{-1, 0, 1}, {1, 5, 2}});
    setup.histogramName = "counts.csv";
    setup.loss = Loss::cauchy;
    setup.lossScale = 0.3;
    setup.derivativeWeight = 0.7;
    setup.starts = 9;
    setup.profileIntervals = true;
    setup.automatic = false;
    setup.showSlope = true;
    setup.showBand = true;
    return setup;
}

std::string complaint(const std::string& fit) {
    try {
        (void)parseSession(R"({"format": "zorrolab-session", "version": 1, "curves": [], "fit": )" + fit +
                           "}");
        return {};
    } catch (const std::exception& error) {
        return error.what();
    }
}

TEST(FitSetup, ComesBackFromTheFileAsItWas) {
    Session session = defaultSession();
    session.fit = richSetup();
    const FitSetup read = parseSession(sessionText(session)).fit;
    const FitSetup& written = session.fit;

    EXPECT_EQ(read.family.parameters, written.family.parameters);
    EXPECT_EQ(read.target.parameters, written.target.parameters);
    EXPECT_EQ(read.parameters, written.parameters);
    EXPECT_EQ(read.range, written.range);
    EXPECT_EQ(read.masked, written.masked);
    EXPECT_EQ(read.weight, written.weight);
    EXPECT_EQ(read.histogram->counts, written.histogram->counts);
    EXPECT_EQ(read.histogramName, written.histogramName);
    EXPECT_EQ(read.loss, written.loss);
    EXPECT_EQ(read.lossScale, written.lossScale);
    EXPECT_EQ(read.derivativeWeight, written.derivativeWeight);
    EXPECT_EQ(read.starts, written.starts);
    ASSERT_TRUE(read.data);
    EXPECT_EQ(read.data->name, written.data->name);
    EXPECT_EQ(read.data->x, written.data->x);
    EXPECT_EQ(read.data->y, written.data->y);
    EXPECT_EQ(read.data->sigma, written.data->sigma);
    EXPECT_TRUE(read.profileIntervals && !read.automatic && read.showSlope && read.showBand);
    EXPECT_EQ(sessionText(parseSession(sessionText(session))), sessionText(session));
}

TEST(FitSetup, AFileWithoutOneHasTheUsualQuestion) {
    EXPECT_EQ(defaultFitSetup().family.description().name, "asymmetric-zorro");
    EXPECT_EQ(complaint(R"({"family": "tanh-zorro", "target": "tanh"})"), "");
}

TEST(FitSetup, ComplaintsNameTheirPlace) {
    const std::string start = R"({"family": "symmetric-zorro", "target": "gelu", )";
    const std::pair<std::string, std::string> rows[] = {
        {R"({"family": "nobody", "target": "gelu"})", "fit.family"},
        {start + R"("range": [1, 1]})", "fit.range"},
        {start + R"("starts": 0})", "fit.starts"},
        {start + R"("loss": "love"})", "fit.loss"},
        {start + R"("masked": [[2, 1]]})", "fit.masked[0]"},
        {start + R"("data": {"name": "d", "x": [1, 2], "y": [1]}})", "fit.data"},
        {start +
             R"("parameters": {"a": {"role": "tied", "start": 1, "lower": 0, "upper": 1, "tied_to": "z"}}})",
         "fit.parameters.a.tied_to"}};
    for (const auto& [text, place] : rows) {
        EXPECT_NE(complaint(text).find(place), std::string::npos) << complaint(text);
    }
}

TEST(FitSetup, AnotherFunctionStartsFreeAtItsValues) {
    const FitSetup setup = withFamily(richSetup(), parseCurve("sigmoid-zorro:a=4"));

    ASSERT_EQ(setup.parameters.size(), 3U);
    EXPECT_EQ(setup.parameters[0].start, 4);
    EXPECT_EQ(setup.parameters[0].role, ParameterRole::free);
    EXPECT_EQ(setup.masked, richSetup().masked);
}

TEST(FitSetup, ATiedParameterStartsWhereTheOtherDoes) {
    FitSetup setup = defaultFitSetup();
    setup.parameters[0].start = 3;
    setup.parameters[2] = {ParameterRole::tied, 1, 0.01, 50, 0};

    EXPECT_EQ(startOf(setup).parameters[2], 3);
}

TEST(FitSetup, WhatIsShownIsNoPartOfTheQuestion) {
    FitSetup other = defaultFitSetup();
    other.showBand = other.showSlope = true;
    other.automatic = false;
    EXPECT_TRUE(asksTheSame(defaultFitSetup(), other));

    other.starts = 3;
    EXPECT_FALSE(asksTheSame(defaultFitSetup(), other));
    EXPECT_TRUE(haveSameProblem(defaultFitSetup(), other));
    other.range.count = 5;
    EXPECT_FALSE(haveSameProblem(defaultFitSetup(), other));
}

TEST(FitSetup, BrushedStretchesJoinAndBrushingInsideOneTakesThatOut) {
    const std::vector<AxisRange> two = brushed(brushed({}, {2, 3}), {-1, 0});
    EXPECT_EQ(two, (std::vector<AxisRange>{{-1, 0}, {2, 3}}));
    EXPECT_EQ(brushed(two, {-0.5, 2.5}), (std::vector<AxisRange>{{-1, 3}}));
    EXPECT_EQ(brushed({{-1, 3}}, {0, 1}), (std::vector<AxisRange>{{-1, 0}, {1, 3}}));
    EXPECT_EQ(brushed({{-1, 3}}, {-1, 3}), (std::vector<AxisRange>{}));
}

}  // namespace
}  // namespace zorro::ui
