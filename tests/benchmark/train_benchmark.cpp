// How fast training is, as ratios to be taken inside one run:
//     BM_forward/<function>/<n>, BM_forward_backward/<function>/<n>   one activation of n floats
//     BM_step/<architecture>/<way>/<members>    one step of so many networks: stacked as zorro-train does it,
//                                               or plain torch::nn modules one after the other
//     BM_formula/<n>             x/(1+exp(-x)) as a formula, forwards and backwards, beside LibTorch's SiLU:
//                                the counter formula_over_silu compares them
//     BM_formulas/<members>      steps of MLPs with 12 formulas beside the same with one function: the
//                                counter twelve_over_one compares them
//     BM_rms/<what>              RMS normalisation of rows or images, forwards and backwards, beside layer
//                                normalisation: the counter rms_over_layer compares them
//     BM_gated/<architecture>/<members>         steps of gated networks beside those of the same without
//                                               gates: the counter gated_over_ungated compares them
//     BM_recording/<members>                    steps of MLPs with everything recorded, beside the same with
//                                               nothing recorded: the counter all_over_none compares them

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/zorro_form.h"
#include "core/expression/curve_spec.h"
#include "core/train/activation/composed.h"
#include "core/train/activation/formula/formula_operator.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/layers/normalization.h"
#include "core/train/run/device.h"
#include "core/train/run/freed_memory.h"
#include "core/train/run/training_plan.h"
#include "tests/benchmark/training/benchmark_comparison.h"
#include "tests/benchmark/training/plain_models.h"
#include "tests/benchmark/training/stacked_training.h"

