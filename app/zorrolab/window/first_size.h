#pragma once

// How large the window opens for the first time.

#include <QSize>

namespace zorro {

inline constexpr QSize usualFirstSize(1280, 800);
inline constexpr int frameHeight = 32;             ///< what window managers put above a window
inline constexpr QSize smallestScreen(1024, 600);  ///< on smaller ones nothing would fit anyway

/// The usual size, but no larger than what a screen with so much room shows of it.
[[nodiscard]] inline QSize firstSizeOn(const QSize& available) {
    if (available.width() < smallestScreen.width() || available.height() < smallestScreen.height()) {
        return usualFirstSize;
    }
    return usualFirstSize.boundedTo(available - QSize(0, frameHeight));
}

}  // namespace zorro
