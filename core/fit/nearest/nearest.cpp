#include "core/fit/nearest/nearest.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <utility>

#include "core/fit/nearest/local_model.h"
#include "core/fit/nearest/quadratic_program.h"
#include "core/fit/search/parallel.h"
#include "core/fit/search/starts.h"

namespace zorro {
namespace {

constexpr std::size_t mostMinima = 12;  ///< of those found, that a search starts from
constexpr std::size_t otherStarts = 12;
constexpr int mostSteps = 200;
constexpr double smallestGain = 1e-13;  ///< of the cost, that a step must promise
constexpr int patience = 12;            ///< steps that together must gain more than this part
constexpr double smallestProgress = 1e-10;
constexpr double acceptedPart = 1e-3;  ///< of what a step promises, that it must keep
constexpr double firstDamping = 1e-2;
constexpr double smallestDamping = 1e-8;
constexpr double largestDamping = 1e10;
constexpr double steepestSlope = 1e-5;    ///< at a minimum: see Holding::slope
constexpr double tightViolation = 1e-11;  ///< what a search goes on for
constexpr double smallestRow =
    1e-9;  ///< of an equation that no parameter can violate: its slopes are nearestRounding
constexpr double firstPenalty = 10;
constexpr double highestPenalty = 1e5;
constexpr double sameCurve = 1e-3;         ///< of the residuals: what two minima differ by that are one
constexpr double nearestRounding = 1e-13;  ///< of y: residuals that are no larger are none

FitQuestion plainQuestion(const FitQuestion& question) {
    FitQuestion plain = question;
    plain.loss = Loss::none;
    return plain;
}

double sizeOfTarget(const WeightedPoints& points) {
    double size = 0;
    for (std::size_t i = 0; i < points.y.size(); ++i) {
        size = std::hypot(size, points.rootWeight[i] * points.y[i]);
    }
    return size;
}

/// How far a point has come.
struct Merit {
    double violation = HUGE_VAL;
    double cost = HUGE_VAL;
};

/// Meeting the conditions, to the tolerance, counts first. Among those that do, what is left of a violation
/// counts as the highest penalty has it: of two that are as good it is the one that violates less, but one
/// far off that violates nothing at all is no better.
bool isBetter(const Merit& a, const Merit& b) {
    const bool aMeets = a.violation <= conditionTolerance;
    const bool bMeets = b.violation <= conditionTolerance;
    if (aMeets != bMeets) {
        return aMeets;
    }
    const auto penalised = [](const Merit& merit) {
        return merit.cost * (1 + highestPenalty * std::max(merit.violation, 0.0));
    };
    return aMeets ? penalised(a) < penalised(b)
                  : std::pair(a.violation * (1 + 1e-6), a.cost) < std::pair(b.violation, b.cost);
}

struct End {
    std::vector<double> coordinates;
    Merit merit;
    bool isMinimum = false;  ///< no slope is left, or nothing else
    std::size_t starts = 0;
};

/// Searches, one at a time.
class NearestSearch {
public:
    NearestSearch(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                  const std::stop_token& stop)
        : plain_(plainQuestion(question)),
          unknowns_(unknowns),
          squares_(plain_, unknowns, points, stop),
          cost_(makeCost(question, unknowns, points, stop)),
          conditions_(question, unknowns, points),
          smallestSize_(nearestRounding * sizeOfTarget(points)),
          smallestCost_(smallestSize_ * smallestSize_ / static_cast<double>(points.x.size())),
          stop_(stop) {}

    [[nodiscard]] std::optional<End> from(std::vector<double> coordinates);
    [[nodiscard]] Holding holdingAt(std::span<const double> coordinates);
    [[nodiscard]] double evaluations(std::size_t points) const {
        return static_cast<double>(squares_.pointEvaluations()) / static_cast<double>(points);
    }

private:
    /// Looks around there and makes the model; nothing where the curve is not finite.
    [[nodiscard]] std::optional<LocalModel> modelAt(std::span<const double> coordinates, double scale);
    [[nodiscard]] double scaleAt(std::span<const double> coordinates) const {
        return std::max(cost_->at(coordinates), smallestCost_);
    }
    /// The step, with a penalty that is high enough to end violations where the model can.
    [[nodiscard]] static ModelStep stepOf(const LocalModel& model, StepWeights& weights);

