#pragma once

// The numbers about a curve, each of which may take some milliseconds.

#include <cstdint>
#include <optional>

#include "core/activation/function.h"
#include "core/analysis/distance.h"
#include "core/analysis/figures.h"
#include "core/analysis/landmarks.h"
#include "core/analysis/rounding.h"
#include "core/analysis/signal_propagation.h"

namespace zorro::ui {

struct AnalysisRequest {
    std::uint64_t number = 0;  ///< grows from request to request
    Curve curve;
    std::optional<Curve> reference;  ///< what distances are measured to
    Interval interval;               ///< on which they are measured; finite
    double q = 1;                    ///< variance of the pre-activations
};

/// What could be computed; the rest is empty.
struct AnalysisResult {
    std::optional<Landmarks> landmarks;
    std::optional<Distance> distance;
    std::optional<double> normalDistance;  ///< to the reference, x ~ N(0, 1)
    std::optional<SignalPropagation> signal;
    std::optional<CurveFigures> figures;
    std::optional<RoundingErrors> inFloat16;
    std::optional<RoundingErrors> inBfloat16;
};

/// The numbers a request asks for, but for those of rounding.
[[nodiscard]] AnalysisResult analyse(const AnalysisRequest& request);

/// Adds what computing the curve in half precision loses, at every number there is: some tens of
/// milliseconds.
void addRounding(const Curve& curve, AnalysisResult& result);

}  // namespace zorro::ui
