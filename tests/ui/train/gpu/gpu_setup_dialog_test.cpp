#include "ui/train/gpu/gpu_setup_dialog.h"

#include <cstdlib>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>

#include "core/launch/trainer/gpu_setup.h"
#include "tests/ui/train/train_fixture.h"

namespace zorro::ui {
namespace {

/// A machine with a GPU and a program that sets it up: it has to be there before the room is.
class PretendedGpu {
protected:
    PretendedGpu() {
        write("nvidia-smi", "exit 0");
        setUpDoes("echo 'run: nothing to do'");
        ::setenv("PATH", (programs_.path() + ":" + pathBefore_).toStdString().c_str(), 1);
        ::setenv("XDG_CACHE_HOME", programs_.filePath("cache").toStdString().c_str(), 1);
        ::setenv(gpuSetupVariable, programs_.filePath("set-up").toStdString().c_str(), 1);
    }
    ~PretendedGpu() {
        ::setenv("PATH", pathBefore_.toStdString().c_str(), 1);
        ::unsetenv("XDG_CACHE_HOME");
        ::unsetenv(gpuSetupVariable);
    }
    void write(const QString& name, const QString& text) const {
        QFile file(programs_.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(("#!/bin/sh\n" + text + "\n").toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    /// What `set-up --gpu --build-only` does; `--dry-run` says what that would be.
    void setUpDoes(const QString& text) const {
        write("set-up",
              "[ \"$*\" = '--gpu --dry-run' ] && echo 'run: the GPU: NVIDIA H200' && "
              "echo 'run: PyTorch with CUDA will be fetched: 6 GB' && exit 0\n"
              "[ \"$*\" = '--gpu --build-only' ] || exit 2\n" +
                  text);
    }
    /// The words that make a trainer with a GPU.
    QString buildTrainer() const {
        return "cat >" + programs_.filePath("zorro-train") + R"( <<'END'
#!/bin/sh
echo '{"version": "0.1.0", "libtorch": "2.15.0", "cuda": "13.2", "devices": [{"device": "cuda:0", "name": "NVIDIA H200", "memory_bytes": 141000000000, "free_bytes": 139000000000}], "why": null}'
END
chmod +x )" + programs_.filePath("zorro-train");
    }

    QTemporaryDir programs_;
    QString pathBefore_ = QString::fromLocal8Bit(std::getenv("PATH"));
};

class GpuSetupDialogTest : public PretendedGpu, public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        window_.show();
        room_.leftPanel()->show();
    }
    template <class Widget>
    static Widget* named(const QWidget* parent, const QString& name) {
        for (Widget* widget : parent->findChildren<Widget*>()) {
            auto* button = qobject_cast<QPushButton*>(widget);
            if (widget->accessibleName() == name || (button != nullptr && button->text() == name)) {
                return widget;
            }
        }
        return nullptr;
    }
    QPushButton* setupButton() { return named<QPushButton>(room_.leftPanel(), "Set up the GPU…"); }
    GpuSetupDialog* dialog() { return window_.findChild<GpuSetupDialog*>(); }
    QPushButton* button(const QString& name) { return named<QPushButton>(dialog(), name); }
    QString state() { return named<QLabel>(dialog(), "How far it is")->text(); }
    QString plan() { return named<QLabel>(dialog(), "What will be done")->text(); }
    /// Opens the dialog by the form's button, once that can be clicked.
    void open() {
        ASSERT_NE(setupButton(), nullptr);
        ASSERT_TRUE(waitFor([&] { return setupButton()->isEnabled(); }));
        QTest::mouseClick(setupButton(), Qt::LeftButton);
        ASSERT_NE(dialog(), nullptr);
    }
    void start() {
        open();
        ASSERT_TRUE(waitFor([&] { return button("Set up")->isEnabled(); }));
        QTest::mouseClick(button("Set up"), Qt::LeftButton);
    }
};

TEST_F(GpuSetupDialogTest, SaysFirstWhatItWillFetchAndDoesNothingYet) {
    setUpDoes("touch " + programs_.filePath("started"));
    open();
    ASSERT_TRUE(waitFor([&] { return button("Set up")->isEnabled(); }));
    EXPECT_EQ(plan(), "The GPU: NVIDIA H200\nPyTorch with CUDA will be fetched: 6 GB");
    EXPECT_FALSE(button("Stop")->isEnabled());
    QTest::mouseClick(button("Close"), Qt::LeftButton);
    EXPECT_TRUE(waitFor([&] { return dialog() == nullptr; }));
    EXPECT_FALSE(QFile::exists(programs_.filePath("started")));
}

TEST_F(GpuSetupDialogTest, TheDeviceRowListsTheGpuOnceItIsSetUp) {
    setUpDoes("echo '[3/9] Building x'; echo 'a warning' >&2; " + buildTrainer());
    start();
    ASSERT_TRUE(waitFor([&] { return state().startsWith("The GPU is set up"); }));
    EXPECT_EQ(named<QPlainTextEdit>(dialog(), "What it prints")->toPlainText(),
              "[3/9] Building x\na warning");
    auto* devices = named<QComboBox>(room_.leftPanel(), "Device");
    ASSERT_NE(devices, nullptr);
    EXPECT_TRUE(waitFor([&] { return devices->findText("cuda:0") >= 0; }));
    EXPECT_FALSE(setupButton()->isEnabled());
    EXPECT_TRUE(setupButton()->isVisibleTo(room_.leftPanel()));
}

TEST_F(GpuSetupDialogTest, ShowsHowFarItIsAndEndsAtItsStopButtonOnly) {
    setUpDoes("echo 'run: PyTorch: 3 of 9 GB'; exec sleep 1000");
    start();
    ASSERT_TRUE(waitFor([&] { return state() == "Fetching and unpacking PyTorch: 3 of about 9 GB"; }));
    auto* progress = named<QProgressBar>(dialog(), "Progress");
    EXPECT_EQ(progress->maximum(), 9);
    EXPECT_EQ(progress->value(), 3);
    EXPECT_FALSE(button("Set up")->isEnabled());
    EXPECT_FALSE(button("Close")->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_TRUE(dialog()->isVisible());
    QTest::mouseClick(button("Stop"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return state().startsWith("Stopped"); }));
    EXPECT_TRUE(button("Set up")->isEnabled());
    EXPECT_TRUE(button("Close")->isEnabled());
}

TEST_F(GpuSetupDialogTest, IsEndedWithTheWindow) {
    setUpDoes("trap 'touch " + programs_.filePath("ended") +
              "; exit 1' TERM; echo 'run: PyTorch: 1 of 9 GB'; while :; do sleep 0.01; done");
    start();
    ASSERT_TRUE(waitFor([&] { return state().contains("1 of about 9"); }));
    delete dialog();
    EXPECT_TRUE(QFile::exists(programs_.filePath("ended")));
}

TEST_F(GpuSetupDialogTest, SaysWhyItCannotBeDone) {
    write("set-up",
          "echo 'run: the GPU: NVIDIA H200'; echo 'run: the NVIDIA driver 470 is too old' >&2; exit 1");
    open();
    ASSERT_TRUE(waitFor([&] { return state() == "The NVIDIA driver 470 is too old"; }));
    EXPECT_FALSE(button("Set up")->isEnabled());
    EXPECT_EQ(plan(), "The GPU: NVIDIA H200");
}

TEST_F(GpuSetupDialogTest, SaysWhyItHasFailedAndCanBeTriedAgain) {
    setUpDoes("echo 'run: no trainer for the GPU: the disk is full; training on the CPU works'; exit 1");
    start();
    ASSERT_TRUE(waitFor([&] { return state().contains("the disk is full"); }));
    EXPECT_TRUE(button("Set up")->isEnabled());
    EXPECT_TRUE(setupButton()->isEnabled());
}

TEST_F(GpuSetupDialogTest, WithoutItsSourcesItSaysTheCommand) {
    ::setenv(gpuSetupVariable, "/nowhere/run", 1);
    open();
    EXPECT_TRUE(plan().contains("./app/run --gpu"));
    EXPECT_FALSE(button("Set up")->isEnabled());
    EXPECT_TRUE(button("Close")->isEnabled());
}

TEST_F(TrainRoomTest, OffersNoSetupWhereThereIsNoGpu) {
    if (hasNvidiaGpu()) {
        GTEST_SKIP() << "this machine has one";
    }
    for (const QPushButton* each : room_.leftPanel()->findChildren<QPushButton*>()) {
        EXPECT_NE(each->text(), "Set up the GPU…");
    }
}

}  // namespace
}  // namespace zorro::ui
