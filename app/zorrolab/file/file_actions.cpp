#include "app/zorrolab/file/file_actions.h"

#include <utility>

#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace zorro {

using Outcome = ui::DocumentResult::Outcome;

FileActions::FileActions(ui::SessionDocument& document, std::unique_ptr<FileQuestions> questions,
                         QWidget* window)
    : QObject(window),
      document_(document),
      questions_(std::move(questions)),
      window_(window),
      new_(addAction(tr("New"), QKeySequence::New, tr("Start over with the default scene"))),
      open_(addAction(tr("Open…"), QKeySequence::Open, tr("Open a session"))),
      save_(addAction(tr("Save"), QKeySequence::Save, tr("Save the session"))),
      saveAs_(addAction(tr("Save as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                        tr("Save the session to another file"))),
      recentMenu_(std::make_unique<QMenu>(tr("Open recent"))) {
    connect(new_, &QAction::triggered, this, &FileActions::startNew);
    connect(open_, &QAction::triggered, this, &FileActions::chooseAndOpen);
    connect(save_, &QAction::triggered, this, &FileActions::save);
    connect(saveAs_, &QAction::triggered, this, &FileActions::saveAs);
    connect(recentMenu_.get(), &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
}

QAction* FileActions::addAction(const QString& text, const QKeySequence& shortcut, const QString& toolTip) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(toolTip);
    action->setProperty("group", tr("Session"));
    window_->addAction(action);
    return action;
}

bool FileActions::mayReplaceSession() {
    if (!document_.isModified()) {
        return true;
    }
    switch (questions_->askUnsaved(document_.title())) {
        case UnsavedAnswer::save:
            return save();
        case UnsavedAnswer::discard:
            return true;
        case UnsavedAnswer::cancel:
            break;
    }
    return false;
}

void FileActions::startNew() {
    if (mayReplaceSession()) {
        document_.startNew();
    }
}

void FileActions::chooseAndOpen() {
    const QString path = questions_->chooseFileToOpen(folder());
    if (!path.isEmpty()) {
        open(path);
    }
}

bool FileActions::open(const QString& path) {
    if (!mayReplaceSession()) {
        return false;
    }
    const auto result = document_.open(path);
    if (!result) {
        emit failed(result.sentence);
    }
    return static_cast<bool>(result);
}

bool FileActions::save() {
    return document_.path().isEmpty() ? saveAs() : finishSaving(document_.save());
}

bool FileActions::saveAs() {
    const QString suggestion =
        document_.path().isEmpty() ? folder() + "/" + document_.title() : document_.path();
    const QString path = questions_->chooseFileToSave(suggestion);
    return !path.isEmpty() && finishSaving(document_.saveAs(path));
}

bool FileActions::finishSaving(ui::DocumentResult result) {
    if (result.outcome == Outcome::changedOnDisk) {
        if (!questions_->askOverwrite(result.sentence)) {
            return false;
        }
        result = document_.save(ui::SessionDocument::Changes::overwrite);
    }
    if (result) {
        emit succeeded(tr("Saved %1").arg(document_.path()));
    } else {
        emit failed(result.sentence);
    }
    return static_cast<bool>(result);
}

QString FileActions::folder() const {
    const QStringList recent = document_.recentFiles().paths();
    if (!document_.path().isEmpty()) {
        return QFileInfo(document_.path()).path();
    }
    return recent.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                            : QFileInfo(recent.front()).path();
}

void FileActions::fillRecentMenu() {
    recentMenu_->clear();
    recentMenu_->setToolTipsVisible(true);
    const QStringList paths = document_.recentFiles().paths();
    for (const QString& path : paths) {
        auto* action = recentMenu_->addAction(QFileInfo(path).fileName(), this, [this, path] { open(path); });
        action->setToolTip(path);
    }
    if (paths.isEmpty()) {
        recentMenu_->addAction(tr("No session was saved yet"))->setEnabled(false);
        return;
    }
    recentMenu_->addSeparator();
    recentMenu_->addAction(tr("Forget these"), &document_.recentFiles(), &ui::RecentFiles::clear);
}

}  // namespace zorro

#include "moc_file_actions.cpp"
