#include "core/fit/notes.h"

#include "core/activation/text.h"

namespace zorro {
namespace {

void addBoundNotes(FitReport& report) {
    for (const FittedParameter& parameter : report.parameters) {
        if (parameter.role != ParameterRole::free || parameter.atBound == AtBound::none) {
            continue;
        }
        const bool upper = parameter.atBound == AtBound::upper;
        report.notes.push_back(parameter.name + " is at its " + (upper ? "upper" : "lower") +
                               " bound, so it has no standard error");
    }
}

}  // namespace

void addNotes(const FitProblem&, const FitOptions&, FitReport& report) {
    addBoundNotes(report);
}

}  // namespace zorro
