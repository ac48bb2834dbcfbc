#include "ui/figure/figure_canvas.h"

#include <algorithm>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include "ui/plot/panel/readout.h"

namespace zorro::ui {

FigureCanvas::FigureCanvas(QWidget* parent) : QWidget(parent), readout_(new Readout(this)) {
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
    if (!figure_) {
        return;
    }
    const bool had = spot_.has_value();
    spot_ = figure_->spotAt(event->position(), size(), theme_);
    if (spot_) {
        showReadout(event->pos());
    } else {
        readout_->hide();
    }
    setCursor(spot_ ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (had || spot_) {
        update();
        emit spotChanged();
    }
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
        emit spotChanged();
    }
}

}  // namespace zorro::ui

#include "moc_figure_canvas.cpp"
