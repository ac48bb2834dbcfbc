#include "ui/figure/studio/sheet_preview.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QScreen>
#include <QWheelEvent>

#include "ui/figure/file/figure_files.h"
#include "ui/figure/sheet/sheet_layout.h"

namespace zorro::ui {
namespace {

constexpr double usualDotsPerInch = 96;
constexpr int pageBorder = 1;

/// Of a screen that says how large it is; some say nonsense.
double screenDotsPerInch(const QScreen* screen) {
    const double said = screen == nullptr ? 0 : screen->physicalDotsPerInch();
    return said > 40 && said < 500 ? said : usualDotsPerInch;
}

}  // namespace

SheetPreview::SheetPreview(QWidget* parent)
    : QWidget(parent),
      job_(
          [](const Request& request, const auto& send, const std::stop_token&) {
              FigureStyle style = request.style;
              style.dotsPerInch = request.pixelsPerMillimetre * millimetresPerInch;
              send({figureImage(request.sheet, style)});
          },
          [this](const Request& request, const Picture& picture) {
              image_ = picture.image;
              drawn_ = request.number;
              update();
          }) {
    setAccessibleName(tr("The figure as it will be saved"));
}

double SheetPreview::pixelsPerMillimetre() const {
    return zoom_ * screenDotsPerInch(screen()) / millimetresPerInch;
}

void SheetPreview::show(const FigureSheet& sheet, const FigureStyle& style) {
    sheet_ = sheet;
    style_ = style;
    style_.transparent = false;
    const SheetLayout layout = layOut(sheet_, style_);
    page_ = layout.size / unitsPerMillimetre;
    emit laidOut(page_, layout.remark);
    draw();
}

void SheetPreview::setZoom(double zoom) {
    zoom_ = std::clamp(zoom, 0.1, 8.0);
    draw();
}

double SheetPreview::zoomToFit(const QSize& room) const {
    const double one = screenDotsPerInch(screen()) / millimetresPerInch;
    return std::min((room.width() - 2 * pageBorder) / (page_.width() * one),
                    (room.height() - 2 * pageBorder) / (page_.height() * one));
}

void SheetPreview::draw() {
    const QSizeF size = page_ * pixelsPerMillimetre();
    setFixedSize(static_cast<int>(std::ceil(size.width())) + 2 * pageBorder,
                 static_cast<int>(std::ceil(size.height())) + 2 * pageBorder);
    job_.request({.sheet = sheet_,
                  .style = style_,
                  .pixelsPerMillimetre = pixelsPerMillimetre() * devicePixelRatioF(),
                  .number = ++asked_});
}

void SheetPreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF page = QRectF(rect()).adjusted(pageBorder, pageBorder, -pageBorder, -pageBorder);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    painter.fillRect(page, Qt::white);
    if (!image_.isNull()) {
        const QSizeF size = page_ * pixelsPerMillimetre();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !isCurrent());
        painter.drawImage(QRectF(page.topLeft(), size), image_);
    }
}

void SheetPreview::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        return QWidget::wheelEvent(event);
    }
    constexpr double notch = 120;
    emit zoomRequested(zoom_ * std::pow(1.25, event->angleDelta().y() / notch));
    event->accept();
}

}  // namespace zorro::ui

#include "moc_sheet_preview.cpp"
