#pragma once

// Pages of an exact size: Qt writes the size of a page in whole points.

#include <QByteArray>
#include <QSizeF>

namespace zorro::ui {

/// The PDF, as QPdfWriter wrote it with one page, with a media box of `points` from the page's upper left
/// corner. What has another form than Qt gives it is returned as it is.
[[nodiscard]] QByteArray withMediaBox(const QByteArray& pdf, const QSizeF& points);

}  // namespace zorro::ui
