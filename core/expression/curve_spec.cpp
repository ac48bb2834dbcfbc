#include "core/expression/curve_spec.h"

#include "core/expression/expression.h"

namespace zorro {
namespace {

FunctionPtr functionOf(const Spec& spec, const FunctionLibrary& library) {
    if (spec.expression.empty()) {
        return namedFunction(spec, library);
    }
    try {
        return makeExpression(spec.expression);
    } catch (const SpecError& error) {
        throw error.shifted(spec.expressionPosition);
    }
}

/// The curve of the SPEC that `parse` makes of the text.
template <typename Parse>
Curve curveOf(std::string_view text, const FunctionLibrary& library, const Parse& parse) {
    try {
        const Spec spec = parse();
        return applyAssignments(functionOf(spec, library), spec.assignments);
    } catch (const SpecError& error) {
        throw error.in(text);
    }
}

}  // namespace

Curve parseCurve(std::string_view text, const FunctionLibrary& library) {
    return curveOf(text, library, [&] { return parseSpec(text); });
}

Curve parseTypedCurve(std::string_view text, const FunctionLibrary& library) {
    return curveOf(text, library, [&] { return parseTypedSpec(text, library); });
}

}  // namespace zorro
