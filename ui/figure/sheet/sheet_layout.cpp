#include "ui/figure/sheet/sheet_layout.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/figure/sheet/panel_layout.h"

namespace zorro::ui {
namespace {

class SheetWords {
    Q_DECLARE_TR_FUNCTIONS(FigureSheet)
};

constexpr double leastPanelInEm = 20;  ///< wide, before another column is begun
constexpr double paddingInEm = 0.3;
constexpr double betweenInEm = 0.9;
constexpr double leastAreaInLines = 3;

bool sharesAxis(const FigureAxis& a, const FigureAxis& b) {
    return a.title == b.title && a.range == b.range && a.logarithmic == b.logarithmic &&
           a.categories == b.categories;
}

/// The panels' places, row by row.
struct Grid {
    std::size_t columns = 1;
    std::size_t rows = 1;
    double cellWidth = 0;
    std::vector<double> heights;  ///< of the rows
};

class Layouter {
public:
    Layouter(const FigureSheet& sheet, const FigureStyle& style)
        : sheet_(sheet),
          style_(style),
          type_(style),
          palette_(sheet, style.colors),
          padding_(paddingInEm * type_.em()),
          between_(betweenInEm * type_.em()) {}

    SheetLayout layOut() {
        layout_.size.setWidth(style_.width * unitsPerMillimetre);
        makeGrid();
        makeRequests();
        const double legend = placeLegend();
        shareHeight(legend);
        placePanels();
        moveLegend(layout_.size.height() - padding_ - legend);
        return std::move(layout_);
    }

private:
    [[nodiscard]] double inside() const { return layout_.size.width() - 2 * padding_; }
    [[nodiscard]] double shareOf(std::size_t row) const;
    [[nodiscard]] QSizeF usualCell(std::size_t panel) const;
    void makeGrid();
    void makeRequests();
    double placeLegend();
    void shareHeight(double legend);
    void placePanels();
    void moveLegend(double top);
    [[nodiscard]] bool isLabelled(std::size_t panel, const SheetSeries& series) const;
    [[nodiscard]] std::vector<LegendKey> unnamedSeries() const;

