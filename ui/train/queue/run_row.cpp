#include "ui/train/queue/run_row.h"

#include <QPainter>
#include <QToolButton>

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

constexpr int runRowHeight = 26;
constexpr int moreWidth = 24;
constexpr int rowMargin = 4;
constexpr int wordGap = 8;

}  // namespace

RunRow::RunRow(QWidget* parent) : QAbstractButton(parent), more_(new QToolButton(this)) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    more_->setProperty("class", "quiet");
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setCursor(Qt::ArrowCursor);
}

void RunRow::setContent(const RunRowContent& content) {
    if (content == content_) {
        return;
    }
    content_ = content;
    const QString words = content.time.isEmpty() ? content.name : content.time + u' ' + content.name;
    setAccessibleName(tr("%1, %2").arg(words, content.state));
    setToolTip(content.toolTip);
    more_->setAccessibleName(tr("What can be done with %1").arg(words));
    more_->setToolTip(more_->accessibleName());
    update();
}

QSize RunRow::sizeHint() const {
    return {160, runRowHeight};
}

QSize RunRow::minimumSizeHint() const {
    return {80, runRowHeight};
}

void RunRow::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    more_->setGeometry(width() - moreWidth, 1, moreWidth, height() - 2);
}

void RunRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void RunRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

/// The shown run has a bar at its side and bold letters, the row under the cursor a ground, that with the
/// keyboard a frame.
void RunRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (content_.isShown || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Active, QPalette::Midlight));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (content_.isShown) {
        painter.fillRect(QRect(0, 4, 3, height() - 8), palette().color(QPalette::Highlight));
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QFont text = font();
    text.setBold(content_.isShown);
    painter.setFont(text);
    const int right = width() - moreWidth - rowMargin;
    const int stateWidth = painter.fontMetrics().horizontalAdvance(content_.state);
    painter.setPen(content_.warns ? property("warning").value<QColor>()
                                  : palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(right - stateWidth, 0, stateWidth, height()), Qt::AlignVCenter | Qt::AlignRight,
                     content_.state);
    int left = 2 * rowMargin;
    if (!content_.time.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.setFont(tabularFont());
        const int timeWidth = painter.fontMetrics().horizontalAdvance(content_.time);
        painter.drawText(QRect(left, 0, timeWidth, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         content_.time);
        left += timeWidth + wordGap;
        painter.setFont(text);
    }
    painter.setPen(palette().color(QPalette::Text));
    const int room = right - stateWidth - wordGap - left;
    painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(content_.name, Qt::ElideMiddle, room));
}

}  // namespace zorro::ui

#include "moc_run_row.cpp"
