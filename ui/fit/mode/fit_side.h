#pragma once

// The left panel of the Fit room: a switch between its two modes, over the form of the one that is shown.

#include <QStackedWidget>
#include <QWidget>

#include "ui/session/session_model.h"

class QToolButton;

namespace zorro::ui {

class FitSide : public QWidget {
    Q_OBJECT

public:
    /// `session` outlives the panel. The forms become its children.
    FitSide(SessionModel& session, QWidget* parameters, QWidget* hardware, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton& parametersButton() { return *parameters_; }
    [[nodiscard]] QToolButton& hardwareButton() { return *hardware_; }

private:
    void showMode();

    SessionModel& session_;
    QToolButton* parameters_;
    QToolButton* hardware_;
    QStackedWidget* forms_;
};

/// One undoable step into the mode or out of it; none where it is the present one.
void setForHardware(SessionModel& session, bool forHardware);

/// Two widgets of which the one of the session's mode is shown.
class ModePages : public QStackedWidget {
    Q_OBJECT

public:
    /// `session` outlives the widget. The pages become its children.
    ModePages(SessionModel& session, QWidget* parameters, QWidget* hardware, QWidget* parent = nullptr);
};

}  // namespace zorro::ui
