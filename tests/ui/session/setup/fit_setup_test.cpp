// What the Fit room is asked: as a value, and as a part of the session's file.

#include "ui/session/setup/fit_setup.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/fit/data/predictors.h"
#include "core/fit/fit.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

std::shared_ptr<const Target> measured() {
    Target data = pointsTarget("points.csv", {0.1 + 0.2, 1, 2}, {1, -1.0 / 3, 3}, {0.1, 0.2, 0.3});
    data.sigmaName = "y_err";
    data.xSigma = {0, 0.5, 1.0 / 3};
    data.leftOut = {{"y is nan", 2, {3, 5}}};
    data.notes = {"the rows in lines 3 and 5 were left out: y is nan"};
    return std::make_shared<const Target>(std::move(data));
}

/// Nothing in it is as it is by default.
FitSetup richSetup() {
    FitQuestion question{
        .target = parseCurve("swish:beta=1.5"),
        .range = {-3, 4, 77},
        .data = measured(),
        .sigma = SigmaMeaning::relative,
        .masked = {{-1, 0.5}, {2, 3}},
        .maskedPoints = {1},
        .weight = FitWeight::histogram,
        .weightSigma = 2,
        .histogram = std::make_shared<const Histogram>(Histogram{"counts.csv", {-1, 0, 1}, {1, 5, 2}}),
        .loss = Loss::cauchy,
        .lossScale = 0.3,
        .derivativeWeight = 0.7,
        .conditions = {"odd", "f'<=2 on 0:5"},
        .profileIntervals = true};
    question.density = densityOfFormula("exp(-x^2/2)");
    question = withFamily(std::move(question), parseCurve("expr(p*x*tanh(q*x)):p=0.5,q=2"));
    question.parameters[0] = {ParameterRole::fixed, 0.25, -1, std::numeric_limits<double>::infinity(), 0};
    question.parameters[1] = {ParameterRole::tied, 1, -2, 2, 0};
    question.starts = 9;
    return {.question = std::move(question), .automatic = false, .showSlope = true, .showBand = true};
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
    const FitSetup setup = parseSession(sessionText(session)).fit;
    FitQuestion read = setup.question;
    const FitQuestion& written = session.fit.question;

    ASSERT_TRUE(read.data && read.histogram && read.density.function);
    EXPECT_EQ(read.density.description().formula, "exp(-x^2/2)");
    EXPECT_EQ(read.conditions, written.conditions);
    read.density = written.density;
    EXPECT_EQ(read.data->name, written.data->name);
    EXPECT_EQ(read.data->x, written.data->x);
    EXPECT_EQ(read.data->y, written.data->y);
    EXPECT_EQ(read.data->sigma, written.data->sigma);
    EXPECT_EQ(read.data->sigmaName, written.data->sigmaName);
    EXPECT_EQ(read.data->xSigma, written.data->xSigma);
    EXPECT_EQ(read.data->leftOut, written.data->leftOut);
    EXPECT_EQ(read.data->notes, written.data->notes);
    EXPECT_EQ(read.histogram->name, written.histogram->name);
    EXPECT_EQ(read.histogram->centres, written.histogram->centres);
    EXPECT_EQ(read.histogram->counts, written.histogram->counts);
    EXPECT_EQ(specText(defaultCurve(read.family)), specText(defaultCurve(written.family)));
    // What is the same, but made anew, is no longer one object.
    read.data = written.data;
    read.histogram = written.histogram;
    read.family = written.family;
    EXPECT_TRUE(read == written);
    EXPECT_TRUE(!setup.automatic && setup.showSlope && setup.showBand);
    EXPECT_EQ(sessionText(parseSession(sessionText(session))), sessionText(session));
}

std::shared_ptr<const Target> ofTimeAndHeat(std::vector<double> y) {
    Target data = pointsTarget("oven.csv", {1, 2}, std::move(y));
    data.predictors = std::make_shared<const std::vector<Predictor>>(
        std::vector<Predictor>{{"time", {0, 1}}, {"heat", {300, 400}}});
    return std::make_shared<const Target>(std::move(data));
}

TEST(FitSetup, PredictorsComeBackWithTheFormulaOfThem) {
    Session session = defaultSession();
    FitQuestion& question = session.fit.question;
    question.data = ofTimeAndHeat({5, 7});
    question =
        withFamily(question, parsePredictorCurve("expr(a*time+b*heat):a=2", question.data->predictors));
    const FitQuestion read = parseSession(sessionText(session)).fit.question;

    ASSERT_TRUE(read.data && read.data->predictors);
    EXPECT_EQ(read.data->predictors->at(1).name, "heat");
    EXPECT_EQ(read.data->predictors->at(1).values, (std::vector<double>{300, 400}));
    EXPECT_EQ(read.family->description().name, "expr(a*time+b*heat)");
    EXPECT_EQ(read.parameters[0].start, 2);
    EXPECT_FALSE(fitIssue(read).has_value());
}

