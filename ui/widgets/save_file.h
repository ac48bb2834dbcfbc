#pragma once

// Files that leave the window: asking where, writing, and saying what happened.

#include <string_view>

#include <QString>

class QWidget;

namespace zorro::ui {

/// Writes the whole file or nothing. Returns why that failed, in one sentence; empty when done.
[[nodiscard]] QString writeFile(const QString& path, std::string_view content);

/// Asks for a path, offering `suggestion`, whose ending is added where the user types none. Empty when the
/// user changed their mind.
[[nodiscard]] QString askForPath(QWidget* parent, const QString& title, const QString& suggestion);

}  // namespace zorro::ui
