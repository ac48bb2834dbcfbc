// Copies of unsaved work: when they are written, when they go, and how they are found after a crash.

#include "ui/session/file/recovery.h"

#include <memory>

#include <QCoreApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

class Recovery : public testing::Test {
protected:
    Recovery() { document.startNew(); }

    void change() { model.setVisible(0, !model.session().find(0)->visible); }
    [[nodiscard]] QString copies() const { return folder.filePath("recovery"); }
    [[nodiscard]] std::unique_ptr<Autosave> autosave(AutosaveDelays delays = {}) {
        return std::make_unique<Autosave>(model, document, copies(), delays);
    }
    /// Leaves a copy behind as a window does that is killed: the file without a window that holds its lock.
    void crash() {
        const auto running = autosave();
        change();
        running->writeNow();
        running->finish();
        QFile::copy(running->filePath(), copies() + "/killed.zlab");
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    SessionModel model;
    SessionDocument document{model, settings};
};

TEST_F(Recovery, CopyIsWrittenOnceChangesPause) {
    const auto running = autosave({.afterLastChange = 0, .afterFirstChange = 1000000});
    change();
    EXPECT_TRUE(running->isPending());
    QCoreApplication::processEvents();
    running->finish();
    EXPECT_FALSE(running->isPending());
    EXPECT_EQ(sessionText(readSession(running->filePath().toStdString())), sessionText(model.session()));
}

TEST_F(Recovery, CopyIsWrittenWhileChangesGoOn) {
    const auto running = autosave({.afterLastChange = 1000000, .afterFirstChange = 0});
    model.beginDrag();
    model.setParameter(0, 0, 3);
    QCoreApplication::processEvents();
    running->finish();
    EXPECT_TRUE(QFile::exists(running->filePath()));
    model.setParameter(0, 0, 4);
    EXPECT_TRUE(running->isPending());
}

TEST_F(Recovery, NothingIsWrittenWithoutUnsavedChanges) {
    const auto running = autosave();
    EXPECT_FALSE(running->isPending());
    change();
    model.undoStack().undo();
    running->writeNow();
    running->finish();
    EXPECT_FALSE(QFile::exists(running->filePath()));
}

TEST_F(Recovery, CopyGoesWhenTheSessionIsSaved) {
    const auto running = autosave();
    change();
    running->writeNow();
    running->finish();
    ASSERT_TRUE(document.saveAs(folder.filePath("mine.zlab")));
    EXPECT_FALSE(QFile::exists(running->filePath()));
}

TEST_F(Recovery, ACleanExitLeavesNothing) {
    auto running = autosave();
    change();
    running->writeNow();
    running.reset();
    EXPECT_TRUE(QDir(copies()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_F(Recovery, TheCopyOfARunningWindowIsNotOffered) {
    const auto running = autosave();
    change();
    running->writeNow();
    running->finish();
    EXPECT_TRUE(findRecoverableSessions(copies()).empty());
}

TEST_F(Recovery, ACrashedSessionIsFoundWithItsOrigin) {
    ASSERT_TRUE(document.saveAs(folder.filePath("mine.zlab")));
    crash();
    const auto found = findRecoverableSessions(copies());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().origin, folder.filePath("mine.zlab"));
    EXPECT_EQ(sessionText(found.front().session), sessionText(model.session()));
}

TEST_F(Recovery, TwoWindowsAreNotOfferedTheSameCopy) {
    crash();
    auto first = findRecoverableSessions(copies());
    EXPECT_EQ(first.size(), 1U);
    EXPECT_TRUE(findRecoverableSessions(copies()).empty());
    first.clear();
    EXPECT_EQ(findRecoverableSessions(copies()).size(), 1U);
}

TEST_F(Recovery, ADiscardedCopyIsGone) {
    crash();
    discard(findRecoverableSessions(copies()).front());
    EXPECT_TRUE(findRecoverableSessions(copies()).empty());
    EXPECT_TRUE(QDir(copies()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_F(Recovery, ACopyThatCannotBeReadStaysWhereItIs) {
    QDir().mkpath(copies());
    const QString broken = copies() + "/broken.zlab";
    replaceFile(broken.toStdString(), "half a");
    EXPECT_TRUE(findRecoverableSessions(copies()).empty());
    EXPECT_EQ(readFile(broken.toStdString()), "half a");
}

TEST_F(Recovery, SaysOnceThatItCannotProtect) {
    replaceFile(copies().toStdString(), "a file where the folder should be");
    const auto running = autosave();
    int problems = 0;
    QObject::connect(running.get(), &Autosave::problem, [&] { ++problems; });
    change();
    running->writeNow();
    running->writeNow();
    EXPECT_EQ(problems, 1);
}

}  // namespace
}  // namespace zorro::ui
