// How long the functions take: f, f', f'' together and the parameters' derivatives, a point, and as a ratio
// to std::exp over the same array, measured right before.

#include <chrono>
#include <cmath>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/catalogue.h"

namespace {

/// `count` points evenly spread over [-5, 5].
std::vector<double> grid(std::size_t count) {
    std::vector<double> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = -5 + 10 * static_cast<double>(i) / static_cast<double>(count);
    }
    return x;
}

/// The shortest of several times that std::exp takes over x, in seconds.
double secondsOfExp(const std::vector<double>& x) {
    std::vector<double> y(x.size());
    double best = INFINITY;
    for (int repetition = 0; repetition < 5; ++repetition) {
        const auto start = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < x.size(); ++i) {
            y[i] = std::exp(x[i]);
        }
        benchmark::DoNotOptimize(y.data());
        benchmark::ClobberMemory();
        best =
            std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// The time a point, and the same as a multiple of std::exp (a plain ratio, though printed in seconds).
void report(benchmark::State& state, std::size_t points, double expSeconds) {
    const double total = static_cast<double>(points) * static_cast<double>(state.iterations());
    state.counters["per_point"] =
        benchmark::Counter(total, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    state.counters["times_std_exp"] =
        benchmark::Counter(expSeconds * static_cast<double>(state.iterations()),
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

void evaluate(benchmark::State& state, const zorro::FunctionPtr& function, std::size_t points,
              bool withGradient) {
    const zorro::Curve curve = zorro::defaultCurve(function);
    const std::vector<double> x = grid(points);
    std::vector<double> f(points), df(points), d2f(points), gradient;
    gradient.resize(withGradient ? points * curve.parameters.size() : 0);
    const double expSeconds = secondsOfExp(x);
    for (auto _ : state) {
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = gradient});
        benchmark::DoNotOptimize(f.data());
        benchmark::ClobberMemory();
    }
    report(state, points, expSeconds);
}

void standardExponential(benchmark::State& state, std::size_t points) {
    const std::vector<double> x = grid(points);
    std::vector<double> y(points);
    for (auto _ : state) {
        for (std::size_t i = 0; i < points; ++i) {
            y[i] = std::exp(x[i]);
        }
        benchmark::DoNotOptimize(y.data());
        benchmark::ClobberMemory();
    }
    report(state, points, secondsOfExp(x));
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::size_t million = 1'000'000;  // more than the caches hold
    benchmark::RegisterBenchmark("std::exp/1e6", standardExponential, million);
    const zorro::FunctionPtr symmetric = zorro::findFunction("symmetric-zorro");
    benchmark::RegisterBenchmark("symmetric-zorro/f_df_d2f/1e6", evaluate, symmetric, million, false);
    constexpr std::size_t frame = 1800;  // the points of one curve in a frame of the window
    for (const zorro::FunctionPtr& function : zorro::catalogue()) {
        const std::string name = function->description().name;
        benchmark::RegisterBenchmark((name + "/f_df_d2f/1800").c_str(), evaluate, function, frame, false);
        if (!function->description().parameters.empty()) {
            benchmark::RegisterBenchmark((name + "/with_gradient/1800").c_str(), evaluate, function, frame,
                                         true);
        }
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
