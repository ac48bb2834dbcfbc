#include "core/fit/search/objective.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/fit/search/loss.h"
#include "core/fit/search/triangle.h"

namespace zorro {
namespace {

/// Points taken at once: few enough for the caches, and for a stop to be noticed soon.
constexpr std::size_t blockPoints = 1024;

}  // namespace

struct Objective::Block {
    std::size_t begin;
    std::size_t count;
};

namespace {

void appendPoint(WeightedPoints& points, const WeightedPoints& from, std::size_t i) {
    points.x.push_back(from.x[i]);
    points.y.push_back(from.y[i]);
    points.weight.push_back(from.weight[i]);
    points.rootWeight.push_back(from.rootWeight[i]);
    if (!from.slope.empty()) {
        points.slope.push_back(from.slope[i]);
    }
}

}  // namespace

WeightedPoints pointsUsed(const FitQuestion& question, const FitPoints& all) {
    const Target& target = *all.target;
    WeightedPoints points;
    double sum = 0;
    for (std::size_t i = 0; i < target.x.size(); ++i) {
        if (!all.masked.empty() && all.masked[i]) {
            continue;
        }
        points.x.push_back(target.x[i]);
        points.y.push_back(target.y[i]);
        points.weight.push_back(all.weights.empty() ? 1 : all.weights[i]);
        points.rootWeight.push_back(target.sigma.empty() ? 1 : 1 / target.sigma[i]);
        points.rootWeight.back() /= all.units.empty() ? 1 : all.units[i];
        sum += points.weight.back();
        if (question.derivativeWeight > 0) {
            points.slope.push_back(target.slope[i]);
        }
        if (!target.xSigma.empty()) {
            points.xSigma.push_back(target.xSigma[i]);
        }
    }
    const double mean = sum / static_cast<double>(points.x.size());
    for (std::size_t i = 0; i < points.x.size(); ++i) {
        points.weight[i] /= mean;
        points.rootWeight[i] *= std::sqrt(points.weight[i]);
    }
    return points;
}

WeightedPoints thinned(const WeightedPoints& points, std::size_t count) {
    if (points.x.size() <= count) {
        return points;
    }
    WeightedPoints few;
    const double step = static_cast<double>(points.x.size() - 1) / static_cast<double>(count - 1);
    for (std::size_t k = 0; k < count; ++k) {
        appendPoint(few, points, static_cast<std::size_t>(std::lround(static_cast<double>(k) * step)));
    }
    return few;
}

double rootMeanSquare(const Function& family, const WeightedPoints& points,
                      const std::vector<double>& parameters) {
    std::vector<double> f(points.x.size());
    family.evaluate(parameters, points.x, {.f = f});
    double squares = 0;
    for (std::size_t i = 0; i < f.size(); ++i) {
        squares += points.weight[i] * (f[i] - points.y[i]) * (f[i] - points.y[i]);
    }
    return std::sqrt(squares / static_cast<double>(f.size()));
}

Objective::Objective(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                     std::stop_token stop)
    : question_(question),
      family_(*question.family),
      unknowns_(unknowns),
      points_(points),
      stop_(std::move(stop)),
      loss_(question.loss),
      rootSlopeWeight_(points.slope.empty() ? 0 : std::sqrt(question.derivativeWeight)) {
    const std::size_t block = std::min(blockPoints, points.x.size());
    const std::size_t parameters = family_.description().parameters.size();
    f_.resize(block);
    gradient_.resize(block * parameters);
    factors_.resize(block);
    if (!points.slope.empty()) {
        df_.resize(block);
        slopeGradient_.resize(block * parameters);
    }
    measure();
}

void Objective::measure() {
    const auto n = static_cast<Eigen::Index>(points_.y.size());
    const Eigen::Map<const Eigen::ArrayXd> y(points_.y.data(), n);
    const Eigen::Map<const Eigen::ArrayXd> root(points_.rootWeight.data(), n);
    const double mean = (root.square() * y).sum() / root.square().sum();
    size_ = (root * y).matrix().stableNorm();
    height_ = (root * (y - mean)).matrix().stableNorm();
}

bool Objective::evaluate(const std::vector<double>& parameters, const Block& block, bool withJacobian) {
    const auto x = std::span(points_.x).subspan(block.begin, block.count);
    const auto gradient = std::span(gradient_).first(withJacobian ? block.count * parameters.size() : 0);
    family_.approximate(parameters, x, std::span(f_).first(block.count), gradient);
    pointEvaluations_ += block.count;
    if (!points_.slope.empty()) {
        const auto df = std::span(df_).first(block.count);
        family_.evaluate(parameters, x, {.f = {}, .df = df, .d2f = {}, .gradient = {}});
    }
    if (withJacobian && !points_.slope.empty()) {
        differentiateSlopes(parameters, block);
    }
    return !stop_.stop_requested();
}

/// d(f')/dp by central differences of the closed form of f'.
void Objective::differentiateSlopes(const std::vector<double>& parameters, const Block& block) {
    const auto x = std::span(points_.x).subspan(block.begin, block.count);
    std::vector<double> moved = parameters;
    std::vector<double> above(block.count);
    std::vector<double> below(block.count);
    for (std::size_t j = 0; j < parameters.size(); ++j) {
        const double step = 1e-5 * std::max(std::abs(parameters[j]), 1e-2);
        moved[j] = parameters[j] + step;
        const double upper = moved[j];
        family_.evaluate(moved, x, {.df = above});
        moved[j] = parameters[j] - step;
        const double width = upper - moved[j];
        family_.evaluate(moved, x, {.df = below});
        moved[j] = parameters[j];
        for (std::size_t i = 0; i < block.count; ++i) {
            slopeGradient_[j * block.count + i] = (above[i] - below[i]) / width;
        }
    }
}

double Objective::sum(std::span<const double> coordinates) {
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    double total = 0;
    for (std::size_t begin = 0; begin < points_.x.size(); begin += blockPoints) {
        const Block block{begin, std::min(blockPoints, points_.x.size() - begin)};
        if (!evaluate(parameters, block, false)) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        residuals_.assign(paddedRows(block.count), 0);
        for (const bool ofSlopes : {false, true}) {
            if (!ofSlopes || !points_.slope.empty()) {
                writeResiduals(block, ofSlopes, residuals_.data());
                total += squaredLength(residuals_);
            }
        }
    }
    return total;
}

/// Puts the block's residuals and their derivatives below the rows that are already reduced, whose number is
/// that of the columns.
void Objective::writeRows(const std::vector<double>& parameters, const Block& block) {
    const auto columns = static_cast<Eigen::Index>(rows());
    const auto count = static_cast<Eigen::Index>(block.count);
    double* const last = stacked_.rightCols(1).data();
    writeResiduals(block, false, last + columns);
    writeDerivatives(parameters, gradient_, block.count, columns);
    if (!points_.slope.empty()) {
        writeResiduals(block, true, last + columns + count);
        writeDerivatives(parameters, slopeGradient_, block.count, columns + count);
    }
}

/// The residuals of f or of f', and in factors_ what their derivatives are multiplied by.
void Objective::writeResiduals(const Block& block, bool ofSlopes, double* residuals) {
    const double* const wanted = (ofSlopes ? points_.slope : points_.y).data() + block.begin;
    const double* const values = (ofSlopes ? df_ : f_).data();
    const double* const weights = points_.rootWeight.data() + block.begin;
    const double common = ofSlopes ? rootSlopeWeight_ : 1;
    double* const factors = factors_.data();
    for (std::size_t i = 0; i < block.count; ++i) {
        factors[i] = common * weights[i];
        residuals[i] = factors[i] * (values[i] - wanted[i]);
    }
    for (std::size_t i = 0; i < block.count && loss_ != Loss::none; ++i) {
        const RootLoss root = rootLoss(loss_, question_.lossScale, residuals[i]);
        factors[i] *= root.derivative;
        residuals[i] = root.value;
    }
}

void Objective::writeDerivatives(const std::vector<double>& parameters, const std::vector<double>& gradient,
                                 std::size_t count, Eigen::Index begin) {
    const double* const factors = factors_.data();
    stacked_.block(begin, 0, static_cast<Eigen::Index>(count), stacked_.cols() - 1).setZero();
    for (std::size_t j = 0; j < parameters.size(); ++j) {
        const std::size_t u = unknowns_.unknownOf(j);
        if (u == Unknowns::none()) {
            continue;
        }
        double* const column = stacked_.col(static_cast<Eigen::Index>(u)).data() + begin;
        const double* const derivatives = gradient.data() + j * count;
        const double inside = unknowns_.derivative(u, parameters[j]);
        for (std::size_t i = 0; i < count; ++i) {
            column[i] += factors[i] * inside * derivatives[i];
        }
    }
}

bool Objective::reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced) {
    const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
    const std::size_t columns = rows();
    const auto size = static_cast<Eigen::Index>(columns);
    const std::size_t residualsPerPoint = points_.slope.empty() ? 1 : 2;
    reduced.setZero(size, size);
    for (std::size_t begin = 0; begin < points_.x.size(); begin += blockPoints) {
        const Block block{begin, std::min(blockPoints, points_.x.size() - begin)};
        if (!evaluate(parameters, block, true)) {
            return false;
        }
        const auto used = static_cast<Eigen::Index>(columns + block.count * residualsPerPoint);
        const auto padded = static_cast<Eigen::Index>(paddedRows(static_cast<std::size_t>(used)));
        stacked_.resize(padded, size);
        stacked_.topRows(size) = reduced;
        stacked_.bottomRows(padded - used).setZero();
        writeRows(parameters, block);
        mirror_.resize(static_cast<std::size_t>(padded));
        makeTriangular({stacked_.data(), static_cast<std::size_t>(stacked_.size())}, columns, mirror_);
        reduced.triangularView<Eigen::Upper>() = stacked_.topRows(size);
        if (!reduced.allFinite()) {
            return false;
        }
    }
    return true;
}

}  // namespace zorro
