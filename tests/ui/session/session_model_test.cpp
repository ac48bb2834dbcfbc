// What each change of the session does, what it says, and that undo takes it back.

#include "ui/session/session_model.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "tests/ui/session/session_fixture.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

TEST(SessionModel, AddedCurveIsSelectedAndGetsTheLeastUsedColour) {
    ModelWithCurves session(3);
    session.model.setColorIndex(1, 0);
    (void)session.heard();

    const CurveId id = session.model.addCurve(parabola());

    EXPECT_EQ(id, 3);
    EXPECT_EQ(session.curve(id).colorIndex, 1);
    EXPECT_EQ(session.model.session().selected, id);
    EXPECT_EQ(session.heard(), (Heard{"added 3", "selected 3"}));
}

TEST(SessionModel, ColoursStartOverWithDashesWhenAllHuesAreTaken) {
    ModelWithCurves session(8);
    EXPECT_GE(session.curve(session.model.addCurve(parabola())).colorIndex, 8);
}

TEST(SessionModel, AddsWhereItIsAskedTo) {
    ModelWithCurves session(2);
    session.model.addCurve(parabola(), "first", 0);
    session.model.addCurve(parabola(), "last", 99);
    EXPECT_EQ(session.ids(), (Ids{2, 0, 1, 3}));
}

TEST(SessionModel, UndoOfAddSelectsANeighbourAndIdsAreNeverReused) {
    ModelWithCurves session(2);
    const CurveId first = session.model.addCurve(parabola());
    session.model.undoStack().undo();
    EXPECT_EQ(session.model.session().selected, 1);

    EXPECT_NE(session.model.addCurve(parabola()), first);
}

TEST(SessionModel, RedoOfAddBringsBackTheSameId) {
    ModelWithCurves session(1);
    const CurveId id = session.model.addCurve(parabola(), "mine");
    session.model.undoStack().undo();
    session.model.undoStack().redo();
    EXPECT_EQ(session.curve(id).label, "mine");
    EXPECT_EQ(session.model.session().selected, id);
}

TEST(SessionModel, RemovalSelectsWhatTakesItsPlace) {
    ModelWithCurves session(3);
    session.model.select(1);
    session.model.removeCurve(1);
    EXPECT_EQ(session.model.session().selected, 2);
    session.model.removeCurve(2);
    EXPECT_EQ(session.model.session().selected, 0);
    session.model.removeCurve(0);
    EXPECT_EQ(session.model.session().selected, noCurve);
}

TEST(SessionModel, RemovalOfAnotherCurveKeepsTheSelection) {
    ModelWithCurves session(3);
    session.model.removeCurve(2);
    EXPECT_EQ(session.model.session().selected, 0);
    EXPECT_EQ(session.heard(), (Heard{"removed 2"}));
}

TEST(SessionModel, RemovedReferenceIsForgottenAndUndoRestoresIt) {
    ModelWithCurves session(2);
    ExploreState state = session.model.session().explore;
    state.reference = 1;
    session.model.setExplore(state, "Compare with Parabola");

    session.model.removeCurve(1);
    EXPECT_EQ(session.model.session().explore.reference, noCurve);

    session.model.undoStack().undo();
    EXPECT_EQ(session.model.session().explore.reference, 1);
    EXPECT_EQ(session.ids(), (Ids{0, 1}));
}

TEST(SessionModel, DuplicateFollowsItsOriginalAndDiffersByLineAndLabel) {
    ModelWithCurves session(2);
    session.model.setParameter(0, 0, 3);
    session.model.setLabel(0, "mine");
    const CurveId copy = session.model.duplicateCurve(0);
    EXPECT_EQ(session.ids(), (Ids{0, copy, 1}));
    EXPECT_EQ(session.parameters(copy), (Values{3, 1}));
    EXPECT_EQ(session.curve(copy).label, "mine (2)");
    EXPECT_EQ(session.curve(copy).colorIndex, session.curve(0).colorIndex + curveHueCount);
}

TEST(SessionModel, NoTwoNewCardsAreCalledTheSame) {
    ModelWithCurves session(1);
    EXPECT_EQ(session.curve(session.model.addCurve(parabola())).displayName(), "Parabola (2)");
    EXPECT_EQ(session.curve(session.model.duplicateCurve(0)).displayName(), "Parabola (3)");
    EXPECT_EQ(session.curve(session.model.addCurve(parabola(), "fit")).displayName(), "fit");
    EXPECT_EQ(session.curve(session.model.addCurve(parabola(), "fit")).displayName(), "fit (2)");
}

