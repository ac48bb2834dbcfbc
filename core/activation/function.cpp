#include "core/activation/function.h"

#include <utility>

namespace zorro {

Jet Curve::at(double x) const {
    Jet jet;
    evaluate({&x, 1}, {.f = {&jet.f, 1}, .df = {&jet.df, 1}, .d2f = {&jet.d2f, 1}, .gradient = {}});
    return jet;
}

Curve defaultCurve(FunctionPtr function) {
    Curve curve{std::move(function), {}};
    for (const Parameter& parameter : curve.description().parameters) {
        curve.parameters.push_back(parameter.defaultValue);
    }
    return curve;
}

std::ptrdiff_t parameterIndex(const Description& description, const std::string& name) {
    for (std::size_t i = 0; i < description.parameters.size(); ++i) {
        if (description.parameters[i].name == name) {
            return static_cast<std::ptrdiff_t>(i);
        }
    }
    return -1;
}

}  // namespace zorro
