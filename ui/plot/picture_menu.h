#pragma once

// The items with which plots leave the program as pictures.

#include <functional>

#include <QString>

class QMenu;

namespace zorro::ui {

/// What a picture menu asks for.
struct PictureRequests {
    std::function<void()> copy;
    /// `extension` is png, svg or pdf; the resolution is that of bitmaps.
    std::function<void(const QString& extension, double dotsPerInch)> save;
};

/// "Copy picture", PNG in several resolutions, SVG and PDF.
void fillPictureMenu(QMenu& menu, const PictureRequests& requests);

}  // namespace zorro::ui
