// Which changes become one step of the history, and what the Edit menu calls them.

#include <gtest/gtest.h>

#include "tests/ui/session/session_fixture.h"

namespace zorro::ui {
namespace {

TEST(SessionHistory, ADragIsOneStep) {
    ModelWithCurves session(1);
    session.model.beginDrag();
    for (int i = 1; i <= 10; ++i) {
        session.model.setParameters(0, {2.0 + i, 3.0 + i});
    }
    session.model.endDrag();
    EXPECT_EQ(session.steps(), 1);
    EXPECT_EQ(session.parameters(0), (Values{12, 13}));
    session.model.undoStack().undo();
    EXPECT_EQ(session.parameters(0), (Values{1.2, 1}));
    session.model.undoStack().redo();
    EXPECT_EQ(session.parameters(0), (Values{12, 13}));
}

TEST(SessionHistory, ADragOverSeveralCurvesIsOneStep) {
    ModelWithCurves session(3);
    session.model.beginDrag();
    for (int i = 0; i < 30; ++i) {
        session.model.setParameter(i % 3, 0, 2 + 0.1 * i);
    }
    session.model.endDrag();
    EXPECT_EQ(session.steps(), 1);
    EXPECT_EQ(session.undoText(), "Change parameters of several curves");
    session.model.undoStack().undo();
    for (const CurveId id : session.ids()) {
        EXPECT_EQ(session.parameters(id), (Values{1.2, 1}));
    }
}

TEST(SessionHistory, ADragThatEndsWhereItBeganIsNoStep) {
    ModelWithCurves session(1);
    session.model.beginDrag();
    session.model.setParameter(0, 0, 5);
    session.model.setParameter(0, 0, 1.2);
    session.model.endDrag();
    EXPECT_EQ(session.steps(), 0);
    EXPECT_EQ(session.parameters(0), (Values{1.2, 1}));
}

TEST(SessionHistory, TwoDragsAreTwoSteps) {
    ModelWithCurves session(1);
    for (const double value : {2.0, 3.0}) {
        session.model.beginDrag();
        session.model.setParameter(0, 0, value);
        session.model.endDrag();
    }
    EXPECT_EQ(session.steps(), 2);
}

TEST(SessionHistory, ARunOnOneParameterIsOneStep) {
    ModelWithCurves session(1);
    session.model.setParameter(0, 0, 2);
    session.model.setParameter(0, 0, 3);
    session.model.setParameter(0, 1, 4);
    session.model.setParameter(0, 1, 5);
    EXPECT_EQ(session.steps(), 2);
    session.model.undoStack().undo();
    EXPECT_EQ(session.parameters(0), (Values{3, 1}));
}

TEST(SessionHistory, ARunEndsWhenAnythingElseHappens) {
    ModelWithCurves session(2);
    session.model.setParameter(0, 0, 2);
    session.model.select(1);
    session.model.setParameter(0, 0, 3);
    session.model.setVisible(1, false);
    session.model.setParameter(0, 0, 4);
    session.model.endDrag();
    session.model.setParameter(0, 0, 5);
    EXPECT_EQ(session.steps(), 5);
}

TEST(SessionHistory, AnUndoEndsARun) {
    ModelWithCurves session(1);
    session.model.setParameter(0, 0, 2);
    session.model.endDrag();
    session.model.setParameter(0, 0, 3);
    session.model.undoStack().undo();
    session.model.setParameter(0, 0, 4);
    session.model.undoStack().undo();
    EXPECT_EQ(session.parameters(0), (Values{2, 1}));
}

TEST(SessionHistory, SettingAllParametersIsAStepOfItsOwn) {
    ModelWithCurves session(1);
    session.model.setParameters(0, {2, 2});
    session.model.setParameters(0, {3, 3});
    session.model.setParameter(0, 0, 4);
    EXPECT_EQ(session.steps(), 3);
}

TEST(SessionHistory, EditMenuNamesWhatChanged) {
    ModelWithCurves session(2);
    session.model.setParameter(0, 0, 2);
    EXPECT_EQ(session.undoText(), "Change a of Parabola");
    session.model.setParameters(0, {3, 3});
    EXPECT_EQ(session.undoText(), "Change a and b of Parabola");
    session.model.setLabel(0, "mine");
    EXPECT_EQ(session.undoText(), "Rename Parabola");
    session.model.setVisible(0, false);
    EXPECT_EQ(session.undoText(), "Hide mine");
    session.model.setLocked(0, "b", true);
    EXPECT_EQ(session.undoText(), "Lock b of mine");
    session.model.removeCurve(0);
    EXPECT_EQ(session.undoText(), "Remove mine");
}

TEST(SessionHistory, AMergedDragIsNamedAfterAllItChanged) {
    ModelWithCurves session(1);
    session.model.beginDrag();
    session.model.setParameter(0, 0, 2);
    session.model.setParameter(0, 1, 2);
    session.model.endDrag();
    EXPECT_EQ(session.undoText(), "Change a and b of Parabola");
    session.model.undoStack().undo();
    session.model.undoStack().redo();
    EXPECT_EQ(session.undoText(), "Change a and b of Parabola");
}

TEST(SessionHistory, TheSignalVarianceIsOneStepHoweverOftenItMoves) {
    ModelWithCurves session(1);
    ExploreState state = session.model.session().explore;
    for (const double q : {1.5, 2.0, 2.5}) {
        state.signalVariance = q;
        session.model.setExplore(state, "Change signal variance");
    }
    state.showLandmarks = false;
    session.model.setExplore(state, "Hide landmarks");
    EXPECT_EQ(session.steps(), 2);
    session.model.undoStack().setIndex(0);
    EXPECT_EQ(session.model.session().explore, ExploreState{});
}

TEST(SessionHistory, ChangesOfOneFieldOfARoomAreOneStep) {
    ModelWithCurves session(0);
    for (const std::size_t starts : {2U, 3U, 4U}) {
        FitSetup setup = session.model.session().fit;
        setup.question.starts = starts;
        session.model.setFit(std::move(setup), "Change the starts", "starts");
    }
    EXPECT_EQ(session.steps(), 1);
    session.model.undoStack().undo();
    EXPECT_EQ(session.model.session().fit.question.starts, FitSetup().question.starts);
}

TEST(SessionHistory, AnotherFieldAndTheSameFieldOfAnotherRoomAreOtherSteps) {
    ModelWithCurves session(0);
    session.model.setFit({}, "one", "starts");
    session.model.setFit({}, "two", "loss_scale");
    session.model.setTrain({}, "three", "starts");
    session.model.setTrain({}, "four", "starts");
    session.model.setFit({}, "five", "starts");
    EXPECT_EQ(session.steps(), 4);
}

TEST(SessionHistory, AChangeOfNoFieldIsAStepOfItsOwnAndEndsARun) {
    ModelWithCurves session(0);
    session.model.setFit({}, "one", "starts");
    session.model.setFit({}, "two");
    session.model.setFit({}, "three");
    session.model.setFit({}, "four", "starts");
    EXPECT_EQ(session.steps(), 4);
}

TEST(SessionHistory, SavingEndsARunSoThatLaterChangesCount) {
    ModelWithCurves session(1);
    session.model.setParameter(0, 0, 2);
    session.model.undoStack().setClean();
    session.model.setParameter(0, 0, 3);
    EXPECT_FALSE(session.model.undoStack().isClean());
    session.model.undoStack().undo();
    EXPECT_TRUE(session.model.undoStack().isClean());
}

}  // namespace
}  // namespace zorro::ui
