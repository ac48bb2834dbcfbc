#pragma once

// A report as one HTML file that refers to nothing outside itself: style and charts are inside, light or dark
// as the reader's system prefers. Whatever comes from runs is escaped.

#include <QByteArray>

#include "ui/compare/report/report.h"

namespace zorro::ui {

/// The whole file, UTF-8. For any thread.
[[nodiscard]] QByteArray reportAsHtml(const Report& report);

/// The figure as an <svg> element whose colours follow the style sheet of reportAsHtml().
[[nodiscard]] QString inlineSvg(const Figure& figure, const QSize& size);

}  // namespace zorro::ui
