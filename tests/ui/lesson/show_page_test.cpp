// Show mode over runs that a pretended trainer writes.

#include "ui/lesson/show_page.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/launch/trainer/local_trainer.h"
#include "core/lesson/shown_run.h"
#include "core/run/directory/run_directory.h"
#include "core/run/events/event_log.h"
#include "tests/core/lesson/lesson_example.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/lesson/multiples_view.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

class ShowPageTest : public testing::Test {
protected:
    ShowPageTest() {
        // What it writes is what a run of the lesson would have recorded.
        const fs::path kept = root() / "kept";
        fs::create_directories(kept);
        EventLog(kept).append(lessonBatch());
        writeResult(kept, lessonResult());
        pretend("cp '" + (kept / eventsFile).string() + "' '" + (kept / resultFile).string() + "' \"$1\"\n");
        page_.resize(1000, 700);
        page_.show();
    }
    ~ShowPageTest() override { qunsetenv(trainerVariable); }

    fs::path root() const { return folder_.path().toStdString(); }
    void pretend(const std::string& script) const {
        const fs::path path = root() / "trainer";
        std::ofstream(path) << "#!/bin/sh\n" << script;
        fs::permissions(path, fs::perms::owner_all);
        qputenv(trainerVariable, path.c_str());
    }
    std::size_t runCount() const { return runDirectories(root() / "lessons").size(); }
    bool isDone() {
        return QTest::qWaitFor([this] { return runs_.lesson() && !runs_.isBusy(); }, 60'000);
    }

    QTemporaryDir folder_;
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    LessonRuns runs_{root() / "lessons", "zorrolab 1"};
    ShowPage page_{runs_, themes_, [](const auto& specs) { return std::vector<int>(specs.size(), 3); }};
};

TEST_F(ShowPageTest, ALessonIsTrainedAndItsVerdictMadeFromItsNumbers) {
    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(isDone());

    EXPECT_EQ(page_.verdict().text(),
              "Sigmoid: 1·10⁻⁷ and 50 %; Symmetric-Zorro: 0.5 and 100 %; 0 of 3 networks; 20");
    const Multiples& shown = page_.multiples().multiples();
    ASSERT_EQ(shown.columns.size(), 2U);
    EXPECT_EQ(shown.columns[1].title, "Symmetric-Zorro");
    EXPECT_EQ(shown.columns[1].colorIndex, 3);
    ASSERT_EQ(shown.rows.size(), 1U);
    // Three networks, their median at the first record, their median now.
    ASSERT_EQ(shown.rows[0].cells[0].lines.size(), 5U);
    EXPECT_EQ(shown.rows[0].cells[0].lines[3].values, (std::vector<double>{-7, 0}));
    EXPECT_EQ(shown.rows[0].cells[0].lines[4].values, (std::vector<double>{0, 0}));
    EXPECT_LT(shown.rows[0].y.lower, -7);
}

TEST_F(ShowPageTest, WhatWasTrainedBeforeIsShownAtOnceAndTrainedAgainOnRequest) {
    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(isDone());
    EXPECT_FALSE(runs_.isFromBefore());
    runs_.close();

    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(runs_.isFromBefore());
    EXPECT_EQ(runCount(), 1U);

    QTest::mouseClick(&page_.runAgain(), Qt::LeftButton);
    ASSERT_TRUE(isDone());
    EXPECT_FALSE(runs_.isFromBefore());
    EXPECT_EQ(runCount(), 2U);
}

TEST_F(ShowPageTest, RunsOfAnotherVersionAreNotTakenForThisOnes) {
    LessonRuns before(root() / "lessons", "zorrolab 0");
    before.open(readLesson(lessonText()));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !before.isBusy(); }, 60'000));

    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(isDone());
    EXPECT_FALSE(runs_.isFromBefore());
}

TEST_F(ShowPageTest, ATrainerThatSaysNothingIsReported) {
    pretend("echo 'there is no memory left' >&2\n");
    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !runs_.problem().isEmpty(); }, 60'000));

    EXPECT_TRUE(page_.verdict().text().contains("there is no memory left"));
    EXPECT_TRUE(page_.runAgain().isEnabled());
}

TEST_F(ShowPageTest, AMissingTrainerIsReported) {
    qputenv(trainerVariable, "/no/such/trainer");
    runs_.open(readLesson(lessonText()));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !runs_.problem().isEmpty(); }, 60'000));

    EXPECT_FALSE(runs_.isBusy());
}

TEST_F(ShowPageTest, EscapeLeaves) {
    QSignalSpy left(&page_, &ShowPage::leaveRequested);
    QTest::keyClick(&page_, Qt::Key_Escape);
    EXPECT_EQ(left.count(), 1);
}

TEST_F(ShowPageTest, ControlsKeepTheirPlacesWhileItTrains) {
    runs_.open(readLesson(lessonText()));
    QCoreApplication::processEvents();
    const QRect again = page_.runAgain().geometry();
    const QRect pictures = page_.multiples().geometry();
    ASSERT_TRUE(isDone());
    QCoreApplication::processEvents();

    EXPECT_EQ(page_.runAgain().geometry(), again);
    EXPECT_EQ(page_.multiples().geometry(), pictures);
}

