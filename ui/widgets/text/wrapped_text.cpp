#include "ui/widgets/text/wrapped_text.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>

namespace zorro::ui {

WrappedText::WrappedText(QWidget* parent) : QLabel(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    lines_.setDocumentMargin(0);
    lines_.setDefaultFont(font());
}

void WrappedText::setText(const QString& text) {
    if (text == text_) {
        return;
    }
    text_ = text;
    lines_.setHtml(text);
    setAccessibleName(lines_.toPlainText());
    if (heightForWidth(width()) != height()) {
        updateGeometry();
    }
    update();
}

void WrappedText::setInLines(int width) const {
    if (lines_.textWidth() != width) {  // asked for the same width, Qt would set them again
        lines_.setTextWidth(width);
    }
}

int WrappedText::heightForWidth(int width) const {
    setInLines(width);
    return static_cast<int>(std::ceil(lines_.size().height()));
}

QSize WrappedText::sizeHint() const {
    constexpr int usualWidth = 240;
    const int known = width() > 0 ? width() : usualWidth;
    return {known, heightForWidth(known)};
}

QSize WrappedText::minimumSizeHint() const {
    return {0, fontMetrics().height()};
}

void WrappedText::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        lines_.setDefaultFont(font());
        updateGeometry();
    }
    QLabel::changeEvent(event);
}

void WrappedText::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    setInLines(width());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, palette().color(foregroundRole()));
    lines_.documentLayout()->draw(&painter, context);
}

}  // namespace zorro::ui

#include "moc_wrapped_text.cpp"
