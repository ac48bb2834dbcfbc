#include "core/fit/data/fit_points.h"

#include <algorithm>
#include <stdexcept>

namespace zorro {
namespace {

std::vector<double> weightsOf(const FitQuestion& question, const std::vector<double>& x) {
    switch (question.weight) {
        case FitWeight::uniform:
            return {};
        case FitWeight::normal:
            return normalWeights(x, question.weightSigma);
        case FitWeight::histogram:
            break;
    }
    if (!question.histogram) {
        throw std::invalid_argument("the weights have no histogram; choose a file");
    }
    return histogramWeights(x, *question.histogram);
}

}  // namespace

FitPoints pointsOf(const FitQuestion& question) {
    FitPoints points{.target = question.data};
    if (!points.target) {
        points.target = std::make_shared<const Target>(sampleTarget(question.target, question.range));
    }
    const std::vector<double>& x = points.target->x;
    points.weights = weightsOf(question, x);
    if (!question.masked.empty() || !question.maskedPoints.empty()) {
        points.masked.resize(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            points.masked[i] = isMasked(question, i, x[i]);
        }
    }
    return points;
}

}  // namespace zorro
