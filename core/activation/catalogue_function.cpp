#include "core/activation/catalogue_function.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace zorro {
namespace {

/// Copies one plane of a block into the part of `output` that starts at `begin`; nothing if it is empty.
void copyPlane(const double* plane, std::size_t begin, std::size_t count, std::span<double> output) {
    if (!output.empty()) {
        std::copy_n(plane, count, output.subspan(begin, count).begin());
    }
}

}  // namespace

CatalogueFunction::CatalogueFunction(Description description, const CatalogueKernel& kernel,
                                     std::size_t position)
    : description_(std::move(description)),
      kernel_(kernel),
      fast_(fastKernels(position)),
      exact_(exactKernel(position)),
      plain_(plainKernels(position)) {}

void CatalogueFunction::evaluateBlock(const double* parameters, std::span<const double> x, bool withGradient,
                                      double* planes) const {
    std::array<double, blockSize> uncertain;
    const FastKernel kernel = withGradient ? fast_.gradients : fast_.jets;
    kernel(parameters, x.data(), x.size(), planes, uncertain.data());
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (uncertain[i] == 0) {
            continue;
        }
        if (!std::isnan(x[i])) {
            exact_(parameters, x[i], planes + i);
            continue;
        }
        for (std::size_t plane = 0; plane < planeCount; ++plane) {
            planes[plane * blockSize + i] = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

/// Computes the points of a block anew at which f is small, but not because x is.
void CatalogueFunction::evaluateTails(std::span<const double> parameters, std::span<const double> x,
                                      bool withGradient, double* planes) const {
    constexpr double small = 1e-3;
    std::array<std::size_t, blockSize> places;
    std::array<double, blockSize> points;
    std::size_t count = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool isSmall = std::fabs(planes[i]) < small && std::fabs(x[i]) > 1;
        if (isSmall && std::isfinite(x[i])) {
            places[count] = i;
            points[count++] = x[i];
        }
    }
    if (count == 0) {
        return;
    }
    std::array<double, planeCount * blockSize> values;
    const auto plane = [&](std::size_t k) { return std::span<double>(values.data() + k * count, count); };
    const std::span<double> gradient(values.data() + 3 * count, parameters.size() * count);
    formula_.of(description_)
        .evaluate(parameters, std::span<const double>(points.data(), count),
                  {.f = plane(0),
                   .df = plane(1),
                   .d2f = plane(2),
                   .gradient = withGradient ? gradient : std::span<double>(),
                   .mixed = {}});
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < 3; ++k) {
            planes[k * blockSize + places[i]] = plane(k)[i];
        }
        for (std::size_t j = 0; withGradient && j < parameters.size(); ++j) {
            planes[(3 + j) * blockSize + places[i]] = gradient[i * parameters.size() + j];
        }
    }
}

void CatalogueFunction::evaluate(std::span<const double> parameters, std::span<const double> x,
                                 const Outputs& outputs) const {
    const std::size_t parameterCount = description_.parameters.size();
    assert(parameters.size() == parameterCount);
    std::array<double, planeCount * blockSize> planes;
    for (std::size_t begin = 0; begin < x.size(); begin += blockSize) {
        const std::size_t count = std::min(blockSize, x.size() - begin);
        evaluateBlock(parameters.data(), x.subspan(begin, count), !outputs.gradient.empty(), planes.data());
        if (kernel_.tailsByFormula) {
            evaluateTails(parameters, x.subspan(begin, count), !outputs.gradient.empty(), planes.data());
        }
        copyPlane(planes.data(), begin, count, outputs.f);
        copyPlane(planes.data() + blockSize, begin, count, outputs.df);
        copyPlane(planes.data() + 2 * blockSize, begin, count, outputs.d2f);
        if (outputs.gradient.empty()) {
            continue;
        }
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < parameterCount; ++j) {
                outputs.gradient[(begin + i) * parameterCount + j] = planes[(3 + j) * blockSize + i];
            }
        }
    }
}

void CatalogueFunction::approximate(std::span<const double> parameters, std::span<const double> x,
                                    std::span<double> f, std::span<double> gradient) const {
    assert(parameters.size() == description_.parameters.size());
    const PlainKernel kernel = gradient.empty() ? plain_.values : plain_.gradients;
    kernel(parameters.data(), x.data(), x.size(), f.data(), gradient.data());
}

std::vector<double> CatalogueFunction::joints(std::span<const double> parameters) const {
    return kernel_.joints(parameters);
}

}  // namespace zorro
