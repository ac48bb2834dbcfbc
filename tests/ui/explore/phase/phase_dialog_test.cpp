#include "ui/explore/phase/phase_dialog.h"

#include <algorithm>
#include <cmath>

#include <QTest>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/run/directory/run_directory.h"
#include "tests/ui/explore/explore_fixture.h"

namespace zorro::ui {
namespace {

const PhaseStart* startCalled(const PhaseDiagram& diagram, const QString& name) {
    const auto found = std::ranges::find(diagram.starts, name, &PhaseStart::name);
    return found == diagram.starts.end() ? nullptr : &*found;
}

// For relu chi is sigma_w^2 / 2 whatever the biases: the edge is where Kaiming begins.
TEST(PhaseDiagram, OfReluHasKaimingAtTheEdge) {
    const PhaseDiagram diagram = phaseDiagramOf({.curve = parseCurve("relu"), .run = {}, .members = {}});
    const PhaseStart* kaiming = startCalled(diagram, "Kaiming");
    ASSERT_NE(kaiming, nullptr);
    EXPECT_NEAR(kaiming->sigmaWeight, std::sqrt(2.0), 1e-12);
    EXPECT_EQ(kaiming->sigmaBias, 0);
    EXPECT_TRUE(phaseText(diagram.table, std::sqrt(2.0), 0).contains("χ = 1"));
    EXPECT_TRUE(phaseText(diagram.table, 1, 0.5).contains("χ = 0.5, order"));
    EXPECT_TRUE(phaseText(diagram.table, 1.5, 0.5).contains("without end"));
}

TEST(PhaseDiagram, HasItsLowestRowAtTheBottom) {
    const PhaseDiagram diagram = phaseDiagramOf({.curve = parseCurve("tanh"), .run = {}, .members = {}});
    const QImage cells = phaseCells(diagram);
    const auto cellAt = [&](double weight, double bias) {
        return cells.pixelIndex(static_cast<int>(weight / diagram.mostWeight * phaseColumns),
                                static_cast<int>((1 - bias / diagram.mostBias) * phaseRows));
    };
    EXPECT_LT(cellAt(0.5, 0.02), 128);  // order
    EXPECT_GT(cellAt(2.9, 0.02), 128);  // chaos
    EXPECT_LT(cellAt(1.5, 1.15), 128);  // biases bring order
    EXPECT_FALSE(edgeLines(diagram).empty());
}

TEST(PhaseDiagram, HasTheInitialisationOfTheRunWhereTheTheoryKnowsIt) {
    const QTemporaryDir folder;
    Comparison comparison{.name = "small"};
    comparison.architecture.initialization = Initialization::xavier;
    comparison.members = {{.activation = "tanh", .seed = 1}};
    const auto run = createRunDirectory(QFile::encodeName(folder.path()).toStdString(), comparison);
    const PhaseDiagram diagram = phaseDiagramOf({.curve = parseCurve("tanh"), .run = run, .members = {0}});
    const auto ofRun = std::ranges::find(diagram.starts, true, &PhaseStart::ofRun);
    ASSERT_NE(ofRun, diagram.starts.end());
    EXPECT_EQ(ofRun->sigmaWeight, 1);
    EXPECT_TRUE(diagram.noRun.isEmpty());

    comparison.architecture.residual = true;
    const auto other = createRunDirectory(QFile::encodeName(folder.path()).toStdString(), comparison);
    const PhaseDiagram without = phaseDiagramOf({.curve = parseCurve("tanh"), .run = other, .members = {0}});
    EXPECT_EQ(std::ranges::count(without.starts, true, &PhaseStart::ofRun), 0);
    EXPECT_TRUE(without.noRun.contains("residual"));
}

class PhaseDialogTest : public ExploreRoomTest {};

TEST_F(PhaseDialogTest, FollowsTheSelectedCurve) {
    session_.select(session_.addCurve(parseCurve("relu")));
    room_->commands().phases->trigger();
    ASSERT_NE(room_->phases(), nullptr);
    PhaseDialog& dialog = *room_->phases();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isCurrent() && dialog.diagram() != nullptr; }));
    EXPECT_EQ(dialog.diagram()->curve.description().name, "relu");
    EXPECT_TRUE(dialog.panel().image().has_value());
    session_.select(session_.addCurve(parseCurve("tanh")));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return dialog.isCurrent() && dialog.diagram()->curve.description().name == "tanh"; }));
    EXPECT_EQ(dialog.panel().words().title, "Tanh");
    EXPECT_FALSE(dialog.panel().overlay().markers.empty());
}

}  // namespace
}  // namespace zorro::ui
