#pragma once

// The plots of a stack as pictures for papers, slides and web pages. Panels that are hidden are left out; in
// SVG and PDF curves are paths and text is text.

#include <QByteArray>
#include <QImage>
#include <QSize>

#include "ui/plot/plot_stack.h"

namespace zorro::ui {

struct ExportOptions {
    QSize size{800, 720};        ///< in logical pixels of 1/96 inch
    double dotsPerInch = 192;    ///< of bitmaps; 96 gives one pixel for each logical one
    Theme theme = lightTheme();  ///< curves keep their hues
    bool transparent = false;    ///< neither cards nor ground behind the curves
    bool overlays = false;       ///< crosshair, handles and measuring cursors as well; markers always come
};

[[nodiscard]] QImage stackImage(PlotStack& stack, const ExportOptions& options);

/// The bytes of a whole PNG, SVG or PDF file.
[[nodiscard]] QByteArray stackAsPng(PlotStack& stack, const ExportOptions& options);
[[nodiscard]] QByteArray stackAsSvg(PlotStack& stack, const ExportOptions& options);
[[nodiscard]] QByteArray stackAsPdf(PlotStack& stack, const ExportOptions& options);

/// Puts stackImage() on the clipboard.
void copyStackImage(PlotStack& stack, const ExportOptions& options);

}  // namespace zorro::ui
