#include "ui/figure/sheet/sheet_type.h"

#include <cmath>

#include "ui/theme/fonts.h"

namespace zorro::ui {
namespace {

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
    : plain_(sheetFont(style, false)),
      bold_(sheetFont(style, true)),
      plainMetrics_(plain_),
      boldMetrics_(bold_) {}

double SheetType::widthOf(const QString& text, bool bold) const {
    return (bold ? boldMetrics_ : plainMetrics_).horizontalAdvance(text);
}

QString SheetType::elided(const QString& text, double width, bool bold) const {
    return (bold ? boldMetrics_ : plainMetrics_).elidedText(text, Qt::ElideMiddle, width);
}

}  // namespace zorro::ui
