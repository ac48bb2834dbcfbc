#pragma once

// Ranges of numbers as people write them: lo:hi:count, or lo:hi:count:log. Both ends belong to a range. Its
// numbers are those that a person would write down: of 0:0.9:10 the fourth is 0.3, not 0.30000000000000004,
// so that a number that is a key is found again.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// What is wrong in a range, and what would be right, in one sentence.
class RangeError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct NumberRange {
    double lower = 0;  ///< finite, below `upper`; above 0 where the range is logarithmic
    double upper = 1;
    std::size_t count = 2;       ///< of numbers, at least 2
    bool isLogarithmic = false;  ///< equal ratios instead of equal differences
};

/// Most numbers of a range.
inline constexpr std::size_t mostInRange = 10'000'000;

/// Whether the text is written as a range and not as a number or a list: it has a colon.
[[nodiscard]] bool isRange(std::string_view text);

/// Reads lo:hi:count[:log]. Throws RangeError.
[[nodiscard]] NumberRange readRange(std::string_view text);

/// Reads lo:hi[:log], without a count, which becomes 2. Throws RangeError.
[[nodiscard]] NumberRange readBounds(std::string_view text);

/// As readRange() reads it.
[[nodiscard]] std::string writtenRange(const NumberRange& range);

/// Number `index` of the range, counted from 0: the double nearest to it, where the ends and equal
/// differences are taken as decimal numbers. Below 0 and from `count` on the range is continued.
[[nodiscard]] double valueAt(const NumberRange& range, std::ptrdiff_t index);

/// All its numbers, from the lower to the upper end.
[[nodiscard]] std::vector<double> valuesOf(const NumberRange& range);

}  // namespace zorro
