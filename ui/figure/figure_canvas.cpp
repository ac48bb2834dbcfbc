#include "ui/figure/figure_canvas.h"

#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/plot/panel/readout.h"

namespace zorro::ui {
namespace {

constexpr double focusRadius = 8;
constexpr double sameSpot = 3;  // logical pixels between the places that are tried

bool isSame(const FigureSpot& a, const FigureSpot& b) {
    return a.group == b.group && a.members == b.members && a.title == b.title && a.outline == b.outline;
}

/// A place in each spot of a figure, from left to right, and from above where these are in one column: what
/// the mouse can find is looked for as the mouse does.
std::vector<QPointF> findSpots(const Figure& figure, const QSizeF& size, const Theme& theme) {
    std::vector<FigureSpot> spots;
    std::vector<QPointF> places;
    for (double x = 0; x < size.width(); x += sameSpot) {
        for (double y = 0; y < size.height(); y += sameSpot) {
            const std::optional<FigureSpot> spot = figure.spotAt({x, y}, size, theme);
            const auto isKnown = [&](const FigureSpot& each) { return isSame(each, *spot); };
            if (spot && std::none_of(spots.rbegin(), spots.rend(), isKnown)) {
                places.push_back(spot->outline.size() == 1 ? spot->outline.front() : QPointF(x, y));
                spots.push_back(*spot);
            }
        }
    }
    return places;
}

}  // namespace

FigureCanvas::FigureCanvas(QWidget* parent) : QWidget(parent), readout_(new Readout(this)) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setMinimumSize(240, 120);
}

void FigureCanvas::setTheme(const Theme& theme) {
    theme_ = theme;
    readout_->setTheme(theme);
    picture_ = {};
    update();
}

void FigureCanvas::setFigure(FigurePtr figure) {
    figure_ = std::move(figure);
    picture_ = {};
    places_.clear();
    clearSpot();
    if (figure_) {
        setMinimumHeight(static_cast<int>(figure_->leastHeight()));
    }
    update();
}

void FigureCanvas::paintEvent(QPaintEvent*) {
    if (!figure_) {
        return;
    }
    const double ratio = devicePixelRatioF();
    if (picture_.size() != (QSizeF(size()) * ratio).toSize()) {
        picture_ = QPixmap((QSizeF(size()) * ratio).toSize());
        picture_.setDevicePixelRatio(ratio);
        picture_.fill(theme_.panel);
        QPainter painter(&picture_);
        figure_->paint(painter, size(), theme_);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    paintSpot(painter);
    if (focusRing_) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme_.accent, theme_.strong ? 4 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), focusRadius, focusRadius);
    }
}

void FigureCanvas::paintSpot(QPainter& painter) const {
    if (!spot_ || spot_->outline.empty()) {
        return;
    }
    constexpr double ringRadius = 6.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (spot_->outline.size() == 1) {
        painter.setPen(QPen(theme_.text, 1.5));
        painter.drawEllipse(spot_->outline.front(), ringRadius, ringRadius);
        return;
    }
    painter.setPen(QPen(spot_->color, 3.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(spot_->outline.data(), static_cast<int>(spot_->outline.size()));
}

void FigureCanvas::showReadout(const QPoint& cursor) {
    std::vector<ReadoutRow> rows;
    for (const FigureSpot::Row& row : spot_->rows) {
        rows.push_back({spot_->color, row.name, row.value, {}});
    }
    readout_->showAt(cursor, spot_->title, {}, {}, std::move(rows));
}

void FigureCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (figure_) {
        goToSpotAt(event->position());
        setCursor(spot_ ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void FigureCanvas::goToSpotAt(const QPointF& point) {
    const bool had = spot_.has_value();
    spot_ = figure_->spotAt(point, size(), theme_);
    if (spot_) {
        showReadout(point.toPoint());
    } else {
        readout_->hide();
    }
    if (had || spot_) {
        update();
        tellSpot();
    }
}

void FigureCanvas::tellSpot() {
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    emit spotChanged();
}

void FigureCanvas::goToNextSpot(bool forward) {
    if (places_.empty() || placesSize_ != size()) {
        places_ = findSpots(*figure_, size(), theme_);
        placesSize_ = size();
        place_ = forward && !places_.empty() ? places_.size() - 1 : 0;
    }
    if (!places_.empty()) {
        place_ = (place_ + (forward ? 1 : places_.size() - 1)) % places_.size();
        goToSpotAt(places_[place_]);
    }
}

void FigureCanvas::keyPressEvent(QKeyEvent* event) {
    const bool isOurs = figure_ && !event->modifiers().testFlag(Qt::AltModifier) && press(event->key());
    if (!isOurs) {
        QWidget::keyPressEvent(event);
    }
}

bool FigureCanvas::press(int key) {
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Up:
            goToNextSpot(key == Qt::Key_Right || key == Qt::Key_Down);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (spot_) {
                emit spotClicked(FigureSpot(*spot_));
            }
            return spot_.has_value();
        case Qt::Key_Escape: {
            const bool had = spot_.has_value();
            clearSpot();
            return had;
        }
        default:
            return false;
    }
}

void FigureCanvas::focusInEvent(QFocusEvent* event) {
    focusRing_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void FigureCanvas::focusOutEvent(QFocusEvent* event) {
    focusRing_ = false;
    if (event->reason() != Qt::PopupFocusReason) {
        clearSpot();
    }
    update();
}

std::vector<SheetPanel> FigureCanvas::drawnPanels() {
    return figure_ ? figure_->panels() : std::vector<SheetPanel>();
}

QString FigureCanvas::reading() const {
    QStringList parts;
    if (spot_) {
        parts << spot_->title;
        for (const FigureSpot::Row& row : spot_->rows) {
            parts << row.name + u' ' + row.value;
        }
    }
    return parts.join(QStringLiteral("; "));
}

void FigureCanvas::mousePressEvent(QMouseEvent* event) {
    pressedAt_ = event->pos();
}

void FigureCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const int moved = (event->pos() - pressedAt_).manhattanLength();
    if (event->button() != Qt::LeftButton || moved > QApplication::startDragDistance() || !figure_) {
        return;
    }
    if (const auto spot = figure_->spotAt(event->position(), size(), theme_)) {
        emit spotClicked(*spot);
    }
}

void FigureCanvas::leaveEvent(QEvent*) {
    clearSpot();
}

void FigureCanvas::clearSpot() {
    readout_->hide();
    if (spot_) {
        spot_.reset();
        update();
        tellSpot();
    }
}

}  // namespace zorro::ui

#include "moc_figure_canvas.cpp"
