#include "core/fit/orthogonal/orthogonal_distance.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "core/fit/search/confirm.h"
#include "core/formula/parse.h"

namespace zorro {
namespace {

/// The shortest way from points to a curve, for a block of points at a time.
class NearestPoints {
public:
    NearestPoints(const Function& family, std::span<const double> parameters, const WeightedPoints& points,
                  std::span<const double> numbers)
        : family_(family), parameters_(parameters), size_(numbers.size()) {
        for (const double number : numbers) {
            const auto i = static_cast<std::size_t>(number);
            const double root = points.rootWeight[i] / std::sqrt(points.weight[i]);
            x_.push_back(points.x[i]);
            y_.push_back(points.y[i]);
            inverseVariance_.push_back(points.weight[i] > 0 ? root * root : 1);
            xVariance_.push_back(points.xSigma[i] * points.xSigma[i]);
            rootWeight_.push_back(std::sqrt(points.weight[i]));
        }
        moved_ = x_;
        shift_.assign(size_, 0);
        done_.assign(size_, false);
        for (std::vector<double>* each : {&f_, &slope_, &curvature_, &tried_, &triedF_}) {
            each->resize(size_);
        }
    }

    /// Newton's method, halving steps that go too far; Gauss and Newton's where the curve bends away.
    void find() {
        evaluate();
        constexpr int mostSteps = 60;
        for (int step = 0; step < mostSteps && std::ranges::count(done_, false) > 0; ++step) {
            takeStep();
            evaluate();
        }
    }

    void write(std::span<double> residuals, std::span<double> rows) {
        std::vector<double> gradient(rows.size());
        if (!rows.empty()) {
            family_.evaluate(parameters_, moved_, {.gradient = gradient});
        }
        const std::size_t columns = parameters_.size();
        for (std::size_t i = 0; i < size_; ++i) {
            const double cost = costOf(i, shift_[i], f_[i]);
            if (!residuals.empty()) {
                residuals[i] = rootWeight_[i] * std::copysign(std::sqrt(cost), f_[i] - y_[i]);
            }
            const double spread = 1 / inverseVariance_[i] + slope_[i] * slope_[i] * xVariance_[i];
            for (std::size_t p = 0; p < columns && !rows.empty(); ++p) {
                rows[i * columns + p] = rootWeight_[i] * gradient[i * columns + p] / std::sqrt(spread);
            }
        }
    }

private:
    [[nodiscard]] double costOf(std::size_t i, double shift, double f) const {
        const double distance = f - y_[i];
        const double along = xVariance_[i] > 0 ? shift * shift / xVariance_[i] : 0;
        return distance * distance * inverseVariance_[i] + along;
    }

    void evaluate() { family_.evaluate(parameters_, moved_, {.f = f_, .df = slope_, .d2f = curvature_}); }

    /// The step that a quadratic model of half the cost asks for.
    [[nodiscard]] double stepAt(std::size_t i) const {
        const double w = inverseVariance_[i];
        const double distance = f_[i] - y_[i];
        const double derivative = distance * slope_[i] * w + shift_[i] / xVariance_[i];
        const double convex = slope_[i] * slope_[i] * w + 1 / xVariance_[i];
        const double second = convex + distance * curvature_[i] * w;
        return -derivative / (second > 0.1 * convex && std::isfinite(second) ? second : convex);
    }

    void takeStep() {
        std::vector<double> steps(size_);
        std::vector<bool> open(size_);
        for (std::size_t i = 0; i < size_; ++i) {
            done_[i] = done_[i] || xVariance_[i] == 0 || !std::isfinite(f_[i]);
            steps[i] = done_[i] ? 0 : stepAt(i);
            const double size = std::abs(x_[i]) + std::abs(shift_[i]) + std::sqrt(xVariance_[i]);
            done_[i] = done_[i] || !(std::abs(steps[i]) > 1e-15 * size);
            open[i] = !done_[i];
        }
        constexpr int mostHalvings = 40;
        for (int halving = 0; halving < mostHalvings && std::ranges::count(open, true) > 0; ++halving) {
            for (std::size_t i = 0; i < size_; ++i) {
                tried_[i] = x_[i] + shift_[i] + (open[i] ? steps[i] : 0);
            }
            family_.evaluate(parameters_, tried_, {.f = triedF_});
            for (std::size_t i = 0; i < size_; ++i) {
                const double shift = shift_[i] + steps[i];
                if (open[i] && costOf(i, shift, triedF_[i]) <= costOf(i, shift_[i], f_[i])) {
                    shift_[i] = shift;
                    moved_[i] = tried_[i];
                    open[i] = false;
                }
                steps[i] = open[i] ? steps[i] / 2 : steps[i];
            }
        }
        for (std::size_t i = 0; i < size_; ++i) {
            done_[i] = done_[i] || open[i];  // no shorter step is better either: rounding
        }
    }

