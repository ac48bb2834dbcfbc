#pragma once

// The foot of the form, which is always there and always as high: what is wrong in the form, else what the
// comparison will need. So no message moves a field.

#include <QWidget>

#include "ui/train/form/comparison_check.h"

class QLabel;
class QScrollArea;

namespace zorro::ui {

class FieldRows;

class FormFoot : public QWidget {
    Q_OBJECT

public:
    /// `check` and `rows` outlive the foot.
    FormFoot(ComparisonCheck& check, FieldRows& rows, QWidget* parent = nullptr);

    /// What it says.
    [[nodiscard]] QString text() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    ComparisonCheck& check_;
    FieldRows& rows_;
    QLabel* text_;
};

}  // namespace zorro::ui
