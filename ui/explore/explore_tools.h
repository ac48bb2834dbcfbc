#pragma once

// The Explore room's places in the top row: what is shown (left), and what leaves the program (right).

#include "ui/explore/explore_actions.h"
#include "ui/widgets/room/tool_row.h"

class QComboBox;
class QToolButton;

namespace zorro::ui {

/// "Show all", the plots, the reference, the difference view, and a menu with the rest.
class ExploreTools : public ToolRow {
    Q_OBJECT

public:
    ExploreTools(SessionModel& session, ExploreActions& actions, ThemeController& themes,
                 QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& reference() { return *reference_; }
    /// Marks "Fit y" as what would help now; the mark goes with the next change of what is seen.
    void offerFit();

private:
    void listReferences();
    void chooseReference(int index);

    SessionModel& session_;
    ThemeController& themes_;
    void markFit(bool offered);

    QComboBox* reference_;
    QToolButton* fit_;
};

/// "Copy SPEC", code in every language, pictures and tables; ExploreExport fills the menus.
class ExploreExports : public ToolRow {
    Q_OBJECT

public:
    explicit ExploreExports(ExploreActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] QMenu& codeMenu() { return *codeMenu_; }
    [[nodiscard]] QMenu& exportMenu() { return *exportMenu_; }

private:
    QMenu* codeMenu_;
    QMenu* exportMenu_;
};

}  // namespace zorro::ui
