// How long fits take, by family and target: one search from the defaults, and the usual 64 starts with
// statistics; how soon a fit that is to stop ends; and over 100 seeds, how often the best minimum known is
// found.

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/catalogue.h"
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

/// From the request to stop a long fit, at a moment that differs from time to time, to its report.
void measureStop(benchmark::State& state) {
    const auto points = static_cast<std::size_t>(state.range(0));
    FitProblem problem{.family = findFunction("sloped-zorro"),
                       .target = sampleTarget(defaultCurve(findFunction("swish")), {.count = points})};
    FitOptions options = defaultFitOptions(defaultCurve(problem.family));
    options.starts = 10'000'000 / points;
    std::vector<double> latencies;
    auto wait = std::chrono::milliseconds(20);
    for (auto _ : state) {
        std::stop_source stop;
        options.stop = stop.get_token();
        std::chrono::steady_clock::time_point asked;
        std::thread asking([&] {
            std::this_thread::sleep_for(wait);
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        benchmark::DoNotOptimize(fit(problem, options));
        const std::chrono::duration<double> latency = std::chrono::steady_clock::now() - asked;
        asking.join();
        latencies.push_back(1000 * latency.count());
        state.SetIterationTime(latency.count());
        wait += std::chrono::milliseconds(37);
    }
    state.counters["worst_ms"] = *std::ranges::max_element(latencies);
}

void registerAll() {
    using benchmark::kMillisecond;
    benchmark::RegisterBenchmark("stop", measureStop)
        ->Arg(1001)
        ->Arg(100'000)
        ->Unit(kMillisecond)
        ->UseManualTime()
        ->Iterations(50);
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
