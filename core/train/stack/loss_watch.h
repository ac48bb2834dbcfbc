#pragma once

// Which members of a stack fail, from their losses over the steps.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/run/directory/run_result.h"
#include "core/train/tensor.h"

namespace zorro {

/// A loss so many times that of the first step is that of a member that failed.
inline constexpr double riseOfFailure = 100;

class LossWatch {
public:
    LossWatch() = default;
    /// Of so many members, whose losses are on `device`.
    LossWatch(std::size_t members, const torch::Device& device);

    /// Takes the training losses [K] (without a graph) of the step that `step` [] counts from 1, on their
    /// device.
    void note(const Tensor& exactLosses, const Tensor& step);

    /// The step at which each member's loss first was not finite; -1 where it always was. [K] int64.
    [[nodiscard]] const Tensor& divergedAt() const { return divergedAt_; }

    /// Why members that end after `steps` updates have failed: their training loss was not finite once, their
    /// weights are not (`finiteWeights` [K] bool), or their last training loss is riseOfFailure times that of
    /// their first step. One a member.
    [[nodiscard]] std::vector<std::optional<MemberFailure>> failures(std::uint64_t steps,
                                                                     const Tensor& finiteWeights) const;

    /// Whether `loss`, one that member `member` ends with, is that of one that failed; the reason as a
    /// clause, and nothing where it is not. `name` is what the loss is called: "validation loss".
    [[nodiscard]] std::optional<std::string> reasonAgainst(std::size_t member, double loss,
                                                           const std::string& name) const;

    /// What changes while training, for a checkpoint. They may be written to.
    [[nodiscard]] std::vector<Tensor> state() const { return {divergedAt_, firstLosses_, lastLosses_}; }

private:
    Tensor divergedAt_;   ///< [K] int64
    Tensor firstLosses_;  ///< [K] float
    Tensor lastLosses_;
};

}  // namespace zorro
