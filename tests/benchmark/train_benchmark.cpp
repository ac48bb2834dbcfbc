// How fast training is, as ratios to be taken inside one run:
//     BM_forward/<function>/<n>, BM_forward_backward/<function>/<n>   one activation of n floats
//     BM_step/<architecture>/<way>/<members>    one step of so many networks: stacked as zorro-train does it,
//                                               or plain torch::nn modules one after the other
//     BM_recording/<members>                    steps of MLPs with everything recorded, beside the same with
//                                               nothing recorded: the counter all_over_none compares them

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/zorro_form.h"
#include "core/train/activation/composed.h"
#include "core/train/activation/zorro_operator.h"
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
    std::nth_element(ratios.begin(), ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2),
                     ratios.end());
    state.counters["all_over_none"] = ratios[ratios.size() / 2];
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
    zorro::registerRecording();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
