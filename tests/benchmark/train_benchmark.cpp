// How fast training is, as ratios to be taken inside one run:
//     BM_forward/<function>/<n>, BM_forward_backward/<function>/<n>   one activation of n floats
//     BM_step/<architecture>/<way>/<members>    one step of so many networks: stacked as zorro-train does it,
//                                               or plain torch::nn modules one after the other
//     BM_recording/<members>                    steps of MLPs with everything recorded, beside the same with
//                                               nothing recorded: the counter all_over_none compares them

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <torch/torch.h>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/activation/zorro_form.h"
#include "core/run/events/event_line.h"
#include "core/train/activation/composed.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/measure/output_mapper.h"
#include "core/train/run/device.h"
#include "core/train/run/freed_memory.h"
#include "core/train/stack/stack_plan.h"
#include "core/train/stack/stack_steps.h"

namespace zorro {
namespace {

torch::Device device(at::kCPU);

void wait() {
    if (device.is_cuda())
        torch::cuda::synchronize();
}

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
    const Tensor x = torch::randn({size}, device) * 3;
    for (auto _ : state) {
        benchmark::DoNotOptimize(named.function(x).data_ptr());
        wait();
    }
    state.SetItemsProcessed(state.iterations() * size);
}

void forwardBackward(benchmark::State& state, const NamedFunction& named, std::int64_t size) {
    const Tensor x = (torch::randn({size}, device) * 3).set_requires_grad(true);
    const Tensor gradient = torch::randn({size}, device);
    for (auto _ : state) {
        x.mutable_grad().reset();
        named.function(x).backward(gradient);
        wait();
    }
    state.SetItemsProcessed(state.iterations() * size);
}

/// A comparison of `members` networks, as small as their kind is worth comparing: with GELU, but an LSTM with
/// tanh, which is what torch::nn::LSTM has.
Comparison comparisonOf(const std::string& kind, std::size_t members) {
    Comparison comparison;
    comparison.architecture = {.kind = kind, .depth = 2, .width = 64};
    comparison.training.batch = 128;
    comparison.data.examples = 2000;
    if (kind == "cnn") {
        comparison.architecture.width = 8;
        comparison.training.batch = 32;
        comparison.data.source = "digits";
    }
    if (kind == "transformer" || kind == "lstm") {
        comparison.architecture.depth = 1;
        comparison.training.batch = 16;
        comparison.data.source = "grammar";
        comparison.data.sequenceLength = 32;
        comparison.data.examples = 500;
    }
    if (kind == "transformer")
        comparison.architecture.normalization = Normalization::layer;
    for (std::size_t i = 0; i < members; ++i)
        comparison.members.push_back({.activation = kind == "lstm" ? "tanh" : "gelu", .seed = i + 1});
    return comparison;
}

/// Networks that are trained as zorro-train does it, but for the file that it writes.
class StackedTraining {
public:
    explicit StackedTraining(const Comparison& comparison)
        : comparison_(comparison), data_(prepareData(comparison, device)), mapper_(data_.dataset, device) {
        const StackPlan plan = device.is_cpu() ? planStacks(comparison, stackSizeForCpu(comparison), cores_)
                                               : planStacks(comparison, comparison.members.size(), 1);
        for (const auto& members : plan)
            stacks_.push_back(std::make_unique<Stack>(comparison, members, data_, device));
        threads_ = device.is_cpu() ? std::min(cores_, plan.size()) : 1;
    }
    StackedTraining(const StackedTraining&) = delete;
    StackedTraining& operator=(const StackedTraining&) = delete;
    ~StackedTraining() { at::set_num_threads(static_cast<int>(cores_)); }

    /// Makes this many steps, writes down what was measured, and returns the seconds that it took.
    double advance(std::uint64_t steps) {
        const auto start = std::chrono::steady_clock::now();
        const MeasurementTable table = makeSteps(
            stacks_, comparison_, {.first = step_, .end = step_ + steps, .total = 1U << 30U}, threads_);
        if (!table.front().empty()) {
            EventBatch batch = eventBatch(stacks_, table, 1, 1);
            if (mapper_.isDue(seconds_))
                batch.maps = mapper_.look(stacks_, step_, seconds_, threads_);
            benchmark::DoNotOptimize(eventLine(batch).size());
        }
        wait();
        step_ += steps;
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        seconds_ += seconds;
        return seconds;
    }

private:
    std::size_t cores_ = std::max(1U, std::thread::hardware_concurrency());
    Comparison comparison_;
    TrainingData data_;
    std::vector<std::unique_ptr<Stack>> stacks_;
    std::size_t threads_ = 1;
    OutputMapper mapper_;
    std::uint64_t step_ = 1;  // the first step is always recorded
    double seconds_ = 0;
};

void stackedSteps(benchmark::State& state, const Comparison& comparison) {
    constexpr std::uint64_t chunk = 20;
    StackedTraining training(comparison);
    for (auto _ : state) training.advance(chunk);
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(chunk));
}

