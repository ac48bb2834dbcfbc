// What the Train room is asked: as a value, as steps of the history, and as a part of the session's file.

#include "ui/session/setup/train_setup.h"

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/run/comparison/comparison_issue.h"
#include "ui/session/file/session_file.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

TEST(TrainSetup, ComesBackFromTheFileAsItWas) {
    Session session = defaultSession();
    session.train.activations = {{parseCurve("sigmoid-zorro:a=4")}};
    session.train.seeds = 7;
    session.train.comparison.optimizer.learningRate = 0.1 + 0.2;
    session.train.comparison.architecture.kind = "lstm";
    const TrainSetup read = parseSession(sessionText(session)).train;
    ASSERT_EQ(read.activations.size(), 1U);
    EXPECT_EQ(specText(read.activations[0].curve), specText(session.train.activations[0].curve));
    EXPECT_EQ(read.seeds, 7U);
    EXPECT_EQ(comparisonJson(read.comparison), comparisonJson(session.train.comparison));
}

/// Two activations with two gates.
TrainSetup setupWithGates() {
    TrainSetup setup = defaultTrainSetup();
    setField(setup, *findField("architecture.kind"), std::string("slstm"));
    setup.activations = {{parseCurve("tanh")}, {parseCurve("relu")}};
    setup.gates = {parseCurve("sigmoid"), parseCurve("expr(clamp(x+a,0,1)):a=0.5")};
    setup.seeds = 3;
    return setup;
}

TEST(TrainSetup, EveryActivationIsTrainedWithEveryGate) {
    const TrainSetup setup = setupWithGates();
    const Comparison planned = plannedComparison(setup);
    EXPECT_EQ(planned.members.size(), 12U);
    EXPECT_EQ(networksOf(setup), 12U);
    EXPECT_EQ(planned.members[3].gate, "expr(clamp(x+a,0,1)):a=0.5");
    EXPECT_TRUE(trainsTheSame(setup, planned));
    TrainSetup other = setup;
    other.gates.pop_back();
    EXPECT_FALSE(trainsTheSame(other, planned));
}

TEST(TrainSetup, GatesWaitWhileTheArchitectureHasNone) {
    TrainSetup setup = setupWithGates();
    setField(setup, *findField("architecture.kind"), std::string("mlp"));
    EXPECT_FALSE(hasGates(setup));
    EXPECT_EQ(networksOf(setup), 6U);
    EXPECT_TRUE(plannedComparison(setup).members[0].gate.empty());
    EXPECT_TRUE(trainsTheSame(setup, plannedComparison(setup)));
    setField(setup, *findField("architecture.kind"), std::string("lstm"));
    EXPECT_EQ(plannedComparison(setup).members.size(), 12U);
}

TEST(TrainSetup, GatesComeBackFromTheFileAsTheyWere) {
    Session session = defaultSession();
    session.train = setupWithGates();
    const TrainSetup read = parseSession(sessionText(session)).train;
    ASSERT_EQ(read.gates.size(), 2U);
    EXPECT_EQ(specText(read.gates[1]), specText(session.train.gates[1]));
}

TEST(TrainSetup, EveryActivationIsTrainedWithEveryValueOfASweep) {
    TrainSetup setup = defaultTrainSetup();
    setup.sweep = {{"optimizer.learning_rate", "1e-3:1e-1:3:log"}, {"architecture.dropout", "0,0.2"}};
    const Comparison planned = plannedComparison(setup);
    EXPECT_EQ(planned.members.size(), 3U * 3U * 2U * 5U);
    EXPECT_EQ(networksOf(setup), 90U);
    EXPECT_TRUE(trainsTheSame(setup, planned));
    const TrainSetup again = setupOf(planned);
    EXPECT_EQ(again.sweep.at("optimizer.learning_rate"), "0.001,0.01,0.1");
    EXPECT_EQ(again.activations.size(), 3U);
    TrainSetup other = setup;
    other.sweep["architecture.dropout"] = "0,0.3";
    EXPECT_FALSE(trainsTheSame(other, planned));
}

