#include "ui/session/fit_setup.h"

#include <algorithm>

#include "core/activation/catalogue.h"

namespace zorro::ui {

FitSetup defaultFitSetup() {
    FitSetup setup;
    setup.question = withFamily({.target = defaultCurve(findFunction("gelu")), .lossScale = 0.1},
                                defaultCurve(findFunction("asymmetric-zorro")));
    return setup;
}

std::vector<Interval> brushed(std::vector<Interval> masked, const Interval& stretch) {
    const bool wasOut = std::any_of(masked.begin(), masked.end(), [&](const Interval& range) {
        return range.lower <= stretch.lower && stretch.upper <= range.upper;
    });
    std::vector<Interval> result;
    Interval joined = stretch;
    for (const Interval& range : masked) {
        if (range.upper < stretch.lower || range.lower > stretch.upper) {
            result.push_back(range);
        } else if (!wasOut) {
            joined = {std::min(joined.lower, range.lower), std::max(joined.upper, range.upper)};
        } else {
            if (range.lower < stretch.lower) {
                result.push_back({range.lower, stretch.lower});
            }
            if (stretch.upper < range.upper) {
                result.push_back({stretch.upper, range.upper});
            }
        }
    }
    if (!wasOut) {
        result.push_back(joined);
    }
    std::sort(result.begin(), result.end(),
              [](const Interval& a, const Interval& b) { return a.lower < b.lower; });
    return result;
}

}  // namespace zorro::ui
