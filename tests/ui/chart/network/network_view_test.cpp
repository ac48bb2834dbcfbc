#include "ui/chart/network/network_view.h"

#include <cmath>

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QWheelEvent>
#include <gtest/gtest.h>

#include "ui/chart/network/boundary_picture.h"
#include "ui/chart/network/learned_picture.h"
#include "ui/chart/network/usage_picture.h"

namespace zorro::ui {
namespace {

OutputMap mapOf(std::uint64_t step, std::size_t member, std::uint8_t everywhere) {
    return {.step = step,
            .member = member,
            .left = -1,
            .right = 1,
            .bottom = -1,
            .top = 1,
            .columns = 4,
            .rows = 4,
            .planes = 1,
            .cells = std::vector<std::uint8_t>(16, everywhere)};
}

/// Two seeds of Symmetric-Zorro with one hidden layer whose a is trained.
class NetworkViewTest : public testing::Test {
protected:
    void SetUp() override {
        auto run = std::make_shared<RunSnapshot>();
        run->path = "/runs/one";
        run->comparison.data.examples = 50;
        run->comparison.members = {{.activation = "symmetric-zorro", .seed = 3},
                                   {.activation = "symmetric-zorro", .seed = 4}};
        run_ = run;
        view_.resize(280, 700);
    }
    /// Records of `step`; everything that was used lies in [0, 1].
    void record(std::uint64_t step) {
        EventBatch batch{.steps = {step}, .seconds = {1.0 * static_cast<double>(step)}};
        const double a = 1 + 0.1 * static_cast<double>(step);
        batch.columns = {{.name = "learned_0", .layers = 1, .values = {a, a + 1}},
                         {.name = "learned_1", .layers = 1, .values = {2, 2}}};
        for (const std::size_t member : {0U, 1U}) {
            batch.maps.push_back(mapOf(step, member, member == 0 ? 255 : 0));
            batch.histograms.push_back({.step = step,
                                        .member = member,
                                        .layer = 0,
                                        .lower = -2,
                                        .upper = 2,
                                        .counts = {0, 0, 10, step}});
        }
        history_->append(batch, 2);
    }
    void show() {
        view_.setRun(run_, {{.label = "Symmetric-Zorro",
                             .history = history_,
                             .members = {0, 1},
                             .activationLayers = {"hidden 1"}}});
        view_.show();
    }

    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    std::shared_ptr<RunHistory> history_ = std::make_shared<RunHistory>();
    std::shared_ptr<const RunSnapshot> run_;
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (auto* each : view_.findChildren<QPushButton*>()) {
            if (each->text().startsWith(text)) {
                return each;
            }
        }
        return nullptr;
    }

    NetworkView view_{themes_};
};

TEST_F(NetworkViewTest, SaysInWordsWhatIsNotRecorded) {
    show();
    EXPECT_TRUE(view_.boundary().isMissing());
    EXPECT_TRUE(view_.usage().words().contains("Not recorded"));
    EXPECT_TRUE(view_.learned().words().contains("Not recorded"));
    EXPECT_FALSE(button("Open in Explore")->isEnabled());
    EXPECT_FALSE(button("Open in Fit")->isEnabled());
}

TEST_F(NetworkViewTest, OffersABoundaryOnlyOverDataThatHaveOne) {
    show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return view_.boundary().isVisible(); })) << "the spirals have one";
    auto digits = std::make_shared<RunSnapshot>(*run_);
    digits->path = "/runs/digits";
    digits->comparison.data.source = "digits";
    run_ = digits;
    show();
    QTest::qWait(0);
    EXPECT_FALSE(view_.boundary().isVisible());
}

TEST_F(NetworkViewTest, ShowsTheFirstSeedUntilAnotherIsChosen) {
    record(1);
    show();
    EXPECT_TRUE(view_.boundary().textAt(0, 0).contains("class 1"));
    view_.seedChoice().setCurrentIndex(1);
    emit view_.seedChoice().activated(1);
    EXPECT_TRUE(view_.boundary().textAt(0, 0).contains("class 0"))
        << view_.seedChoice().currentText().toStdString();
}

TEST_F(NetworkViewTest, SaysHowMuchLiesInTheLinearPart) {
    record(10);  // half of the pre-activations in [0, 1], half in [1, 2]
    show();
    EXPECT_TRUE(view_.usage().words().contains("<b>50 %</b> in the linear part [0, 1]"))
        << view_.usage().words().toStdString();
    EXPECT_EQ(view_.usage().panel().curves().size(), 3U);  // as it began, f' and f
}

