#include "tests/benchmark/training/plain_models.h"

#include <cmath>
#include <string>
#include <torch/torch.h>

#include "core/train/run/device.h"
#include "core/train/run/training_data.h"

namespace zorro {

/// The same network in the words of torch::nn, for one member.
struct PlainModel : torch::nn::Module {
    virtual Tensor forward(const Tensor& examples) = 0;
};

namespace {

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
          mask(register_buffer("mask", torch::full({32, 32}, -INFINITY).triu(1))) {}
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

}  // namespace

struct PlainTraining::Parts {
    torch::Device device;
    TrainingData data;
    DataOrder order;
    std::vector<std::shared_ptr<PlainModel>> models;
    std::vector<std::unique_ptr<torch::optim::Adam>> optimizers;
    std::uint64_t step = 0;
};

PlainTraining::PlainTraining(const Comparison& comparison, const torch::Device& device) {
    TrainingData data = prepareData(comparison, device);
    DataOrder order({1}, data.split.train, comparison.training.batch, device);
    parts_ =
        std::make_unique<Parts>(Parts{.device = device, .data = std::move(data), .order = std::move(order)});
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        parts_->models.push_back(plainModel(comparison.architecture.kind, parts_->data.dataset));
        parts_->models.back()->to(device);
        parts_->optimizers.push_back(
            std::make_unique<torch::optim::Adam>(parts_->models.back()->parameters(), 1e-3));
    }
}

PlainTraining::~PlainTraining() = default;

void PlainTraining::step() {
    for (std::size_t i = 0; i < parts_->models.size(); ++i) {
        const Batch batch = parts_->data.onDevice.at(parts_->order.at(parts_->step));
        parts_->optimizers[i]->zero_grad();
        torch::nn::functional::cross_entropy(parts_->models[i]->forward(batch.examples[0]), batch.targets[0])
            .backward();
        parts_->optimizers[i]->step();
    }
    synchronize(parts_->device);
    ++parts_->step;
}

}  // namespace zorro
