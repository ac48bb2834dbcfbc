#include "core/fit/data/fit_points.h"

#include <stdexcept>

#include "core/fit/data/residual_unit.h"

namespace zorro {
std::vector<double> weightsAt(const FitQuestion& question, const std::vector<double>& x) {
    switch (question.weight) {
        case FitWeight::uniform:
            return {};
        case FitWeight::normal:
            return normalWeights(x, question.weightSigma);
        case FitWeight::density:
            return densityWeights(x, question.density);
        case FitWeight::histogram:
            break;
    }
    if (!question.histogram) {
        throw std::invalid_argument("the weights have no histogram; choose a file");
    }
    return histogramWeights(x, *question.histogram);
}

FitPoints pointsOf(const FitQuestion& question) {
    FitPoints points{.target = question.data};
    if (!points.target) {
        points.target = std::make_shared<const Target>(sampleTarget(question.target, question.range));
    }
    const std::vector<double>& x = points.target->x;
    points.weights = weightsAt(question, x);
    points.units = residualUnits(question.loss, points.target->y);
    const bool isRelative = question.loss == Loss::relative;
    if (!question.masked.empty() || !question.maskedPoints.empty() || isRelative) {
        points.masked.resize(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            points.masked[i] = isMasked(question, i, x[i]) || (isRelative && points.units[i] == 0);
        }
    }
    return points;
}

}  // namespace zorro
