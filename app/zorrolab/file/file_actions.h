#pragma once

// New, open, save: the actions, and the order in which they ask, act and complain. Nothing here loses a
// session: whatever would replace unsaved changes asks first.

#include <memory>

#include <QAction>
#include <QMenu>

#include "app/zorrolab/file/file_questions.h"
#include "ui/session/document.h"

namespace zorro {

class FileActions : public QObject {
    Q_OBJECT

public:
    /// `document` outlives this object. `window` receives the shortcuts.
    FileActions(ui::SessionDocument& document, std::unique_ptr<FileQuestions> questions, QWidget* window);

    /// Opens a file, asking about unsaved changes. False where the user chose not to, or it failed.
    bool open(const QString& path);
    /// True where the session on screen may be replaced: it has no unsaved changes, or the user had them
    /// saved or given up.
    bool mayReplaceSession();

    /// New, Open, Save, Save as, in the order of the menu.
    [[nodiscard]] QList<QAction*> actions() const { return {new_, open_, save_, saveAs_}; }
    /// The recent files, with an entry that forgets them.
    [[nodiscard]] QMenu* recentMenu() { return recentMenu_.get(); }

signals:
    /// Something went wrong, in one sentence.
    void failed(const QString& sentence);
    /// Something worked that is worth a word.
    void succeeded(const QString& sentence);

private:
    QAction* addAction(const QString& text, const QKeySequence& shortcut, const QString& toolTip);
    void startNew();
    void chooseAndOpen();
    bool save();
    bool saveAs();
    bool finishSaving(ui::DocumentResult result);
    [[nodiscard]] QString folder() const;
    void fillRecentMenu();

    ui::SessionDocument& document_;
    std::unique_ptr<FileQuestions> questions_;
    QWidget* window_;
    QAction* new_;
    QAction* open_;
    QAction* save_;
    QAction* saveAs_;
    std::unique_ptr<QMenu> recentMenu_;
};

}  // namespace zorro
