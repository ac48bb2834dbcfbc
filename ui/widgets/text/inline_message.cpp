#include "ui/widgets/text/inline_message.h"

#include <algorithm>
#include <cstddef>

#include <QEvent>
#include <QScrollArea>

#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

constexpr int messageMargin = 8;  ///< between the message and the sides of its ground
constexpr int bubbleMargin = 4;   ///< around the words of one that floats
constexpr int messageGap = 3;     ///< between the field and the message

/// What the nearest scroll area around the widget scrolls, else the panel that it is in; null where there is
/// neither.
QWidget* groundOf(const QWidget& widget) {
    QWidget* panel = nullptr;
    for (QWidget* each = widget.parentWidget(); each != nullptr; each = each->parentWidget()) {
        auto* viewport = each->parentWidget();
        auto* area = viewport == nullptr ? nullptr : qobject_cast<QScrollArea*>(viewport->parentWidget());
        if (area != nullptr && area->widget() == each) {
            return each;
        }
        panel = panel == nullptr && each->property("class") == QLatin1String("panel") ? each : panel;
    }
    return panel;
}

}  // namespace

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
    if (!sentence.isEmpty() && ground_ == nullptr) {
        rise();
    }
    setText(sentence);
    setAccessibleName(sentence);
    if (ground_ != nullptr) {
        place();
    }
    setVisible(!sentence.isEmpty());
    field_->setProperty("error", !sentence.isEmpty());
    refreshStyle(*field_);
}

void InlineMessage::rise() {
    ground_ = groundOf(*field_);
    if (ground_ == nullptr) {
        return;
    }
    setParent(nullptr);  // takes it out of its layout
    setParent(ground_);
    setProperty("class", "bubble");
    setMargin(bubbleMargin);
    refreshStyle(*this);
    ground_->installEventFilter(this);
    connect(field_, &QObject::destroyed, this, &QObject::deleteLater);
}

void InlineMessage::place() {
    const QRect field(field_->mapTo(ground_, QPoint()), field_->size());
    const int width = ground_->width() - 2 * messageMargin;
    const int height = heightForWidth(width);
    const QRect below(messageMargin, field.bottom() + messageGap, width, height);
    const QRect above = below.translated(0, field.top() - messageGap - height - below.top());
    const bool fitsBelow = below.bottom() < ground_->height();
    const bool isFreerAbove = above.top() >= 0 && fieldsUnder(above) < fieldsUnder(below);
    setGeometry(fitsBelow && !isFreerAbove ? below : above.translated(0, std::max(0, -above.top())));
    raise();
}

std::ptrdiff_t InlineMessage::fieldsUnder(const QRect& place) const {
    return std::ranges::count_if(ground_->findChildren<QWidget*>(), [&](const QWidget* each) {
        const QRect there(each->mapTo(ground_, QPoint()), each->size());
        const bool isField = (each->focusPolicy() & Qt::TabFocus) != 0 && each->isVisibleTo(ground_);
        return isField && each != field_ && each != this && there.intersects(place);
    });
}

bool InlineMessage::eventFilter(QObject* watched, QEvent* event) {
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (watched == ground_ && moved && !isHidden()) {
        QMetaObject::invokeMethod(this, &InlineMessage::place, Qt::QueuedConnection);
    }
    return QLabel::eventFilter(watched, event);
}

}  // namespace zorro::ui

#include "moc_inline_message.cpp"
