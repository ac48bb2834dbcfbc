#pragma once

// How large the window and all in it is, in per cent. Type, fields and pictures grow together, as with the
// scale of the desktop, on top of which this comes; panels fold and scroll where there is no room for them.

#include <functional>

#include <QString>

class QMenu;
class QSettings;

namespace zorro {

inline constexpr int smallestTextSize = 50;
inline constexpr int largestTextSize = 300;

[[nodiscard]] bool isTextSize(int percent);

/// What the user chose last; 100 where nothing was chosen.
[[nodiscard]] int chosenTextSize(const QSettings& settings);

/// Has the program draw itself so large. To be called once, before the QApplication is made.
void applyTextSize(int percent);
/// What was applied, as a factor.
[[nodiscard]] double textScale();

/// Adds a menu with the usual sizes, which keeps what is chosen for the next start; `say` tells the user so.
void addTextSizeMenu(QMenu& menu, QSettings& settings,
                     const std::function<void(const QString& sentence)>& say);

}  // namespace zorro
