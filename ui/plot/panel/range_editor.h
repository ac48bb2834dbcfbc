#pragma once

// Two small fields over an axis in which its range is typed.

#include <functional>

#include <QFrame>
#include <QLineEdit>

#include "ui/plot/panel/axis_range.h"
#include "ui/theme/theme.h"

class QLabel;

namespace zorro::ui {

/// Deletes itself when the user is done: Enter hands a range that can be shown to `accepted`, a wrong one is
/// explained beside the fields, Escape or leaving the fields changes nothing.
class RangeEditor : public QFrame {
    Q_OBJECT

public:
    RangeEditor(const AxisRange& range, const QString& axisName, const Theme& theme,
                std::function<void(const AxisRange&)> accepted, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();

    std::function<void(const AxisRange&)> accepted_;
    QLineEdit* lower_ = nullptr;
    QLineEdit* upper_ = nullptr;
    QLabel* message_ = nullptr;
};

}  // namespace zorro::ui