/// Two functions with a parameter called a, and one without.
TrainSetup setupWithParameters() {
    TrainSetup setup = defaultTrainSetup();
    setup.activations = {
        {parseCurve("symmetric-zorro:a=3")}, {parseCurve("tanh-zorro")}, {parseCurve("relu")}};
    setup.seeds = 2;
    return setup;
}

TEST(TrainSetup, AParameterIsVariedInTheActivationsThatHaveIt) {
    TrainSetup setup = setupWithParameters();
    setup.sweep = {{"a", "0.5:2:4"}, {"tanh-zorro.m", "0.25,0.75"}, {"architecture.dropout", "0,0.1"}};
    const Comparison planned = plannedComparison(setup);
    EXPECT_EQ(planned.members.size(), (4U + 4U * 2U + 1U) * 2U * 2U);
    EXPECT_EQ(networksOf(setup), planned.members.size());
    EXPECT_EQ(planned.members.front().activation, "symmetric-zorro:a=0.5");
    EXPECT_TRUE(trainsTheSame(setup, planned));
    const TrainSetup again = setupOf(planned);
    EXPECT_EQ(again.sweep.at("a"), "0.5,1,1.5,2");
    EXPECT_EQ(again.sweep.at("m"), "0.25,0.75") << "no other has an m";
    ASSERT_EQ(again.activations.size(), 3U);
    EXPECT_EQ(shortSpecText(again.activations[0].curve), "symmetric-zorro");
    setup.sweep["a"] = "0.5:2:3";
    EXPECT_FALSE(trainsTheSame(setup, planned));
}

TEST(TrainSetup, AParameterOfOneActivationIsVariedThereAlone) {
    TrainSetup setup = setupWithParameters();
    setup.sweep = {{"tanh-zorro.a", "1,2"}};
    const Comparison planned = plannedComparison(setup);
    EXPECT_EQ(planned.members.size(), 8U);
    EXPECT_EQ(planned.members.front().activation, "symmetric-zorro:a=3");
    const TrainSetup again = setupOf(planned);
    EXPECT_EQ(again.sweep, setup.sweep);
    EXPECT_EQ(shortSpecText(again.activations[0].curve), "symmetric-zorro:a=3");
}

TEST(TrainSetup, AnAxisThatNoActivationHasWaits) {
    TrainSetup setup = setupWithParameters();
    setup.sweep = {{"beta", "1,2"}};
    EXPECT_EQ(networksOf(setup), 6U);
    EXPECT_EQ(plannedComparison(setup).members.size(), 6U);
    setup.activations.push_back({parseCurve("swish")});
    EXPECT_EQ(plannedComparison(setup).members.size(), 10U);
}

TEST(TrainSetup, WhatWasTunedIsAskedForAnew) {
    TrainSetup setup = setupWithParameters();
    setup.comparison.tuning.fields = {"learning-rate", "a=1,2"};
    Comparison planned = plannedComparison(setup);
    for (Member& member : planned.members) {
        member.values["optimizer.learning_rate"] = 0.01;
    }
    EXPECT_TRUE(setupOf(planned).sweep.empty());
    EXPECT_EQ(setupOf(planned).activations.size(), 3U);
}

TEST(TrainSetup, ASweepWaitsWhileItsFieldDoesNotCount) {
    TrainSetup setup = defaultTrainSetup();
    setup.sweep = {{"optimizer.momentum", "0,0.9"}};
    EXPECT_EQ(networksOf(setup), 15U) << "adam has no momentum";
    EXPECT_EQ(plannedComparison(setup).members.size(), 15U);
    setup.comparison.optimizer.kind = "sgd";
    EXPECT_EQ(plannedComparison(setup).members.size(), 30U);
}

