#pragma once

// What an activation is called beside others, in legends and tables.

#include <string>
#include <vector>

#include <QString>

namespace zorro::ui {

/// The function's title where it stands alone among the SPECs `all`, else the SPEC.
[[nodiscard]] QString activationLabel(const std::string& spec, const std::vector<std::string>& all);

}  // namespace zorro::ui
