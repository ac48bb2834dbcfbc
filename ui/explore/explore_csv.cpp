#include "ui/explore/explore_csv.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include "core/activation/curve_csv.h"
#include "core/activation/spec.h"

namespace zorro::ui {

std::string curvesAsCsv(const std::vector<Curve>& curves, double lower, double upper, std::size_t count) {
    std::vector<double> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(count - 1);
        x[i] = i + 1 == count ? upper : lower + t * (upper - lower);
    }
    std::vector<std::string> names;
    std::transform(curves.begin(), curves.end(), std::back_inserter(names), specText);
    std::ostringstream text;
    writeCurveCsv(text, curves, names, x);
    return text.str();
}

}  // namespace zorro::ui
