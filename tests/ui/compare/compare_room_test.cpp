#include "ui/compare/compare_room.h"

#include <fstream>
#include <map>

#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUndoStack>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_notes.h"
#include "core/run/directory/run_trash.h"
#include "core/run/process/trainer_process.h"
#include "tests/ui/compare/compare_example.h"
#include "tests/ui/figure/three_clicks.h"
#include "ui/chart/board/chart_board.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/pages/figure_feed.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/compare/report/report_maker.h"
#include "ui/compare/runs/all_runs_view.h"
#include "ui/compare/runs/run_editing.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// A window for the widgets of a room, which go before the room does.
class Window : public QWidget {
public:
    explicit Window(CompareRoom& room) {
        for (QWidget* widget :
             {room.leftPanel(), room.centre(), room.rightPanel(), room.tools(), room.exports()}) {
            widget->setParent(this);
        }
        room.centre()->resize(900, 600);
        show();
    }
};

class CompareRoomTest : public testing::Test {
protected:
    void SetUp() override {
        exampleDirectory(runs(), "a", 0.1, {1, 2});
        exampleDirectory(runs(), "b", 0.2, {1, 2});
        open();
    }
    void open() {
        window_.reset();
        room_ = std::make_unique<CompareRoom>(
            session_, testThemes(),
            CompareFiles{runs(), inFolder("cache/runs.sqlite"),
                         QString::fromStdString(inFolder("compare.ini").string())});
        QObject::connect(room_.get(), &Room::noticeRaised, room_.get(),
                         [this](const QString& sentence) { notice_ = sentence; });
        QObject::connect(room_.get(), &Room::undoOffered, room_.get(),
                         [this](const QString& sentence, QUndoStack* history) {
                             notice_ = sentence;
                             offered_ = history;
                         });
        window_ = std::make_unique<Window>(*room_);
        ASSERT_TRUE(waitFor([&] { return room_->library().isComplete(); }));
    }
    fs::path inFolder(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }
    fs::path runs() const { return inFolder("runs"); }
    QAction& action(const QString& text) {
        for (QAction* each : room_->actions()) {
            if (each->text().startsWith(text)) {
                return *each;
            }
        }
        throw std::runtime_error("no action " + text.toStdString());
    }
    void select(const std::vector<fs::path>& wanted) {
        room_->table().selectRuns(wanted);
        ASSERT_TRUE(waitFor([&] { return room_->model().runs().size() == wanted.size(); }));
        ASSERT_TRUE(waitFor([&] { return !room_->model().groups().empty(); }));
    }
    const RunEntry& entry(const std::string& name) { return *room_->library().find(runs() / name); }

    QTemporaryDir folder_;
    SessionModel session_;
    std::unique_ptr<CompareRoom> room_;
    std::unique_ptr<Window> window_;
    QString notice_;
    QUndoStack* offered_ = nullptr;  ///< where what was told can be taken back
};

TEST_F(CompareRoomTest, OverlaysTheSelectedRuns) {
    select({runs() / "a", runs() / "b"});
    ASSERT_TRUE(waitFor([&] { return room_->board().groups().size() == 4; }));
    EXPECT_EQ(room_->board().groups()[0].history->steps.size(), 2U);
    room_->pages().showPage("charts");
    EXPECT_TRUE(room_->board().isVisible());
}

TEST_F(CompareRoomTest, AFigureForAPaperTakesThreeClicksOnEveryPage) {
    select({runs() / "a", runs() / "b"});
    ASSERT_TRUE(waitFor([&] { return room_->board().groups().size() == 4; }));
    for (const char* page : {"charts", "final-metrics", "scatter", "parallel"}) {
        room_->pages().showPage(page);
        const QStringList files = filesOfThreeClicks(*room_->exports());
        ASSERT_EQ(files.size(), 2) << page;
        EXPECT_TRUE(files.front().endsWith(".csv") && files.back().endsWith(".pdf")) << page;
    }
}

