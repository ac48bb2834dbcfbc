// Opening, saving and what the window may say about it. Every test has a folder and settings of its own.

#include "ui/session/document.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "core/file/file.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

using Outcome = DocumentResult::Outcome;

class Document : public testing::Test {
protected:
    Document() : document(model, settings, nullptr, [this] { return now; }) { document.startNew(); }

    [[nodiscard]] QString at(const QString& name) const { return folder.filePath(name); }
    [[nodiscard]] std::string content(const QString& name) const { return readFile(at(name).toStdString()); }
    void put(const QString& name, const std::string& text) const {
        replaceFile(at(name).toStdString(), text);
    }
    void change() { model.setVisible(0, !model.session().find(0)->visible); }

    QTemporaryDir folder;
    QSettings settings{folder.filePath("settings.ini"), QSettings::IniFormat};
    QDateTime now{QDate(2026, 1, 2), QTime(12, 0, 0)};
    SessionModel model;
    SessionDocument document;
};

TEST_F(Document, StartsUntitledAndUnmodified) {
    EXPECT_EQ(document.title(), "untitled.zlab");
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(document.savedText(), "not saved yet");
    EXPECT_EQ(document.save().outcome, Outcome::failed);
}

TEST_F(Document, SavedSessionOpensAgain) {
    change();
    ASSERT_TRUE(document.saveAs(at("mine")));
    EXPECT_EQ(document.path(), at("mine.zlab"));
    document.startNew();
    ASSERT_TRUE(document.open(at("mine.zlab")));
    EXPECT_FALSE(model.session().find(0)->visible);
    EXPECT_EQ(document.title(), "mine.zlab");
}

TEST_F(Document, IsModifiedUntilSavedOrUndone) {
    int changes = 0;
    QObject::connect(&document, &SessionDocument::modifiedChanged, [&] { ++changes; });
    change();
    EXPECT_TRUE(document.isModified());
    model.undoStack().undo();
    EXPECT_FALSE(document.isModified());
    change();
    ASSERT_TRUE(document.saveAs(at("mine.zlab")));
    EXPECT_FALSE(document.isModified());
    EXPECT_EQ(changes, 4);
}

TEST_F(Document, SelectionAndRangesAreNoModification) {
    model.setRanges({-1, 1}, model.session().explore.yRanges);
    model.select(noCurve);
    EXPECT_FALSE(document.isModified());
}

TEST_F(Document, TellsHowLongAgoItWasSaved) {
    ASSERT_TRUE(document.saveAs(at("mine.zlab")));
    now = now.addSecs(12);
    EXPECT_EQ(document.savedText(), "saved 12 s ago");
    now = now.addSecs(180);
    EXPECT_EQ(document.savedText(), "saved 3 min ago");
    now = now.addSecs(7200);
    EXPECT_EQ(document.savedText(), "saved at 12:00");
    change();
    EXPECT_EQ(document.savedText(), "unsaved changes");
}

TEST_F(Document, FailedOpeningKeepsTheSession) {
    put("broken.zlab", "{\"format\": ");
    change();
    const DocumentResult result = document.open(at("broken.zlab"));
    EXPECT_EQ(result.outcome, Outcome::failed);
    EXPECT_TRUE(result.sentence.contains("breaks off at line 1")) << result.sentence.toStdString();
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.path(), "");
    EXPECT_EQ(document.open(at("nowhere.zlab")).outcome, Outcome::failed);
}

TEST_F(Document, NeverWritesOverWhatIsNoSession) {
    put("broken.zlab", "precious");
    EXPECT_EQ(document.saveAs(at("broken.zlab")).outcome, Outcome::refused);
    EXPECT_EQ(content("broken.zlab"), "precious");
    EXPECT_EQ(document.path(), "");
}

TEST_F(Document, NeverWritesOverANewerVersion) {
    const std::string newer = R"({"format": "zorrolab-session", "version": 99})";
    put("newer.zlab", newer);
    EXPECT_EQ(document.saveAs(at("newer.zlab")).outcome, Outcome::refused);
    EXPECT_EQ(content("newer.zlab"), newer);
}

TEST_F(Document, NeverWritesOverItsOwnFileOnceThatBroke) {
    ASSERT_TRUE(document.saveAs(at("mine.zlab")));
    put("mine.zlab", "half a");
    EXPECT_EQ(document.save().outcome, Outcome::refused);
    EXPECT_EQ(document.save(SessionDocument::Changes::overwrite).outcome, Outcome::refused);
    EXPECT_EQ(content("mine.zlab"), "half a");
}

TEST_F(Document, AsksBeforeLosingChangesOfAnotherProgram) {
    ASSERT_TRUE(document.saveAs(at("mine.zlab")));
    const std::string theirs = sessionText(Session{});
    put("mine.zlab", theirs);
    EXPECT_EQ(document.save().outcome, Outcome::changedOnDisk);
    EXPECT_EQ(content("mine.zlab"), theirs);
    EXPECT_TRUE(document.save(SessionDocument::Changes::overwrite));
    EXPECT_EQ(content("mine.zlab"), sessionText(model.session()));
    EXPECT_TRUE(document.save());
}

TEST_F(Document, SavesAgainAfterItsFileWasDeleted) {
    ASSERT_TRUE(document.saveAs(at("mine.zlab")));
    QFile::remove(at("mine.zlab"));
    EXPECT_TRUE(document.save());
    EXPECT_TRUE(QFile::exists(at("mine.zlab")));
}

TEST_F(Document, SavesOverAnotherSession) {
    put("other.zlab", sessionText(Session{}));
    EXPECT_TRUE(document.saveAs(at("other.zlab")));
}

TEST_F(Document, FailedSavingStaysModified) {
    change();
    const DocumentResult result = document.saveAs(at("no/such/folder/mine.zlab"));
    EXPECT_EQ(result.outcome, Outcome::failed);
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.path(), "");
}

TEST_F(Document, AdoptedSessionCountsAsModified) {
    document.adopt(defaultSession(), at("lost.zlab"));
    EXPECT_TRUE(document.isModified());
    EXPECT_EQ(document.title(), "lost.zlab");
    EXPECT_TRUE(document.save());
    EXPECT_FALSE(document.isModified());
}

TEST_F(Document, RemembersTheFilesOpenedLast) {
    for (int i = 0; i < 12; ++i) {
        ASSERT_TRUE(document.saveAs(at(QString("%1.zlab").arg(i))));
    }
    ASSERT_TRUE(document.open(at("5.zlab")));
    QFile::remove(at("11.zlab"));
    const QStringList paths = document.recentFiles().paths();
    EXPECT_EQ(paths.size(), RecentFiles::most - 1);
    EXPECT_EQ(paths.front(), at("5.zlab"));
    EXPECT_EQ(paths.count(at("5.zlab")), 1);
    EXPECT_FALSE(paths.contains(at("11.zlab")));
    document.recentFiles().clear();
    EXPECT_TRUE(document.recentFiles().paths().isEmpty());
}

}  // namespace
}  // namespace zorro::ui
