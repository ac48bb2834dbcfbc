#include "ui/lesson/multiples_view.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/chart/network/boundary_image.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/plot/panel/plot_canvas.h"
#include "ui/plot/panel/plot_ticker.h"
#include "ui/theme/class_style.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

// All in logical pixels before they are scaled.
constexpr double headHeight = 42;
constexpr double rowTitleHeight = 22;
constexpr double gap = 8;
constexpr double leastHeight = 60;
constexpr int numbersWidth = 46;
constexpr int bareMargin = 8;
constexpr double seedWidth = 1;
constexpr double medianWidth = 2.5;
constexpr double startWidth = 1.5;
constexpr float seedOpacity = 0.35F;
constexpr double dotSize = 2.5;
constexpr std::size_t mostPlanes = 9;

QFont sized(const QFont& base, double pixels, bool bold = false) {
    QFont font(base);
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setBold(bold);
    return font;
}

}  // namespace

MultiplesView::MultiplesView(QWidget* parent) : QWidget(parent), canvas_(std::make_unique<PlotCanvas>()) {
    setAccessibleName(tr("Small multiples"));
    setMinimumSize(400, 240);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

MultiplesView::~MultiplesView() = default;

void MultiplesView::setTheme(const Theme& theme) {
    theme_ = theme;
    canvas_->setTheme(theme);
    update();
}

void MultiplesView::setMultiples(Multiples multiples) {
    multiples_ = std::move(multiples);
    layers_.resize(multiples_.layers);
    std::iota(layers_.begin(), layers_.end(), 0.5);  // a layer has the middle of a stretch of its own
    layerNumbers_.clear();
    for (std::size_t layer = multiples_.layers; layer > 0; --layer) {
        layerNumbers_ += QString::number(layer);
    }
    QStringList words;
    for (const MultipleColumn& column : multiples_.columns) {
        words += column.failure.isEmpty() ? column.title : tr("%1, %2").arg(column.title, column.failure);
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

std::vector<SheetPanel> MultiplesView::drawnPanels() {
    std::vector<SheetPanel> panels;
    for (std::size_t row = 0; row < multiples_.rows.size(); ++row) {
        for (std::size_t column = 0; column < multiples_.columns.size(); ++column) {
            prepare(*canvas_, row, column);
            panels.push_back(sheetPanel(*canvas_));
            panels.back().title =
                tr("%1, %2").arg(multiples_.rows[row].title, multiples_.columns[column].title);
        }
    }
    return panels;
}

double MultiplesView::leftMargin() const {
    const bool hasNumbers = std::ranges::any_of(
        multiples_.rows, [](const MultipleRow& row) { return row.picture != LessonPicture::boundary; });
    return hasNumbers ? numbersWidth - bareMargin : 0;
}

double MultiplesView::rowHeight() const {
    const auto rows = static_cast<double>(std::max<std::size_t>(1, multiples_.rows.size()));
    return std::max(leastHeight, (height() / showScale - headHeight) / rows - rowTitleHeight);
}

QRectF MultiplesView::place(std::size_t row, std::size_t column) const {
    const auto columns = static_cast<double>(std::max<std::size_t>(1, multiples_.columns.size()));
    const double inner = width() / showScale - leftMargin() - (columns - 1) * gap;
    const double plotWidth = inner / columns;
    const double left = leftMargin() + static_cast<double>(column) * (plotWidth + gap);
    const double top =
        headHeight + static_cast<double>(row) * (rowTitleHeight + rowHeight()) + rowTitleHeight;
    const QRectF small(left, top, plotWidth, rowHeight());
    return {small.topLeft() * showScale, small.size() * showScale};
}

void MultiplesView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.scale(showScale, showScale);
    for (std::size_t column = 0; column < multiples_.columns.size(); ++column) {
        paintHead(painter, column);
    }
    painter.setFont(sized(font(), 11));
    painter.setPen(theme_.mutedText);
    for (std::size_t row = 0; row < multiples_.rows.size(); ++row) {
        const QRectF first = place(row, 0);
        const QRectF line(leftMargin(), first.top() / showScale - rowTitleHeight,
                          width() / showScale - leftMargin(), rowTitleHeight - 4);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, multiples_.rows[row].title);
    }
    painter.end();
    for (std::size_t row = 0; row < multiples_.rows.size(); ++row) {
        for (std::size_t column = 0; column < multiples_.columns.size(); ++column) {
            paintCell(row, column);
        }
    }
}

void MultiplesView::paintHead(QPainter& painter, std::size_t column) const {
    const MultipleColumn& head = multiples_.columns[column];
    const QRectF below = place(0, column);
    const QRectF box(below.left() / showScale, 0, below.width() / showScale, headHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(curveStyle(theme_, head.colorIndex).color);
    painter.drawRoundedRect(QRectF(box.left(), 2, box.width(), 3), 1.5, 1.5);
    const auto write = [&](double top, const QString& text, const QColor& color, const QFont& font) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(box.left(), top, box.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, box.width()));
    };
    write(7, head.title, theme_.text, sized(font(), 14, true));
    write(24, head.failure, theme_.warning, sized(font(), 11));
}

