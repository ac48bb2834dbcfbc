#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/approximation/search/forms.h"

namespace zorro::approximation {

// Entries are f rounded: a table is there to be right at its entries, and f(0) = 0 stays 0. Between them the
// error is largest near the middle.
std::vector<double> searchTable(const Target& target, Approximant& approximant) {
    const Range& range = approximant.range;
    const int last = approximant.form.size - 1;
    std::vector<double> candidates;
    for (int i = 0; i <= last; ++i) {
        const double x = i == last ? range.upper : range.lower + range.width() * i / last;
        const auto f = static_cast<double>(target.at(x).f);
        approximant.knots.push_back({x, approximant.format.rounded(f)});
        if (i > 0) {
            candidates.push_back(std::midpoint(approximant.knots[static_cast<std::size_t>(i) - 1].x, x));
        }
    }
    return candidates;
}

}  // namespace zorro::approximation
