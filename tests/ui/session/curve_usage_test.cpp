#include "ui/session/curve_usage.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "ui/session/file/session_file.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

CurveUsage usageOn(const std::string& activation) {
    auto usage = std::make_shared<NetworkUsage>();
    usage->run = "/runs/spirals";
    usage->runName = "spirals";
    usage->activation = activation;
    try {
        usage->curve = std::make_shared<const Curve>(parseCurve(activation));
    } catch (const SpecError&) {
        usage->curve = nullptr;  // as of a function that is not known here
    }
    usage->place = {.members = {2, 3}, .member = 1, .layer = 0};
    usage->memberNames = {"1", "2"};
    usage->layers = {"hidden 1", "hidden 2"};
    usage->networks = 1;
    usage->counts = {.step = 300, .lower = -8, .upper = 8, .counts = {1, 2.0, 5, 0}};
    return usage;
}

TEST(CurveUsage, IsThatOfTheCurveThatWasTrainedAndOfNoOther) {
    const CurveUsage usage = usageOn("symmetric-zorro:b=1,a=1.2");
    EXPECT_TRUE(isTrainedWith(*usage, parseCurve("symmetric-zorro:a=1.2,b=1")));
    EXPECT_FALSE(isTrainedWith(*usage, parseCurve("symmetric-zorro:a=1.3,b=1")));
    EXPECT_FALSE(isTrainedWith(*usage, parseCurve("relu")));
    EXPECT_FALSE(isTrainedWith(*usageOn("of a newer program"), parseCurve("relu")));
}

TEST(CurveUsage, FindsTheNetworksOfACurveHoweverItIsWritten) {
    Comparison comparison;
    comparison.members = {{.activation = "relu"}, {.activation = "swish"}, {.activation = "swish:beta=1"}};
    EXPECT_EQ(membersTrainedWith(comparison, parseCurve("swish:beta=1")), (std::vector<std::size_t>{1, 2}));
}

/// A usage of a layer that has learned other values than those it began with.
CurveUsage learnedOn(const std::string& activation) {
    auto usage = std::make_shared<NetworkUsage>(*usageOn(activation));
    usage->start = "swish";
    return usage;
}

TEST(CurveUsage, OfALayerThatHasLearnedIsUnderItsOwnCurveInTheActivationsHue) {
    SessionModel model;
    model.reset(Session{});
    model.addCurve(parseCurve("relu"));
    const CurveId start = model.addCurve(parseCurve("swish"));
    const CurveId learned = model.showUsage(learnedOn("swish:beta=1.5"));
    ASSERT_NE(learned, start);
    EXPECT_EQ(model.session().find(learned)->curve.parameters, (std::vector<double>{1.5}));
    const int color = model.session().find(start)->colorIndex;
    EXPECT_NE(model.session().find(learned)->colorIndex, color);
    EXPECT_EQ(model.session().find(learned)->colorIndex % curveHueCount, color % curveHueCount);
}

TEST(CurveUsage, OfAnotherLayerBringsTheCurveThatThisHasLearned) {
    SessionModel model;
    model.reset(Session{});
    const CurveId id = model.showUsage(learnedOn("swish:beta=1.5"));
    model.setUsage(id, learnedOn("swish:beta=2.5"));
    EXPECT_EQ(model.session().find(id)->curve.parameters, (std::vector<double>{2.5}));
    model.undoStack().undo();
    EXPECT_EQ(model.session().find(id)->curve.parameters, (std::vector<double>{1.5}));
    model.setParameters(id, {7});  // what a user has changed stays
    model.setUsage(id, learnedOn("swish:beta=3"));
    EXPECT_EQ(model.session().find(id)->curve.parameters, (std::vector<double>{7}));
}

TEST(CurveUsage, WhatWasLearnedIsACardOfItsOwnInTheActivationsHue) {
    SessionModel model;
    model.reset(Session{});
    const CurveId start = model.addCurve(parseCurve("gelu"));
    const CurveId swish = model.addCurve(parseCurve("swish"));
    const CurveId learned = model.addLearned(parseCurve("swish:beta=2"), "swish", "learned");
    const auto hue = [&](CurveId id) { return model.session().find(id)->colorIndex % curveHueCount; };
    EXPECT_EQ(hue(learned), hue(swish));
    EXPECT_NE(hue(learned), hue(start));
    EXPECT_EQ(model.session().find(learned)->label, "learned");
}

TEST(CurveUsage, ComesWithItsCurveInOneStepThatUndoTakesBack) {
    SessionModel model;
    model.reset(Session{});
    const CurveId id = model.showUsage(usageOn("gelu"));
    ASSERT_NE(id, noCurve);
    EXPECT_EQ(model.session().curves.size(), 1U);
    EXPECT_EQ(model.session().selected, id);
    EXPECT_EQ(model.session().find(id)->usage->runName, "spirals");
    EXPECT_EQ(model.undoStack().count(), 1);
    model.undoStack().undo();
    EXPECT_TRUE(model.session().curves.empty());
}

