#include "core/fit/fit_options.h"

#include <limits>

namespace zorro {

FitOptions defaultFitOptions(const Curve& start) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const bool isFormula = start.description().kind == FunctionKind::expression;
    FitOptions options;
    options.starts = isFormula ? 1 : options.starts;
    for (std::size_t i = 0; i < start.parameters.size(); ++i) {
        const Parameter& parameter = start.description().parameters[i];
        options.parameters.push_back({.role = ParameterRole::free,
                                      .start = start.parameters[i],
                                      .lower = isFormula ? -infinity : parameter.lower,
                                      .upper = isFormula ? infinity : parameter.upper});
    }
    return options;
}

}  // namespace zorro
