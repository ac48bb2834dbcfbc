#include "ui/figure/sheet/drawn_records.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace zorro::ui {

std::vector<std::size_t> drawnRecords(const std::vector<double>& values, std::size_t most) {
    constexpr std::size_t perStretch = 4;
    std::vector<std::size_t> all(values.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    if (values.size() <= std::max(most, perStretch)) {
        return all;
    }
    // What is not a number is neither the lowest nor the highest.
    const auto lessThan = [](double a, double b) { return !std::isnan(b) && (std::isnan(a) || a < b); };
    const std::size_t stretches = std::max<std::size_t>(1, most / perStretch);
    std::set<std::size_t> kept;
    for (std::size_t i = 0; i < stretches; ++i) {
        const auto begin = static_cast<std::ptrdiff_t>(i * values.size() / stretches);
        const auto end = static_cast<std::ptrdiff_t>((i + 1) * values.size() / stretches);
        const auto [lowest, highest] =
            std::minmax_element(values.begin() + begin, values.begin() + end, lessThan);
        for (const std::ptrdiff_t record :
             {begin, lowest - values.begin(), highest - values.begin(), end - 1}) {
            kept.insert(static_cast<std::size_t>(record));
        }
        // A gap stays one.
        const auto gap = std::find_if(values.begin() + begin, values.begin() + end,
                                      [](double value) { return std::isnan(value); });
        if (gap != values.begin() + end) {
            kept.insert(static_cast<std::size_t>(gap - values.begin()));
        }
    }
    return {kept.begin(), kept.end()};
}

}  // namespace zorro::ui
