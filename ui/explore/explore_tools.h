#pragma once

// The Explore room's places in the top row: what is shown (left), and what leaves the program (right).

#include <QWidget>

#include "ui/explore/explore_actions.h"

class QComboBox;
class QToolButton;

namespace zorro::ui {

/// "Show all", the plots, the reference, the difference view, and a menu with the rest.
class ExploreTools : public QWidget {
    Q_OBJECT

public:
    ExploreTools(SessionModel& session, ExploreActions& actions, ThemeController& themes,
                 QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& reference() { return *reference_; }

private:
    void addButton(QAction* action, const char* styleClass);
    void listReferences();
    void chooseReference(int index);

    SessionModel& session_;
    ThemeController& themes_;
    QComboBox* reference_;
};

/// "Copy SPEC", code in every language, pictures and tables. What needs a dialog is asked for by signals.
class ExploreExports : public QWidget {
    Q_OBJECT

public:
    explicit ExploreExports(ExploreActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] QMenu& codeMenu() { return *codeMenu_; }
    [[nodiscard]] QMenu& exportMenu() { return *exportMenu_; }

signals:
    /// `language` is the name of a CodeLanguageInfo.
    void codeCopyRequested(const QString& language);
    void codeDialogRequested();

private:
    QMenu* addMenuButton(const QString& text, const QString& toolTip);

    QMenu* codeMenu_;
    QMenu* exportMenu_;
};

}  // namespace zorro::ui
