#include "ui/plot/panel/readout.h"

#include <algorithm>

#include <QPainter>

#include "ui/theme/fonts.h"

namespace zorro::ui {

namespace {

constexpr int shadowWidth = 10;
constexpr int padding = 10;
constexpr int dotWidth = 16;
constexpr int columnGap = 14;
constexpr int distanceFromCursor = 16;
constexpr int textPixels = 12;

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

int rowHeight(const QFont& font) {
    return QFontMetrics(font).height() + 3;
}

}  // namespace

Readout::Readout(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Values at the cursor"));
    hide();
}

void Readout::setTheme(const Theme& theme) {
    theme_ = theme;
    update();
}

void Readout::setContent(const QString& title, const QString& valueHead, const QString& slopeHead,
                         std::vector<ReadoutRow> rows) {
    if (rows.size() != rows_.size()) {
        nameWidth_ = valueWidth_ = slopeWidth_ = 0;
    }
    title_ = title;
    valueHead_ = valueHead;
    slopeHead_ = slopeHead;
    rows_ = std::move(rows);
}

void Readout::showBox(const QRect& box) {
    setGeometry(box.adjusted(-shadowWidth, -shadowWidth, shadowWidth, shadowWidth));
    raise();
    show();
    update();
}

QRect Readout::box() const {
    return geometry().adjusted(shadowWidth, shadowWidth, -shadowWidth, -shadowWidth);
}

void Readout::showAt(const QPoint& cursor, const QString& title, const QString& valueHead,
                     const QString& slopeHead, std::vector<ReadoutRow> rows) {
    setContent(title, valueHead, slopeHead, std::move(rows));
    showBox(place(contentSize(), cursor, parentWidget()->rect()));
}

void Readout::showDocked(const ChooseCorner& choose, const QString& title, const QString& valueHead,
                         const QString& slopeHead, std::vector<ReadoutRow> rows) {
    setContent(title, valueHead, slopeHead, std::move(rows));
    showBox(choose(contentSize(), isVisible() ? box() : QRect()));
}

QString Readout::words() const {
    if (isHidden()) {
        return {};
    }
    QStringList parts{title_};
    for (const ReadoutRow& row : rows_) {
        const QString figures =
            row.slope.isEmpty() ? row.value : row.value + QStringLiteral(", ") + row.slope;
        parts << (figures.isEmpty() ? row.name : row.name + u' ' + figures);
    }
    return parts.join(QStringLiteral("; "));
}

/// Columns never shrink while the same rows are shown, so that nothing jumps as figures change.
QSize Readout::contentSize() {
    if (figures_.pixelSize() != textPixels) {
        figures_ = tabularFont(textPixels);
    }
    const QFontMetrics metrics(figures_);
    const QString widest = QStringLiteral("−0.0000");
    valueWidth_ =
        std::max({valueWidth_, metrics.horizontalAdvance(widest), metrics.horizontalAdvance(valueHead_)});
    bool slopes = false;
    for (const ReadoutRow& row : rows_) {
        nameWidth_ = std::max(nameWidth_, metrics.horizontalAdvance(row.name));
        valueWidth_ = std::max(valueWidth_, metrics.horizontalAdvance(row.value));
        slopeWidth_ = std::max(slopeWidth_, metrics.horizontalAdvance(row.slope));
        slopes = slopes || !row.slope.isEmpty();
    }
    slopeWidth_ = slopes ? std::max(slopeWidth_, metrics.horizontalAdvance(widest)) : 0;
    const int figures = valueWidth_ + (slopes ? columnGap + slopeWidth_ : 0);
    const int width = std::max(dotWidth + nameWidth_ + columnGap + figures,
                               QFontMetrics(bold(figures_)).horizontalAdvance(title_) + columnGap + figures);
    const int lines = static_cast<int>(rows_.size()) + 1;
    return {width + 2 * padding, lines * rowHeight(figures_) + 2 * padding - 4};
}

QRect Readout::place(const QSize& size, const QPoint& cursor, const QRect& area) {
    int left = cursor.x() + distanceFromCursor;
    if (left + size.width() > area.right() + 1) {
        left = cursor.x() - distanceFromCursor - size.width();
    }
    int top = cursor.y() - size.height() / 2;
    if (left < area.left()) {
        left = std::clamp(cursor.x() - size.width() / 2, area.left(),
                          std::max(area.left(), area.right() + 1 - size.width()));
        const bool below = cursor.y() - area.top() < area.bottom() - cursor.y();
        top = below ? cursor.y() + distanceFromCursor : cursor.y() - distanceFromCursor - size.height();
    }
    const int lowestTop = std::max(area.top(), area.bottom() + 1 - size.height());
    return {QPoint(left, std::clamp(top, area.top(), lowestTop)), size};
}

void Readout::paintBox(QPainter& painter, const QRectF& box) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int ring = shadowWidth; ring > 0; --ring) {
        QColor shade(Qt::black);
        shade.setAlphaF((theme_.dark ? 0.030F : 0.012F));
        painter.setBrush(shade);
        painter.drawRoundedRect(box.adjusted(-ring, -ring + 3, ring, ring), 6 + ring, 6 + ring);
    }
    painter.setPen(QPen(theme_.line, 1));
    painter.setBrush(theme_.panel);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void Readout::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect box = rect().adjusted(shadowWidth, shadowWidth, -shadowWidth, -shadowWidth);
    paintBox(painter, box);
    const int height = rowHeight(figures_);
    const int right = box.right() + 1 - padding;
    QRect line(box.left() + padding, box.top() + padding - 2, box.width() - 2 * padding, height);
    const auto slopeCell = [&] { return QRect(right - slopeWidth_, line.top(), slopeWidth_, height); };
    const auto valueCell = [&] {
        const int end = slopeWidth_ > 0 ? right - slopeWidth_ - columnGap : right;
        return QRect(end - valueWidth_, line.top(), valueWidth_, height);
    };
    constexpr int alignRight = Qt::AlignRight | Qt::AlignVCenter;

    painter.setFont(bold(figures_));
    painter.setPen(theme_.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title_);
    painter.setFont(figures_);
    painter.setPen(theme_.mutedText);
    painter.drawText(valueCell(), alignRight, valueHead_);
    painter.drawText(slopeCell(), alignRight, slopeHead_);
    for (const ReadoutRow& row : rows_) {
        line.translate(0, height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.color);
        painter.drawEllipse(QPointF(line.left() + 5, line.center().y() + 1), 4, 4);
        painter.setPen(theme_.text);
        painter.drawText(line.adjusted(dotWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.drawText(valueCell(), alignRight, row.value);
        painter.setPen(theme_.mutedText);
        painter.drawText(slopeCell(), alignRight, row.slope);
    }
}

}  // namespace zorro::ui

#include "moc_readout.cpp"
