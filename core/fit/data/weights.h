#pragma once

// Weights of the points: how much each squared residual counts. Only their ratios matter: a fit divides them
// by their mean.

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// The density of N(0, sigma^2) at every x, up to a factor: the fit then is close where a layer's
/// pre-activations are. Throws std::invalid_argument unless sigma is positive and finite.
[[nodiscard]] std::vector<double> normalWeights(std::span<const double> x, double sigma);

/// The values of a curve at every x, where it is a density of x up to a factor. Throws std::invalid_argument
/// for no curve, one with parameters, and a value that is negative or not finite.
[[nodiscard]] std::vector<double> densityWeights(std::span<const double> x, const Curve& density);

/// How often values of x occur, as measured in a network: centres of bins, increasing, and counts >= 0.
struct Histogram {
    std::string name;  ///< of the file or the run it is from, for people
    std::vector<double> centres;
    std::vector<double> counts;
};

/// The histogram in a file of two columns, centre and count, in any form that data_file.h reads; sorts by
/// centre. Throws FileError for a file that cannot be read or is no histogram.
[[nodiscard]] Histogram readHistogram(const std::filesystem::path& path);

/// The counts at every x, linear between the centres and 0 beyond the outermost. Throws std::invalid_argument
/// for a histogram with fewer than two bins, a negative count, or centres that do not increase.
[[nodiscard]] std::vector<double> histogramWeights(std::span<const double> x, const Histogram& histogram);

}  // namespace zorro
