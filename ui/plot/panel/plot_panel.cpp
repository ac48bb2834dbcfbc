#include "ui/plot/panel/plot_panel.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "ui/plot/layer/data_layer.h"
#include "ui/plot/layer/image_layer.h"
#include "ui/plot/panel/plot_overlay.h"
#include "ui/plot/panel/plot_ticker.h"
#include "ui/plot/panel/range_editor.h"

namespace zorro::ui {

namespace {

constexpr int topMargin = 14;
constexpr int topMarginWithTitle = 30;
constexpr int rightMargin = 14;
constexpr int rightMarginWithScale = 58;
constexpr int bottomMargin = 10;
constexpr int bottomMarginWithNumbers = 26;
constexpr int noteHeight = 16;
constexpr double cornerRadius = 8;
constexpr int numberPixels = 11;
constexpr double xTickSpacing = 110;
constexpr double yTickSpacing = 42;

QFont sizedFont(const QFont& base, int pixels) {
    QFont font(base);
    font.setPixelSize(pixels);
    font.setBold(false);
    return font;
}

QSharedPointer<PlotTicker> tickerOf(const QCPAxis& axis) {
    return qSharedPointerCast<PlotTicker>(axis.ticker());
}

}  // namespace

PlotPanel::PlotPanel(QWidget* parent) : QCustomPlot(parent) {
    // The panel paints itself in paintEvent(): QCustomPlot's own buffers would be drawn for nothing.
    mReplotting = true;
    setPlottingHint(QCP::phCacheLabels, false);
    setBackground(Qt::NoBrush);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 80);
    axisRect()->setAutoMargins(QCP::msNone);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTicker(QSharedPointer<PlotTicker>::create());
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTicks(false);
    }
    xAxis->setTickLabelPadding(6);
    yAxis->setTickLabelPadding(8);
    applyTheme();
}

PlotPanel::~PlotPanel() = default;

void PlotPanel::setLogarithmic(bool x, bool y) {
    if (tickerOf(*xAxis)->isLogarithmic() != x || tickerOf(*yAxis)->isLogarithmic() != y) {
        tickerOf(*xAxis)->setLogarithmic(x);
        tickerOf(*yAxis)->setLogarithmic(y);
        overlay_.logarithmicX = x;
        redrawAxes();
    }
}

void PlotPanel::setTheme(const Theme& theme) {
    theme_ = theme;
    applyTheme();
    redrawAxes();
}

void PlotPanel::applyTheme() {
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(theme_.mutedText);
        axis->setTickLabelFont(sizedFont(font(), numberPixels));
        axis->grid()->setPen(QPen(theme_.grid, 1));
        axis->grid()->setZeroLinePen(QPen(theme_.zeroLine, 1));
    }
}

void PlotPanel::setCurves(std::vector<PlotCurve> curves) {
    replaceCurves(std::move(curves));
    update();
}

void PlotPanel::replaceCurves(std::vector<PlotCurve> curves) {
    curves_ = std::move(curves);
    frameStale_ = true;
}

void PlotPanel::replaceData(std::vector<PlotArea> areas, std::vector<PlotPoints> points) {
    areas_ = std::move(areas);
    points_ = std::move(points);
    frameStale_ = true;
}

void PlotPanel::replaceImage(std::optional<PlotImage> image) {
    const auto scaleOf = [](const std::optional<PlotImage>& any) { return any ? any->scale : std::nullopt; };
    if (scaleOf(image_) != scaleOf(image)) {
        axesStale_ = true;
    }
    image_ = std::move(image);
    frameStale_ = true;
}

void PlotPanel::setRowNames(const QStringList& names) {
    if (tickerOf(*yAxis)->names() != names) {
        tickerOf(*yAxis)->setNames(names);
        yAxis->grid()->setVisible(names.isEmpty());
        redrawAxes();
    }
}

/// A title with a word beside it, or over rows of colours, would hide what is drawn.
bool PlotPanel::hasTitleAbove() const {
    return !cornerWord_.isEmpty() || !tickerOf(*yAxis)->names().isEmpty();
}

void PlotPanel::markCurvesStale() {
    frameStale_ = true;
    update();
}

void PlotPanel::setRanges(const AxisRange& x, const AxisRange& y) {
    if (!isShowable(x) || !isShowable(y) || (x == x_ && y == y_)) {
        return;
    }
    x_ = x;
    y_ = y;
    redrawAxes();
}

void PlotPanel::setBand(std::optional<AxisRange> band) {
    if (band_ != band) {
        band_ = band;
        markCurvesStale();
    }
}

