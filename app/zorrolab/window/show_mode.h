#pragma once

// Show mode in the window: a lesson, or the choice of one, takes the place of the rooms until it is left. The
// page is made when it is first shown.

#include <filesystem>

#include <QAction>
#include <QObject>

#include "core/lesson/lesson.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

namespace zorro {

namespace ui {
class LessonRuns;
class ShowPage;
}  // namespace ui

class ShowMode : public QObject {
    Q_OBJECT

public:
    /// The page comes into the window's layout, where it takes the place of `rooms`. All outlive this object.
    ShowMode(QWidget& window, QWidget& rooms, ui::SessionModel& session, ui::ThemeController& themes);

    /// Goes there and back (F11).
    [[nodiscard]] QAction* toggle() const { return toggle_; }
    /// One for each lesson.
    [[nodiscard]] const QList<QAction*>& lessons() const { return lessons_; }

    void open(const Lesson& lesson);
    /// Shows a run that is there, once it is read; problemRaised() where it cannot be.
    void openRun(const std::filesystem::path& run);
    [[nodiscard]] bool isShown() const;
    void leave();

    /// Null before it was shown.
    [[nodiscard]] ui::ShowPage* page() const { return page_; }

signals:
    void problemRaised(const QString& sentence);

private:
    void show();
    void makePage();
    [[nodiscard]] std::vector<int> colorsOf(const std::vector<std::string>& specs) const;

    QWidget& window_;
    QWidget& rooms_;
    ui::SessionModel& session_;
    ui::ThemeController& themes_;
    ui::LessonRuns* runs_ = nullptr;
    ui::ShowPage* page_ = nullptr;
    QAction* toggle_;
    QList<QAction*> lessons_;
};

}  // namespace zorro
