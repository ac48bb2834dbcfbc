#include "ui/explore/details/curve_analysis.h"

#include <exception>

namespace zorro::ui {
namespace {

/// The value of `compute`, or nothing where it throws: an odd formula may have numbers that do not exist.
template <class Compute>
auto attempt(Compute compute) -> std::optional<decltype(compute())> {
    try {
        return compute();
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace

AnalysisResult analyse(const AnalysisRequest& request) {
    AnalysisResult result;
    result.landmarks = attempt([&] { return findLandmarks(request.curve); });
    if (request.reference) {
        result.distance =
            attempt([&] { return uniformDistance(request.curve, *request.reference, request.interval); });
        result.normalDistance = attempt([&] { return normalDistance(request.curve, *request.reference, 1); });
    }
    result.signal = attempt([&] { return propagateSignal(request.curve, request.q); });
    if (result.landmarks) {
        result.figures = attempt([&] { return findFigures(request.curve, *result.landmarks); });
    }
    return result;
}

void addRounding(const Curve& curve, AnalysisResult& result) {
    result.inFloat16 = attempt([&] { return roundingErrors(curve, float16); });
    result.inBfloat16 = attempt([&] { return roundingErrors(curve, bfloat16); });
}

}  // namespace zorro::ui
