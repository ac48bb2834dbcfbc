#include "ui/figure/sheet/sheet_type.h"

#include <algorithm>
#include <cmath>

#include "ui/theme/fonts.h"

namespace zorro::ui {
namespace {

/// How much wider words may become: LaTeX sets them in its document's type, whose small sizes are wide
/// (Computer Modern's 6 pt by a quarter wider than its 10 pt made smaller).
double wideningOf(const FigureStyle& style) {
    constexpr double usual = 1.2;
    constexpr double aPointBelow8 = 0.1;
    return style.format == FigureFormat::tikz ? usual + aPointBelow8 * std::max(0.0, 8 - style.points) : 1;
}

QFont sheetFont(const FigureStyle& style, bool bold) {
    QFont font = bodyFont();
    if (!style.family.isEmpty()) {
        font.setFamilies({style.family});
    }
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(static_cast<int>(std::lround(unitsOfPoints(style.points))));
    font.setBold(bold);
    return font;
}

}  // namespace

SheetType::SheetType(const FigureStyle& style)
    : widening_(wideningOf(style)),
      plain_(sheetFont(style, false)),
      bold_(sheetFont(style, true)),
      plainMetrics_(plain_),
      boldMetrics_(bold_) {}

double SheetType::widthOf(const QString& text, bool bold) const {
    return widening_ * (bold ? boldMetrics_ : plainMetrics_).horizontalAdvance(text);
}

QString SheetType::elided(const QString& text, double width, bool bold) const {
    return (bold ? boldMetrics_ : plainMetrics_).elidedText(text, Qt::ElideMiddle, width / widening_);
}

}  // namespace zorro::ui