void PlotPanel::setMarkers(std::vector<PlotMarker> markers) {
    overlay_.markers = std::move(markers);
    update();
}

void PlotPanel::setHandles(std::vector<PlotHandle> handles) {
    overlay_.handles = std::move(handles);
    update();
}

void PlotPanel::setTangents(std::vector<PlotTangent> tangents) {
    overlay_.tangents = std::move(tangents);
    update();
}

void PlotPanel::setCrosshair(std::optional<double> x) {
    if (overlay_.crosshair != x) {
        overlay_.crosshair = x;
        update();
    }
}

void PlotPanel::setMeasuringCursors(const MeasuringCursors& cursors) {
    overlay_.cursors = cursors;
    update();
}

void PlotPanel::setXLabelsVisible(bool visible) {
    xLabelsVisible_ = visible;
    redrawAxes();
}

void PlotPanel::setLeftMargin(int width) {
    if (leftMargin_ != width) {
        leftMargin_ = width;
        redrawAxes();
    }
}

int PlotPanel::neededLeftMargin() const {
    const QFontMetricsF metrics(yAxis->tickLabelFont());
    double widest = 0;
    tickerOf(*yAxis)->setRoom(transform().area.height(), yTickSpacing);
    for (const QString& label : tickerOf(*yAxis)->labelsFor(QCPRange(y_.lower, y_.upper))) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    return static_cast<int>(std::ceil(widest)) + yAxis->tickLabelPadding() + 12;
}

PlotTransform PlotPanel::transform() const {
    // Rows of colours leave no place for a note: it has a line of its own below the numbers.
    const int below = (xLabelsVisible_ ? bottomMarginWithNumbers : bottomMargin) +
                      (image_ && !note_.isEmpty() ? noteHeight : 0);
    const int above = hasTitleAbove() ? topMarginWithTitle : topMargin;
    const int right = image_ && image_->scale ? rightMarginWithScale : rightMargin;
    const QRectF area(leftMargin_, above, std::max(1, mViewport.width() - leftMargin_ - right),
                      std::max(1, mViewport.height() - above - below));
    return {x_, y_, area};
}

int PlotPanel::columns() const {
    return std::max(1, static_cast<int>(std::lround(transform().area.width() * devicePixelRatioF())));
}

void PlotPanel::redrawAxes() {
    axesStale_ = true;
    update();
}

void PlotPanel::layOutAxes() {
    const QRectF area = transform().area;
    axisRect()->setMargins(QMarginsF(area.left(), area.top(), mViewport.width() - area.right(),
                                     mViewport.height() - area.bottom())
                               .toMargins());
    tickerOf(*xAxis)->setRoom(area.width(), xTickSpacing);
    tickerOf(*yAxis)->setRoom(area.height(), yTickSpacing);
    xAxis->setTickLabels(xLabelsVisible_);
    xAxis->setRange(x_.lower, x_.upper);
    yAxis->setRange(y_.lower, y_.upper);
}

void PlotPanel::drawGround(QCPPainter& painter, bool card) {
    painter.setRenderHint(QPainter::Antialiasing);
    if (card) {
        painter.setPen(QPen(theme_.line, 1));
        painter.setBrush(theme_.panel);
        painter.drawRoundedRect(QRectF(mViewport).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    }
    layOutAxes();
    draw(&painter);
    drawTexts(painter);
    drawColorScale(painter);
}

void PlotPanel::drawColorScale(QCPPainter& painter) const {
    if (image_ && image_->scale) {
        const QRectF area = transform().area;
        painter.setFont(sizedFont(font(), numberPixels));
        paintColorScale(painter, *image_, area, theme_);
    }
}

void PlotPanel::shadeBand(QPainter& painter) const {
    if (!band_) {
        return;
    }
    QColor shade = theme_.accent;
    shade.setAlphaF(theme_.dark ? 0.10F : 0.07F);
    const PlotTransform to = transform();
    const double left = std::clamp(to.pixelX(band_->lower), to.area.left(), to.area.right());
    const double right = std::clamp(to.pixelX(band_->upper), to.area.left(), to.area.right());
    painter.fillRect(QRectF(left, to.area.top(), right - left, to.area.height()), shade);
}

void PlotPanel::paintUnderCurves(QPainter& painter) const {
    if (image_) {
        paintImage(painter, *image_, transform(), theme_);
    }
    shadeBand(painter);
    paintAreas(painter, areas_, transform());
    paintPoints(painter, points_, transform());
}

void PlotPanel::drawAxesImage() {
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio)),
                       static_cast<int>(std::ceil(height() * ratio)));
    if (axesImage_.size() != pixels) {
        axesImage_ = QImage(pixels, QImage::Format_RGB32);
        axesImage_.setDevicePixelRatio(ratio);
    }
    axesImage_.fill(theme_.background);
    QCPPainter painter(&axesImage_);
    drawGround(painter, true);
    axesStale_ = false;
}