    const Function& family_;
    std::span<const double> parameters_;
    std::size_t size_;
    std::vector<double> x_;
    std::vector<double> y_;
    std::vector<double> inverseVariance_;  ///< 1 / sigma^2
    std::vector<double> xVariance_;
    std::vector<double> rootWeight_;
    std::vector<double> shift_;  ///< d
    std::vector<double> moved_;  ///< x + d
    std::vector<bool> done_;
    std::vector<double> f_;
    std::vector<double> slope_;
    std::vector<double> curvature_;
    std::vector<double> tried_;
    std::vector<double> triedF_;
};

/// e of the points whose numbers are its x, and what is added to it there.
class DistanceFunction : public Function {
public:
    DistanceFunction(FunctionPtr family, WeightedPoints points, std::vector<double> offsets)
        : family_(std::move(family)),
          points_(std::move(points)),
          offsets_(std::move(offsets)),
          description_(family_->description()) {
        // A distance is no linear function of any parameter, even where the curve is one.
        const std::string formula = "sqrt((" + description_.formula + ")^2)";
        description_.formula = formula.size() <= formula::longestFormula ? formula : description_.formula;
    }

    const Description& description() const override { return description_; }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        NearestPoints nearest(*family_, parameters, points_, x);
        nearest.find();
        nearest.write(outputs.f, outputs.gradient);
        for (std::size_t i = 0; i < outputs.f.size(); ++i) {
            outputs.f[i] += offsets_[static_cast<std::size_t>(x[i])];
        }
    }

    std::vector<double> joints(std::span<const double> /*parameters*/) const override { return {}; }

private:
    FunctionPtr family_;
    WeightedPoints points_;
    std::vector<double> offsets_;
    Description description_;
};

/// Puts minima that are one together.
void join(std::vector<FoundMinimum>& minima) {
    std::ranges::stable_sort(minima, {}, &FoundMinimum::cost);
    std::vector<FoundMinimum> distinct;
    for (FoundMinimum& minimum : minima) {
        const auto same = std::ranges::find_if(distinct, [&](const FoundMinimum& other) {
            return std::ranges::equal(minimum.coordinates, other.coordinates, [](double a, double b) {
                return std::abs(a - b) <= 1e-6 * (std::abs(a) + std::abs(b));
            });
        });
        if (same != distinct.end()) {
            same->starts += minimum.starts;
        } else {
            distinct.push_back(std::move(minimum));
        }
    }
    minima = std::move(distinct);
}

}  // namespace

bool isOrthogonal(const FitQuestion& question) {
    return question.data != nullptr && !question.data->xSigma.empty();
}

OrdinaryProblem ordinaryProblem(const FitQuestion& question, const WeightedPoints& points) {
    OrdinaryProblem problem{.question = question, .points = {}};
    const std::size_t count = points.x.size();
    const double mean = std::accumulate(points.y.begin(), points.y.end(), 0.0) / static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        problem.points.y.push_back(points.rootWeight[i] * (points.y[i] - mean));
    }
    problem.question.family = std::make_shared<DistanceFunction>(question.family, points, problem.points.y);
    for (std::size_t i = 0; i < count; ++i) {
        problem.points.x.push_back(static_cast<double>(i));
    }
    problem.points.weight.assign(count, 1);
    problem.points.rootWeight.assign(count, 1);
    return problem;
}

SolvedProblem::SolvedProblem(const FitQuestion& question, WeightedPoints points)
    : question_(question), points_(std::move(points)) {
    if (isOrthogonal(question)) {
        ordinary_ = ordinaryProblem(question, points_);
    }
}

SearchResult refined(const SearchResult& found, const OrdinaryProblem& problem, const FitControl& control) {
    const Unknowns unknowns(problem.question.family->description(), problem.question.parameters);
    SearchResult result{.minima = {}, .evaluations = found.evaluations};
    Objective objective(problem.question, unknowns, problem.points, control.stop);
    // A curve that swings to and fro fast enough comes near every point: what follows the points much worse
    // than another one is not looked at.
    constexpr double mostWorse = 2;
    for (FoundMinimum minimum : found.minima) {
        if (control.stop.stop_requested() || minimum.cost > mostWorse * found.minima.front().cost) {
            break;
        }
        constexpr Effort thorough{.iterations = 5000, .tolerance = 1e-17, .level = 1e-17};
        Minimum end = minimise(objective, minimum.coordinates, thorough,
                               [&](auto, double) { return !control.stop.stop_requested(); });
        minimum.coordinates = std::move(end.coordinates);
        minimum.cost = end.sum / static_cast<double>(problem.points.x.size());
        minimum.converged = end.converged;
        if (std::isfinite(minimum.cost)) {
            result.minima.push_back(std::move(minimum));
        }
    }
    join(result.minima);
    if (!result.minima.empty() && !control.stop.stop_requested()) {
        const auto count = static_cast<double>(problem.points.x.size());
        FoundMinimum& best = result.minima.front();
        Confirmed sure = confirmed(
            objective,
            {.coordinates = best.coordinates, .sum = best.cost * count, .converged = best.converged},
            best.coordinates, [&](auto, double) { return !control.stop.stop_requested(); });
        best.coordinates = std::move(sure.minimum.coordinates);
        best.cost = sure.minimum.sum / count;
        best.converged = sure.minimum.converged;
        best.doubt = std::move(sure.doubt);
    }
    result.evaluations +=
        static_cast<double>(objective.pointEvaluations()) / static_cast<double>(problem.points.x.size());
    return result;
}

}  // namespace zorro
