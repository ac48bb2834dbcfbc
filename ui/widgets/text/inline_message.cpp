#include "ui/widgets/text/inline_message.h"

#include "ui/theme/theme.h"

namespace zorro::ui {

InlineMessage::InlineMessage(QWidget* field, QWidget* parent) : QLabel(parent), field_(field) {
    setProperty("class", "error");
    setTextFormat(Qt::PlainText);  // what the user typed is quoted in it
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void InlineMessage::say(const QString& sentence) {
    if (sentence == text()) {
        return;
    }
    setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    field_->setProperty("error", !sentence.isEmpty());
    refreshStyle(*field_);
}

}  // namespace zorro::ui

#include "moc_inline_message.cpp"
