#include "ui/plot/panel/plot_canvas.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>

#include "ui/plot/layer/data_layer.h"
#include "ui/plot/layer/foot_layer.h"
#include "ui/plot/layer/image_layer.h"
#include "ui/plot/panel/plot_overlay.h"
#include "ui/plot/panel/plot_ticker.h"

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
constexpr double strongerLines = 1.5;
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

PlotCanvas::PlotCanvas(QWidget* parent) : QCustomPlot(parent) {
    // The panel paints itself in paintEvent(): QCustomPlot's own buffers would be drawn for nothing.
    mReplotting = true;
    setPlottingHint(QCP::phCacheLabels, false);
    setBackground(Qt::NoBrush);
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

PlotCanvas::~PlotCanvas() = default;

void PlotCanvas::setLogarithmic(bool x, bool y) {
    if (tickerOf(*xAxis)->isLogarithmic() != x || tickerOf(*yAxis)->isLogarithmic() != y) {
        tickerOf(*xAxis)->setLogarithmic(x);
        tickerOf(*yAxis)->setLogarithmic(y);
        overlay_.logarithmicX = x;
        redrawAxes();
    }
}

bool PlotCanvas::isLogarithmicX() const {
    return tickerOf(*xAxis)->isLogarithmic();
}

bool PlotCanvas::isLogarithmicY() const {
    return tickerOf(*yAxis)->isLogarithmic();
}

void PlotCanvas::setYBounds(const ValueRange& bounds) {
    if (tickerOf(*yAxis)->bounds() != bounds) {
        tickerOf(*yAxis)->setBounds(bounds);
        redrawAxes();
    }
}

const ValueRange& PlotCanvas::yBounds() const {
    return tickerOf(*yAxis)->bounds();
}

QStringList PlotCanvas::rowNames() const {
    return tickerOf(*yAxis)->names();
}

void PlotCanvas::prepareContent() {
    if (beforePaint_) {
        beforePaint_();
    }
}

void PlotCanvas::setWord(QString PlotWords::*which, const QString& text) {
    if (words_.*which != text) {
        words_.*which = text;
        redrawAxes();
    }
}

void PlotCanvas::setReading(const QString& words) {
    if (reading_ != words) {
        reading_ = words;
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void PlotCanvas::setKeys(std::vector<PlotKey> keys) {
    if (words_.keys != keys) {
        words_.keys = std::move(keys);
        redrawAxes();
    }
}

WordBoxes PlotCanvas::wordBoxes() const {
    const PlotPlaces places{.card = QRectF(QPointF(), QSizeF(mViewport.size())),
                            .area = transform().area,
                            .titleAbove = hasTitleAbove(),
                            .filled = image_.has_value()};
    return placeWords(words_, places, font());
}

void PlotCanvas::setTheme(const Theme& theme) {
    theme_ = theme;
    applyTheme();
    redrawAxes();
}

void PlotCanvas::applyTheme() {
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setTickLabelColor(theme_.mutedText);
        axis->setTickLabelFont(sizedFont(font(), numberPixels));
        axis->grid()->setPen(QPen(theme_.grid, 1));
        axis->grid()->setZeroLinePen(QPen(theme_.zeroLine, 1));
    }
}

void PlotCanvas::setCurves(std::vector<PlotCurve> curves) {
    replaceCurves(std::move(curves));
    update();
}

void PlotCanvas::replaceCurves(std::vector<PlotCurve> curves) {
    curves_ = std::move(curves);
    for (PlotCurve& each : curves_) {
        each.width *= theme_.strong ? strongerLines : 1;
    }
    frameStale_ = true;
}

void PlotCanvas::replaceData(std::vector<PlotArea> areas, std::vector<PlotPoints> points) {
    areas_ = std::move(areas);
    points_ = std::move(points);
    frameStale_ = true;
}

void PlotCanvas::setFeet(PlotFeet feet) {
    if (feet_ != feet) {
        feet_ = std::move(feet);
        words_.foot = feet_.words;
        words_.footScale = feet_.scale;
        redrawAxes();
    }
}

void PlotCanvas::replaceImage(std::optional<PlotImage> image) {
    const auto scaleOf = [](const std::optional<PlotImage>& any) { return any ? any->scale : std::nullopt; };
    if (image_.has_value() != image.has_value() || scaleOf(image_) != scaleOf(image)) {
        axesStale_ = true;
    }
    image_ = std::move(image);
    frameStale_ = true;
}

void PlotCanvas::setRowNames(const QStringList& names) {
    if (tickerOf(*yAxis)->names() != names) {
        tickerOf(*yAxis)->setNames(names);
        yAxis->grid()->setVisible(names.isEmpty());
        redrawAxes();
    }
}

/// A title with a word beside it, or over rows of colours, would hide what is drawn.
bool PlotCanvas::hasTitleAbove() const {
    return !words_.corner.isEmpty() || !tickerOf(*yAxis)->names().isEmpty();
}

void PlotCanvas::markCurvesStale() {
    frameStale_ = true;
    update();
}

void PlotCanvas::setRanges(const AxisRange& x, const AxisRange& y) {
    if (!isShowable(x) || !isShowable(y) || (x == x_ && y == y_)) {
        return;
    }
    x_ = x;
    y_ = y;
    redrawAxes();
}

void PlotCanvas::setBand(std::optional<AxisRange> band) {
    if (band_ != band) {
        band_ = band;
        markCurvesStale();
    }
}

void PlotCanvas::setXLabelsVisible(bool visible) {
    xLabelsVisible_ = visible;
    redrawAxes();
}

void PlotCanvas::setLeftMargin(int width) {
    if (leftMargin_ != width) {
        leftMargin_ = width;
        redrawAxes();
    }
}

int PlotCanvas::neededLeftMargin() const {
    const QFontMetricsF metrics(yAxis->tickLabelFont());
    double widest = 0;
    tickerOf(*yAxis)->setRoom(transform().area.height(), yTickSpacing);
    for (const QString& label : tickerOf(*yAxis)->labelsFor(QCPRange(y_.lower, y_.upper))) {
        widest = std::max(widest, metrics.horizontalAdvance(label));
    }
    return static_cast<int>(std::ceil(widest)) + yAxis->tickLabelPadding() + 12;
}

PlotTransform PlotCanvas::transform() const {
    // Rows of colours leave no place for a note: it has a line of its own below the numbers.
    const int below = (xLabelsVisible_ ? bottomMarginWithNumbers : bottomMargin) +
                      (image_ && !words_.note.isEmpty() ? noteHeight : 0);
    const int above = hasTitleAbove() ? topMarginWithTitle : topMargin;
    const int right = image_ && image_->scale ? rightMarginWithScale : rightMargin;
    const QRectF area(leftMargin_, above, std::max(1, mViewport.width() - leftMargin_ - right),
                      std::max(1, mViewport.height() - above - below));
    return {x_, y_, area};
}

int PlotCanvas::columns() const {
    return std::max(1, static_cast<int>(std::lround(transform().area.width() * devicePixelRatioF())));
}

void PlotCanvas::redrawAxes() {
    axesStale_ = true;
    update();
}

void PlotCanvas::layOutAxes() {
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

void PlotCanvas::drawGround(QCPPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme_.line, 1));
    painter.setBrush(theme_.panel);
    painter.drawRoundedRect(QRectF(mViewport).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    layOutAxes();
    draw(&painter);
    paintWords(painter, words_, wordBoxes(), font(), theme_);
    drawColorScale(painter);
}

void PlotCanvas::drawColorScale(QCPPainter& painter) const {
    if (image_ && image_->scale) {
        const QRectF area = transform().area;
        painter.setFont(sizedFont(font(), numberPixels));
        paintColorScale(painter, *image_, area, theme_);
    }
}

void PlotCanvas::shadeBand(QPainter& painter) const {
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

void PlotCanvas::drawAxesImage() {
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::ceil(width() * ratio)),
                       static_cast<int>(std::ceil(height() * ratio)));
    if (axesImage_.size() != pixels) {
        axesImage_ = QImage(pixels, QImage::Format_RGB32);
        axesImage_.setDevicePixelRatio(ratio);
    }
    axesImage_.fill(theme_.background);
    QCPPainter painter(&axesImage_);
    drawGround(painter);
    shownWords_ = shownWords(wordBoxes());
    axesStale_ = false;
}

/// Copies the pixels but keeps the frame's memory: a new one each frame would cost page faults.
void PlotCanvas::copyAxesToFrame() {
    if (frame_.size() != axesImage_.size()) {
        frame_ = QImage(axesImage_.size(), axesImage_.format());
    }
    frame_.setDevicePixelRatio(axesImage_.devicePixelRatio());
    std::memcpy(frame_.bits(), axesImage_.constBits(), static_cast<std::size_t>(axesImage_.sizeInBytes()));
}

void PlotCanvas::prepareAxes() {
    if (axesStale_ || axesImage_.devicePixelRatio() != devicePixelRatioF()) {
        drawAxesImage();
        frameStale_ = true;
    }
}

void PlotCanvas::drawFrame() {
    if (!frameStale_) {
        return;
    }
    copyAxesToFrame();
    if (image_ || band_ || !feet_.shapes.empty()) {
        QPainter painter(&frame_);
        if (image_) {
            paintImage(painter, *image_, transform(), theme_);
        }
        shadeBand(painter);
        paintFeet(painter, feet_, transform(), theme_);
    }
    curveLayer_.rasteriseAreas(frame_, areas_, transform());
    if (!points_.empty()) {
        QPainter painter(&frame_);
        paintPoints(painter, points_, transform());
    }
    curveLayer_.rasterise(frame_, curves_, transform());
    frameStale_ = false;
}

void PlotCanvas::paintEvent(QPaintEvent*) {
    if (beforePaint_) {
        beforePaint_();
    }
    prepareAxes();
    drawFrame();
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), frame_);
    painter.setFont(sizedFont(font(), numberPixels));
    paintOverlay(painter, overlay_, transform(), {shownWords_, boxesOfFew(points_, transform())}, theme_);
}

bool PlotCanvas::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QCustomPlot::event(event);
    }
    constexpr double reach = 8;
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text;
    for (const PlotMarker& marker : overlay_.markers) {
        const QPointF away = transform().pixel(marker.x, marker.y) - QPointF(help->pos());
        if (std::hypot(away.x(), away.y()) <= reach) {
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + marker.toolTip;
        }
    }
    if (text.isEmpty() && wordBoxes().title.contains(help->pos())) {
        text = toolTip();
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void PlotCanvas::resizeEvent(QResizeEvent*) {
    setViewport(rect());
    redrawAxes();
}

}  // namespace zorro::ui

#include "moc_plot_canvas.cpp"