namespace zorro {
namespace {

torch::Device device(at::kCPU);

Tensor zorroFunction(const Tensor& x) {
    static const Tensor form = formRow({}).to(at::kFloat).unsqueeze(0).to(device);
    return zorroActivation(x, form);
}

Tensor composedFunction(const Tensor& x) {
    static const Tensor form = formRow({}).to(at::kFloat).unsqueeze(0).to(device);
    return composedZorro(x.view({1, -1}), form).view_as(x);
}

struct NamedFunction {
    const char* name;
    std::function<Tensor(const Tensor&)> function;
};

const std::vector<NamedFunction>& functions() {
    static const std::vector<NamedFunction> all{{"symmetric-zorro", zorroFunction},
                                                {"symmetric-zorro-composed", composedFunction},
                                                {"gelu", [](const Tensor& x) { return at::gelu(x); }},
                                                {"silu", [](const Tensor& x) { return at::silu(x); }},
                                                {"relu", [](const Tensor& x) { return at::relu(x); }},
                                                {"copy", [](const Tensor& x) { return x.clone(); }}};
    return all;
}

void forward(benchmark::State& state, const NamedFunction& named, std::int64_t size) {
    const at::NoGradGuard unrecorded;
    const Tensor x = at::randn({size}, device) * 3;
    for (auto _ : state) {
        benchmark::DoNotOptimize(named.function(x).data_ptr());
        synchronize(device);
    }
    state.SetItemsProcessed(state.iterations() * size);
}

void forwardBackward(benchmark::State& state, const NamedFunction& named, std::int64_t size) {
    const Tensor x = (at::randn({size}, device) * 3).set_requires_grad(true);
    const Tensor gradient = at::randn({size}, device);
    for (auto _ : state) {
        x.mutable_grad().reset();
        named.function(x).backward(gradient);
        synchronize(device);
    }
    state.SetItemsProcessed(state.iterations() * size);
}

void stackedSteps(benchmark::State& state, const Comparison& comparison) {
    constexpr std::uint64_t chunk = 20;
    StackedTraining training(comparison, device);
    for (auto _ : state) training.advance(chunk);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(chunk));
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Networks that record everything and networks that record nothing take turns, each time for as long as
/// both kinds of records come round, so that a machine that is sometimes slower does not tell them apart:
/// `all_over_none` is the median of the ratios of neighbours.
void recordingBesideNone(benchmark::State& state, const Comparison& comparison) {
    constexpr double secondsAtLeast = 0.08;  // between two lines that zorro-train writes
    StackedTraining none(unrecorded(comparison), device);
    StackedTraining all(comparison, device);
    const std::uint64_t turn = comparison.training.validateEvery;
    const double seconds = none.advance(turn);
    all.advance(turn);
    const std::uint64_t steps = turn * static_cast<std::uint64_t>(std::ceil(secondsAtLeast / seconds));
    std::vector<double> ratios;
    for (auto _ : state) {
        const double without = none.advance(steps);
        ratios.push_back(all.advance(steps) / without);
    }
    state.counters["all_over_none"] = medianOf(ratios);
}

double secondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    synchronize(device);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

Tensor formulaFunction(const Tensor& x) {
    static const auto stack =
        c10::make_intrusive<FormulaStack>(std::vector{parseCurve("expr(x/(1+exp(-x)))")});
    static const Tensor none = at::empty({1, 0}, device);
    return formulaActivation(stack, x, none);
}

/// They take turns, as in recordingBesideNone().
void formulaBesideSilu(benchmark::State& state, std::int64_t size) {
    const Tensor x = (at::randn({size}, device) * 3).set_requires_grad(true);
    const Tensor gradient = at::randn({size}, device);
    const auto secondsOfBoth = [&](Tensor (*function)(const Tensor&)) {
        x.mutable_grad().reset();
        return secondsOf([&] { function(x).backward(gradient); });
    };
    std::vector<double> ratios;
    for (auto _ : state) {
        const double silu = secondsOfBoth([](const Tensor& at) { return at::silu(at); });
        ratios.push_back(secondsOfBoth(formulaFunction) / silu);
    }
    state.counters["formula_over_silu"] = medianOf(ratios);
}

/// The networks of a comparison with 12 formulas, one after the other, in place of its function.
Comparison withTwelveFormulas(Comparison comparison) {
    constexpr const char* formulas[] = {"expr(x/(1+exp(-x)))",
                                        "expr(x*tanh(c*x))",
                                        "expr(x > 0 ? x : a*(exp(x)-1))",
                                        "expr(x*Phi(c*x)):c=1.5",
                                        "expr(max(0,x)^2)",
                                        "expr(x*erf(log1p(exp(x))))",
                                        "expr(x+sin(a*x)^2/a)",
                                        "expr(log1p(exp(b*x))/b):b=3",
                                        "expr(x/(1+abs(x)))",
                                        "expr(x/sqrt(1+x^2))",
                                        "expr(clamp(x, -p, p)+q*x):p=2",
                                        "expr(x*tanh(log1p(exp(x))))"};
    const std::size_t each = (comparison.members.size() + 11) / 12;
    for (std::size_t i = 0; i < comparison.members.size(); ++i)
        comparison.members[i].activation = formulas[i / each];
    return comparison;
}

/// Steps of `other` over those of `one`, which take turns.
void trainBeside(benchmark::State& state, const char* counter, const Comparison& one,
                 const Comparison& other) {
    constexpr std::uint64_t turn = 20;
    StackedTraining first(one, device);
    StackedTraining second(other, device);
    first.advance(turn);
    second.advance(turn);
    std::vector<double> ratios;
    for (auto _ : state) {
        const double seconds = first.advance(turn);
        ratios.push_back(second.advance(turn) / seconds);
    }
    state.counters[counter] = medianOf(ratios);
}

void formulasBesideOne(benchmark::State& state, const Comparison& comparison) {
    trainBeside(state, "twelve_over_one", comparison, withTwelveFormulas(comparison));
}

/// A normalisation of 4 networks, forwards and backwards.
struct NormalizationWork {
    NormalizationWork(Normalization kind, const Tensor& input, std::int64_t features)
        : norm{.kind = kind, .scale = at::ones({4, features}, device).set_requires_grad(true)},
          x(input.clone().set_requires_grad(true)),
          gradient(at::randn_like(input)) {
        if (kind == Normalization::layer)
            norm.shift = at::zeros({4, features}, device).set_requires_grad(true);
    }
    double seconds() {
        x.mutable_grad().reset();
        return secondsOf(
            [&] { (x.dim() == 3 ? norm.rows(x, true) : norm.images(x, true)).backward(gradient); });
    }
    StackedNormalization norm;
    Tensor x;
    Tensor gradient;
};

void rmsBesideLayer(benchmark::State& state, const std::vector<std::int64_t>& shape, std::int64_t features) {
    const Tensor input = at::randn(shape, device);
    NormalizationWork layer(Normalization::layer, input, features);
    NormalizationWork rms(Normalization::rms, input, features);
    std::vector<double> ratios;
    for (auto _ : state) {
        const double seconds = layer.seconds();
        ratios.push_back(rms.seconds() / seconds);
    }
    state.counters["rms_over_layer"] = medianOf(ratios);
}

void gatedBesideUngated(benchmark::State& state, const Comparison& comparison) {
    Comparison withGates = comparison;
    withGates.architecture.gated = true;
    trainBeside(state, "gated_over_ungated", comparison, withGates);
}

/// One step of every model, with all cores for each of them in turn.
void plainSteps(benchmark::State& state, const Comparison& comparison) {
    PlainTraining training(comparison, device);
    for (auto _ : state) training.step();
    state.SetItemsProcessed(state.iterations());
}

void registerActivations() {
    for (const std::int64_t exponent : {16, 20, 22, 26}) {
        for (const NamedFunction& named : functions()) {
            const std::int64_t size = std::int64_t{1} << exponent;
            const std::string ending = std::string(named.name) + "/" + std::to_string(size);
            benchmark::RegisterBenchmark(("BM_forward/" + ending).c_str(), forward, named, size)
                ->UseRealTime();
            benchmark::RegisterBenchmark(("BM_forward_backward/" + ending).c_str(), forwardBackward, named,
                                         size)
                ->UseRealTime();
        }
    }
}

void registerSteps() {
    for (const std::string kind : {"mlp", "cnn", "transformer", "lstm"}) {
        for (const std::size_t members : {1U, 8U, 48U}) {
            const std::string ending = "/" + std::to_string(members);
            const Comparison quiet = unrecorded(benchmarkComparison(kind, members));
            benchmark::RegisterBenchmark(("BM_step/" + kind + "/stacked" + ending).c_str(), stackedSteps,
                                         quiet)
                ->UseRealTime();
            benchmark::RegisterBenchmark(("BM_step/" + kind + "/plain" + ending).c_str(), plainSteps, quiet)
                ->UseRealTime();
        }
    }
}

/// Cells position by position, as their gates ask for: what an slstm costs beside an lstm.
void registerCells() {
    for (const std::string kind : {"lstm", "slstm"}) {
        Comparison comparison = unrecorded(benchmarkComparison(kind, 8));
        for (Member& member : comparison.members) member.gate = "hard-sigmoid";
        benchmark::RegisterBenchmark(("BM_cells/" + kind).c_str(), stackedSteps, comparison)->UseRealTime();
    }
}

void registerFormulas() {
    for (const std::int64_t size : {1 << 16, 1 << 22})
        benchmark::RegisterBenchmark(("BM_formula/" + std::to_string(size)).c_str(), formulaBesideSilu, size)
            ->UseRealTime();
    Comparison comparison = unrecorded(benchmarkComparison("mlp", 48));
    comparison.architecture.depth = Architecture().depth;
    for (Member& member : comparison.members) member.activation = "silu";
    benchmark::RegisterBenchmark("BM_formulas/48", formulasBesideOne, comparison)->UseRealTime();
}

void registerNormalizations() {
    const std::vector<std::int64_t> rows{4, 2048, 64};
    const std::vector<std::int64_t> images{64, 4, 16, 14, 14};
    benchmark::RegisterBenchmark("BM_rms/rows", rmsBesideLayer, rows, 64)->UseRealTime();
    benchmark::RegisterBenchmark("BM_rms/images", rmsBesideLayer, images, 16)->UseRealTime();
}

void registerGated() {
    for (const std::string kind : {"mlp", "transformer"}) {
        for (const std::size_t members : {1U, 48U})
            benchmark::RegisterBenchmark(("BM_gated/" + kind + "/" + std::to_string(members)).c_str(),
                                         gatedBesideUngated, unrecorded(benchmarkComparison(kind, members)))
                ->UseRealTime();
    }
}

void registerRecording() {
    for (const std::size_t members : {1U, 48U}) {
        const Comparison comparison = benchmarkComparison("mlp", members);
        benchmark::RegisterBenchmark(("BM_recording/" + std::to_string(members)).c_str(), recordingBesideNone,
                                     comparison)
            ->UseRealTime();
    }
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    zorro::keepFreedMemory();  // as zorro-train does
    zorro::device = zorro::resolveDevice("auto");
    zorro::useAllCores();
    zorro::registerActivations();
    zorro::registerSteps();
    zorro::registerCells();
    zorro::registerFormulas();
    zorro::registerNormalizations();
    zorro::registerGated();
    zorro::registerRecording();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
