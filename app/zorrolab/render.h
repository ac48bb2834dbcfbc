#pragma once

// The window and its plots as files, made without a display.

#include <QStringList>

namespace zorro {

class MainWindow;

/// Writes explore.png (the whole window) into `folder`, which is made where it is not there, with the plots
/// as SVG and the curves as CSV beside it. Returns the paths written; throws FileError.
[[nodiscard]] QStringList renderScene(MainWindow& window, const QString& folder);

}  // namespace zorro
