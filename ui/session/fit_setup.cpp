#include "ui/session/fit_setup.h"

#include <algorithm>

#include "core/activation/catalogue.h"

namespace zorro::ui {

FitSetup defaultFitSetup() {
    FitSetup setup;
    setup.target = defaultCurve(findFunction("gelu"));
    return withFamily(std::move(setup), defaultCurve(findFunction("asymmetric-zorro")));
}

FitSetup withFamily(FitSetup setup, const Curve& family) {
    const FitOptions options = defaultFitOptions(family);
    setup.family = family;
    setup.parameters = options.parameters;
    setup.starts = static_cast<int>(options.starts);
    return setup;
}

Curve startOf(const FitSetup& setup) {
    Curve curve = setup.family;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const ParameterSetting& setting = setup.parameters[i];
        const std::size_t source = setting.role == ParameterRole::tied ? setting.tiedTo : i;
        curve.parameters[i] = setup.parameters[source].start;
    }
    return curve;
}

bool haveSameProblem(const FitSetup& a, const FitSetup& b) {
    return a.target.function == b.target.function && a.target.parameters == b.target.parameters &&
           a.data == b.data && a.range == b.range && a.masked == b.masked && a.weight == b.weight &&
           a.weightSigma == b.weightSigma && a.histogram == b.histogram &&
           a.family.function == b.family.function;
}

bool asksTheSame(const FitSetup& a, const FitSetup& b) {
    return haveSameProblem(a, b) && a.parameters == b.parameters && a.loss == b.loss &&
           a.lossScale == b.lossScale && a.derivativeWeight == b.derivativeWeight && a.starts == b.starts &&
           a.profileIntervals == b.profileIntervals;
}

bool isMasked(const FitSetup& setup, double x) {
    return std::any_of(setup.masked.begin(), setup.masked.end(),
                       [x](const AxisRange& range) { return range.lower <= x && x <= range.upper; });
}

std::vector<AxisRange> brushed(std::vector<AxisRange> masked, const AxisRange& stretch) {
    const bool wasOut = std::any_of(masked.begin(), masked.end(), [&](const AxisRange& range) {
        return range.lower <= stretch.lower && stretch.upper <= range.upper;
    });
    std::vector<AxisRange> result;
    AxisRange joined = stretch;
    for (const AxisRange& range : masked) {
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
              [](const AxisRange& a, const AxisRange& b) { return a.lower < b.lower; });
    return result;
}

}  // namespace zorro::ui
