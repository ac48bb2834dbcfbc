#pragma once

// The type of a figure: one family in one size, measured in micrometres without the hints of screens, so that
// it is as wide on paper as it was laid out.

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include "ui/figure/sheet/figure_style.h"

namespace zorro::ui {

class SheetType {
public:
    explicit SheetType(const FigureStyle& style);

    [[nodiscard]] const QFont& font(bool bold) const { return bold ? bold_ : plain_; }
    [[nodiscard]] double widthOf(const QString& text, bool bold = false) const;
    [[nodiscard]] double lineHeight() const { return plainMetrics_.height(); }
    [[nodiscard]] double ascent() const { return plainMetrics_.ascent(); }
    /// The size of the type.
    [[nodiscard]] double em() const { return plain_.pixelSize(); }
    /// The text at most so wide; names mostly differ at their ends, so that "…" is in the middle.
    [[nodiscard]] QString elided(const QString& text, double width, bool bold = false) const;

private:
    double widening_;
    QFont plain_;
    QFont bold_;
    QFontMetricsF plainMetrics_;
    QFontMetricsF boldMetrics_;
};

}  // namespace zorro::ui
