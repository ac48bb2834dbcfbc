#include "core/fit/search.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <thread>

#include "core/fit/starts.h"

namespace zorro {
namespace {

/// Points that the first searches look at: enough for a handful of parameters.
constexpr std::size_t screeningPoints = 96;

constexpr Effort screeningEffort{.iterations = 30, .tolerance = 1e-6};
constexpr Effort finalEffort{.iterations = 200, .tolerance = 1e-15};

/// Tells the caller about the best parameters so far, at most about 100 times a second.
class Reporter {
public:
    Reporter(const Unknowns& unknowns, const FitOptions& options, std::size_t points)
        : unknowns_(unknowns), options_(options), points_(static_cast<double>(points)) {}

    void onStep(std::span<const double> coordinates, double meanSquare) {
        if (!options_.progress) {
            return;
        }
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        if (!(meanSquare <= best_) || now - last_ < std::chrono::milliseconds(10)) {
            return;
        }
        best_ = meanSquare;
        last_ = now;
        options_.progress(
            {unknowns_.parametersAt(coordinates), std::sqrt(meanSquare), done_, options_.starts});
    }

    void onEnd() {
        const std::lock_guard lock(mutex_);
        ++done_;
    }

private:
    const Unknowns& unknowns_;
    const FitOptions& options_;
    double points_;
    std::mutex mutex_;
    double best_ = std::numeric_limits<double>::infinity();
    std::size_t done_ = 0;
    std::chrono::steady_clock::time_point last_;
};

/// The searches of one fit.
class Search {
public:
    Search(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
           const FitOptions& options)
        : family_(family),
          unknowns_(unknowns),
          points_(points),
          few_(thinned(points, screeningPoints)),
          options_(options),
          reporter_(unknowns, options, points.x.size()) {}

    SearchResult run(const std::vector<double>& userStart);

private:
    [[nodiscard]] std::vector<FoundMinimum> minimiseAll(const std::vector<FoundMinimum>& starts,
                                                        const WeightedPoints& points, const Effort& effort);
    [[nodiscard]] std::vector<double> curveAt(const std::vector<double>& coordinates) const;
    [[nodiscard]] std::vector<FoundMinimum> merged(std::vector<FoundMinimum> minima, double likeness) const;

    const Function& family_;
    const Unknowns& unknowns_;
    const WeightedPoints& points_;
    WeightedPoints few_;
    const FitOptions& options_;
    Reporter reporter_;
    std::atomic<std::size_t> pointEvaluations_ = 0;
};

/// Searches from each start, in parallel; the results are in the order of the starts.
std::vector<FoundMinimum> Search::minimiseAll(const std::vector<FoundMinimum>& starts,
                                              const WeightedPoints& points, const Effort& effort) {
    std::vector<FoundMinimum> ends = starts;
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        Objective objective(family_, unknowns_, points, options_);
        for (std::size_t i = next++; i < starts.size() && !options_.stop.stop_requested(); i = next++) {
            const Minimum minimum = minimise(
                objective, starts[i].coordinates, effort, [&](std::span<const double> at, double sum) {
                    reporter_.onStep(at, sum / static_cast<double>(points.x.size()));
                    return !options_.stop.stop_requested();
                });
            ends[i].coordinates = minimum.coordinates;
            ends[i].sum = minimum.sum;
            reporter_.onEnd();
        }
        pointEvaluations_ += objective.pointEvaluations();
    };
    const unsigned cores = options_.threads > 0 ? options_.threads : std::thread::hardware_concurrency();
    const std::size_t threads = std::min<std::size_t>(std::max(cores, 1U), starts.size());
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
        others.emplace_back(work);
    }
    work();
    others.clear();
    std::erase_if(ends, [](const FoundMinimum& end) { return !std::isfinite(end.sum); });
    return ends;
}

std::vector<double> Search::curveAt(const std::vector<double>& coordinates) const {
    std::vector<double> f(few_.x.size());
    family_.evaluate(unknowns_.parametersAt(coordinates), few_.x, {.f = f});
    for (std::size_t i = 0; i < f.size(); ++i) {
        f[i] *= few_.rootWeight[i];
    }
    return f;
}

/// Joins minima whose curves differ by less than `likeness` of what the better one leaves as residuals.
std::vector<FoundMinimum> Search::merged(std::vector<FoundMinimum> minima, double likeness) const {
    std::ranges::stable_sort(minima, {}, &FoundMinimum::sum);
    double size = 0;
    for (std::size_t i = 0; i < few_.y.size(); ++i) {
        size += few_.rootWeight[i] * few_.y[i] * few_.rootWeight[i] * few_.y[i];
    }
    const double fewer = static_cast<double>(few_.x.size()) / static_cast<double>(points_.x.size());
    std::vector<FoundMinimum> distinct;
    std::vector<std::vector<double>> curves;
    for (FoundMinimum& minimum : minima) {
        const std::vector<double> curve = curveAt(minimum.coordinates);
        const auto isSame = [&](std::size_t k) {
            double square = 0;
            for (std::size_t i = 0; i < curve.size(); ++i) {
                square += (curve[i] - curves[k][i]) * (curve[i] - curves[k][i]);
            }
            return square <= likeness * likeness * distinct[k].sum * fewer + 1e-16 * size;
        };
        std::size_t k = 0;
        while (k < distinct.size() && !isSame(k)) {
            ++k;
        }
        if (k < distinct.size()) {
            distinct[k].starts += minimum.starts;
            continue;
        }
        distinct.push_back(std::move(minimum));
        curves.push_back(curve);
    }
    return distinct;
}

SearchResult Search::run(const std::vector<double>& userStart) {
    std::vector<FoundMinimum> starts;
    for (std::vector<double>& start : startingPoints(unknowns_, userStart, options_.starts, options_.seed)) {
        starts.push_back({std::move(start), 0, 1});
    }
    if (starts.size() > 1) {
        starts = merged(minimiseAll(starts, few_, screeningEffort), 0.05);
    }
    SearchResult result;
    result.minima = merged(minimiseAll(starts, points_, finalEffort), 0.01);
    result.evaluations =
        static_cast<double>(pointEvaluations_.load()) / static_cast<double>(points_.x.size());
    return result;
}

}  // namespace

SearchResult search(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
                    const FitOptions& options, const std::vector<double>& userStart) {
    return Search(family, unknowns, points, options).run(userStart);
}

}  // namespace zorro