TEST(SessionModel, MovesBothWaysAndUndoes) {
    ModelWithCurves session(4);
    session.model.moveCurve(0, 2);
    EXPECT_EQ(session.ids(), (Ids{1, 2, 0, 3}));
    session.model.moveCurve(3, -5);
    EXPECT_EQ(session.ids(), (Ids{3, 1, 2, 0}));
    session.model.undoStack().undo();
    session.model.undoStack().undo();
    EXPECT_EQ(session.ids(), (Ids{0, 1, 2, 3}));
}

TEST(SessionModel, AppearanceIsChangedByNameAndUndone) {
    ModelWithCurves session(1);
    session.model.setVisible(0, false);
    session.model.setColorIndex(0, 5);
    session.model.setLabel(0, "  mine ");
    EXPECT_EQ(session.heard(), (Heard{"appearance 0", "appearance 0", "appearance 0"}));
    EXPECT_EQ(session.curve(0).displayName(), "mine");
    session.model.undoStack().setIndex(0);
    EXPECT_TRUE(session.curve(0).visible);
    EXPECT_EQ(session.curve(0).colorIndex, 0);
    EXPECT_EQ(session.curve(0).displayName(), "Parabola");
}

TEST(SessionModel, ValuesAreClampedToTheirBounds) {
    ModelWithCurves session(1);
    session.model.setParameters(0, {1e9, -std::numeric_limits<double>::infinity()});
    EXPECT_EQ(session.parameters(0), (Values{50, -20}));
}

TEST(SessionModel, NanChangesNothing) {
    ModelWithCurves session(1);
    session.model.setParameter(0, 0, std::nan(""));
    EXPECT_EQ(session.parameters(0), (Values{1.2, 1}));
    EXPECT_EQ(session.steps(), 0);
}

TEST(SessionModel, LockedParametersStay) {
    ModelWithCurves session(1);
    session.model.setLocked(0, "a", true);
    session.model.setParameters(0, {7, 7});
    EXPECT_EQ(session.parameters(0), (Values{1.2, 7}));
    session.model.setLocked(0, "a", false);
    session.model.setParameter(0, 0, 7);
    EXPECT_EQ(session.parameters(0), (Values{7, 7}));
}

TEST(SessionModel, UnknownIdsChangeNothing) {
    ModelWithCurves session(1);
    session.model.removeCurve(7);
    session.model.moveCurve(7, 0);
    session.model.setVisible(7, false);
    session.model.setLabel(7, "x");
    session.model.setLocked(0, "nothing", true);
    session.model.setParameter(7, 0, 1);
    session.model.setParameter(0, 7, 1);
    session.model.setParameters(0, {1});
    session.model.select(7);
    EXPECT_EQ(session.model.duplicateCurve(7), noCurve);
    EXPECT_EQ(session.steps(), 0);
    EXPECT_EQ(session.heard(), Heard{});
}

TEST(SessionModel, SelectionRangesAndCursorsAreNoSteps) {
    ModelWithCurves session(2);
    session.model.select(1);
    session.model.setRanges({-1, 1}, session.model.session().explore.yRanges);
    session.model.setCursors(0.5, std::nullopt);
    EXPECT_EQ(session.heard(), (Heard{"selected 1", "ranges", "explore"}));
    EXPECT_EQ(session.steps(), 0);
}

TEST(SessionModel, UndoOfAViewChangeLeavesRangesWhereTheyAre) {
    ModelWithCurves session(1);
    ExploreState state = session.model.session().explore;
    state.showTangent = true;
    session.model.setExplore(state, "Show tangent");
    session.model.setRanges({-1, 1}, state.yRanges);
    session.model.undoStack().undo();
    EXPECT_FALSE(session.model.session().explore.showTangent);
    EXPECT_EQ(session.model.session().explore.xRange, (AxisRange{-1, 1}));
}

TEST(SessionModel, ResetRepairsWhatPointsNowhere) {
    Session session;
    session.curves.push_back({.id = 4, .curve = parabola()});
    session.selected = 9;
    session.explore.reference = 9;
    SessionModel model;
    model.reset(std::move(session));
    EXPECT_EQ(model.session().selected, 4);
    EXPECT_EQ(model.session().explore.reference, noCurve);
    EXPECT_EQ(model.addCurve(parabola()), 5);
}

TEST(DefaultSession, SelectsItsFirstCurveInColoursOfTheirOwn) {
    const Session session = defaultSession();
    ASSERT_FALSE(session.curves.empty());
    EXPECT_EQ(session.selected, session.curves.front().id);
    EXPECT_EQ(session.curves.front().displayName(), "Symmetric-Zorro");
    EXPECT_EQ(session.curves.front().curve.parameters, (Values{1.2, 1}));
}

}  // namespace
}  // namespace zorro::ui
