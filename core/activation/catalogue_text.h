#pragma once

// The files of resources/functions, compiled into the program.

#include <span>
#include <string_view>

namespace zorro {

/// The texts of the families' files, in the order of CMakeLists.txt; in the language of definition_text.h.
[[nodiscard]] std::span<const std::string_view> catalogueTexts();

}  // namespace zorro
