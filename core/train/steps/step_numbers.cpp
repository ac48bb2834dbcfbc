#include "core/train/steps/step_numbers.h"

#include <algorithm>

namespace zorro {

namespace {

struct HostRows {
    Tensor integers;
    Tensor update;
};

/// Writes a row's update numbers, and returns the place after them.
template <typename Number>
Number* putUpdate(const StepRow& row, Number* place) {
    for (const UpdateNumbers& numbers : row.update) {
        for (const double number : numbers) *place++ = static_cast<Number>(number);
    }
    return place;
}

HostRows onHost(const std::vector<StepRow>& rows, at::ScalarType type) {
    const std::size_t width = 2 + rows.front().dropoutKeys.size();
    const auto count = static_cast<std::int64_t>(rows.size());
    HostRows host{at::empty({count, static_cast<std::int64_t>(width)}, at::kLong),
                  at::empty({count, static_cast<std::int64_t>(rows.front().update.size()),
                             static_cast<std::int64_t>(updateNumbers)},
                            type)};
    std::int64_t* integer = host.integers.data_ptr<std::int64_t>();
    const auto putUpdates = [&](auto* number) {
        for (const StepRow& row : rows) number = putUpdate(row, number);
    };
    for (const StepRow& row : rows) {
        *integer++ = static_cast<std::int64_t>(row.step) + 1;
        *integer++ = static_cast<std::int64_t>(row.batch);
        integer = std::copy(row.dropoutKeys.begin(), row.dropoutKeys.end(), integer);
    }
    if (type == at::kDouble)
        putUpdates(host.update.data_ptr<double>());
    else
        putUpdates(host.update.data_ptr<float>());
    return host;
}

}  // namespace

void copyAcross(const Tensor& target, const Tensor& source) {
    if (target.is_cpu())
        target.copy_(source);
    else
        target.copy_(source.pin_memory(), true);
}

StepTable::StepTable(const torch::Device& device, at::ScalarType type)
    : device_(device), type_(type), mark_(at::zeros({1}, at::TensorOptions(device).dtype(at::kLong))) {}

void StepTable::fill(const std::vector<StepRow>& rows) {
    const HostRows host = onHost(rows, type_);
    if (!integers_.defined()) {
        integers_ = at::empty(host.integers.sizes(), mark_.options());
        update_ = at::empty(host.update.sizes(), mark_.options().dtype(type_));
    }
    const auto count = static_cast<std::int64_t>(rows.size());
    copyAcross(integers_.narrow(0, 0, count), host.integers);
    copyAcross(update_.narrow(0, 0, count), host.update);
    mark_.zero_();
}

StepNumbers StepTable::next() const {
    const Tensor integers = integers_.index_select(0, mark_).select(0, 0);
    return {integers.select(0, 0), integers.narrow(0, 1, 1), integers.slice(0, 2),
            update_.index_select(0, mark_).select(0, 0)};
}

void StepTable::advance() {
    mark_.add_(1);
}

StepNumbers StepNumbers::to(const torch::Device& device) const {
    return {count.to(device), batch.to(device), dropoutKeys.to(device), update.to(device)};
}

StepNumbers emptyNumbers(const StepRow& row, at::ScalarType type) {
    return {
        at::empty({}, at::kLong), at::empty({1}, at::kLong),
        at::empty({static_cast<std::int64_t>(row.dropoutKeys.size())}, at::kLong),
        at::empty({static_cast<std::int64_t>(row.update.size()), static_cast<std::int64_t>(updateNumbers)},
                  type)};
}

void setNumbers(const StepRow& row, const StepNumbers& numbers) {
    *numbers.count.data_ptr<std::int64_t>() = static_cast<std::int64_t>(row.step) + 1;
    *numbers.batch.data_ptr<std::int64_t>() = static_cast<std::int64_t>(row.batch);
    std::ranges::copy(row.dropoutKeys, numbers.dropoutKeys.data_ptr<std::int64_t>());
    if (numbers.update.scalar_type() == at::kDouble)
        putUpdate(row, numbers.update.data_ptr<double>());
    else
        putUpdate(row, numbers.update.data_ptr<float>());
}

}  // namespace zorro