/// Copies the pixels but keeps the frame's memory: a new one each frame would cost page faults.
void PlotPanel::copyAxesToFrame() {
    if (frame_.size() != axesImage_.size()) {
        frame_ = QImage(axesImage_.size(), axesImage_.format());
    }
    frame_.setDevicePixelRatio(axesImage_.devicePixelRatio());
    std::memcpy(frame_.bits(), axesImage_.constBits(), static_cast<std::size_t>(axesImage_.sizeInBytes()));
}

void PlotPanel::paintFocusRing(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
}

void PlotPanel::prepareAxes() {
    if (axesStale_ || axesImage_.devicePixelRatio() != devicePixelRatioF()) {
        drawAxesImage();
        frameStale_ = true;
    }
}

void PlotPanel::drawFrame() {
    if (!frameStale_) {
        return;
    }
    copyAxesToFrame();
    if (image_ || band_) {
        QPainter painter(&frame_);
        if (image_) {
            paintImage(painter, *image_, transform(), theme_);
        }
        shadeBand(painter);
    }
    curveLayer_.rasteriseAreas(frame_, areas_, transform());
    if (!points_.empty()) {
        QPainter painter(&frame_);
        paintPoints(painter, points_, transform());
    }
    curveLayer_.rasterise(frame_, curves_, transform());
    frameStale_ = false;
}

void PlotPanel::paintEvent(QPaintEvent*) {
    if (beforePaint_) {
        beforePaint_();
    }
    prepareAxes();
    drawFrame();
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), frame_);
    painter.setFont(sizedFont(font(), numberPixels));
    paintOverlay(painter, overlay_, transform(), theme_);
    if (focusRing_) {
        paintFocusRing(painter);
    }
}

void PlotPanel::requestRanges(const AxisRange& x, const AxisRange& y) {
    if (isShowable(x) && isShowable(y)) {
        emit rangesRequested(x, y);
    }
}

void PlotPanel::setHover(int handle, Qt::CursorShape cursor, const QString& hint) {
    if (this->cursor().shape() != cursor) {
        setCursor(cursor);
    }
    if (overlay_.hotHandle != handle) {
        overlay_.hotHandle = handle;
        update();
    }
    if (hint_ != hint) {
        hint_ = hint;
        emit hintChanged(hint);
    }
}

void PlotPanel::setFocusedHandle(int handle) {
    overlay_.focusedHandle = handle;
    for (const PlotHandle& each : overlay_.handles) {
        if (each.id == handle) {
            emit hintChanged(each.hint);
        }
    }
    update();
}

void PlotPanel::setZoomBox(const QRectF& box) {
    overlay_.zoomBox = box;
    update();
}

void PlotPanel::editRange(bool ofX) {
    const auto accepted = [this, ofX](const AxisRange& range) {
        requestRanges(ofX ? range : x_, ofX ? y_ : range);
    };
    auto* editor = new RangeEditor(ofX ? x_ : y_, ofX ? tr("x") : tr("y"), theme_, accepted, this);
    editor->adjustSize();
    const QRect area = transform().area.toRect();
    editor->move(ofX ? QPoint(area.center().x() - editor->width() / 2, height() - editor->height() - 4)
                     : QPoint(8, area.center().y() - editor->height() / 2));
    editor->show();
    editor->findChild<QLineEdit*>()->setFocus();
}

void PlotPanel::leaveEvent(QEvent*) {
    mouse_.leave();
}

void PlotPanel::keyPressEvent(QKeyEvent* event) {
    if (!keys_.press(*event)) {
        QCustomPlot::keyPressEvent(event);
    }
}

void PlotPanel::focusInEvent(QFocusEvent* event) {
    focusRing_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void PlotPanel::focusOutEvent(QFocusEvent*) {
    focusRing_ = false;
    setFocusedHandle(-1);
}

bool PlotPanel::focusNextPrevChild(bool next) {
    return keys_.focusNextHandle(next) || QCustomPlot::focusNextPrevChild(next);
}

void PlotPanel::resizeEvent(QResizeEvent*) {
    setViewport(rect());
    redrawAxes();
}

}  // namespace zorro::ui
