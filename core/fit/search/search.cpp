#include "core/fit/search/search.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>

#include "core/fit/search/confirm.h"
#include "core/fit/search/parallel.h"
#include "core/fit/search/starts.h"

namespace zorro {
namespace {

/// Points that the first searches look at: enough for a handful of parameters.
constexpr std::size_t screeningPoints = 64;

/// How far searches go before those whose curves are alike are joined. Many starts end in one valley, along
/// which a search creeps for long: joining them on the way saves most of the work.
struct Stage {
    bool allPoints;
    Effort effort;
    double likeness;  ///< of curves that are joined, as a part of the better one's residuals
};

constexpr std::array stages{
    Stage{
        .allPoints = false, .effort = {.iterations = 30, .tolerance = 1e-6, .level = 1e-6}, .likeness = 0.05},
    Stage{
        .allPoints = true, .effort = {.iterations = 10, .tolerance = 1e-8, .level = 1e-8}, .likeness = 0.02},
    Stage{.allPoints = true,
          .effort = {.iterations = 5000, .tolerance = 1e-17, .level = 1e-8},
          .likeness = 0.01},
};

/// Tells the caller about the best parameters so far, at most about 100 times a second.
class Reporter {
public:
    Reporter(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
             const FitControl& control)
        : question_(question), unknowns_(unknowns), points_(points), control_(control) {}

    /// `cost` is the cost per point.
    void onStep(std::span<const double> coordinates, double cost) {
        if (!control_.progress) {
            return;
        }
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (!(cost <= best_) || now - last_ < std::chrono::milliseconds(10)) {
            return;
        }
        best_ = cost;
        last_ = now;
        const std::vector<double> parameters = unknowns_.parametersAt(coordinates);
        control_.progress({.parameters = parameters,
                           .rmse = rootMeanSquare(*question_.family, points_, parameters),
                           .startsDone = std::min(done_, question_.starts),
                           .starts = question_.starts});
    }

    void onEnd() {
        const std::lock_guard lock(mutex_);
        ++done_;
    }

private:
    const FitQuestion& question_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    const FitControl& control_;
    std::mutex mutex_;
    double best_ = std::numeric_limits<double>::infinity();
    std::size_t done_ = 0;
    std::chrono::steady_clock::time_point last_;
};

/// The searches of one fit.
class Search {
public:
    Search(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
           const FitControl& control)
        : question_(question),
          unknowns_(unknowns),
          points_(points),
          few_(thinned(points, screeningPoints)),
          control_(control),
          userStart_(unknowns.coordinatesOf(startOf(question).parameters)),
          dataStarts_(*question.family, unknowns, points, question.starts),
          reporter_(question, unknowns, few_, control) {
        for (std::size_t u = 0; u < unknowns.count(); ++u) {
            hasUnbounded_ = hasUnbounded_ || dataStarts_.isOurs(u);
        }
    }

    SearchResult run();

private:
    [[nodiscard]] std::vector<FoundMinimum> minimiseAll(const std::vector<FoundMinimum>& starts,
                                                        const WeightedPoints& points, const Effort& effort);
    [[nodiscard]] std::size_t startsWorthwhile() const;
    void confirmBest(std::vector<FoundMinimum>& minima, const std::vector<double>& start);
    [[nodiscard]] Eigen::ArrayXd residualsAt(const std::vector<double>& coordinates) const;
    [[nodiscard]] bool isMeant(const FoundMinimum& a, const FoundMinimum& b) const;
    void join(FoundMinimum& better, const FoundMinimum& minimum, double rounding) const;
    [[nodiscard]] std::vector<FoundMinimum> merged(std::vector<FoundMinimum> minima, double likeness) const;

