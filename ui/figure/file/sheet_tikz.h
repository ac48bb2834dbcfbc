#pragma once

// A figure as a LaTeX file for pgfplots: the same axes, lines and words at the same places, in the document's
// own type.

#include <vector>

#include "ui/figure/file/figure_files.h"

namespace zorro::ui {

/// BASE.tex, which LaTeX makes a page of the figure's size of and which \input takes with the package
/// `standalone`; images are PNG files beside it, "BASE-a.png" for the first panel's.
[[nodiscard]] std::vector<FigureFile> figureTikz(const FigureSheet& sheet, const FigureStyle& style,
                                                 const QString& baseName);

/// Words as LaTeX (latexText()).
[[nodiscard]] QString latexWords(const QString& text);

}  // namespace zorro::ui
