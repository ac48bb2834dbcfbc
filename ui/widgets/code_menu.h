#pragma once

// A menu that offers a curve as code: copied in any language, or looked at and saved.

#include <functional>
#include <optional>

#include <QString>

#include "core/activation/function.h"

class QMenu;
class QWidget;

namespace zorro::ui {

/// Fills the menu. `curve` is asked when an item is chosen; where it gives nothing the user is told
/// `nothing`. `notice` takes a sentence about what was done.
void fillCodeMenu(QMenu& menu, const std::function<std::optional<Curve>()>& curve, const QString& nothing,
                  const std::function<void(const QString&)>& notice);

}  // namespace zorro::ui
