#pragma once

// Words about parameters, as people read them.

#include <string>

#include <QString>

namespace zorro::ui {

/// The words for a key of parametersOf(): "learning rate", "architecture", "activation a".
[[nodiscard]] QString titleOfParameter(const std::string& key);

}  // namespace zorro::ui
