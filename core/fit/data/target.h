#pragma once

// Targets: what a fit approaches, as points. A target is sampled from a curve (a function of the catalogue or
// the user's own formula) or made of measured data (data_file.h reads it).

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// `count` points in equal steps from `lower` to `upper`, both included.
struct SampleRange {
    double lower = -5;
    double upper = 5;
    std::size_t count = 1001;

    friend bool operator==(const SampleRange&, const SampleRange&) = default;
};

/// One of several variables that y depends on, with its value at each point.
struct Predictor {
    std::string name;
    std::vector<double> values;
};

/// Points that take no part in a fit, and why.
struct LeftOut {
    std::string reason;              ///< in a few words, e.g. "y is nan"
    std::size_t points = 0;          ///< how many they are
    std::vector<std::size_t> lines;  ///< of the file, from 1; the first few, or none where there is no file

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// The points (x, y) to approach. Vectors that are not empty have one element a point.
struct Target {
    std::string name;       ///< a SPEC or a file's name, for people
    std::vector<double> x;  ///< where there are predictors the number of the point, from 1
    std::vector<double> y;
    std::vector<double> slope;  ///< dy/dx; empty where it is not known, as of data
    std::vector<double> sigma;  ///< the standard error of each y; empty where it is not known
    std::string sigmaName;      ///< of the column that sigma is from; empty where there is none
    std::vector<double>
        xSigma;  ///< the standard error of each x, which is then sought too; empty for exact x
    std::shared_ptr<const std::vector<Predictor>> predictors;  ///< null where y depends on x alone
    std::vector<LeftOut> leftOut;                              ///< rows of a file that are no points
    std::vector<std::string> notes;  ///< what to know of how data were read, for the report; a sentence each
};

/// The most points that a target may have.
inline constexpr std::size_t mostTargetPoints = 10'000'000;

/// `count` >= 2 points of `curve` with their slopes. Values that are not finite are kept: fitIssue() says
/// where they are. Throws std::invalid_argument for a range that is empty, infinite or has too many points.
[[nodiscard]] Target sampleTarget(const Curve& curve, const SampleRange& range);

/// The curve of a formula without parameters, e.g. "x*tanh(x)". Throws SpecError, its position an offset in
/// `formula`, for what does not parse or has parameters.
[[nodiscard]] Curve curveOfFormula(std::string_view formula);

/// The curve of a formula by which x are weighted, e.g. "exp(-x^2/2)" (weights.h). Throws as
/// curveOfFormula().
[[nodiscard]] Curve densityOfFormula(std::string_view formula);

/// Points from elsewhere; `sigma` may be empty. Throws std::invalid_argument where the sizes differ.
[[nodiscard]] Target pointsTarget(std::string name, std::vector<double> x, std::vector<double> y,
                                  std::vector<double> sigma = {});

}  // namespace zorro
