#include "ui/fit/form/formula_row.h"

#include <QLineEdit>

#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int fieldWidth = 184;  ///< from where the lists of the form begin to its right edge

}  // namespace

FormulaRow::FormulaRow(const QString& label, const QString& placeholder, const QString& toolTip,
                       std::function<QString(const QString&)> take, QWidget* parent)
    : QWidget(parent), take_(std::move(take)), field_(new QLineEdit), message_(new InlineMessage(field_)) {
    field_->setPlaceholderText(placeholder);
    field_->setToolTip(toolTip);
    field_->setMinimumWidth(fieldWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(formRow(label, {field_}));
    column->addWidget(message_);
    connect(field_, &QLineEdit::editingFinished, this, &FormulaRow::finish);
}

void FormulaRow::finish() {
    const QString text = field_->text().trimmed();
    if (text == taken_) {
        return;
    }
    message_->say({});
    if (const QString problem = take_(text); !problem.isEmpty()) {
        message_->say(problem);
    } else {
        taken_ = text;
    }
}

void FormulaRow::setText(const QString& text) {
    taken_ = text;
    if (field_->text().trimmed() != text) {
        field_->setText(text);
        field_->setCursorPosition(0);  // its beginning is what is seen
    }
}

void FormulaRow::say(const QString& sentence) {
    message_->say(sentence);
}

}  // namespace zorro::ui

#include "moc_formula_row.cpp"
