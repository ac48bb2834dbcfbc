#pragma once

// Which language the window speaks: the menu that chooses it, and what was chosen.

#include <functional>

#include <QString>

#include "ui/language/language.h"

class QMenu;
class QSettings;

namespace zorro {

/// The language that was chosen in the menu, or that of the system where nobody chose or no font shows the
/// choice.
[[nodiscard]] const ui::Language& chosenLanguage(const QSettings& settings);

/// Adds a menu of the languages to `menu`. A choice goes into `settings`, which outlive the menu, and holds
/// from the next start on, as `say` says. A language without a font is there with the package that has one.
void addLanguageMenu(QMenu& menu, QSettings& settings, std::function<void(const QString& sentence)> say);

}  // namespace zorro
