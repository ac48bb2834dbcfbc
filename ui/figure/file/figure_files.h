#pragma once

// The files of a figure, as bytes. Sizes are true: a figure of 85 mm is 85 mm wide in every format.

#include <string>
#include <vector>

#include <QByteArray>
#include <QImage>
#include <QString>

#include "ui/figure/sheet/figure_sheet.h"
#include "ui/figure/sheet/figure_style.h"

namespace zorro::ui {

/// At the style's dots per inch, which its metadata say.
[[nodiscard]] QImage figureImage(const FigureSheet& sheet, const FigureStyle& style);
[[nodiscard]] QByteArray figurePng(const FigureSheet& sheet, const FigureStyle& style);
/// Curves are paths and text is text.
[[nodiscard]] QByteArray figureSvg(const FigureSheet& sheet, const FigureStyle& style);
/// The same, with the fonts in it.
[[nodiscard]] QByteArray figurePdf(const FigureSheet& sheet, const FigureStyle& style);

struct FigureFile {
    QString suffix;  ///< what follows the base name, e.g. ".pdf" or "-a.png"
    QByteArray content;
};

/// All that is saved: the picture, what it refers to, and the data beside it where the style asks for them.
/// `baseName` is what the files are called, for those that refer to others.
[[nodiscard]] std::vector<FigureFile> figureFiles(const FigureSheet& sheet, const FigureStyle& style,
                                                  const QString& baseName);

}  // namespace zorro::ui