TEST_F(NetworkViewTest, FollowsTheNewestStepUntilAnEarlierOneIsChosen) {
    record(1);
    record(10);
    show();
    EXPECT_EQ(view_.stepSlider().maximum(), 1);
    EXPECT_TRUE(view_.boundary().words().contains("step 10"));
    view_.stepSlider().setValue(0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return view_.boundary().words().contains("step 1 "); }))
        << view_.boundary().words().toStdString();
    record(20);
    view_.historyGrew();
    EXPECT_TRUE(QTest::qWaitFor([&] { return view_.stepSlider().maximum() == 2; }));
    EXPECT_TRUE(view_.boundary().words().contains("step 1 "));
    view_.stepSlider().setValue(2);
    EXPECT_TRUE(view_.boundary().words().contains("step 20"));
}

TEST_F(NetworkViewTest, ALearnedCurveIsOfferedToExplore) {
    record(10);
    show();
    std::optional<Curve> saved;
    std::string began;
    QObject::connect(&view_, &NetworkView::curveRequested, &view_,
                     [&](const Curve& curve, const std::string& trained) {
                         saved = curve;
                         began = trained;
                     });
    QTest::mouseClick(button("Open in Explore"), Qt::LeftButton);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(began, "symmetric-zorro");
    EXPECT_EQ(saved->description().name, "symmetric-zorro");
    EXPECT_DOUBLE_EQ(saved->parameters[0], 2);
    EXPECT_TRUE(view_.learned().words().contains("2.000")) << view_.learned().words().toStdString();
}

TEST_F(NetworkViewTest, GatesThatLearnAreLayersToChoose) {
    auto run = std::make_shared<RunSnapshot>();
    run->path = "/runs/cells";
    run->comparison.architecture = {.kind = "lstm", .learnable = Learnable::layer};
    run->comparison.members = {{.activation = "relu", .gate = "swish:beta=3", .seed = 1}};
    run->network.gateLayers = {"layer 1 input gate", "layer 1 forget gate"};
    const double none = std::nan("");
    history_->append({.steps = {1, 2},
                      .seconds = {1, 2},
                      .columns = {{.name = "learned_0", .layers = 3, .values = {none, 3, 3, none, 4, 5}}}},
                     1);
    view_.setRun(run,
                 {{.label = "ReLU", .history = history_, .members = {0}, .activationLayers = {"layer 1"}}});
    view_.show();
    QComboBox& layers = view_.layerChoice();
    ASSERT_EQ(layers.count(), 3);
    EXPECT_EQ(layers.itemText(2), "layer 1 forget gate");
    EXPECT_TRUE(view_.learned().isMissing()) << "ReLU has no parameters";
    layers.setCurrentIndex(2);
    emit layers.activated(2);
    EXPECT_TRUE(view_.learned().words().contains("5.000")) << view_.learned().words().toStdString();
    EXPECT_TRUE(view_.usage().words().contains("not of gates")) << view_.usage().words().toStdString();
    // Its own line, and that of the other gate: the layer with ReLU is of another function.
    ASSERT_EQ(view_.learned().panel().curves().size(), 2U);
    EXPECT_DOUBLE_EQ(view_.learned().panel().curves().front().y[1], 4);
    std::optional<Curve> saved;
    QString name;
    QObject::connect(&view_, &NetworkView::curveRequested, &view_,
                     [&](const Curve& curve, const std::string& trained, const QString& label) {
                         saved = curve;
                         EXPECT_EQ(trained, "swish:beta=3");
                         name = label;
                     });
    QTest::mouseClick(button("Open in Explore"), Qt::LeftButton);
    ASSERT_TRUE(saved.has_value());
    EXPECT_EQ(saved->description().name, "swish");
    EXPECT_DOUBLE_EQ(saved->parameters[0], 5);
    EXPECT_TRUE(name.contains("layer 1 forget gate")) << name.toStdString();
}

