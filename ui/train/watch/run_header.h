#pragma once

// The title bar over the charts of the run that is shown: its colours, name and facts, how it stands and how
// far it is, and its buttons, which never change their places.

#include <vector>

#include <QFrame>

#include "ui/theme/theme.h"
#include "ui/train/train_actions.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace zorro::ui {

class ColorStrip;
class ElidedLabel;

class RunHeader : public QFrame {
    Q_OBJECT

public:
    /// The arguments outlive the header.
    RunHeader(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons(TrainActions& actions);
    QToolButton* addButton(QAction* action, const QStringList& words);
    void makeMenu(TrainActions& actions);
    void drawIcons();
    void fitButtons();
    void showRun();
    void showStarting();
    void showState();

    TrainModel& model_;
    ThemeController& themes_;
    ColorStrip* strip_;
    ElidedLabel* name_;
    ElidedLabel* state_;
    ElidedLabel* time_;
    ElidedLabel* facts_;
    QProgressBar* bar_;
    struct Button {
        QToolButton* widget;
        QAction* action;
        int wide;  ///< its width with words, whichever of them it has
    };
    std::vector<Button> buttons_;
    QToolButton* more_ = nullptr;
};

}  // namespace zorro::ui
