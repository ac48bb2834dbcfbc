#pragma once

// How large the window opens for the first time.

#include <QSize>

namespace zorro {

inline constexpr QSize usualFirstSize(1280, 800);
inline constexpr int frameHeight = 32;             ///< what window managers put above a window
inline constexpr QSize smallestScreen(1024, 600);  ///< on smaller ones nothing would fit anyway

/// The usual size, but no larger than what a screen with so much room shows of it. All is drawn `scale` times
/// as large, of which the sizes here know nothing.
[[nodiscard]] inline QSize firstSizeOn(const QSize& available, double scale = 1) {
    const QSize unscaled = available * scale;
    if (unscaled.width() < smallestScreen.width() || unscaled.height() < smallestScreen.height()) {
        return usualFirstSize;
    }
    return usualFirstSize.boundedTo(available - QSize(0, frameHeight));
}

}  // namespace zorro
