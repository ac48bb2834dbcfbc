#pragma once

// Figures into files and onto the clipboard.

#include <QByteArray>
#include <QImage>
#include <QString>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"

class QMimeData;

namespace zorro::ui {

/// Writes all files of the figure, each whole or not at all, under this path without an ending. Returns what
/// was written, in a sentence. Throws FileError. For any thread.
QString writeFigure(const FigureSheet& sheet, const FigureStyle& style, const QString& basePath);

/// A figure for other programs to take: as pixels and as vectors.
struct ClipboardFigure {
    QImage image;
    QByteArray svg;
};
[[nodiscard]] ClipboardFigure clipboardFigure(const FigureSheet& sheet, const FigureStyle& style);
/// For QClipboard, which takes it over.
[[nodiscard]] QMimeData* mimeDataOf(const ClipboardFigure& figure);

}  // namespace zorro::ui
