#pragma once

// A stretch of an axis, as sessions keep it and plots show it, and the few things that are done with one.

#include <cmath>

namespace zorro::ui {

struct AxisRange {
    double lower = 0;
    double upper = 1;

    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

/// Length of the range, in units of the axis.
[[nodiscard]] inline double lengthOf(const AxisRange& range) {
    return range.upper - range.lower;
}

[[nodiscard]] inline bool contains(const AxisRange& range, double value) {
    return range.lower <= value && value <= range.upper;
}

/// Whether an axis can show the range: finite ends in increasing order, far enough apart to be told from one
/// another in double precision, and not so far that their distance overflows.
[[nodiscard]] inline bool isShowable(const AxisRange& range) {
    const double length = lengthOf(range);
    const double magnitude = std::fmax(std::fabs(range.lower), std::fabs(range.upper));
    return std::isfinite(length) && length > 1e-12 * magnitude && length > 1e-290 && magnitude < 1e290;
}

/// The range zoomed about the point `centre`, which keeps its place; factor 2 shows twice as much.
[[nodiscard]] inline AxisRange zoomedAbout(const AxisRange& range, double centre, double factor) {
    return {centre + (range.lower - centre) * factor, centre + (range.upper - centre) * factor};
}

/// The range moved by `distance` along its axis.
[[nodiscard]] inline AxisRange movedBy(const AxisRange& range, double distance) {
    return {range.lower + distance, range.upper + distance};
}

}  // namespace zorro::ui
