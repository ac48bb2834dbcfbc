#pragma once

// What is measured of a stack of networks at a step. Everything stays on the device until it is written.

#include <cstdint>
#include <vector>

#include "core/run/quantity/quantity.h"
#include "core/train/measure/statistics.h"
#include "core/train/stack/forward_pass.h"
#include "core/train/tensor.h"

namespace zorro {

inline constexpr std::int64_t histogramBins = 64;
inline constexpr double histogramLimit = 8;  ///< pre-activations are counted on [-8, 8]
/// A unit whose activation varies by no more than this over examples tells its successors nothing.
inline constexpr double deadRange = 1e-6;
/// Of so many training examples dead units are counted, of all where there are no more.
inline constexpr std::size_t examplesForDeadUnits = 1000;

/// One step of K members. What was not measured is undefined.
struct Measurements {
    std::uint64_t step = 0;
    double seconds = 0;
    double learningRate = 0;  ///< of the comparison; where members have their own, `values` has these: [K]
    /// Of recorded quantities: [K] of those by member, [K, layers] or [K, activation layers] of those by
    /// layer.
    PerQuantity<Tensor> values;
    std::vector<Tensor> learned;  ///< Network::learnedSummaries()
    Tensor histograms;            ///< [K, activation layers, histogramBins]
};

/// Measures the activations that a pass shows it.
class ActivationMeter final : public ActivationObserver {
public:
    explicit ActivationMeter(bool withHistograms) : withHistograms_(withHistograms) {}

    void observe(std::size_t layer, const Tensor& x, const Tensor& f) override;

    /// Puts what was seen into `measurements`.
    void report(Measurements& measurements) const;

private:
    void observeOnCpu(const Tensor& activations);
    void observeOnDevice(const Tensor& activations);
    void reportFromCpu(Measurements& measurements) const;

    bool withHistograms_;
    std::int64_t members_ = 0;
    std::vector<ActivationStatistics> onCpu_;  ///< of all members in each layer in turn
    std::vector<Tensor> means_;                ///< other tensors: [K] of each layer
    std::vector<Tensor> variances_;
    std::vector<Tensor> histograms_;
};

/// Counts the units that do not vary over the examples of several passes: over examples and positions where
/// these share their units, over examples and pixels of a channel. Of gates it counts those that stay shut:
/// one that stays open lets its linear branch through, which varies.
class DeadUnitCounter final : public ActivationObserver {
public:
    explicit DeadUnitCounter(bool ofGates) : ofGates_(ofGates) {}

    void observe(std::size_t layer, const Tensor& x, const Tensor& f) override;

    /// The share of the units of each member and activation layer that vary by no more than deadRange, of
    /// gates of those that are never further from 0: [K, activation layers]. Units that are not numbers are
    /// not dead.
    [[nodiscard]] Tensor shares() const;
    /// Whether nothing can be dead any more.
    [[nodiscard]] bool everyUnitVaries() const;

private:
    [[nodiscard]] Tensor rangeOf(std::size_t layer) const;

    bool ofGates_;
    std::vector<Tensor> lowest_;  ///< [K, units] of each layer; of gates with 0 among what they give
    std::vector<Tensor> highest_;
};

}  // namespace zorro
