#include "ui/explore/usage/run_choice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include "core/expression/curve_spec.h"
#include "core/run/directory/network_summary.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "tests/ui/explore/explore_fixture.h"
#include "tests/ui/explore/usage/usage_example.h"
#include "ui/explore/usage/usage_section.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

constexpr int patience = 20'000;  // ms

RunEntry entryOf(const std::string& folder, RunState state, const std::vector<std::string>& activations) {
    RunEntry entry{.path = "/runs/" + folder, .state = state, .name = folder.substr(16)};
    for (const std::string& activation : activations) {
        entry.activations.push_back({.activation = activation});
    }
    return entry;
}

TEST(RunChoice, OffersRunsThatHaveEndedThoseOfTheCurveFirst) {
    const std::vector<TrainedCurve> rows =
        trainedCurves({entryOf("20260101-100000-old", RunState::finished, {"gelu", "relu"}),
                       entryOf("20260102-100000-running", RunState::running, {"relu"}),
                       entryOf("20260103-100000-new", RunState::stopped, {"of-a-newer-program", "tanh"})},
                      parseCurve("relu"));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(specText(rows[0].curve), "relu");
    EXPECT_TRUE(rows[0].isMeant);
    EXPECT_EQ(rows[1].name, "new");
    EXPECT_EQ(rows[2].name, "old");
    EXPECT_FALSE(rows[2].isMeant);
}

/// The Explore room with one finished run of relu and gelu, two seeds each, two layers, x in [-2, 2].
class UsageTest : public ExploreRoomTest {
protected:
    UsageTest() {
        Comparison comparison{.name = "spirals"};
        for (const char* activation : {"relu", "gelu"}) {
            for (const std::uint64_t seed : {1, 2}) {
                comparison.members.push_back({.activation = activation, .seed = seed});
            }
        }
        run_ = createRunDirectory(runs(), comparison);
        NetworkSummary network;
        network.activationLayers = {"hidden 1", "hidden 2"};
        writeNetworkSummary(run_, network);
        EventBatch batch{.steps = {5}, .seconds = {1}};
        batch.columns = {{.name = "validation_loss", .values = {1, 1, 1, 1}}};
        for (std::size_t member = 0; member < 4; ++member) {
            for (std::size_t layer = 0; layer < 2; ++layer) {
                std::vector<std::uint64_t> counts(4, 0);
                counts[layer + member % 2] = 10;
                batch.histograms.push_back(
                    {.step = 5, .member = member, .layer = layer, .lower = -2, .upper = 2, .counts = counts});
            }
        }
        EventLog(run_).append(batch);
        writeResult(run_, RunResult{.steps = 5, .seconds = 1});
        room_->rightPanel()->resize(292, 900);
        room_->rightPanel()->show();
    }

    [[nodiscard]] UsageSection* section() const { return room_->rightPanel()->findChild<UsageSection*>(); }
    [[nodiscard]] const PlotFeet& feet() const { return room_->plots().panel(0).feet(); }
    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, patience); }
    /// Asks for a run as a user does and waits until the folder was looked into.
    RunChoiceDialog* openChoice() {
        room_->commands().showUsage->trigger();
        return waitFor([this] { return room_->runChoice() && room_->runChoice()->isComplete(); })
                   ? room_->runChoice()
                   : nullptr;
    }

    fs::path run_;
};

TEST_F(UsageTest, AChosenRunStandsUnderItsCurveAndUndoTakesItAway) {
    session_.addCurve(parseCurve("relu"));
    RunChoiceDialog* choice = openChoice();
    ASSERT_NE(choice, nullptr);
    ASSERT_EQ(choice->table().rowCount(), 2);
    EXPECT_EQ(choice->table().currentRow(), 0);
    QTest::mouseClick(choice->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return selected().usage != nullptr; }));
    EXPECT_EQ(selected().usage->counts.counts, (std::vector<double>{10, 20, 10, 0}));
    EXPECT_EQ(feet().shapes.size(), 1U);
    EXPECT_EQ(room_->plots().panel(1).feet().shapes, feet().shapes);
    EXPECT_TRUE(room_->plots().panel(1).feet().words.isEmpty());
    EXPECT_TRUE(room_->plots().panel(2).feet().shapes.empty());
    session_.undoStack().undo();
    EXPECT_TRUE(feet().shapes.empty());
}

