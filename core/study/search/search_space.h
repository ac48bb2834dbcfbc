#pragma once

// Where `zorro search` looks: parameters of a family and the learning rate, between bounds.

#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/tuning/tuning_record.h"
#include "core/study/search/response_surface.h"

namespace zorro {

struct SearchAxis {
    std::string name;  ///< of a parameter, or "learning-rate"
    double lower = 0;
    double upper = 1;
    bool isLogarithmic = false;
};

inline constexpr const char* learningRateAxis = "learning-rate";

/// The axes that these words name, NAME or NAME=lo:hi[:log]; none means every parameter and the learning
/// rate. Without bounds a parameter above 0 lies between a quarter and four times its default, another one
/// within 1.5 of it (or 1.5 times its size), the learning rate between a tenth and thirty times `rate`; all
/// of them inside their own bounds. Throws RangeError, also for what the family has not.
[[nodiscard]] std::vector<SearchAxis> searchAxes(const Curve& family, const std::vector<std::string>& words,
                                                 double rate);

/// The axis as the field of a tuning: NAME=lo:hi[:log].
[[nodiscard]] std::string tuningText(const SearchAxis& axis);

/// From a value to its place in [-1, 1], and back.
[[nodiscard]] double placeOf(const SearchAxis& axis, double value);
[[nodiscard]] double valueAt(const SearchAxis& axis, double place);

/// The axes half as long around these values, inside what they were.
[[nodiscard]] std::vector<SearchAxis> narrowed(const std::vector<SearchAxis>& axes,
                                               const std::vector<double>& around);

/// What a tuning with one group has measured at which places of the cube that `axes` span, network by
/// network; those outside the cube and those that failed are left out.
[[nodiscard]] std::vector<SurfacePoint> measuredPoints(const TuningRecord& record,
                                                       const std::vector<SearchAxis>& axes);

/// How much is tried between one pair of bounds.
struct HalvingSize {
    std::size_t candidates = 2;
    std::size_t seeds = 2;  ///< networks of each
};

/// What so many whole trainings of one network afford: first as many candidates as begin with 1 / factor^3 of
/// the training, two networks of each; then more networks, up to ten.
[[nodiscard]] HalvingSize affordedHalving(double trainings, std::size_t factor);

}  // namespace zorro
