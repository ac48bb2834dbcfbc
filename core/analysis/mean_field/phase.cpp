#include "core/analysis/mean_field/phase.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/signal_propagation.h"

namespace zorro {
namespace {

constexpr int perDecade = 24;
constexpr int decades = 12;  ///< from smallestVariance to largestVariance
constexpr std::size_t tabulated = perDecade * decades + 1;
constexpr int halvings = 40;
constexpr double samePoint = 0.02;      ///< relative difference of fixed points that the table cannot tell
constexpr double sameDeviation = 1e-6;  ///< the same of points of the edge without biases
constexpr double roundedAway = 1e-9;    ///< of sigma_b^2, relative to q

double varianceAt(double place) {
    return smallestVariance * std::pow(10.0, place / perDecade);
}

/// Between two logarithms of a table whose places count variances: powers of q, as of ReLU, come out right.
double interpolated(const std::vector<double>& logarithms, double q) {
    const double place = std::clamp(perDecade * std::log10(q / smallestVariance), 0.0,
                                    static_cast<double>(logarithms.size() - 1));
    const std::size_t below = std::min(static_cast<std::size_t>(place), logarithms.size() - 2);
    const double part = place - static_cast<double>(below);
    return std::exp(logarithms[below] + part * (logarithms[below + 1] - logarithms[below]));
}

/// A function that is 0 has a mean square, too.
double logarithmOf(double meanSquare) {
    return std::log(std::max(meanSquare, std::numeric_limits<double>::min()));
}

}  // namespace

PhaseTable::PhaseTable(const Curve& curve) {
    for (std::size_t i = 0; i < tabulated; ++i) {
        const SignalPropagation signal = propagateSignal(curve, varianceAt(static_cast<double>(i)));
        meanSquare_.push_back(logarithmOf(signal.meanSquare));
        meanSquareSlope_.push_back(logarithmOf(signal.meanSquareSlope));
    }
}

double PhaseTable::meanSquareAt(double q) const {
    return interpolated(meanSquare_, q);
}

double PhaseTable::meanSquareSlopeAt(double q) const {
    return interpolated(meanSquareSlope_, q);
}

PhasePoint PhaseTable::at(double weightVariance, double biasVariance) const {
    const auto growth = [&](double q) { return weightVariance * meanSquareAt(q) + biasVariance - q; };
    const auto pointAt = [&](double q, VarianceFate fate) {
        return PhasePoint{.fate = fate, .q = q, .chi = weightVariance * meanSquareSlopeAt(q)};
    };
    const bool grows = growth(1) > 0;
    const double factor = std::pow(10.0, (grows ? 1.0 : -1.0) / perDecade);
    const double end = grows ? largestVariance : smallestVariance;
    double near = 1;
    double far = 1;
    while ((growth(far) > 0) == grows) {
        if (grows ? far >= end : far <= end) {
            return pointAt(end, grows ? VarianceFate::explodes : VarianceFate::vanishes);
        }
        near = far;
        far *= factor;
    }
    for (int i = 0; i < halvings; ++i) {
        const double middle = std::sqrt(near * far);
        ((growth(middle) > 0) == grows ? near : far) = middle;
    }
    return pointAt(std::sqrt(near * far), VarianceFate::settles);
}

std::vector<double> PhaseTable::chiMap(double mostWeight, double mostBias, std::size_t columns,
                                       std::size_t rows) const {
    std::vector<double> map;
    map.reserve(columns * rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const double bias = mostBias * (static_cast<double>(row) + 0.5) / static_cast<double>(rows);
        for (std::size_t column = 0; column < columns; ++column) {
            const double weight =
                mostWeight * (static_cast<double>(column) + 0.5) / static_cast<double>(columns);
            const PhasePoint point = at(weight * weight, bias * bias);
            map.push_back(point.fate == VarianceFate::explodes ? std::numeric_limits<double>::quiet_NaN()
                                                               : point.chi);
        }
    }
    return map;
}

PhaseTable::EdgePoint PhaseTable::edgeAt(double q) const {
    const double weightVariance = 1 / meanSquareSlopeAt(q);
    const double biasVariance = q - weightVariance * meanSquareAt(q);
    // Rounding leaves a little of what has no biases at all.
    const double atLeast = std::fabs(biasVariance) <= roundedAway * q ? 0 : biasVariance;
    return {std::sqrt(weightVariance), std::sqrt(atLeast), q};
}

bool PhaseTable::isReached(const EdgePoint& point) const {
    if (!std::isfinite(point.sigmaWeight) || std::isnan(point.sigmaBias)) {
        return false;
    }
    const PhasePoint reached = at(point.sigmaWeight * point.sigmaWeight, point.sigmaBias * point.sigmaBias);
    // Without biases every q may be a fixed point, as of ReLU.
    return point.sigmaBias == 0 || std::fabs(std::log(reached.q / point.q)) < samePoint;
}

std::vector<std::vector<PhaseTable::EdgePoint>> PhaseTable::edgeOfChaos() const {
    std::vector<std::vector<EdgePoint>> stretches;
    bool open = false;
    for (std::size_t i = 0; i < tabulated; ++i) {
        const EdgePoint point = edgeAt(varianceAt(static_cast<double>(i)));
        if (!isReached(point)) {
            open = false;
            continue;
        }
        if (!open) {
            stretches.emplace_back();
        }
        open = true;
        std::vector<EdgePoint>& stretch = stretches.back();
        const bool isNew =
            stretch.empty() || point.sigmaBias > 0 ||
            std::fabs(stretch.back().sigmaWeight - point.sigmaWeight) > sameDeviation * point.sigmaWeight;
        if (isNew) {
            stretch.push_back(point);
        }
    }
    return stretches;
}

}  // namespace zorro
