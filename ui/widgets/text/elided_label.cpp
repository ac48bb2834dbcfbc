#include "ui/widgets/text/elided_label.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace zorro::ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
    if (text != text_) {
        text_ = text;
        setAccessibleName(text);
        update();
    }
}

void ElidedLabel::setLines(int lines) {
    lines_ = lines;
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const {
    return {120, fontMetrics().height() + (lines_ - 1) * fontMetrics().lineSpacing()};
}

QString ElidedLabel::elided() const {
    // Most texts are so short that they fit in any letters: measuring them would cost as much as drawing
    // them.
    // A line that is broken between words may leave its last word's room empty.
    const int room = contentsRect().width() * (4 * lines_ - (lines_ - 1)) / 4;
    if (text_.size() * fontMetrics().maxWidth() / 2 < room) {
        return text_;
    }
    return fontMetrics().elidedText(text_, Qt::ElideMiddle, room);  // names mostly differ at their ends
}

bool ElidedLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), elided() == text_ ? QString() : text_, this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const int wrap = lines_ > 1 ? static_cast<int>(Qt::TextWordWrap) : 0;
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | wrap, elided());
}

}  // namespace zorro::ui

#include "moc_elided_label.cpp"