TEST_F(CompareRoomTest, AnActivationHasTheColourOfItsCardAndKeepsIt) {
    Session session = defaultSession();
    session_.reset(session);
    const CurveId card = session_.addCurve(parseCurve("relu"));
    session_.setColorIndex(card, 6);
    select({runs() / "a", runs() / "b"});
    ASSERT_TRUE(waitFor([&] { return room_->board().groups().size() == 4; }));
    std::map<std::string, std::vector<int>> colors;
    for (const ComparedGroup& group : room_->model().groups()) {
        colors[group.activation].push_back(group.colorIndex);
    }
    EXPECT_EQ(colors["relu"], (std::vector{6, 6 + curveHueCount}));  // two runs of one activation
    session_.setColorIndex(card, 3);
    EXPECT_EQ(room_->model().groups().front().colorIndex % curveHueCount, 3);
    session_.removeCurve(card);
    room_->model().recolor();
    EXPECT_EQ(room_->model().groups().front().colorIndex % curveHueCount, 3);
}

TEST_F(CompareRoomTest, TheBaselineIsNoMapOfItsDifferenceFromItself) {
    select({runs() / "a"});
    room_->model().setBaseline(0);
    room_->model().setShownValue(ShownValue::difference);
    EXPECT_TRUE(room_->board().groups()[0].isBaseline);
    EXPECT_NE(room_->board().options().focusGroup, 0U);
}

TEST_F(CompareRoomTest, DifferencesAreShownOnLinearAxes) {
    select({runs() / "a"});
    room_->model().setBaseline(0);
    room_->model().setShownValue(ShownValue::difference);
    EXPECT_FALSE(room_->board().options().logarithmic[Quantity::trainLoss]);
    room_->model().setShownValue(ShownValue::value);
    EXPECT_TRUE(room_->board().options().logarithmic[Quantity::trainLoss]);
}

TEST_F(CompareRoomTest, FinalMetricsHaveTheRoomsBaseline) {
    select({runs() / "a", runs() / "b"});
    ASSERT_TRUE(waitFor([&] { return room_->model().groups().size() == 4; }));
    room_->pages().showPage("final-metrics");
    room_->model().setBaseline(2);
    auto* figure = dynamic_cast<FinalMetricView*>(room_->pages().currentFigure());
    ASSERT_NE(figure, nullptr);
    EXPECT_EQ(figure->baseline(), 2U);
}

TEST_F(CompareRoomTest, AClickInAFigureFindsTheRunInTheTable) {
    select({runs() / "a", runs() / "b"});
    ASSERT_TRUE(waitFor([&] { return room_->model().groups().size() == 4; }));
    const auto selected = room_->table().selectedRuns();
    for (const std::size_t group : {0U, 3U}) {
        emit room_->figures().groupChosen(group, {});
        const int row = room_->table().currentIndex().row();
        EXPECT_EQ(room_->tableModel().pathAt(row), room_->model().groups()[group].run->path);
    }
    EXPECT_EQ(room_->table().selectedRuns(), selected) << "what is compared stays";
}

