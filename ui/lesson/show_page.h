#pragma once

// Show mode: one lesson over the whole window, for a lecture. Its title and what it is about, one sentence of
// verdict made from the numbers of its runs, and the small multiples, live while they train. Before a lesson
// is chosen it offers them.

#include <functional>
#include <memory>
#include <string>

#include <QWidget>

#include "ui/lesson/lesson_runs.h"
#include "ui/theme/theme.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace zorro::ui {

class MultiplesView;
struct PlanarExamples;

class ShowPage : public QWidget {
    Q_OBJECT

public:
    /// The colour indices of activations, by their SPECs.
    using ColorsOf = std::function<std::vector<int>(const std::vector<std::string>& specs)>;

    /// `runs` and `themes` outlive the page.
    ShowPage(LessonRuns& runs, ThemeController& themes, ColorsOf colorsOf, QWidget* parent = nullptr);

    [[nodiscard]] QLabel& verdict() { return *verdict_; }
    [[nodiscard]] QLabel& state() { return *state_; }
    [[nodiscard]] MultiplesView& multiples() { return *multiples_; }
    [[nodiscard]] QPushButton& runAgain() { return *again_; }
    [[nodiscard]] QPushButton& leave() { return *leave_; }

signals:
    void leaveRequested();
    /// The user wants this lesson.
    void lessonChosen(const zorro::Lesson& lesson);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeLesson();
    QWidget* makeChoice();
    void showRuns();
    void showState();
    void readExamples();

    LessonRuns& runs_;
    ThemeController& themes_;
    ColorsOf colorsOf_;
    QStackedWidget* pages_;
    QLabel* title_;
    QLabel* text_;
    QLabel* verdict_;
    QLabel* state_;
    QPushButton* again_;
    QPushButton* leave_;
    MultiplesView* multiples_;
    std::string examplesOf_;  ///< the lesson whose data are drawn
    std::shared_ptr<const PlanarExamples> examples_;
};

}  // namespace zorro::ui
