#include "core/activation/spec.h"

#include "core/activation/catalogue.h"
#include "core/activation/text.h"

namespace zorro {

Spec parseSpec(std::string_view text) {
    Spec spec;
    spec.name = text.substr(0, text.find(':'));
    return spec;
}

FunctionPtr catalogueFunction(const Spec& spec) {
    FunctionPtr function = findFunction(spec.name);
    if (!function) {
        throw SpecError("unknown function '" + spec.name + "'", 0);
    }
    return function;
}

Curve applyAssignments(FunctionPtr function, const std::vector<Assignment>&) {
    return defaultCurve(std::move(function));
}

std::string specText(const Curve& curve) {
    std::string text = curve.description().name;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        text += (i == 0 ? ':' : ',') + curve.description().parameters[i].name + '=' +
                shortestNumber(curve.parameters[i]);
    }
    return text;
}

}  // namespace zorro
