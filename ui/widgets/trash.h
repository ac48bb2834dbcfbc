#pragma once

// What the user throws away goes to the desktop's trash, from where it can be brought back.

#include <QString>

namespace zorro::ui {

/// Moves a file or folder to the trash of the desktop (the freedesktop.org specification's), which is made
/// where there is none yet. False where that cannot be done; then `path` is still there.
[[nodiscard]] bool moveToTrash(const QString& path);

}  // namespace zorro::ui
