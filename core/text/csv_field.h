#pragma once

// Tables for other programs: a line a row, commas between fields (RFC 4180).

#include <string>

namespace zorro {

/// The text as a field: between double quotes, with those inside it doubled, where it holds a comma, a quote
/// or a line's end.
[[nodiscard]] std::string csvField(const std::string& text);

}  // namespace zorro