/// Networks that record everything and networks that record nothing take turns, each time for as long as
/// both kinds of records come round, so that a machine that is sometimes slower does not tell them apart:
/// `all_over_none` is the median of the ratios of neighbours.
void recordingBesideNone(benchmark::State& state, const Comparison& comparison) {
    constexpr double secondsAtLeast = 0.08;  // between two lines that zorro-train writes
    Comparison silent = comparison;
    silent.training.recordEvery = silent.training.validateEvery = 1'000'000'000;
    StackedTraining none(silent);
    StackedTraining all(comparison);
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

/// The same network in the words of torch::nn, for one member.
struct PlainModel : torch::nn::Module {
    virtual Tensor forward(const Tensor& examples) = 0;
};

struct PlainMlp final : PlainModel {
    explicit PlainMlp(const Dataset& data)
        : layers(register_module(
              "layers",
              torch::nn::Sequential(torch::nn::Linear(static_cast<std::int64_t>(data.exampleSize()), 64),
                                    torch::nn::GELU(), torch::nn::Linear(64, 64), torch::nn::GELU(),
                                    torch::nn::Linear(64, static_cast<std::int64_t>(data.outputs))))) {}
    Tensor forward(const Tensor& examples) override { return layers->forward(examples); }
    torch::nn::Sequential layers;
};

struct PlainCnn final : PlainModel {
    explicit PlainCnn(const Dataset& data)
        : layers(register_module(
              "layers",
              torch::nn::Sequential(
                  torch::nn::Conv2d(torch::nn::Conv2dOptions(1, 8, 3).padding(1)), torch::nn::GELU(),
                  torch::nn::MaxPool2d(2), torch::nn::Conv2d(torch::nn::Conv2dOptions(8, 16, 3).padding(1)),
                  torch::nn::GELU(), torch::nn::MaxPool2d(2), torch::nn::Flatten(),
                  torch::nn::Linear(16 * 7 * 7, static_cast<std::int64_t>(data.outputs))))) {}
    Tensor forward(const Tensor& examples) override { return layers->forward(examples); }
    torch::nn::Sequential layers;
};

struct PlainTransformer final : PlainModel {
    explicit PlainTransformer(const Dataset& data)
        : embedding(register_module("embedding",
                                    torch::nn::Embedding(static_cast<std::int64_t>(data.vocabulary), 64))),
          positions(register_parameter("positions", torch::randn({32, 1, 64}))),
          layer(register_module(
              "layer",
              torch::nn::TransformerEncoderLayer(
                  torch::nn::TransformerEncoderLayerOptions(64, 4).dim_feedforward(256).dropout(0).activation(
                      torch::kGELU)))),
          output(register_module("output", torch::nn::Linear(64, static_cast<std::int64_t>(data.outputs)))),
          mask(torch::full({32, 32}, -INFINITY).triu(1)) {}
    Tensor forward(const Tensor& examples) override {
        const Tensor x = embedding->forward(examples.t()) + positions;
        return output->forward(layer->forward(x, mask)).transpose(0, 1).flatten(0, 1);
    }
    torch::nn::Embedding embedding;
    Tensor positions;
    torch::nn::TransformerEncoderLayer layer;
    torch::nn::Linear output;
    Tensor mask;
};

struct PlainLstm final : PlainModel {
    explicit PlainLstm(const Dataset& data)
        : embedding(register_module("embedding",
                                    torch::nn::Embedding(static_cast<std::int64_t>(data.vocabulary), 64))),
          lstm(register_module("lstm", torch::nn::LSTM(64, 64))),
          output(register_module("output", torch::nn::Linear(64, static_cast<std::int64_t>(data.outputs)))) {}
    Tensor forward(const Tensor& examples) override {
        const Tensor states = std::get<0>(lstm->forward(embedding->forward(examples.t())));
        return output->forward(states).transpose(0, 1).flatten(0, 1);
    }
    torch::nn::Embedding embedding;
    torch::nn::LSTM lstm;
    torch::nn::Linear output;
};

std::shared_ptr<PlainModel> plainModel(const std::string& kind, const Dataset& data) {
    if (kind == "mlp")
        return std::make_shared<PlainMlp>(data);
    if (kind == "cnn")
        return std::make_shared<PlainCnn>(data);
    if (kind == "transformer")
        return std::make_shared<PlainTransformer>(data);
    return std::make_shared<PlainLstm>(data);
}

/// One step of every model, with all cores for each of them in turn.
void plainSteps(benchmark::State& state, Comparison comparison) {
    const TrainingData data = prepareData(comparison, device);
    std::vector<std::shared_ptr<PlainModel>> models;
    std::vector<std::unique_ptr<torch::optim::Adam>> optimizers;
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        models.push_back(plainModel(comparison.architecture.kind, data.dataset));
        models.back()->to(device);
        optimizers.push_back(std::make_unique<torch::optim::Adam>(models.back()->parameters(), 1e-3));
    }
    DataOrder order({1}, data.split.train, comparison.training.batch, device);
    std::uint64_t step = 0;
    for (auto _ : state) {
        for (std::size_t i = 0; i < models.size(); ++i) {
            const Batch batch = data.onDevice.at(order.at(step));
            optimizers[i]->zero_grad();
            torch::nn::functional::cross_entropy(models[i]->forward(batch.examples[0]), batch.targets[0])
                .backward();
            optimizers[i]->step();
        }
        wait();
        ++step;
    }
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
            Comparison quiet = comparisonOf(kind, members);
            quiet.training.recordEvery = quiet.training.validateEvery = 1'000'000'000;
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
        const Comparison comparison = comparisonOf("mlp", members);
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
    at::set_num_threads(static_cast<int>(std::thread::hardware_concurrency()));
    zorro::registerActivations();
    zorro::registerSteps();
    zorro::registerRecording();
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
