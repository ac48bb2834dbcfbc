#include "core/train/run/benchmark.h"

#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>
#include <c10/core/Allocator.h>
#include <c10/util/ThreadLocalDebugInfo.h>
#include <chrono>
#include <memory>
#include <torch/csrc/autograd/autograd.h>

#include "core/activation/zorro_form.h"
#include "core/train/activation/formula/formula_operator.h"
#include "core/train/activation/reference_activation.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/clock.h"
#include "core/train/run/device.h"
#include "core/train/tensor.h"

namespace zorro {

namespace {

constexpr double secondsOfWarmUp = 0.1;
constexpr double secondsOfTiming = 0.3;
constexpr std::size_t fewestRepetitions = 7;
constexpr std::size_t mostRepetitions = 1001;

/// What the allocators of LibTorch report their totals as: it differs between its versions.
template <typename Total>
Total totalOf(void (c10::MemoryReportingInfoBase::*report)(void*, std::int64_t, Total, Total, c10::Device));
using MemoryTotal = decltype(totalOf(&c10::MemoryReportingInfoBase::reportMemoryUsage));

/// The most memory in use since this object was made, beyond what there was.
class PeakMemory final : public c10::MemoryReportingInfoBase {
public:
    void reportMemoryUsage(void* /*where*/, std::int64_t size, MemoryTotal /*allocated*/,
                           MemoryTotal /*reserved*/, c10::Device /*device*/) override {
        bytes_ += size;
        peak_ = std::max(peak_, bytes_);
    }
    [[nodiscard]] bool memoryProfilingEnabled() const override { return true; }
    [[nodiscard]] double bytes() const { return static_cast<double>(peak_); }

private:
    std::int64_t bytes_ = 0;
    std::int64_t peak_ = 0;
};

/// One activation with the numbers it is timed on.
class TimedActivation {
public:
    TimedActivation(const Curve& curve, std::int64_t elements, const c10::Device& device)
        : curve_(curve), device_(device) {
        const auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
        x_ = at::randn({1, elements}, generator, at::kFloat).to(device).set_requires_grad(true);
        gradient_ = at::ones_like(x_);
        if (const auto form = zorroForm(curve)) {
            parameters_ = formRow(*form).to(device, at::kFloat).unsqueeze(0);
        } else if (!hasReferenceActivation(curve)) {
            formula_ = c10::make_intrusive<FormulaStack>(std::vector{curve});
            parameters_ = at::tensor(curve.parameters, at::kDouble).to(device, at::kFloat).unsqueeze(0);
        }
    }

    struct Seconds {
        double forward = 0;
        double backward = 0;
    };

    Seconds step() const {
        synchronize(device_);
        const Clock::time_point start = Clock::now();
        const Tensor f = forward();
        synchronize(device_);
        const Clock::time_point between = Clock::now();
        const auto gradients = torch::autograd::grad({f}, {x_}, {gradient_});
        synchronize(device_);
        const Clock::time_point end = Clock::now();
        return {std::chrono::duration<double>(between - start).count(),
                std::chrono::duration<double>(end - between).count()};
    }

    [[nodiscard]] Tensor forward() const {
        if (formula_)
            return formulaActivation(formula_, x_, parameters_);
        return parameters_.defined() ? zorroActivation(x_, parameters_) : referenceActivation(curve_, x_);
    }

    [[nodiscard]] double peakBytes() const {
        const auto peak = std::make_shared<PeakMemory>();
        const c10::DebugInfoGuard reported(c10::DebugInfoKind::PROFILER_STATE, peak);
        static_cast<void>(step());
        return peak->bytes();
    }

private:
    const Curve& curve_;
    c10::Device device_;
    Tensor x_;
    Tensor gradient_;
    FormulaStackPtr formula_;  ///< of formulas
    Tensor parameters_;        ///< of formulas; the form of Zorro functions
};

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

ActivationTiming timeActivation(const Curve& curve, std::int64_t elements, const c10::Device& device) {
    const TimedActivation activation(curve, elements, device);
    const Clock::time_point start = Clock::now();
    do static_cast<void>(activation.step());
    while (secondsSince(start) < secondsOfWarmUp);

    std::vector<double> forward;
    std::vector<double> backward;
    std::vector<double> both;
    const Clock::time_point timed = Clock::now();
    while (both.size() < fewestRepetitions ||
           (both.size() < mostRepetitions && secondsSince(timed) < secondsOfTiming)) {
        const TimedActivation::Seconds seconds = activation.step();
        forward.push_back(seconds.forward);
        backward.push_back(seconds.backward);
        both.push_back(seconds.forward + seconds.backward);
    }
    return {.elements = elements,
            .forwardSeconds = medianOf(forward),
            .backwardSeconds = medianOf(backward),
            .stepSeconds = medianOf(both),
            .fastestSeconds = *std::ranges::min_element(both),
            .peakBytes = activation.peakBytes(),
            .repetitions = both.size()};
}

}  // namespace zorro
