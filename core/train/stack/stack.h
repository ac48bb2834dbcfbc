#pragma once

// Some members of a comparison that are trained as one network with a leading member dimension.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/train/architecture/network.h"
#include "core/train/measure/measurements.h"
#include "core/train/run/device_data.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/best_weights.h"
#include "core/train/stack/loss_watch.h"
#include "core/train/stack/optimizer.h"

namespace zorro {

/// Loss and accuracies over some examples, each [K]; accuracies are undefined for numbers.
struct Evaluation {
    Tensor loss;
    Tensor accuracy;
    Tensor balancedAccuracy;  ///< the mean over the classes of the right share of each; on request
};

class Stack {
public:
    /// The members at these positions of the comparison.
    Stack(const Comparison& comparison, std::vector<std::size_t> members, const TrainingData& data,
          const torch::Device& device);

    /// What to measure while a step is made.
    enum class Measure { nothing, step, stepAndValidation };

    /// Makes update number `step` (from 0).
    std::optional<Measurements> train(std::uint64_t step, double learningRate, Measure measure);

    /// Evaluates on the examples at these positions [N], class by class too where that is asked for and there
    /// are classes.
    [[nodiscard]] Evaluation evaluate(const Tensor& positions, bool byClass = false) const;

    /// The share of dead units over the examples at these positions [N]: [K, activation layers].
    [[nodiscard]] Tensor deadUnits(const Tensor& positions) const;

    /// What every member answers to examples [N, ...] outside training: logits or numbers [K, N, outputs].
    [[nodiscard]] Tensor answers(const Tensor& examples) const;

    /// What its training losses say about each member.
    [[nodiscard]] const LossWatch& losses() const { return losses_; }
    /// Whether all weights of each member are finite: [K] bool.
    [[nodiscard]] Tensor finiteWeights() const;

    [[nodiscard]] const std::vector<std::size_t>& members() const { return members_; }
    [[nodiscard]] const Parameters& parameters() const { return parameters_; }
    [[nodiscard]] const Network& network() const { return *network_; }

    /// How much memory a forward pass of one batch keeps for the backward pass, in bytes, roughly.
    [[nodiscard]] double activationBytes() const;

    /// Everything that changes while training, for a checkpoint. They may be written to.
    [[nodiscard]] std::vector<Tensor> state() const;
    /// Continues after `steps` updates.
    void setSteps(std::uint64_t steps) { optimizer_->setSteps(steps); }

    /// Puts every member into the state in which it was validated best, where that is what is reported, and
    /// says after how many updates that was: [K] int64. Else nothing. It is not to be trained on.
    [[nodiscard]] std::optional<Tensor> useReported() const;

    /// The data that it trains on.
    [[nodiscard]] const TrainingData& data() const { return data_; }

private:
    const Comparison& comparison_;
    const TrainingData& data_;
    std::vector<std::size_t> members_;
    Parameters parameters_;
    std::unique_ptr<Network> network_;
    std::optional<FlatOptimizer> optimizer_;
    DataOrder order_;
    Tensor seeds_;  ///< [K] int64 on the device
    LossWatch losses_;
    std::optional<BestWeights> best_;
    Tensor gradientPeaks_;  ///< [K]: largest gradient norms since the last record
    at::ScalarType type_;
};

/// All stacks of a comparison.
using Stacks = std::vector<std::unique_ptr<Stack>>;

}  // namespace zorro
