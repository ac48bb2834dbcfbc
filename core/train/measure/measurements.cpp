#include "core/train/measure/measurements.h"

#include <numeric>

namespace zorro {

namespace {

/// Doubles take the way of a GPU, for checks.
bool isCountedOnCpu(const Tensor& tensor) {
    return tensor.is_cpu() && tensor.scalar_type() != at::kDouble;
}

/// How many elements of each member fall into each interval: x [K, ...] -> [K, histogramBins].
Tensor memberHistograms(const Tensor& x) {
    const std::int64_t members = x.size(0);
    const Tensor places = x.flatten(1)
                              .to(at::kFloat)
                              .add(histogramLimit)
                              .mul_(static_cast<double>(histogramBins) / (2 * histogramLimit))
                              .clamp_(0, static_cast<double>(histogramBins - 1));
    // A NaN is in no interval: it goes to a last one, which is cut off.
    const Tensor bins = at::where(places.isnan(), at::full_like(places, histogramBins), places).to(at::kLong);
    const Tensor begins = at::arange(members, bins.options()).mul_(histogramBins + 1).unsqueeze(1);
    // bincount() would have the host wait for the device.
    const Tensor flat = (bins + begins).flatten();
    const Tensor counts =
        at::zeros({members * (histogramBins + 1)}, bins.options()).scatter_add_(0, flat, at::ones_like(flat));
    return counts.view({members, histogramBins + 1}).narrow(1, 0, histogramBins);
}

/// The same on the CPU.
Tensor countedOnCpu(const Tensor& x) {
    const Tensor counts = at::zeros({x.size(0), histogramBins}, at::kLong);
    const std::size_t each = static_cast<std::size_t>(x.numel() / x.size(0));
    for (std::int64_t member = 0; member < x.size(0); ++member) {
        const std::size_t first = static_cast<std::size_t>(member);
        countIntervals({x.data_ptr<float>() + first * each, each}, static_cast<float>(histogramLimit),
                       {counts.data_ptr<std::int64_t>() + member * histogramBins,
                        static_cast<std::size_t>(histogramBins)});
    }
    return counts;
}

}  // namespace

void ActivationMeter::observe(std::size_t /*layer*/, const Tensor& x, const Tensor& f) {
    const at::NoGradGuard unrecorded;
    const Tensor activations = f.detach().to(at::kFloat);
    if (isCountedOnCpu(f))
        observeOnCpu(activations.contiguous());
    else
        observeOnDevice(activations);
    if (withHistograms_)
        histograms_.push_back(isCountedOnCpu(x) ? countedOnCpu(x.detach().to(at::kFloat).contiguous())
                                                : memberHistograms(x.detach()));
}

void ActivationMeter::observeOnCpu(const Tensor& activations) {
    members_ = activations.size(0);
    const std::size_t each = static_cast<std::size_t>(activations.numel() / members_);
    const float* next = activations.data_ptr<float>();
    for (std::int64_t member = 0; member < members_; ++member, next += each)
        onCpu_.push_back(activationStatistics({next, each}));
}

void ActivationMeter::observeOnDevice(const Tensor& activations) {
    const Tensor flat = activations.flatten(1);
    const Tensor mean = flat.mean(1);
    means_.push_back(mean);
    variances_.push_back((flat.square().mean(1) - mean.square()).clamp_min_(0));
}

void ActivationMeter::reportFromCpu(Measurements& measurements) const {
    const std::int64_t layers = static_cast<std::int64_t>(onCpu_.size()) / members_;
    const auto table = [&](double ActivationStatistics::*quantity) {
        Tensor values = at::empty({members_, layers}, at::kDouble);
        double* next = values.data_ptr<double>();
        for (std::int64_t member = 0; member < members_; ++member) {
            for (std::int64_t layer = 0; layer < layers; ++layer)
                *next++ = onCpu_[static_cast<std::size_t>(layer * members_ + member)].*quantity;
        }
        return values;
    };
    measurements.values[Quantity::activationMean] = table(&ActivationStatistics::mean);
    measurements.values[Quantity::activationVariance] = table(&ActivationStatistics::variance);
}

void ActivationMeter::report(Measurements& measurements) const {
    if (!onCpu_.empty()) {
        reportFromCpu(measurements);
    } else if (!means_.empty()) {
        measurements.values[Quantity::activationMean] = at::stack(means_, 1);
        measurements.values[Quantity::activationVariance] = at::stack(variances_, 1);
    }
    if (!histograms_.empty())
        measurements.histograms = at::stack(histograms_, 1);
}

void DeadUnitCounter::observe(std::size_t layer, const Tensor& /*x*/, const Tensor& f) {
    const at::NoGradGuard unrecorded;
    std::vector<std::int64_t> shared(static_cast<std::size_t>(f.dim() - 2));
    std::iota(shared.begin(), shared.end(), 1);
    Tensor low = f.detach().amin(shared);
    Tensor high = f.detach().amax(shared);
    if (ofGates_) {
        low.clamp_max_(0);
        high.clamp_min_(0);
    }
    if (layer >= lowest_.size()) {
        lowest_.push_back(low);
        highest_.push_back(high);
        return;
    }
    lowest_[layer] = at::minimum(lowest_[layer], low);
    highest_[layer] = at::maximum(highest_[layer], high);
}

Tensor DeadUnitCounter::rangeOf(std::size_t layer) const {
    return highest_[layer].to(at::kFloat) - lowest_[layer].to(at::kFloat);
}

Tensor DeadUnitCounter::shares() const {
    std::vector<Tensor> byLayer;
    for (std::size_t layer = 0; layer < lowest_.size(); ++layer)
        byLayer.push_back(rangeOf(layer).le(deadRange).to(at::kFloat).mean(1));
    return at::stack(byLayer, 1);
}

bool DeadUnitCounter::everyUnitVaries() const {
    for (std::size_t layer = 0; layer < lowest_.size(); ++layer) {
        if (!rangeOf(layer).gt(deadRange).all().item<bool>())
            return false;
    }
    return true;
}

}  // namespace zorro