TEST(TrainSetup, ASweepComesBackFromTheFileAndSaysWhatIsWrongWithIt) {
    Session session = defaultSession();
    session.train.sweep = {{"optimizer.learning_rate", "1e-3:1e-1:3:log"}};
    session.train.sweep["tanh-zorro.m"] = "0.25,0.75";
    EXPECT_EQ(parseSession(sessionText(session)).train.sweep, session.train.sweep);
    session.train.sweep = {{"optimizer.learning_rate", "quick"}};
    const TrainSetup read = parseSession(sessionText(session)).train;
    EXPECT_EQ(networksOf(read), 15U);
    EXPECT_THROW(static_cast<void>(plannedComparison(read)), ComparisonError);
}

TEST(TrainSetup, TheDefaultCanBeTrained) {
    const Comparison planned = plannedComparison(defaultTrainSetup());
    EXPECT_EQ(planned.members.size(), 15U);
    EXPECT_EQ(planned.name, "mlp-spirals");
}

TEST(TrainSetup, WithoutActivationsThereIsNothingToTrain) {
    TrainSetup setup = defaultTrainSetup();
    setup.activations.clear();
    EXPECT_THROW(static_cast<void>(plannedComparison(setup)), RunError);
}

TEST(TrainSetup, CriticalWithoutACriticalPointIsAnIssueOfItsField) {
    TrainSetup setup = defaultTrainSetup();
    setup.comparison.architecture.initialization = Initialization::critical;
    EXPECT_NEAR(plannedComparison(setup).members.back().critical.value().weightVariance, 2, 1e-9);  // ReLU
    setup.activations.push_back({parseCurve("softplus"), 3});
    try {
        static_cast<void>(plannedComparison(setup));
        ADD_FAILURE() << "softplus was accepted";
    } catch (const ComparisonError& error) {
        EXPECT_EQ(error.issue().key, "architecture.initialization");
    }
}

TEST(TrainSetup, ComesBackFromAComparison) {
    const TrainSetup setup = defaultTrainSetup();
    const TrainSetup again = setupOf(plannedComparison(setup));
    EXPECT_EQ(again.seeds, setup.seeds);
    ASSERT_EQ(again.activations.size(), setup.activations.size());
    EXPECT_EQ(specText(again.activations[2].curve), "relu");
    EXPECT_TRUE(again.comparison.members.empty());
}

TEST(TrainSetup, CurvesAreAddedOnceAndUndone) {
    SessionModel model;
    model.reset(defaultSession());
    const std::size_t before = model.session().train.activations.size();
    EXPECT_EQ(model.addToComparison(parseCurve("tanh")), QString());
    EXPECT_EQ(model.session().train.activations.size(), before + 1);
    EXPECT_FALSE(model.addToComparison(parseCurve("tanh")).isEmpty());
    EXPECT_TRUE(model.addToComparison(parseCurve("expr(x^2)")).isEmpty());
    EXPECT_EQ(model.session().train.activations.size(), before + 2);
    model.undoStack().undo();
    model.undoStack().undo();
    EXPECT_EQ(model.session().train.activations.size(), before);
}

TEST(TrainSetup, SaysWhereAFileIsWrong) {
    const auto complaint = [](const std::string& train) {
        try {
            static_cast<void>(parseSession(
                R"({"format": "zorrolab-session", "version": 1, "curves": [], "train": )" + train + "}"));
            return std::string();
        } catch (const SessionFileError& error) {
            return std::string(error.what());
        }
    };
    EXPECT_NE(complaint(R"({"activations": [{"spec": "gelo"}]})").find("train.activations[0].spec"),
              std::string::npos);
    EXPECT_NE(complaint(R"j({"activations": [{"spec": "expr(x*)"}]})j").find("train.activations[0].spec"),
              std::string::npos);
    EXPECT_NE(complaint(R"({"seeds": 0})").find("train.seeds"), std::string::npos);
    EXPECT_NE(complaint(R"({"comparison": {"training": {"batch": -1}}})").find("train.comparison"),
              std::string::npos);
}

}  // namespace
}  // namespace zorro::ui
