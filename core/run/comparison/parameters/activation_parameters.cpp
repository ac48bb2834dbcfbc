#include "core/run/comparison/parameters/activation_parameters.h"

#include <utility>

#include "core/expression/curve_spec.h"
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
        const Curve curve = parseCurve(spec, library);
        std::vector<ComparisonParameter> list{nameParameter(curve.description().name)};
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
