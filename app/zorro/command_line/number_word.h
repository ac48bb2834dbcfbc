#pragma once

// Numbers as options have them.

#include <string>
#include <string_view>

namespace zorro {

/// The finite number that a word of `option` is, blanks around it left out. Throws UsageError for another.
[[nodiscard]] double numberOf(const std::string& option, std::string_view word);

}  // namespace zorro