TEST_F(UsageTest, ARowOfAnotherActivationBringsItsCurve) {
    RunChoiceDialog* choice = openChoice();
    ASSERT_NE(choice, nullptr);
    QTest::keyClicks(&choice->filter(), "relu");
    int row = 0;
    while (choice->table().isRowHidden(row)) {
        ++row;
    }
    const std::size_t before = count();
    choice->table().selectRow(row);
    emit choice->table().cellDoubleClicked(row, 0);
    ASSERT_TRUE(waitFor([&] { return selected().usage != nullptr; }));
    EXPECT_EQ(count(), before + 1);
    EXPECT_EQ(specText(selected().curve), "relu");
}

TEST_F(UsageTest, LayerAndSeedAreChosenAndOneClickRemovesIt) {
    session_.addCurve(parseCurve("gelu"));
    room_->usageReader().show(run_, parseCurve("gelu"));
    ASSERT_TRUE(waitFor([&] { return selected().usage && section() != nullptr; }));
    QComboBox& layer = section()->layerChoice();
    ASSERT_EQ(layer.count(), 3);
    layer.setCurrentIndex(2);
    emit layer.activated(2);
    ASSERT_TRUE(waitFor([&] { return selected().usage->place.layer == 1U; }));
    EXPECT_EQ(selected().usage->counts.counts, (std::vector<double>{0, 10, 10, 0}));
    section()->seedChoice().setCurrentIndex(1);
    emit section()->seedChoice().activated(1);
    ASSERT_TRUE(waitFor([&] { return selected().usage->place.member == 0U; }));
    EXPECT_EQ(selected().usage->counts.counts, (std::vector<double>{0, 10, 0, 0}));
    EXPECT_EQ(feet().words, "Pre-activations of GELU in spirals, hidden 2, seed 1, 10 values");
    room_->commands().hideUsage->trigger();
    EXPECT_FALSE(selected().usage);
    EXPECT_TRUE(feet().shapes.empty());
    EXPECT_TRUE(feet().words.isEmpty());
}

TEST_F(UsageTest, AMovedSliderHidesTheHistogramAndSaysWhy) {
    session_.showUsage(exampleUsage("swish:beta=1"));
    ASSERT_EQ(feet().shapes.size(), 1U);
    session_.setParameter(selected().id, 0, 2);
    EXPECT_TRUE(feet().shapes.empty());
    EXPECT_TRUE(feet().words.startsWith("Pre-activations not drawn: spirals trained"))
        << feet().words.toStdString();
    ASSERT_TRUE(waitFor([this] { return section() != nullptr; }));
    EXPECT_TRUE(section()->remark().startsWith("Pre-activations not drawn"));
    session_.undoStack().undo();
    EXPECT_EQ(feet().shapes.size(), 1U);
}

TEST_F(UsageTest, ARunThatIsGoneIsSaidAndTheHistogramStays) {
    session_.showUsage(exampleUsage("relu"));
    ASSERT_TRUE(waitFor([this] { return section() != nullptr; }));
    QString said;
    QObject::connect(room_.get(), &Room::noticeRaised, [&](const QString& sentence) { said = sentence; });
    section()->layerChoice().setCurrentIndex(1);
    emit section()->layerChoice().activated(1);
    ASSERT_TRUE(waitFor([&] { return !said.isEmpty(); }));
    EXPECT_EQ(feet().shapes.size(), 1U);
    EXPECT_EQ(section()->layerChoice().currentIndex(), 0);
}

TEST_F(UsageTest, GoesIntoTheFigureWithItsNumbers) {
    session_.showUsage(exampleUsage("relu"));
    const FigureSheet sheet = room_->exporter().sheet();
    const auto& series = sheet.panels.front().series;
    const auto foot =
        std::find_if(series.begin(), series.end(), [](const auto& each) { return each.atFoot; });
    ASSERT_NE(foot, series.end());
    EXPECT_EQ(foot->name, "pre-activations in spirals, all layers, 2 networks");
    EXPECT_EQ(foot->upper[2], 0.2);
}

}  // namespace
}  // namespace zorro::ui