    const FigureSheet& sheet_;
    const FigureStyle& style_;
    SheetType type_;
    SheetPalette palette_;
    double padding_;
    double between_;
    Grid grid_;
    std::vector<PanelRequest> requests_;
    SheetLayout layout_;
};

void Layouter::makeGrid() {
    const std::size_t count = std::max<std::size_t>(1, sheet_.panels.size());
    const auto fitting = static_cast<std::size_t>(
        std::max(1.0, std::floor((inside() + between_) / (leastPanelInEm * type_.em() + between_))));
    const std::size_t wanted =
        std::min(count, style_.columns > 0 ? static_cast<std::size_t>(style_.columns) : fitting);
    grid_.rows = (count + wanted - 1) / wanted;
    grid_.columns = style_.columns > 0 ? wanted : (count + grid_.rows - 1) / grid_.rows;
    const auto columns = static_cast<double>(grid_.columns);
    grid_.cellWidth = (inside() - (columns - 1) * between_) / columns;
}

double Layouter::shareOf(std::size_t row) const {
    double share = 0;
    for (std::size_t i = row * grid_.columns; i < std::min(sheet_.panels.size(), (row + 1) * grid_.columns);
         ++i) {
        share = std::max(share, sheet_.panels[i].height);
    }
    return share > 0 ? share : 1;
}

/// About what a panel gets, for decisions that come before heights are shared.
QSizeF Layouter::usualCell(std::size_t panel) const {
    const std::size_t row = panel / grid_.columns;
    if (style_.height <= 0) {
        return {grid_.cellWidth, grid_.cellWidth / style_.aspect * shareOf(row)};
    }
    double shares = 0;
    for (std::size_t each = 0; each < grid_.rows; ++each) {
        shares += shareOf(each);
    }
    const double all =
        style_.height * unitsPerMillimetre - 2 * padding_ - static_cast<double>(grid_.rows - 1) * between_;
    return {grid_.cellWidth, all * shareOf(row) / shares};
}

void Layouter::makeRequests() {
    for (std::size_t i = 0; i < sheet_.panels.size(); ++i) {
        const std::size_t below = i + grid_.columns;
        PanelRequest request{.panel = &sheet_.panels[i], .index = i, .letter = {}};
        if (style_.letters && sheet_.panels.size() > 1) {
            request.letter = QStringLiteral("(%1)").arg(QChar(u'a' + static_cast<char16_t>(i % 26)));
        }
        request.xNumbers =
            below >= sheet_.panels.size() || !sharesAxis(sheet_.panels[i].x, sheet_.panels[below].x);
        if (style_.naming == SheetNaming::labels && sheet_.panels[i].uprights.empty()) {
            request.labels = true;
            request.labels = PanelLayouter(request, type_, palette_).canLabel(usualCell(i));
        }
        requests_.push_back(request);
    }
}

bool Layouter::isLabelled(std::size_t panel, const SheetSeries& series) const {
    return requests_[panel].labels && series.penStyle != Qt::NoPen;
}

std::vector<LegendKey> Layouter::unnamedSeries() const {
    std::vector<LegendKey> keys;
    std::vector<const SheetSeries*> known;
    for (std::size_t panel = 0; panel < sheet_.panels.size(); ++panel) {
        const std::vector<SheetSeries>& all = sheet_.panels[panel].series;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const SheetSeries& series = all[i];
            const bool isKnown = std::any_of(known.begin(), known.end(), [&](const SheetSeries* each) {
                return each->name == series.name && each->ink == series.ink &&
                       each->penStyle == series.penStyle && each->shape == series.shape;
            });
            if (series.listed && !series.name.isEmpty() && !isLabelled(panel, series) && !isKnown) {
                keys.push_back({.panel = panel, .series = i, .sample = {}});
                known.push_back(&series);
            }
        }
    }
    return keys;
}

/// Below the panels, as many names in a row as have room, with their tops counted from the legend's. Returns
/// its height.
double Layouter::placeLegend() {
    if (style_.naming == SheetNaming::none) {
        return 0;
    }
    const double height = type_.lineHeight();
    const double gap = 0.5 * type_.em();
    double x = padding_;
    double y = 0.5 * height;
    for (LegendKey key : unnamedSeries()) {
        const QString name = type_.elided(sheet_.panels[key.panel].series[key.series].name,
                                          inside() - sampleLength(type_) - gap);
        const double width = type_.widthOf(name);
        if (x > padding_ && x + sampleLength(type_) + gap + width > padding_ + inside()) {
            x = padding_;
            y += height;
        }
        key.sample = {x, y, sampleLength(type_), height};
        layout_.keys.push_back(key);
        layout_.legend.push_back(
            {.role = TextRole::legend, .text = name, .box = {key.sample.right() + gap, y, width, height}});
        x += sampleLength(type_) + gap + width + 1.2 * type_.em();
    }
    return layout_.keys.empty() ? 0 : y + height;
}

void Layouter::shareHeight(double legend) {
    double fixed = 2 * padding_ + static_cast<double>(grid_.rows - 1) * between_ + legend;
    double shares = 0;
    for (std::size_t row = 0; row < grid_.rows; ++row) {
        shares += shareOf(row);
    }
    const double asked = style_.height * unitsPerMillimetre - fixed;
    double total = fixed;
    for (std::size_t row = 0; row < grid_.rows; ++row) {
        double margins = 0;
        for (std::size_t i = row * grid_.columns; i < std::min(requests_.size(), (row + 1) * grid_.columns);
             ++i) {
            const PanelMargins each = PanelLayouter(requests_[i], type_, palette_).marginsIn(usualCell(i));
            margins = std::max(margins, each.top + each.bottom);
        }
        const double least = margins + leastAreaInLines * type_.lineHeight();
        const double wanted = style_.height > 0 ? asked * shareOf(row) / shares
                                                : grid_.cellWidth / style_.aspect * shareOf(row);
        if (style_.height > 0 && wanted < least) {
            layout_.remark = SheetWords::tr("Type of this size needs more height: the figure became higher.");
        }
        grid_.heights.push_back(std::max(wanted, least));
        total += grid_.heights.back();
    }
    layout_.size.setHeight(total);
}

void Layouter::placePanels() {
    std::vector<double> lefts(grid_.columns, 0);
    std::vector<double> rights(grid_.columns, 0);
    std::vector<PanelMargins> margins;
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        const std::size_t column = i % grid_.columns;
        margins.push_back(PanelLayouter(requests_[i], type_, palette_)
                              .marginsIn({grid_.cellWidth, grid_.heights[i / grid_.columns]}));
        lefts[column] = std::max(lefts[column], margins.back().left);
        rights[column] = std::max(rights[column], margins.back().right);
    }
    double top = padding_;
    for (std::size_t i = 0; i < requests_.size(); ++i) {
        const std::size_t column = i % grid_.columns;
        const double height = grid_.heights[i / grid_.columns];
        const QRectF cell(padding_ + static_cast<double>(column) * (grid_.cellWidth + between_), top,
                          grid_.cellWidth, height);
        margins[i].left = lefts[column];
        margins[i].right = rights[column];
        layout_.panels.push_back(PanelLayouter(requests_[i], type_, palette_).layOut(cell, margins[i]));
        constexpr double leastWidthInEm = 4;
        if (layout_.panels.back().area.width() < leastWidthInEm * type_.em()) {
            layout_.remark = SheetWords::tr(
                "Type of this size needs more width: choose a wider figure, fewer columns or smaller type.");
        }
        if (column + 1 == grid_.columns) {
            top += height + between_;
        }
    }
}

void Layouter::moveLegend(double top) {
    for (LegendKey& key : layout_.keys) {
        key.sample.translate(0, top);
    }
    for (SheetText& text : layout_.legend) {
        text.box.translate(0, top);
    }
}

}  // namespace

SheetLayout layOut(const FigureSheet& sheet, const FigureStyle& style) {
    return Layouter(sheet, style).layOut();
}

std::optional<double> zeroLineOf(const SheetPanel& panel, const FigureAxis& axis) {
    const double part = axis.partOf(0);
    const bool hasZero = axis.categories.isEmpty() && part > 0 && part < 1;
    return hasZero && panel.uprights.empty() && !panel.image ? std::optional(part) : std::nullopt;
}

}  // namespace zorro::ui
