#pragma once

// The points x at which `zorro eval` evaluates: listed, evenly spaced, or read from a file.

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace zorro {

/// `count` points from `first` to `last`, both included, in equal steps.
struct EvenlySpaced {
    double first = 0;
    double last = 0;
    std::size_t count = 0;
};

/// A file of numbers, "-" for standard input.
struct PointsFile {
    std::string name;
};

using PointSource = std::variant<std::vector<double>, EvenlySpaced, PointsFile>;

/// The points that the text of --x describes: `v,v,...` (nan and inf are numbers too) or `lo:hi:count` with
/// finite ends, at most ten million points. Throws UsageError.
[[nodiscard]] PointSource parsePoints(std::string_view text);

/// The points themselves. A file holds numbers separated by commas or white space; what follows a '#' on its
/// line is skipped. Throws FileError for a file that cannot be read or holds something else.
[[nodiscard]] std::vector<double> readPoints(const PointSource& source, std::istream& standardInput);

}  // namespace zorro
