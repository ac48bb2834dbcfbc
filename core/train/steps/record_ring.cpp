#include "core/train/steps/record_ring.h"

#include "core/run/quantity/quantity.h"

namespace zorro {

namespace {

Tensor* valuePlace(Measurements& step, std::size_t which) {
    return &step.values[static_cast<Quantity>(which)];
}

Tensor* learnedPlace(Measurements& step, std::size_t which) {
    return &step.learned[which];
}

Tensor* histogramPlace(Measurements& step, std::size_t /*which*/) {
    return &step.histograms;
}

}  // namespace

void RecordRing::layOut(const Measurements& example) {
    Measurements step = example;
    learned_ = step.learned.size();
    std::int64_t numbers = 0;
    Tensor any;
    const auto add = [&](auto* place, std::size_t which) {
        const Tensor& tensor = *place(step, which);
        if (!tensor.defined())
            return;
        slots_.push_back({place, which, tensor.sizes().vec()});
        numbers += tensor.numel();
        any = tensor;
    };
    for (const Quantity quantity : recordedQuantities()) add(valuePlace, static_cast<std::size_t>(quantity));
    for (std::size_t i = 0; i < learned_; ++i) add(learnedPlace, i);
    add(histogramPlace, 0);
    rows_ = at::zeros({capacity_, numbers}, any.options().dtype(at::kDouble));
    mark_ = at::zeros({1}, any.options().dtype(at::kLong));
}

void RecordRing::keep(const Measurements& measured) {
    if (!rows_.defined())
        layOut(measured);
    Measurements step = measured;
    std::vector<Tensor> parts;
    parts.reserve(slots_.size());
    for (const Slot& slot : slots_) parts.push_back(slot.place(step, slot.which)->flatten().to(at::kDouble));
    rows_.index_copy_(0, mark_, at::cat(parts).unsqueeze(0));
    mark_.add_(1);
}

std::vector<Measurements> RecordRing::take(std::int64_t count) {
    std::vector<Measurements> steps(static_cast<std::size_t>(count));
    if (count == 0)
        return steps;
    const Tensor host = rows_.narrow(0, 0, count).to(at::kCPU, at::kDouble, false, true);
    mark_.zero_();
    for (std::int64_t i = 0; i < count; ++i) {
        Measurements& step = steps[static_cast<std::size_t>(i)];
        step.learned.resize(learned_);
        std::int64_t first = 0;
        for (const Slot& slot : slots_) {
            const std::int64_t numbers = c10::multiply_integers(slot.shape);
            *slot.place(step, slot.which) = host[i].narrow(0, first, numbers).view(slot.shape);
            first += numbers;
        }
        if (step.histograms.defined())
            step.histograms = step.histograms.to(at::kLong);
    }
    return steps;
}

}  // namespace zorro
