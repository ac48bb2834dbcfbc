#pragma once

// The window and its plots as files, made without a display.

#include <QStringList>

namespace zorro {

class MainWindow;

/// Writes explore.png and fit.png (the whole window, showing these rooms), plots.svg and curves.csv (the
/// visible curves of Explore on the x range that is shown) and session.zlab into `folder`, which is made
/// where it is not there; with the folder of a run, which the window has opened, train.png and compare.png,
/// too. Returns the paths written; throws FileError.
[[nodiscard]] QStringList renderScene(MainWindow& window, const QString& folder, const QString& run = {});

}  // namespace zorro