    const FitQuestion& question_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    WeightedPoints few_;
    const FitControl& control_;
    std::vector<double> userStart_;  ///< coordinates
    DataStarts dataStarts_;
    bool hasUnbounded_ = false;  ///< whether dataStarts_ has an unknown
    Reporter reporter_;
    std::atomic<std::size_t> pointEvaluations_ = 0;
};

/// Searches from each start, in parallel; the results are in the order of the starts.
std::vector<FoundMinimum> Search::minimiseAll(const std::vector<FoundMinimum>& starts,
                                              const WeightedPoints& points, const Effort& effort) {
    std::vector<FoundMinimum> ends = starts;
    shareWork(control_.threads, starts.size(), [&](const auto& next) {
        Objective objective(question_, unknowns_, points, control_.stop);
        for (std::size_t i = next(); i < starts.size() && !control_.stop.stop_requested(); i = next()) {
            const Minimum minimum = minimise(
                objective, starts[i].coordinates, effort, [&](std::span<const double> at, double sum) {
                    reporter_.onStep(at, sum / static_cast<double>(points.x.size()));
                    return !control_.stop.stop_requested();
                });
            ends[i].coordinates = minimum.coordinates;
            ends[i].cost = minimum.sum / static_cast<double>(points.x.size());
            ends[i].converged = minimum.converged;
            reporter_.onEnd();
        }
        pointEvaluations_ += objective.pointEvaluations();
    });
    std::erase_if(ends, [](const FoundMinimum& end) { return !std::isfinite(end.cost); });
    return ends;
}

/// The weighted residuals at a part of the points.
Eigen::ArrayXd Search::residualsAt(const std::vector<double>& coordinates) const {
    const auto n = static_cast<Eigen::Index>(few_.x.size());
    Eigen::ArrayXd f(n);
    question_.family->approximate(unknowns_.parametersAt(coordinates), few_.x, {f.data(), few_.x.size()}, {});
    return (f - Eigen::Map<const Eigen::ArrayXd>(few_.y.data(), n)) *
           Eigen::Map<const Eigen::ArrayXd>(few_.rootWeight.data(), n);
}

/// Whether `a` rather than `b`, which is the same curve and as good, is what the question means. Parameters
/// without bounds may have several values for one curve, as a width of either sign or a frequency beyond what
/// the points can tell: the signs of the question's start are meant, then the lowest frequency, then what
/// came first.
bool Search::isMeant(const FoundMinimum& a, const FoundMinimum& b) const {
    const auto strangers = [&](const FoundMinimum& each) {
        std::size_t count = 0;
        for (std::size_t u = 0; u < unknowns_.count(); ++u) {
            const bool isStrange = std::signbit(each.coordinates[u]) != std::signbit(userStart_[u]);
            count += isStrange && dataStarts_.isOurs(u) ? 1 : 0;
        }
        return count;
    };
    if (strangers(a) != strangers(b)) {
        return strangers(a) < strangers(b);
    }
    constexpr double alike = 1e-6;
    const double hasteOfA = dataStarts_.haste(a.coordinates);
    const double hasteOfB = dataStarts_.haste(b.coordinates);
    const bool areAlike = std::abs(hasteOfA - hasteOfB) <= alike * hasteOfB;
    return areAlike ? a.first < b.first : hasteOfA < hasteOfB;
}

/// Counts the starts of `minimum` for `better`, the same curve.
void Search::join(FoundMinimum& better, const FoundMinimum& minimum, double rounding) const {
    const std::size_t starts = better.starts + minimum.starts;
    if (hasUnbounded_ && minimum.cost <= better.cost * (1 + 1e-6) + rounding && isMeant(minimum, better)) {
        better = minimum;
    }
    better.starts = starts;
}

/// Joins minima whose curves differ by less than `likeness` of what the better one leaves as residuals.
std::vector<FoundMinimum> Search::merged(std::vector<FoundMinimum> minima, double likeness) const {
    std::ranges::stable_sort(minima, {}, &FoundMinimum::cost);
    double size = 0;
    for (std::size_t i = 0; i < few_.y.size(); ++i) {
        size += few_.rootWeight[i] * few_.y[i] * few_.rootWeight[i] * few_.y[i];
    }
    std::vector<FoundMinimum> distinct;
    std::vector<Eigen::ArrayXd> residuals;
    for (FoundMinimum& minimum : minima) {
        if (control_.stop.stop_requested() && !distinct.empty()) {
            break;
        }
        const Eigen::ArrayXd own = residualsAt(minimum.coordinates);
        const auto same = std::ranges::find_if(residuals, [&](const Eigen::ArrayXd& other) {
            return (own - other).square().sum() <= likeness * likeness * other.square().sum() + 1e-16 * size;
        });
        if (same != residuals.end()) {
            join(distinct[static_cast<std::size_t>(same - residuals.begin())], minimum, 1e-16 * size);
        } else {
            distinct.push_back(std::move(minimum));
            residuals.push_back(own);
        }
    }
    return distinct;
}

void Search::confirmBest(std::vector<FoundMinimum>& minima, const std::vector<double>& start) {
    FoundMinimum& best = minima.front();
    const auto count = static_cast<double>(points_.x.size());
    Objective objective(question_, unknowns_, points_, control_.stop);
    Confirmed result = confirmed(
        objective, {.coordinates = best.coordinates, .sum = best.cost * count, .converged = best.converged},
        start, [&](std::span<const double> at, double sum) {
            reporter_.onStep(at, sum / count);
            return !control_.stop.stop_requested();
        });
    best.coordinates = std::move(result.minimum.coordinates);
    best.cost = result.minimum.sum / count;
    best.converged = result.minimum.converged;
    best.doubt = std::move(result.doubt);
    pointEvaluations_ += objective.pointEvaluations();
}

/// Where least squares are solved for all unknowns at once, every start is the same.
std::size_t Search::startsWorthwhile() const {
    for (std::size_t u = 0; u < unknowns_.count(); ++u) {
        if (!unknowns_.isLinear(u) || question_.loss != Loss::none) {
            return question_.starts;
        }
    }
    return 1;
}

SearchResult Search::run() {
    std::vector<FoundMinimum> starts;
    for (std::vector<double>& start :
         startingPoints(unknowns_, dataStarts_, userStart_, startsWorthwhile(), question_.seed)) {
        starts.push_back({.coordinates = std::move(start), .starts = 1, .first = starts.size()});
    }
    const bool single = starts.size() == 1;
    for (const Stage& stage : single ? std::span(stages).last(1) : std::span(stages)) {
        if (control_.stop.stop_requested()) {
            break;
        }
        const WeightedPoints& points = stage.allPoints ? points_ : few_;
        starts = merged(minimiseAll(starts, points, stage.effort), stage.likeness);
    }
    std::erase_if(starts, [](const FoundMinimum& start) { return !std::isfinite(start.cost); });
    if (!starts.empty() && !control_.stop.stop_requested()) {
        confirmBest(starts, userStart_);
        starts = merged(std::move(starts), stages.back().likeness);
    }
    SearchResult result;
    result.minima = std::move(starts);
    result.evaluations =
        static_cast<double>(pointEvaluations_.load()) / static_cast<double>(points_.x.size());
    return result;
}

}  // namespace

SearchResult search(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points,
                    const FitControl& control) {
    return Search(question, unknowns, points, control).run();
}

}  // namespace zorro
