#pragma once

// Tabular figures of a font whose ordinary figures are proportional. OpenType fonts such as Inter have them
// behind the feature "tnum", which Qt 6.4 cannot switch on; so the feature is applied here, once, to the
// font's table of characters, and the result is a font of its own in memory.

#include <QByteArray>
#include <QRawFont>
#include <QString>

namespace zorro::ui {

/// The data of a font called `family` that is `font` with its tabular figures in place of the ordinary ones,
/// for QFontDatabase::addApplicationFontFromData(). Empty where `font` has no feature "tnum".
[[nodiscard]] QByteArray withTabularFigures(const QRawFont& font, const QString& family);

}  // namespace zorro::ui
