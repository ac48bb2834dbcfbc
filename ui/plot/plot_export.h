#pragma once

// Plots as pictures for papers, slides and web pages. In SVG and PDF curves are paths and text is text.

#include <functional>

#include <QByteArray>
#include <QImage>
#include <QSize>

#include "ui/plot/panel_column.h"

namespace zorro::ui {

struct ExportOptions {
    QSize size{800, 720};        ///< in logical pixels of 1/96 inch
    double dotsPerInch = 192;    ///< of bitmaps; 96 gives one pixel for each logical one
    Theme theme = lightTheme();  ///< curves keep their hues
    bool transparent = false;    ///< neither cards nor ground behind the curves
    bool overlays = false;       ///< crosshair, handles and measuring cursors as well; markers always come
};

/// What is to be drawn, at a size of so many logical pixels: PanelColumn::paintTo or a room's own.
using PaintPicture =
    std::function<void(QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options)>;

/// The visible panels of a column; hidden ones are left out.
[[nodiscard]] PaintPicture pictureOf(PanelColumn& column);

/// The panels that are not hidden, below one another, as high in proportion as on the screen.
void paintPanels(const std::vector<PlotPanel*>& panels, QCPPainter& painter, const QSize& size,
                 const PlotPanel::PaintOptions& options);

[[nodiscard]] QImage pictureAsImage(const PaintPicture& paint, const ExportOptions& options);

/// The bytes of a whole PNG, SVG or PDF file.
[[nodiscard]] QByteArray pictureAsPng(const PaintPicture& paint, const ExportOptions& options);
[[nodiscard]] QByteArray pictureAsSvg(const PaintPicture& paint, const ExportOptions& options);
[[nodiscard]] QByteArray pictureAsPdf(const PaintPicture& paint, const ExportOptions& options);

/// The bytes of a file whose name ends so: png, svg or pdf; empty for another ending.
[[nodiscard]] QByteArray pictureAs(const QString& extension, const PaintPicture& paint,
                                   const ExportOptions& options);

/// Puts the image on the clipboard.
void copyPicture(const PaintPicture& paint, const ExportOptions& options);

}  // namespace zorro::ui
