#include "core/run/comparison/activation_parameters.h"

#include <utility>

#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro {
namespace {

ComparisonParameter nameParameter(std::string name) {
    return {.key = "activation", .text = std::move(name), .number = {}};
}

ComparisonParameter numberParameter(const std::string& name, double value) {
    return {.key = "activation." + name, .text = shortestNumber(value), .number = value};
}

}  // namespace

std::vector<ComparisonParameter> activationParameters(const std::string& spec,
                                                      const FunctionLibrary& library) {
    try {
        const Spec parts = parseSpec(spec);
        if (parts.name.empty()) {
            std::vector<ComparisonParameter> list{nameParameter("expr(" + parts.expression + ")")};
            for (const Assignment& assignment : parts.assignments) {
                list.push_back(numberParameter(assignment.name, assignment.value));
            }
            return list;
        }
        std::vector<ComparisonParameter> list{nameParameter(parts.name)};
        const Curve curve = applyAssignments(namedFunction(parts, library), parts.assignments);
        const std::vector<Parameter>& parameters = curve.description().parameters;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            list.push_back(numberParameter(parameters[i].name, curve.parameters[i]));
        }
        return list;
    } catch (const SpecError&) {
        return {nameParameter(spec)};
    }
}

}  // namespace zorro