TEST(Lessons, ThatComeWithTheProgramCanAllBeRead) {
    const std::vector<Lesson> lessons = builtInLessons();

    ASSERT_EQ(lessons.size(), 5U);
    for (const Lesson& lesson : lessons) {
        EXPECT_GE(lesson.seeds, 3U);
        EXPECT_GE(lesson.activations.size(), 2U);
    }
}

TEST_F(ShowPageTest, WhatTheLessonsSayFitsANarrowWindow) {
    qputenv(trainerVariable, "/no/such/trainer");
    page_.resize(1024, 768);
    for (const Lesson& lesson : builtInLessons()) {
        runs_.open(lesson);
        QCoreApplication::processEvents();
        for (const QLabel* label : page_.findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap()) {
                EXPECT_LE(label->heightForWidth(label->width()), label->height())
                    << label->text().toStdString();
            }
        }
    }
}

TEST_F(ShowPageTest, RunsOfALessonAreTrainedOneAfterTheOther) {
    Lesson lesson = readLesson(lessonText());
    lesson.runs.push_back(lesson.runs.front());
    lesson.runs[0].label = "one";
    lesson.runs[1].label = "two";
    lesson.runs[1].comparison.optimizer.learningRate = 0.5;
    lesson.runs.push_back(lesson.runs[1]);
    lesson.runs[2].comparison.optimizer.learningRate = 0.25;
    std::size_t most = 0;
    QObject::connect(&runs_, &LessonRuns::changed, &page_, [&] {
        std::size_t training = 0;
        for (const auto& run : runs_.runs()) {
            training += run && run->state != RunState::finished ? 1 : 0;
        }
        most = std::max(most, training);
    });
    runs_.open(lesson);
    ASSERT_TRUE(isDone());

    EXPECT_EQ(runCount(), 3U);
    EXPECT_LE(most, 1U);
}

TEST(MultiplesViewTest, PicturesLieInsideTheWidgetInEveryWindow) {
    for (const QSize size : {QSize(976, 560), QSize(1232, 600), QSize(2500, 1200)}) {
        MultiplesView view;
        view.resize(size);
        Multiples multiples;
        multiples.columns.resize(4);
        multiples.rows.resize(3);
        view.setMultiples(multiples);
        for (std::size_t row = 0; row < 3; ++row) {
            for (std::size_t column = 0; column < 4; ++column) {
                EXPECT_TRUE(view.rect().contains(view.place(row, column).toRect())) << size.width();
            }
        }
    }
}

/// A run of relu and gelu, two networks each, of which one of relu diverged.
std::shared_ptr<RunSnapshot> trainedRun() {
    auto run = std::make_shared<RunSnapshot>();
    run->path = "/runs/20260101-140200-spirals";
    run->comparison.name = "spirals";
    run->comparison.data.source = "spirals";
    for (const char* activation : {"relu", "gelu"}) {
        for (const std::uint64_t seed : {1, 2}) {
            run->comparison.members.push_back({.activation = activation, .seed = seed});
        }
    }
    run->state = RunState::finished;
    EventBatch batch{.steps = {1, 40}, .seconds = {1, 2}};
    batch.columns = {{.name = "validation_loss", .values = {1, 1, 1, 1, 0.5, NAN, 0.125, 0.125}},
                     {.name = "layer_gradient_norm", .layers = 2, .values = std::vector<double>(16, 0.1)},
                     {.name = "dead_units", .layers = 2, .values = std::vector<double>(16, 0.25)}};
    batch.diverged = {{.member = 1, .step = 30}};
    run->history.append(batch, 4);
    return run;
}

TEST_F(ShowPageTest, ARunThatIsThereIsShownWithItsVerdictAndNothingIsTrained) {
    const auto run = trainedRun();
    runs_.show(lessonOfRun(*run), run);
    EXPECT_FALSE(runs_.isBusy());
    EXPECT_FALSE(page_.runAgain().isVisible());
    const QString verdict = page_.verdict().text();
    EXPECT_TRUE(verdict.contains("GELU has the lowest validation loss, 0.12")) << verdict.toStdString();
    EXPECT_TRUE(verdict.contains("1 of 2 networks of ReLU diverged")) << verdict.toStdString();
    EXPECT_TRUE(page_.state().text().startsWith("finished"));
    const Multiples& multiples = page_.multiples().multiples();
    ASSERT_EQ(multiples.columns.size(), 2U);
    EXPECT_EQ(multiples.columns[0].failure, "1 of 2 diverged by step 30");
    ASSERT_EQ(multiples.rows.size(), 3U);
    EXPECT_EQ(multiples.rows[2].picture, LessonPicture::loss);
    const MultipleLine& median = multiples.rows[2].cells[1].lines.back();
    EXPECT_EQ(median.steps, (std::vector<double>{1, 40}));
    EXPECT_NEAR(median.values[1], std::log10(0.125), 1e-12);
    EXPECT_TRUE(page_.grab().toImage().size().isValid());
    runs_.runAgain();
    EXPECT_EQ(runCount(), 0U);
}

}  // namespace
}  // namespace zorro::ui
