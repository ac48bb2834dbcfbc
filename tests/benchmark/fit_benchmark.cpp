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
    FitQuestion question = questionOf(known);
    question.starts = starts;
    FitReport report;
    for (auto _ : state) {
        report = fit(question);
    }
    state.counters["rmse"] = report.rmse;
    state.counters["evaluations"] = static_cast<double>(report.evaluations);
}

/// Each iteration takes the next seed.
void countSuccesses(benchmark::State& state, const BestKnown& known) {
    FitQuestion question = questionOf(known);
    int successes = 0;
    double worst = 0;
    for (auto _ : state) {
        const FitReport report = fit(question);
        successes += isBest(report, known) ? 1 : 0;
        worst = std::max(worst, report.rmse / known.rmse - 1);
        ++question.seed;
    }
    state.counters["found_percent"] = 100.0 * successes / static_cast<double>(state.iterations());
    state.counters["worst_excess"] = worst;
}

/// From the request to stop a long fit, at a moment that differs from time to time, to its report.
void measureStop(benchmark::State& state) {
    const auto points = static_cast<std::size_t>(state.range(0));
    FitQuestion question = usualQuestion("sloped-zorro", "swish");
    question.range.count = points;
    question.starts = 10'000'000 / points;
    std::vector<double> latencies;
    auto wait = std::chrono::milliseconds(20);
    for (auto _ : state) {
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        std::thread asking([&] {
            std::this_thread::sleep_for(wait);
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        benchmark::DoNotOptimize(fit(question, {.stop = stop.get_token()}));
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
                ->MeasureProcessCPUTime()  // of all threads
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
