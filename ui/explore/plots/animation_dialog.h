#pragma once

// Which parameter of the selected curve to animate, between which values, how long; and play and stop. The
// rest of the window stays usable.

#include <QDialog>

#include "ui/explore/plots/animation.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace zorro::ui {

class InlineMessage;
class NumberBox;

class AnimationDialog : public QDialog {
    Q_OBJECT

public:
    /// `session` outlives the dialog.
    explicit AnimationDialog(SessionModel& session, QWidget* parent = nullptr);

    /// Offers the parameters of the curve that is selected now.
    void offerSelected();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void makeForm();
    void offerParameter(int index);
    void playOrStop();

    SessionModel& session_;
    Animation animation_;
    CurveId curve_ = noCurve;
    QComboBox* parameter_ = nullptr;
    NumberBox* from_ = nullptr;
    NumberBox* to_ = nullptr;
    NumberBox* seconds_ = nullptr;
    QCheckBox* loop_ = nullptr;
    InlineMessage* message_ = nullptr;
    QPushButton* play_ = nullptr;
};

}  // namespace zorro::ui
