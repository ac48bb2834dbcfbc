// How long fits take, by family and target: one search from the defaults, and the usual 64 starts with
// statistics; and over 100 seeds, how often the best minimum known is found.

#include <algorithm>
#include <string>

#include <benchmark/benchmark.h>

#include "tests/core/fit/best_known.h"

namespace zorro {
namespace {

std::string labelOf(const BestKnown& known) {
    return std::string(known.family) + "/" + known.target + (known.narrowBounds ? "/narrow" : "");
}

void measureFit(benchmark::State& state, const BestKnown& known, std::size_t starts) {
    const FitProblem problem = usualProblem(known.family, known.target);
    FitOptions options = optionsOf(known);
    options.starts = starts;
    FitReport report;
    for (auto _ : state) {
        report = fit(problem, options);
    }
    state.counters["rmse"] = report.rmse;
    state.counters["evaluations"] = static_cast<double>(report.evaluations);
}

/// Each iteration takes the next seed.
void countSuccesses(benchmark::State& state, const BestKnown& known) {
    const FitProblem problem = usualProblem(known.family, known.target);
    FitOptions options = optionsOf(known);
    int successes = 0;
    double worst = 0;
    for (auto _ : state) {
        const FitReport report = fit(problem, options);
        successes += isBest(report, known) ? 1 : 0;
        worst = std::max(worst, report.rmse / known.rmse - 1);
        ++options.seed;
    }
    state.counters["found_percent"] = 100.0 * successes / static_cast<double>(state.iterations());
    state.counters["worst_excess"] = worst;
}

void registerAll() {
    using benchmark::kMillisecond;
    for (const BestKnown& known : bestKnown) {
        const auto add = [&](const std::string& what, const auto&... arguments) {
            return benchmark::RegisterBenchmark((what + "/" + labelOf(known)).c_str(), arguments...)
                ->Unit(kMillisecond)
                ->UseRealTime();
        };
        add("solve", measureFit, known, std::size_t{1});
        add("64_starts", measureFit, known, std::size_t{64});
        add("100_seeds", countSuccesses, known)->Iterations(100);
    }
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    zorro::registerAll();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
