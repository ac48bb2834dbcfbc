#include "core/fit/search/minimise.h"

#include <utility>

#include "core/fit/search/linear/projection.h"

namespace zorro {
namespace {

/// Puts the linear unknowns where least squares would have them if the loss is smaller there.
void startFromLeastSquares(Objective& objective, std::vector<double>& start) {
    const double before = objective.sum(start);
    const Loss loss = objective.useLoss(Loss::none);
    Projection squares(objective, start);
    std::vector<double> better = squares.everyCoordinate(squares.startCoordinates());
    objective.useLoss(loss);
    if (!(before <= objective.sum(better))) {
        start = std::move(better);
    }
}

Minimum minimise(Projection& projection, const Effort& effort, const StepCallback& onStep) {
    StepCallback onEachStep;
    if (onStep) {
        onEachStep = [&](std::span<const double>, double sum) { return onStep(projection.best(), sum); };
    }
    Minimum minimum = levenbergMarquardt(projection, projection.startCoordinates(), effort, onEachStep);
    minimum.coordinates = projection.everyCoordinate(minimum.coordinates);
    return minimum;
}

}  // namespace

Minimum minimise(Objective& objective, std::vector<double> start, const Effort& effort,
                 const StepCallback& onStep) {
    if (!objective.isLeastSquares()) {
        startFromLeastSquares(objective, start);
    }
    Projection projection(objective, std::move(start));
    return minimise(projection, effort, onStep);
}

Minimum minimiseTogether(Objective& objective, std::vector<double> start, const Effort& effort,
                         const StepCallback& onStep) {
    Projection projection(objective, std::move(start), Projection::Kind::none);
    return minimise(projection, effort, onStep);
}

}  // namespace zorro
