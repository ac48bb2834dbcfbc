// How long the functions take: f, f', f'' together and the parameters' derivatives, a point and as a multiple
// of std::exp over the same array; and how long the analysis of a curve takes.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/catalogue.h"
#include "core/analysis/distance.h"
#include "core/analysis/landmarks.h"
#include "core/analysis/signal_propagation.h"
#include "core/expression/curve_spec.h"

namespace {

/// `count` points evenly spread over [-5, 5].
std::vector<double> grid(std::size_t count) {
    std::vector<double> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = -5 + 10 * static_cast<double>(i) / static_cast<double>(count);
    }
    return x;
}

double secondsOf(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    benchmark::ClobberMemory();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The median over pairs, one run right after the other, so that a machine whose speed drifts does no harm.
double medianRatio(const auto& work, const auto& measure) {
    std::vector<double> ratios(31);
    for (double& ratio : ratios) {
        const double seconds = secondsOf(work);
        ratio = seconds / secondsOf(measure);
    }
    std::nth_element(ratios.begin(), ratios.begin() + 15, ratios.end());
    return ratios[15];
}

void exponentials(const std::vector<double>& x, std::vector<double>& y) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        y[i] = std::exp(x[i]);
    }
    benchmark::DoNotOptimize(y.data());
}

/// One run of the work an iteration; its time a point, and as a multiple of std::exp over the same points.
void measure(benchmark::State& state, const std::vector<double>& x, const auto& work) {
    for (auto _ : state) {
        work();
        benchmark::ClobberMemory();
    }
    const double points = static_cast<double>(x.size()) * static_cast<double>(state.iterations());
    state.counters["per_point"] =
        benchmark::Counter(points, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
    std::vector<double> y(x.size());
    state.counters["times_std_exp"] = medianRatio(work, [&] { exponentials(x, y); });
}

void evaluate(benchmark::State& state, const zorro::FunctionPtr& function, std::size_t points,
              bool withGradient) {
    const zorro::Curve curve = zorro::defaultCurve(function);
    const std::vector<double> x = grid(points);
    std::vector<double> f(points), df(points), d2f(points), gradient;
    gradient.resize(withGradient ? points * curve.parameters.size() : 0);
    measure(state, x, [&] {
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = gradient});
        benchmark::DoNotOptimize(f.data());
    });
}

void standardExponential(benchmark::State& state, std::size_t points) {
    const std::vector<double> x = grid(points);
    std::vector<double> y(points);
    measure(state, x, [&] { exponentials(x, y); });
}

/// A formula beside the function of the catalogue that it spells.
void formulaOver(benchmark::State& state, const char* formula, const char* function, std::size_t points) {
    const zorro::Curve curve = zorro::parseCurve(formula);
    const zorro::Curve reference = zorro::parseCurve(function);
    const std::vector<double> x = grid(points);
    std::vector<double> f(points), df(points), d2f(points);
    const auto evaluateAll = [&](const zorro::Curve& each) {
        each.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = {}});
        benchmark::DoNotOptimize(f.data());
    };
    measure(state, x, [&] { evaluateAll(curve); });
    state.counters["times_catalogue"] =
        medianRatio([&] { evaluateAll(curve); }, [&] { evaluateAll(reference); });
}

/// Everything the window shows about the selected curve, as it is computed anew while a slider moves.
void analyse(benchmark::State& state, const zorro::FunctionPtr& function) {
    const zorro::Curve curve = zorro::defaultCurve(function);
    const zorro::Curve reference = zorro::defaultCurve(zorro::findFunction("gelu"));
    for (auto _ : state) {
        benchmark::DoNotOptimize(zorro::findLandmarks(curve));
        benchmark::DoNotOptimize(zorro::uniformDistance(curve, reference, {-5, 5}));
        benchmark::DoNotOptimize(zorro::normalDistance(curve, reference, 1));
        benchmark::DoNotOptimize(zorro::propagateSignal(curve, 1));
    }
}

}  // namespace

int main(int argc, char** argv) {
    constexpr std::size_t million = 1'000'000;  // more than the caches hold
    benchmark::RegisterBenchmark("std::exp/1e6", standardExponential, million);
    const zorro::FunctionPtr symmetric = zorro::findFunction("symmetric-zorro");
    benchmark::RegisterBenchmark("symmetric-zorro/f_df_d2f/1e6", evaluate, symmetric, million, false);
    benchmark::RegisterBenchmark("formula_x_sigmoid_x/f_df_d2f/1e6", formulaOver, "expr(x*sigmoid(x))",
                                 "silu", million);
    benchmark::RegisterBenchmark("formula_x_over_1_exp/f_df_d2f/1e6", formulaOver, "expr(x/(1+exp(-x)))",
                                 "silu", million);
    benchmark::RegisterBenchmark("formula_gelu/f_df_d2f/1e6", formulaOver, "expr(x*Phi(x))", "gelu", million);
    benchmark::RegisterBenchmark("formula_mish/f_df_d2f/1e6", formulaOver, "expr(x*tanh(log(1+exp(x))))",
                                 "mish", million);
    constexpr std::size_t frame = 1800;  // the points of one curve in a frame of the window
    for (const zorro::FunctionPtr& function : zorro::catalogue()) {
        const std::string name = function->description().name;
        benchmark::RegisterBenchmark((name + "/f_df_d2f/1800").c_str(), evaluate, function, frame, false);
        if (!function->description().parameters.empty()) {
            benchmark::RegisterBenchmark((name + "/with_gradient/1800").c_str(), evaluate, function, frame,
                                         true);
        }
        benchmark::RegisterBenchmark((name + "/analysis").c_str(), analyse, function);
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
