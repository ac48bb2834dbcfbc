#pragma once

// What tells runs from one another, as text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro::ui {

/// The settings whose keys begin with this, but for seeds and machine, a line "key=value" each: two runs with
/// the same text differ in their repetition only.
[[nodiscard]] std::string settingsOf(const Comparison& comparison, std::string_view begin = {});

/// How many bytes all names begin with alike, up to and with a blank: the name of a study. 0 of one name.
[[nodiscard]] std::size_t sharedBegin(const std::vector<std::string>& names);

}  // namespace zorro::ui