TEST_F(CompareRoomTest, WritesAReportOnWhatIsCompared) {
    select({runs() / "a"});
    const fs::path report = inFolder("report.html");
    room_->reports().saveReport(QString::fromStdString(report.string()));
    ASSERT_TRUE(waitFor([&] { return notice_.contains("Saved"); })) << notice_.toStdString();
    EXPECT_GT(fs::file_size(report), 10'000U);
}

TEST_F(CompareRoomTest, ArchivingCanBeUndone) {
    select({runs() / "a"});
    action("Archive").trigger();
    ASSERT_TRUE(waitFor([&] { return entry("a").archived; }));
    EXPECT_EQ(room_->tableModel().arrangement().shown, 1);
    EXPECT_TRUE(readRunNotes(runs() / "a").archived);
    ASSERT_TRUE(room_->undoStack()->canUndo());
    room_->undoStack()->undo();
    EXPECT_TRUE(waitFor([&] { return !entry("a").archived; }));
    EXPECT_FALSE(readRunNotes(runs() / "a").archived);
    room_->undoStack()->redo();
    EXPECT_TRUE(waitFor([&] { return entry("a").archived; }));
}

TEST_F(CompareRoomTest, TagsLieInTheRunAndSurviveTheIndex) {
    room_->library().change({runs() / "a", runs() / "b"}, {.addedTags = {"good"}}, "Tag");
    ASSERT_TRUE(waitFor([&] { return !entry("b").tags.empty(); }));
    window_.reset();
    room_.reset();
    fs::remove(inFolder("cache/runs.sqlite"));
    open();
    EXPECT_THAT(entry("a").tags, ElementsAre("good"));
}

TEST_F(CompareRoomTest, ARunIsShownInAnotherRoom) {
    QString requested;
    QObject::connect(room_.get(), &Room::runRequested, room_.get(),
                     [&](const QString& path) { requested = path; });
    select({runs() / "b"});
    QTest::keyClick(&room_->table(), Qt::Key_Return);
    EXPECT_EQ(requested.toStdString(), (runs() / "b").string());
}

TEST_F(CompareRoomTest, ADroppedFolderIsAddedAndRemembered) {
    exampleDirectory(inFolder("elsewhere"), "z", 0.3, {1});
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(inFolder("elsewhere").string()))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(room_->centre(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(room_->centre(), &drop);
    ASSERT_TRUE(waitFor([&] { return room_->library().entries().size() == 3; }));
    window_.reset();
    room_.reset();
    open();
    EXPECT_EQ(room_->library().entries().size(), 3U);
    room_->library().removeSource(room_->library().addedSources().front());
    EXPECT_TRUE(waitFor([&] { return room_->library().entries().size() == 2; }));
}

TEST_F(CompareRoomTest, ARunThatIsBeingTrainedIsNotDeleted) {
    writeTrainerProcess(runs() / "a");
    room_->library().moveToTrash({runs() / "a"});
    EXPECT_TRUE(waitFor([&] { return notice_.contains("is being trained"); })) << notice_.toStdString();
    EXPECT_TRUE(fs::exists(runs() / "a"));
}

TEST_F(CompareRoomTest, ADeletedRunLiesInTheTrashOfItsFolderAndDeletingCanBeUndone) {
    room_->library().moveToTrash({runs() / "a"});
    EXPECT_TRUE(waitFor([&] { return room_->library().entries().size() == 1; }));
    EXPECT_TRUE(notice_.contains("Moved 1 run to the trash")) << notice_.toStdString();
    EXPECT_FALSE(fs::exists(runs() / "a"));
    EXPECT_TRUE(fs::exists(runs() / trashFolder / "a" / comparisonFile));
    ASSERT_TRUE(waitFor([&] { return room_->undoStack()->canUndo(); }));
    ASSERT_EQ(offered_, room_->undoStack());
    offered_->undo();
    EXPECT_TRUE(waitFor([&] { return room_->library().entries().size() == 2; }));
    EXPECT_TRUE(fs::exists(runs() / "a" / comparisonFile));
    room_->undoStack()->redo();
    EXPECT_TRUE(waitFor([&] { return room_->library().entries().size() == 1; }));
}

TEST_F(CompareRoomTest, DamagedNotesAreSaidAndNotReplaced) {
    std::ofstream(runs() / "a" / notesFile) << "{";
    room_->library().change({runs() / "a"}, {.note = "x"}, "Note");
    EXPECT_TRUE(waitFor([&] { return notice_.contains("damaged"); })) << notice_.toStdString();
    EXPECT_FALSE(room_->undoStack()->canUndo());
}

TEST_F(CompareRoomTest, AFolderThatVanishesIsSaidAndItsRunsStay) {
    fs::rename(runs(), inFolder("away"));
    room_->library().refreshSoon();
    EXPECT_TRUE(waitFor([&] { return notice_.contains("cannot be read"); })) << notice_.toStdString();
    EXPECT_EQ(room_->library().entries().size(), 2U);
    room_->library().addSource(QString::fromStdString(inFolder("missing").string()));
    EXPECT_TRUE(notice_.contains("not a folder")) << notice_.toStdString();
}

TEST_F(CompareRoomTest, AnActivationThatIsSentSelectsTheRunsThatTrainedIt) {
    Comparison other = exampleComparison("other", 0.1, {1});
    // A name that contains that of another one.
    other.members = {{.activation = "leaky-relu:alpha=0.1", .seed = 1}};
    static_cast<void>(createRunDirectory(runs(), other));
    room_->library().refreshSoon();
    ASSERT_TRUE(waitFor([&] { return room_->library().entries().size() == 3; }));
    auto* filter = window_->findChild<QLineEdit*>();
    filter->setText("learning_rate>0.15");  // hides one of them
    EXPECT_EQ(room_->showRunsOf(parseCurve("relu")), "2 runs that trained ReLU: selected");
    EXPECT_THAT(room_->table().selectedRuns(), UnorderedElementsAre(runs() / "a", runs() / "b"));
    EXPECT_EQ(filter->text(), "");
    EXPECT_EQ(room_->tableModel().arrangement().shown, 3);
    EXPECT_TRUE(waitFor([&] { return room_->model().runs().size() == 2; }));  // and are compared

    static_cast<void>(room_->showRunsOf(parseCurve("leaky-relu")));
    EXPECT_EQ(room_->table().selectedRuns().size(), 1U);
    EXPECT_EQ(room_->showRunsOf(parseCurve("mish")), "No run in the table has trained Mish");
    EXPECT_EQ(room_->table().selectedRuns().size(), 1U) << "what is compared stays";
}

/// As where the room is opened for it.
TEST_F(CompareRoomTest, RunsOfAnActivationAreSelectedWhenTheyAreFound) {
    window_.reset();
    room_.reset();
    fs::remove(inFolder("cache/runs.sqlite"));
    room_ =
        std::make_unique<CompareRoom>(session_, testThemes(),
                                      CompareFiles{runs(), inFolder("cache/runs.sqlite"),
                                                   QString::fromStdString(inFolder("compare.ini").string())});
    window_ = std::make_unique<Window>(*room_);
    EXPECT_EQ(room_->showRunsOf(parseCurve("gelu")), "Looking for runs that trained GELU…");
    EXPECT_TRUE(waitFor([&] { return room_->table().selectedRuns().size() == 2; }));
}

TEST_F(CompareRoomTest, TheFilterLineNarrowsTheTable) {
    auto* filter = window_->findChild<QLineEdit*>();
    ASSERT_NE(filter, nullptr);
    QTest::keyClicks(filter, "learning_rate>0.15");
    EXPECT_EQ(room_->tableModel().arrangement().shown, 1);
}

TEST_F(CompareRoomTest, WhereANetworkLivesGoesToExploreWithItsCurve) {
    EventBatch batch{.steps = {21}, .seconds = {2}};
    batch.columns = {{.name = "train_loss", .values = {1, 1, 1, 1}}};
    for (std::size_t member = 0; member < 4; ++member) {
        batch.histograms.push_back(
            {.step = 21, .member = member, .layer = 0, .lower = -2, .upper = 2, .counts = {member, 0, 1, 0}});
    }
    EventLog(runs() / "b").append(batch);
    QString room;
    QObject::connect(room_.get(), &Room::roomRequested, [&](const QString& name) { room = name; });
    select({runs() / "b"});
    emit room_->board().usageRequested(1);  // gelu
    EXPECT_EQ(room, "explore");
    const SessionCurve& shown = *session_.session().find(session_.session().selected);
    EXPECT_EQ(shown.curve.description().name, "gelu");
    ASSERT_TRUE(shown.usage);
    EXPECT_EQ(shown.usage->counts.counts, (std::vector<double>{5, 0, 2, 0}));
    EXPECT_EQ(shown.usage->run, runs() / "b");
}

TEST_F(CompareRoomTest, ARunWithoutHistogramsSaysSo) {
    select({runs() / "a"});
    emit room_->board().usageRequested(0);
    EXPECT_TRUE(notice_.contains("recorded no pre-activations")) << notice_.toStdString();
}

TEST_F(CompareRoomTest, OneSelectedRunIsShownForALecture) {
    QString shown;
    QObject::connect(room_.get(), &Room::showRequested, [&](const QString& path) { shown = path; });
    select({runs() / "a"});
    action("Show for a lecture").trigger();
    EXPECT_EQ(shown.toStdString(), (runs() / "a").string());
    select({runs() / "a", runs() / "b"});
    EXPECT_FALSE(action("Show for a lecture").isEnabled());
}

}  // namespace
}  // namespace zorro::ui