    FitQuestion plain_;
    const Unknowns& unknowns_;
    Objective squares_;
    std::unique_ptr<Cost> cost_;
    ConditionSet conditions_;
    double smallestSize_;
    double smallestCost_;
    std::stop_token stop_;
};

std::optional<LocalModel> NearestSearch::modelAt(std::span<const double> coordinates, double scale) {
    std::optional<Frame> frame = frameAt(squares_, coordinates, smallestSize_);
    if (!frame || !std::isfinite(scale) || !(scale > 0)) {
        return {};
    }
    (void)cost_->lookAround(coordinates);
    (void)conditions_.lookAround(coordinates);
    return LocalModel(*cost_, conditions_, unknowns_, *std::move(frame), scale);
}

ModelStep NearestSearch::stepOf(const LocalModel& model, StepWeights& weights) {
    ModelStep step = model.step(weights);
    while (step.violation > tightViolation && weights.penalty < highestPenalty) {
        StepWeights higher = weights;
        higher.penalty *= 10;
        ModelStep next = model.step(higher);
        if (!(next.violation < 0.9 * step.violation)) {
            break;
        }
        weights = higher;
        step = std::move(next);
    }
    return step;
}

std::optional<End> NearestSearch::from(std::vector<double> coordinates) {
    std::optional<End> best;
    StepWeights weights{.damping = firstDamping, .penalty = firstPenalty};
    Merit before;
    for (int count = 0; count < mostSteps && !stop_.stop_requested(); ++count) {
        const double scale = scaleAt(coordinates);
        const std::optional<LocalModel> model = modelAt(coordinates, scale);
        if (!model) {
            break;
        }
        const Merit merit{.violation = conditions_.violation(), .cost = cost_->at(coordinates)};
        if (!best || isBetter(merit, best->merit)) {
            best = End{.coordinates = coordinates, .merit = merit};
        }
        if (count % patience == patience - 1) {
            if (std::abs(before.cost - best->merit.cost) <= smallestProgress * best->merit.cost &&
                before.violation - best->merit.violation <= tightViolation) {
                break;
            }
            before = best->merit;
        }
        if (merit.violation <= tightViolation) {
            weights.penalty = std::max(firstPenalty, weights.penalty / 10);
        }
        const ModelStep step = stepOf(*model, weights);
        const double value = cost_->valueAt(coordinates, scale);
        const double now = value + weights.penalty * merit.violation;
        const double promised = now - step.value - weights.penalty * step.violation;
        if (!(promised > smallestGain * (1 + now))) {
            break;
        }
        // What is found to be violated there, or to be larger, is known from now on, whether the step is
        // taken or not.
        (void)cost_->lookAround(step.coordinates);
        (void)conditions_.lookAround(step.coordinates);
        const double then =
            cost_->valueAt(step.coordinates, scale) + weights.penalty * conditions_.violation();
        if (now - then >= acceptedPart * promised) {
            coordinates = step.coordinates;
            weights.damping = std::max(weights.damping / 8, smallestDamping);
        } else if (weights.damping < largestDamping) {
            weights.damping *= 5;
        } else {
            break;
        }
    }
    if (best && !stop_.stop_requested()) {
        best->isMinimum =
            best->merit.cost <= smallestCost_ || holdingAt(best->coordinates).slope <= steepestSlope;
    }
    return best;
}

Holding NearestSearch::holdingAt(std::span<const double> coordinates) {
    Holding holding{.conditions = std::vector<bool>(conditions_.conditions().size()), .slope = HUGE_VAL};
    const std::optional<LocalModel> model = modelAt(coordinates, scaleAt(coordinates));
    if (!model) {
        return holding;
    }
    const LocalModel::Slopes slopes = model->slopes();
    const Eigen::VectorXd multipliers = multipliersOf(slopes.gradient, slopes.rows);
    holding.slope = (slopes.gradient + slopes.rows.transpose() * multipliers).norm();
    Eigen::MatrixXd gradients;
    (void)conditions_.values(coordinates, &gradients);
    const auto at = Eigen::Map<const Eigen::VectorXd>(coordinates.data(), gradients.cols());
    const Eigen::VectorXd sizes = gradients.cwiseAbs() * (at.cwiseAbs().array() + 1).matrix();
    std::vector<Eigen::Index> rows;
    for (std::size_t i = 0; i < slopes.conditionRows.size(); ++i) {
        const std::ptrdiff_t row = slopes.conditionRows[i];
        if (row < 0) {
            continue;
        }
        const std::size_t condition = conditions_.conditionOf(static_cast<std::size_t>(row));
        const auto& relations = conditions_.conditions()[condition].relations;
        const bool isEquality =
            std::ranges::any_of(relations, &Relation::isEquality) && sizes(row) > smallestRow;
        if (isEquality || multipliers(static_cast<Eigen::Index>(i)) > steepestSlope) {
            holding.conditions[condition] = true;
            rows.push_back(row);
        }
    }
    holding.gradients = gradients(rows, Eigen::all);
    return holding;
}

/// Where searches begin: the minima that were found, and other starts where there are conditions. Those that
/// differ in what enters linearly alone are one.
std::vector<End> startsFor(const FitQuestion& question, const Unknowns& unknowns,
                           const WeightedPoints& points, const SearchResult& found) {
    std::vector<End> starts;
    for (const FoundMinimum& minimum : found.minima) {
        if (starts.size() < mostMinima) {
            starts.push_back({.coordinates = minimum.coordinates, .starts = minimum.starts});
        } else {
            starts.back().starts += minimum.starts;
        }
    }
    if (question.conditions.empty()) {
        return starts;
    }
    const DataStarts dataStarts(*question.family, unknowns, points, question.starts);
    const std::size_t count = std::min(question.starts, otherStarts);
    for (std::vector<double>& start :
         startingPoints(unknowns, dataStarts, unknowns.coordinatesOf(startOf(question).parameters), count,
                        question.seed)) {
        if (std::ranges::find(starts, start, &End::coordinates) == starts.end()) {
            starts.push_back({.coordinates = std::move(start), .starts = 1});
        }
    }
    return starts;
}

/// Joins ends whose curves are the same, best first.
std::vector<End> distinct(std::vector<End> ends, const FitQuestion& question, const Unknowns& unknowns,
                          const WeightedPoints& points) {
    std::ranges::stable_sort(ends, [](const End& a, const End& b) { return isBetter(a.merit, b.merit); });
    const WeightedPoints few = thinned(points, 200);
    const Places places{few.x, few.y, few.rootWeight};
    const double size = nearestRounding * sizeOfTarget(few);
    std::vector<End> result;
    std::vector<Eigen::VectorXd> residuals;
    for (End& end : ends) {
        Eigen::VectorXd own = residualsAt(*question.family, unknowns, places, end.coordinates, nullptr);
        const auto same = std::ranges::find_if(residuals, [&](const Eigen::VectorXd& other) {
            return (own - other).norm() <= sameCurve * other.norm() + size;
        });
        if (same != residuals.end()) {
            result[static_cast<std::size_t>(same - residuals.begin())].starts += end.starts;
        } else {
            result.push_back(std::move(end));
            residuals.push_back(std::move(own));
        }
    }
    return result;
}

}  // namespace

bool needsNearest(const FitQuestion& question) {
    return hasCorners(question.loss) || !question.conditions.empty();
}

FitQuestion asSearched(const FitQuestion& question) {
    FitQuestion searched = question;
    searched.loss = hasScale(question.loss) ? question.loss : Loss::none;
    return searched;
}

SearchResult nearestMinima(const FitQuestion& question, const Unknowns& unknowns,
                           const WeightedPoints& points, const FitControl& control, SearchResult found) {
    if (unknowns.count() == 0) {
        return found;
    }
    const std::vector<End> starts = startsFor(question, unknowns, points, found);
    std::vector<std::optional<End>> ends(starts.size());
    std::mutex mutex;
    double evaluations = 0;
    shareWork(control.threads, starts.size(), [&](const auto& next) {
        for (std::size_t i = next(); i < starts.size() && !control.stop.stop_requested(); i = next()) {
            // A search's exchanges are its own, so that no other's order changes what it finds.
            NearestSearch search(question, unknowns, points, control.stop);
            ends[i] = search.from(starts[i].coordinates);
            const std::lock_guard lock(mutex);
            evaluations += search.evaluations(points.x.size());
        }
    });
    std::vector<End> all;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (ends[i]) {
            ends[i]->starts = starts[i].starts;
            all.push_back(*std::move(ends[i]));
        }
    }
    SearchResult result{.evaluations = found.evaluations + evaluations};
    for (End& end : distinct(std::move(all), question, unknowns, points)) {
        const bool isMet = end.merit.violation <= conditionTolerance;
        if (isMet || result.minima.empty()) {
            result.minima.push_back({.coordinates = std::move(end.coordinates),
                                     .cost = end.merit.cost,
                                     .starts = end.starts,
                                     .converged = isMet && end.isMinimum,
                                     .doubt = isMet
                                                  ? "its last steps still gained, or no slope is known there"
                                                  : "no parameters meet the conditions"});
        }
    }
    if (result.minima.empty()) {
        result.minima = std::move(found.minima);
    }
    return result;
}

Holding holdingAt(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                  std::span<const double> coordinates) {
    if (unknowns.count() == 0) {
        return {.conditions = std::vector<bool>(question.conditions.size()), .gradients = {}, .slope = 0};
    }
    return NearestSearch(question, unknowns, points, {}).holdingAt(coordinates);
}

}  // namespace zorro
