#pragma once

// Some members of a comparison that are trained as one network with a leading member dimension.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"
#include "core/run/network/gated_size.h"
#include "core/train/architecture/network.h"
#include "core/train/measure/measurements.h"
#include "core/train/optimizer/optimizer.h"
#include "core/train/run/device_data.h"
#include "core/train/run/training_data.h"
#include "core/train/stack/best_weights.h"
#include "core/train/stack/loss_watch.h"
#include "core/train/steps/step_numbers.h"
#include "core/train/steps/step_range.h"

namespace zorro {

class CapturedSteps;

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
    Stack(const Stack&) = delete;
    Stack& operator=(const Stack&) = delete;
    ~Stack();

    using Measure = zorro::Measure;

    /// Makes these steps, and returns what was measured at those at which the comparison asks for it. A GPU
    /// is told them in advance, and waited for only where something is measured.
    [[nodiscard]] std::vector<Measurements> train(const StepRange& steps);

    /// Makes update number `step` (from 0), with learning rates that the schedule multiplies with `factor`.
    std::optional<Measurements> train(std::uint64_t step, double factor, Measure measure);

    // What train() is made of: the host's part of a step, and the device's.

    /// What the comparison asks for after `count` updates of `total`.
    [[nodiscard]] Measure measureAt(std::uint64_t count, std::uint64_t total) const {
        return zorro::measureAt(count, comparison_.training, total);
    }
    /// The numbers of update number `step` (from 0) of `total`.
    [[nodiscard]] StepRow rowOf(std::uint64_t step, std::uint64_t total) const;
    /// Has the data of this step's epoch ready.
    void prepareData(std::uint64_t step) { order_.prepare(step); }
    /// The step that `numbers` decide. On the way nothing is asked of the device. Of what is returned the
    /// step and its learning rates are left out; where nothing is to be measured it is empty.
    Measurements makeStep(const StepNumbers& numbers, Measure measure);
    /// Puts in the learning rates of a step with this factor of the schedule.
    void noteRates(double factor, Measurements& measurements) const;

    /// Adds what the comparison asks for beside the usual at a validation (Training::record), on the host: it
    /// is no part of a step, and a GPU is waited for.
    void measureOnDemand(Measurements& result);

    /// Why a GPU is told each step anew instead of once, as a clause; empty where it is not, and before the
    /// first.
    [[nodiscard]] std::string whyPlain() const;

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

    /// The size of a network whose layers are gated, and of the same without gates; of the parameters all but
    /// those of activations. Nothing where none is gated.
    [[nodiscard]] std::optional<GatedSize> gatedSize() const;

    /// How much memory a forward pass of one batch keeps for the backward pass, in bytes, roughly.
    [[nodiscard]] double activationBytes() const;

    /// Everything that changes while training, for a checkpoint. They may be written to.
    [[nodiscard]] std::vector<Tensor> state() const;

    /// What of it is of the member at this place of members(), as views, without what stacks pad. Members of
    /// one curve and architecture have the same in every stack, so that one can go on in another; the moments
    /// of the optimiser come last, and are not there where no member of the stack needs them.
    [[nodiscard]] std::vector<Tensor> stateOf(std::size_t place) const;

    /// Puts every member into the state in which it was validated best, where that is what is reported, and
    /// says after how many updates that was: [K] int64. Else nothing. It is not to be trained on.
    [[nodiscard]] std::optional<Tensor> useReported() const;

    /// The data that it trains on.
    [[nodiscard]] const TrainingData& data() const { return data_; }

private:
    void chooseFields(const std::vector<Member>& own);
    [[nodiscard]] StepRow rowWith(std::uint64_t step, double factor) const;
    void measureUpdate(const Tensor& output, const Tensor& targets, const Tensor& before,
                       Measurements& result) const;
    void validate(const StepNumbers& numbers, Measurements& result);
    void takeGradients(const Tensor& positions);

    const Comparison& comparison_;
    const TrainingData& data_;
    torch::Device device_;
    std::vector<std::size_t> members_;
    Parameters parameters_;
    std::unique_ptr<Network> network_;
    std::optional<FlatOptimizer> optimizer_;
    DataOrder order_;
    Tensor seeds_;                         ///< [K] int64 on the device
    Tensor learningRates_;                 ///< [K] on the host where members have their own, else undefined
    std::optional<DropoutRates> dropout_;  ///< where anything is dropped
    Tensor clips_;                         ///< [K] like gradient norms; undefined where nothing is clipped
    LossWatch losses_;
    std::optional<BestWeights> best_;
    Tensor gradientPeaks_;  ///< [K]: largest gradient norms since the last record
    at::ScalarType type_;
    StepNumbers numbers_;                      ///< of the step that is made alone, on the CPU
    std::unique_ptr<CapturedSteps> captured_;  ///< made when a GPU begins to train
};

/// All stacks of a comparison.
using Stacks = std::vector<std::unique_ptr<Stack>>;

}  // namespace zorro