TEST(FitSetup, AFormulaOfPredictorsFollowsTheDataOrGoesWithThem) {
    FitQuestion question = withData({}, ofTimeAndHeat({5, 7}));
    question =
        withFamily(question, parsePredictorCurve("expr(a*time+b*heat):a=2", question.data->predictors));

    const FitQuestion other = withData(question, ofTimeAndHeat({6, 8}));
    EXPECT_EQ(other.family->description().name, "expr(a*time+b*heat)");
    EXPECT_FALSE(fitIssue(other).has_value());
    EXPECT_EQ(other.parameters[0].start, 2);

    const FitQuestion none = withData(question, nullptr);
    EXPECT_EQ(none.family, defaultFitSetup().question.family);
    EXPECT_EQ(none.parameters.size(), 4U);
}

TEST(FitSetup, AFileWithoutOneHasTheUsualQuestion) {
    EXPECT_EQ(defaultFitSetup().question.family->description().name, "asymmetric-zorro");
    EXPECT_EQ(complaint(R"({"family": "tanh-zorro", "target": "tanh"})"), "");
}

TEST(FitSetup, AStartOutsideTheFunctionsBoundsComesBackAsAMistakeOfTheForm) {
    Session session = defaultSession();
    session.fit.question.parameters[0].start = 1e9;
    const FitQuestion read = parseSession(sessionText(session)).fit.question;

    EXPECT_EQ(read.parameters[0].start, 1e9);
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
        {start + R"("data": {"name": "d", "x": [1, 2], "y": [1, 2], "x_sigma": [1]}})", "fit.data.x_sigma"},
        {start + R"("data": {"name": "d", "x": [1], "y": [1], "predictors": [{"name": "t", "values": []}]}})",
         "fit.data.predictors[0]"},
        {start + R"("sigma": "twice"})", "fit.sigma"},
        {start +
             R"("parameters": {"a": {"role": "tied", "start": 1, "lower": 0, "upper": 1, "tied_to": "z"}}})",
         "fit.parameters.a.tied_to"}};
    for (const auto& [text, place] : rows) {
        EXPECT_NE(complaint(text).find(place), std::string::npos) << complaint(text);
    }
}

TEST(FitSetup, BrushedStretchesJoinAndBrushingInsideOneTakesThatOut) {
    const std::vector<Interval> two = brushed(brushed({}, {2, 3}), {-1, 0});
    EXPECT_EQ(two, (std::vector<Interval>{{-1, 0}, {2, 3}}));
    EXPECT_EQ(brushed(two, {-0.5, 2.5}), (std::vector<Interval>{{-1, 3}}));
    const double below = std::nextafter(0.0, -1);
    const double above = std::nextafter(1.0, 2);
    EXPECT_EQ(brushed({{-1, 3}}, {0, 1}), (std::vector<Interval>{{-1, below}, {above, 3}}))
        << "what is taken back has its ends";
    EXPECT_EQ(brushed({{-1, 3}}, {-1, 3}), (std::vector<Interval>{}));
}

FitQuestion aboutFivePoints() {
    return withData({},
                    std::make_shared<const Target>(pointsTarget("five", {0, 1, 1, 2, 3}, {0, 1, 9, 2, 3})));
}

std::vector<bool> maskedOf(const FitQuestion& question) {
    std::vector<bool> masked;
    for (std::size_t i = 0; i < question.data->x.size(); ++i) {
        masked.push_back(isMasked(question, i, question.data->x[i]));
    }
    return masked;
}

TEST(FitSetup, ATouchedPointGoesAndComesBackAlone) {
    FitQuestion question = withToggledPoint(aboutFivePoints(), 2);
    EXPECT_EQ(maskedOf(question), (std::vector<bool>{false, false, true, false, false}));
    question = withToggledPoint(question, 2);
    EXPECT_EQ(maskedOf(question), std::vector<bool>(5, false));

    question = withToggledPoint(withBrushed(question, {0, 2}), 1);
    EXPECT_EQ(maskedOf(question), (std::vector<bool>{true, false, true, true, false}));
}

TEST(FitSetup, AStretchTakesTheSinglePointsInItAlong) {
    const FitQuestion touched = withToggledPoint(withToggledPoint(aboutFivePoints(), 1), 4);
    const FitQuestion out = withBrushed(touched, {0.5, 2.5});
    EXPECT_EQ(maskedOf(out), (std::vector<bool>{false, true, true, true, true}));
    EXPECT_EQ(maskedOf(withBrushed(out, {0.5, 2.5})), (std::vector<bool>{false, false, false, false, true}));
}

}  // namespace
}  // namespace zorro::ui
