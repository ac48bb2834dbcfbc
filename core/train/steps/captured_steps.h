#pragma once

// Many steps of a stack without the host taking part in any of them: the numbers that decide them lie on the
// device in advance, the steps are work that is repeated, and what they measure is copied back at the end.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/train/measure/measurements.h"
#include "core/train/steps/record_ring.h"
#include "core/train/steps/repeated_work.h"
#include "core/train/steps/step_numbers.h"
#include "core/train/steps/step_range.h"

namespace zorro {

class Stack;

class CapturedSteps {
public:
    /// Of this stack, which outlives it, with parameters of `type` on `device`.
    CapturedSteps(Stack& stack, const torch::Device& device, at::ScalarType type);

    /// Makes the steps and returns what was measured, step by step, on the host. Where nothing was, the
    /// device may still be at work.
    [[nodiscard]] std::vector<Measurements> run(const StepRange& steps);

    /// See RepeatedWork.
    [[nodiscard]] const std::string& whyPlain() const { return work_.whyPlain(); }

private:
    /// A step that something is measured at, and where that is kept.
    struct Measured {
        std::uint64_t count = 0;  ///< of updates, with this one
        double factor = 1;
        Measure kind = Measure::step;
        Measurements onDemand = {};  ///< of a validation
    };
    [[nodiscard]] RecordRing& ringOf(Measure kind) { return kind == Measure::step ? steps_ : validations_; }
    void makeOne(Measure measure);
    void fillTable(const StepRange& steps);
    void collect(std::vector<Measurements>& all);

    Stack& stack_;
    StepTable table_;
    RecordRing steps_;
    RecordRing validations_;
    RepeatedWork work_;
    std::uint64_t next_ = 0;          ///< the step that the table's mark is at
    std::uint64_t total_ = 0;         ///< of the comparison that the table is for
    std::uint64_t tableEnd_ = 0;      ///< the step after those of the table
    std::vector<double> factors_;     ///< see scheduleFactor(), of the table's steps
    std::vector<Measured> measured_;  ///< since the rings were emptied
};

}  // namespace zorro