TEST(CurveUsage, GoesUnderTheCurveThatIsThereAndShowsIt) {
    SessionModel model;
    model.reset(Session{});
    model.addCurve(parseCurve("relu"));
    const CurveId gelu = model.addCurve(parseCurve("gelu"));
    model.setVisible(gelu, false);
    model.addCurve(parseCurve("tanh"));
    EXPECT_EQ(model.showUsage(usageOn("gelu")), gelu);
    EXPECT_EQ(model.session().curves.size(), 3U);
    EXPECT_TRUE(model.session().find(gelu)->visible);
    EXPECT_EQ(model.session().selected, gelu);
    model.setUsage(gelu, nullptr);
    EXPECT_FALSE(model.session().find(gelu)->usage);
    model.undoStack().undo();
    EXPECT_TRUE(model.session().find(gelu)->usage);
    model.undoStack().undo();
    EXPECT_FALSE(model.session().find(gelu)->usage);
    EXPECT_FALSE(model.session().find(gelu)->visible);
}

TEST(CurveUsage, OfAnUnknownFunctionAddsNothing) {
    SessionModel model;
    model.reset(Session{});
    EXPECT_EQ(model.showUsage(usageOn("of-a-newer-program")), noCurve);
    EXPECT_EQ(model.showUsage(nullptr), noCurve);
    EXPECT_EQ(model.undoStack().count(), 0);
}

TEST(CurveUsage, IsNoUsageOfACopyThatIsThereToChange) {
    SessionModel model;
    model.reset(Session{});
    const CurveId id = model.showUsage(usageOn("gelu"));
    EXPECT_FALSE(model.session().find(model.duplicateCurve(id))->usage);
}

TEST(CurveUsage, IsTheSameAfterASessionFile) {
    SessionModel model;
    model.reset(Session{});
    model.showUsage(usageOn("gelu"));
    const Session read = parseSession(sessionText(model.session()));
    const NetworkUsage& usage = *read.curves.front().usage;
    EXPECT_EQ(usage.run, "/runs/spirals");
    EXPECT_EQ(usage.runName, "spirals");
    EXPECT_EQ(usage.place, usageOn("gelu")->place);
    EXPECT_EQ(usage.memberNames, usageOn("gelu")->memberNames);
    EXPECT_EQ(usage.layers, usageOn("gelu")->layers);
    EXPECT_EQ(usage.networks, 1U);
    EXPECT_EQ(usage.counts.step, 300U);
    EXPECT_EQ(usage.counts.counts, usageOn("gelu")->counts.counts);
    EXPECT_EQ(sessionText(read), sessionText(model.session()));
}

/// The complaint about a session file in whose only usage one key has another value.
std::string usageComplaint(const std::string& key, const std::string& value) {
    const auto part = [&](const std::string& name, const std::string& usual) {
        return '"' + name + "\": " + (name == key ? value : usual);
    };
    const std::string usage = part("run", "\"/r\"") + ',' + part("run_name", "\"r\"") + ',' +
                              part("activation", "\"gelu\"") + ',' + part("members", "[0]") + ',' +
                              part("member_names", "[\"1\"]") + ',' + part("member", "null") + ',' +
                              part("layers", "[\"hidden\"]") + ',' + part("layer", "null") + ',' +
                              part("networks", "1") + ',' + part("step", "5") + ',' + part("lower", "-8") +
                              ',' + part("upper", "8") + ',' + part("counts", "[1, 2]");
    try {
        (void)parseSession(R"({"format": "zorrolab-session", "version": 1, "curves": [{"spec": "gelu", )"
                           R"("usage": {)" +
                           usage + "}}]}");
    } catch (const SessionFileError& error) {
        return error.what();
    }
    return {};
}

TEST(CurveUsage, IsRefusedWithItsPlaceWhereTheFileIsDamaged) {
    EXPECT_EQ(usageComplaint("nothing", ""), "");
    for (const auto& [key, value] : {std::pair("counts", "[]"),
                                     {"counts", "[0, 0]"},
                                     {"counts", "[1, -2]"},
                                     {"counts", "[\"nan\", 1]"},
                                     {"upper", "-9"},
                                     {"members", "[]"},
                                     {"members", "[-1]"},
                                     {"member", "1"},
                                     {"layer", "1"},
                                     {"layer", "\"first\""},
                                     {"step", "-1"},
                                     {"networks", "0"},
                                     {"run", "7"}}) {
        EXPECT_NE(usageComplaint(key, value).find("curves[0].usage"), std::string::npos)
            << key << ": " << value << ": " << usageComplaint(key, value);
    }
}

}  // namespace
}  // namespace zorro::ui
