#pragma once

// A field for a whole number, with thin spaces between thousands as numbers stand everywhere else.

#include <QSpinBox>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

/// Says what was typed when it is complete, by Enter or when the keyboard leaves.
class CountBox : public QSpinBox {
public:
    explicit CountBox(QWidget* parent = nullptr) : QSpinBox(parent) {
        setKeyboardTracking(false);
        setButtonSymbols(NoButtons);
        setAlignment(Qt::AlignRight);
        setFont(tabularFont());
    }

    [[nodiscard]] QString textFromValue(int value) const override { return countText(value); }
    [[nodiscard]] int valueFromText(const QString& text) const override {
        return static_cast<int>(readNumber(text).value_or(value()));
    }
    QValidator::State validate(QString& text, int& position) const override {
        QString plain = text;
        plain.remove(QChar(0x202F));
        return QSpinBox::validate(plain, position);
    }
};

}  // namespace zorro::ui
