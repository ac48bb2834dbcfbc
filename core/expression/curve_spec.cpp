#include "core/expression/curve_spec.h"

#include "core/expression/expression.h"

namespace zorro {
namespace {

FunctionPtr functionOf(const Spec& spec) {
    if (spec.expression.empty()) {
        return catalogueFunction(spec);
    }
    try {
        return makeExpression(spec.expression);
    } catch (const SpecError& error) {
        throw error.shifted(spec.expressionPosition);
    }
}

Curve curveOf(std::string_view text, Spec (*parse)(std::string_view)) {
    try {
        const Spec spec = parse(text);
        return applyAssignments(functionOf(spec), spec.assignments);
    } catch (const SpecError& error) {
        throw error.in(text);
    }
}

}  // namespace

Curve parseCurve(std::string_view text) {
    return curveOf(text, parseSpec);
}

Curve parseTypedCurve(std::string_view text) {
    return curveOf(text, parseTypedSpec);
}

}  // namespace zorro