void MultiplesView::paintCell(std::size_t row, std::size_t column) {
    const bool hasNumbers = column == 0 && multiples_.rows[row].picture != LessonPicture::boundary;
    QRectF box = place(row, column);
    box.setLeft(box.left() - (hasNumbers ? leftMargin() * showScale : 0));
    prepare(*canvas_, row, column);
    canvas_->yAxis->setTickLabels(hasNumbers);
    canvas_->setLeftMargin(hasNumbers ? numbersWidth : bareMargin);
    QCPPainter painter(this);
    painter.translate(box.topLeft());
    painter.scale(showScale, showScale);
    canvas_->paintInto(painter, (box.size() / showScale).toSize());
}

void MultiplesView::prepare(PlotCanvas& canvas, std::size_t row, std::size_t column) {
    const MultipleRow& of = multiples_.rows[row];
    const Multiple& cell = of.cells[column];
    const QColor color = curveStyle(theme_, multiples_.columns[column].colorIndex).color;
    std::vector<PlotCurve> curves;
    for (const MultipleLine& line : cell.lines) {
        PlotCurve curve{.color = color, .x = layers_, .y = line.values};
        switch (line.role) {
            case MultipleLine::Role::seed:
                curve.color = withOpacity(color, seedOpacity);
                curve.width = seedWidth;
                break;
            case MultipleLine::Role::start:
                curve.color = theme_.mutedText;
                curve.penStyle = Qt::DashLine;
                curve.width = startWidth;
                curve.name = tr("at the start");
                break;
            case MultipleLine::Role::median:
                curve.width = medianWidth;
                curve.name = tr("median network");
                break;
        }
        if (!line.steps.empty()) {
            curve.x = line.steps;
        }
        curve.x = curve.x.first(std::min(curve.x.size(), line.values.size()));
        curves.push_back(curve);
    }
    std::vector<PlotPoints> points;
    std::optional<PlotImage> image;
    AxisRange x{0, std::max(1.0, static_cast<double>(multiples_.layers))};
    if (of.picture == LessonPicture::loss) {
        x.upper = std::max(1.0, static_cast<double>(multiples_.lastStep));
    }
    AxisRange y = of.y;
    if (cell.map && cell.map->rows > 1 && cell.map->planes <= mostPlanes) {
        image = boundaryImage(*cell.map);
        x = {cell.map->left, cell.map->right};
        y = {cell.map->bottom, cell.map->top};
        for (std::size_t i = 0; multiples_.examples && i < multiples_.examples->classes.size(); ++i) {
            const PlanarExamples::Class& own = multiples_.examples->classes[i];
            const ClassStyle style = classStyle(theme_, i);
            points.push_back(
                {.color = style.tint, .size = dotSize, .shape = style.shape, .x = own.x, .y = own.y});
        }
    }
    const auto ticker = qSharedPointerCast<PlotTicker>(canvas.xAxis->ticker());
    ticker->setNames(of.picture == LessonPicture::loss ? QStringList() : layerNumbers_);
    canvas.setLogarithmic(false, of.logarithmic);
    canvas.setYBounds(of.bounds);
    canvas.setRanges(x, y);
    canvas.setXLabelsVisible(of.picture != LessonPicture::boundary);
    canvas.replaceImage(std::move(image));
    canvas.replaceData({}, std::move(points));
    canvas.replaceCurves(std::move(curves));
}

}  // namespace zorro::ui

#include "moc_multiples_view.cpp"
