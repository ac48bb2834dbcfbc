#pragma once

// The lowest and the highest of any stretch of a long series, in a time that grows with the logarithm of its
// length: what a chart needs to draw 200,000 records on 600 columns of pixels without losing one spike.

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace zorro {

/// Nothing yet: lower > upper.
struct MinMax {
    double lower = std::numeric_limits<double>::infinity();
    double upper = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool isEmpty() const { return !(lower <= upper); }
    /// Widens it to hold the numbers; NaN changes nothing.
    void add(double low, double high) {
        lower = low < lower ? low : lower;
        upper = high > upper ? high : upper;
    }

    friend bool operator==(const MinMax&, const MinMax&) = default;
};

/// What a line or a band reaches at each record. A band has both edges at every record; a line is its own
/// edge, but for its first records, where each may stand for a stretch that it crossed from `lower` to
/// `upper`.
struct Edges {
    std::span<const double> lower;
    std::span<const double> upper;  ///< as long as `lower`
    std::span<const double> line;   ///< empty for a band

    [[nodiscard]] std::size_t size() const { return line.empty() ? lower.size() : line.size(); }
    [[nodiscard]] double lowerAt(std::size_t i) const { return i < lower.size() ? lower[i] : line[i]; }
    [[nodiscard]] double upperAt(std::size_t i) const { return i < upper.size() ? upper[i] : line[i]; }
};

/// Minima of the lower and maxima of the upper edge over blocks of 16, 256, 4,096, ... records. The records
/// stay where they are; the pyramid adds an eighth to them.
class MinMaxPyramid {
public:
    static constexpr std::size_t factor = 16;

    /// Takes over the blocks that have become whole since the last call. Records may have been added behind
    /// those that were there; nothing else may have changed.
    void extend(const Edges& edges);
    void clear() { levels_.clear(); }

    /// Of the records [first, last), which extend() has seen. Empty where all of them are NaN.
    [[nodiscard]] MinMax over(const Edges& edges, std::size_t first, std::size_t last) const;

private:
    std::vector<std::vector<MinMax>> levels_;
};

}  // namespace zorro