TEST_F(NetworkViewTest, TheMeanOfTheSeedsIsOfferedToFit) {
    record(10);
    show();
    view_.seedChoice().setCurrentIndex(2);  // all seeds
    emit view_.seedChoice().activated(2);
    std::optional<Curve> fitted;
    QObject::connect(&view_, &NetworkView::fitRequested, &view_, [&](const Curve& curve) { fitted = curve; });
    QTest::mouseClick(button("Open in Fit"), Qt::LeftButton);
    ASSERT_TRUE(fitted.has_value());
    EXPECT_DOUBLE_EQ(fitted->parameters[0], 2.5);  // 2 and 3
    // Two parameters of each seed behind those of the mean.
    EXPECT_EQ(view_.learned().panel().curves().size(), 2U * 2 + 2);
    EXPECT_TRUE(view_.learned().words().contains("each seed"));
}

TEST_F(NetworkViewTest, ChannelsAreAMedianInABandOfTheirQuartiles) {
    EventBatch batch{.steps = {1, 2}, .seconds = {1, 2}};
    batch.columns = {{.name = "learned_0", .layers = 1, .values = {1, 2, 1.5, 2.5}},
                     {.name = "learned_0_lower", .layers = 1, .values = {0.5, 2, 0.75, 2}},
                     {.name = "learned_0_upper", .layers = 1, .values = {3, 2, 4, 3}},
                     {.name = "learned_1", .layers = 1, .values = {2, 2, 2, 2}},
                     {.name = "learned_1_lower", .layers = 1, .values = {2, 2, 2, 2}},
                     {.name = "learned_1_upper", .layers = 1, .values = {2, 2, 2, 2}}};
    history_->append(batch, 2);
    show();
    ASSERT_EQ(view_.learned().panel().areas().size(), 2U);
    EXPECT_DOUBLE_EQ(view_.learned().panel().areas()[0].lower[1], 0.75);
    EXPECT_DOUBLE_EQ(view_.learned().panel().areas()[0].upper[1], 4);
    EXPECT_DOUBLE_EQ(view_.learned().panel().curves().front().y[1], 1.5);
    EXPECT_TRUE(view_.learned().words().contains("median of the channels"));
}

TEST_F(NetworkViewTest, WhereThisLayerLivesIsOfferedToExplore) {
    show();
    EXPECT_FALSE(button("Show under")->isEnabled());
    record(10);
    view_.historyGrew();
    ASSERT_TRUE(QTest::qWaitFor([&] { return button("Show under")->isEnabled(); }));
    std::optional<UsagePlace> asked;
    QObject::connect(&view_, &NetworkView::usageRequested, &view_,
                     [&](const UsagePlace& place) { asked = place; });
    view_.seedChoice().setCurrentIndex(1);
    QTest::mouseClick(button("Show under"), Qt::LeftButton);
    ASSERT_TRUE(asked.has_value());
    EXPECT_EQ(asked->members, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(asked->member, std::optional<std::size_t>(1));
}

TEST_F(NetworkViewTest, ExamplesAreDrawnAgainFromTheComparison) {
    record(1);
    show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return view_.boundary().words().contains("50 examples"); }));
}

TEST_F(NetworkViewTest, ALearnedCurveThroughPointsIsALine) {
    history_->maps = {{.step = 1,
                       .member = 0,
                       .left = -3,
                       .right = 3,
                       .columns = 4,
                       .rows = 1,
                       .planes = 1,
                       .lower = -1,
                       .upper = 1,
                       .cells = {0, 255, 0, 255}}};
    show();
    ASSERT_EQ(view_.boundary().panel().curves().size(), 1U);
    EXPECT_DOUBLE_EQ(view_.boundary().panel().curves()[0].y[1], 1);
    EXPECT_FALSE(view_.boundary().panel().image().has_value());
}

TEST_F(NetworkViewTest, AnotherThemeKeepsThePictures) {
    record(1);
    show();
    themes_.setMode(ThemeMode::dark);
    EXPECT_EQ(view_.usage().panel().curves().back().color, curveStyle(darkTheme(), 0).color);
    themes_.setMode(ThemeMode::light);
}

TEST_F(NetworkViewTest, TheWheelOverAPictureMovesThePanel) {
    record(10);
    show();
    QScrollArea panel;
    panel.setWidget(&view_);
    panel.resize(300, 200);
    panel.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel.verticalScrollBar()->maximum() > 0; }));
    PlotPanel& picture = view_.usage().panel();
    const QPointF middle = picture.rect().center();
    QWheelEvent turn(middle, picture.mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&turn);  // only what comes from the system is passed on to parents
    QCoreApplication::instance()->notify(&picture, &turn);
    EXPECT_GT(panel.verticalScrollBar()->value(), 0);
    panel.takeWidget();
}

}  // namespace
}  // namespace zorro::ui
