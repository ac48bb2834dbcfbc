#include "core/train/measure/records.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <stdexcept>

#include "core/run/events/failed_members.h"

namespace zorro {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

using Measured = std::function<Tensor(const Measurements&)>;

/// Of a comparison whose members are all in the stacks. Throws std::invalid_argument where they are not.
std::size_t memberCount(const Stacks& stacks) {
    std::size_t count = 0;
    std::size_t last = 0;
    for (const auto& stack : stacks) {
        count += stack->members().size();
        for (const std::size_t member : stack->members()) last = std::max(last, member);
    }
    if (last >= count)
        throw std::invalid_argument("a member of the comparison is in none of the stacks that were measured");
    return count;
}

/// What was measured, [K] or [K, layers] of each stack, as a column; NaN where it was not measured. Nothing
/// where it never was.
void addColumn(EventBatch& batch, const Stacks& stacks, const MeasurementTable& table,
               const std::string& name, const Measured& measured) {
    Column column{.name = name};
    const std::size_t members = memberCount(stacks);
    std::size_t layers = 0;
    const auto beginWith = [&](const Tensor& values) {
        column.layers = values.dim() == 2 ? static_cast<std::size_t>(values.size(1)) : 0;
        layers = std::max<std::size_t>(1, column.layers);
        column.values.assign(batch.steps.size() * members * layers, nan);
    };
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        for (std::size_t step = 0; step < batch.steps.size(); ++step) {
            const Tensor values = measured(table[i][step]);
            if (!values.defined())
                continue;
            if (layers == 0)
                beginWith(values);
            const Tensor onHost = values.to(at::kCPU, at::kDouble).contiguous();
            const double* next = onHost.data_ptr<double>();
            double* row = column.values.data() + step * members * layers;
            for (const std::size_t member : stacks[i]->members()) {
                std::copy_n(next, layers, row + member * layers);
                next += layers;
            }
        }
    }
    if (layers > 0)
        batch.columns.push_back(std::move(column));
}

std::string nameOf(Quantity quantity) {
    return std::string(describe(quantity).name);
}

/// Every quantity that members or their layers have been measured for.
void addMeasured(EventBatch& batch, const Stacks& stacks, const MeasurementTable& table) {
    for (const Quantity quantity : recordedQuantities())
        addColumn(batch, stacks, table, nameOf(quantity),
                  [quantity](const Measurements& step) { return step.values[quantity]; });
}

/// The norm over all layers from those by layer.
void addGradientNorm(EventBatch& batch) {
    const std::string byLayer = nameOf(Quantity::layerGradientNorm);
    const auto norms = std::find_if(batch.columns.begin(), batch.columns.end(),
                                    [&](const Column& column) { return column.name == byLayer; });
    if (norms == batch.columns.end())
        return;
    Column column{.name = nameOf(Quantity::gradientNorm)};
    const auto layers = static_cast<std::ptrdiff_t>(norms->layers);
    for (auto next = norms->values.begin(); next != norms->values.end(); next += layers)
        column.values.push_back(std::sqrt(std::inner_product(next, next + layers, next, 0.0)));
    batch.columns.push_back(std::move(column));
}

/// A number of the run itself at each step.
void addShared(EventBatch& batch, Quantity quantity, std::vector<double> values) {
    batch.columns.push_back({.name = nameOf(quantity), .perMember = false, .values = std::move(values)});
}

/// How many layers have learned parameters, with those that have none before the last of them; how many
/// parameters a layer has at most; and how many numbers are recorded of each: one, or the quartiles of
/// channels.
struct LearnedExtent {
    std::size_t layers = 0;
    std::int64_t parameters = 0;
    std::int64_t parts = 1;
};

LearnedExtent learnedExtent(const MeasurementTable& table) {
    LearnedExtent extent;
    for (const auto& row : table) {
        const std::vector<Tensor>& learned = row.front().learned;
        for (std::size_t layer = 0; layer < learned.size(); ++layer) {
            if (!learned[layer].defined())
                continue;
            extent.layers = std::max(extent.layers, layer + 1);
            extent.parameters = std::max(extent.parameters, learned[layer].size(1));
            extent.parts = std::max(extent.parts, learned[layer].size(2));
        }
    }
    return extent;
}

/// One number of a parameter in one layer, [K]; undefined where its functions have fewer. One set of a layer,
/// of a gate with a single unit, stands for its own quartiles.
Tensor learnedNumber(const Tensor& learned, std::int64_t parameter, std::int64_t part) {
    if (!learned.defined() || learned.size(1) <= parameter)
        return {};
    return learned.select(1, parameter).select(1, std::min(part, learned.size(2) - 1));
}

/// One number of each learned parameter, [K, layers]: NaN in layers whose functions have fewer.
Tensor learnedRow(const std::vector<Tensor>& learned, std::size_t layers, std::int64_t parameter,
                  std::int64_t part) {
    std::vector<Tensor> byLayer;
    Tensor known;
    for (std::size_t layer = 0; layer < std::min(layers, learned.size()); ++layer) {
        byLayer.push_back(learnedNumber(learned[layer], parameter, part));
        known = byLayer.back().defined() ? byLayer.back() : known;
    }
    if (!known.defined())
        return {};
    for (Tensor& number : byLayer) number = number.defined() ? number : at::full_like(known, nan);
    return at::stack(byLayer, 1);
}

/// Learned parameters: a column for each of them, and of those of channels one for each quartile.
void addLearned(EventBatch& batch, const Stacks& stacks, const MeasurementTable& table) {
    const LearnedExtent extent = learnedExtent(table);
    for (std::int64_t parameter = 0; parameter < extent.parameters; ++parameter) {
        const auto add = [&](const std::string& name, std::int64_t part) {
            addColumn(batch, stacks, table, name, [&](const Measurements& step) {
                return learnedRow(step.learned, extent.layers, parameter, part);
            });
        };
        const auto number = static_cast<std::size_t>(parameter);
        add(learnedColumn(number), extent.parts / 2);
        if (extent.parts > 1) {
            add(learnedLowerColumn(number), 0);
            add(learnedUpperColumn(number), 2);
        }
    }
}

void addHistograms(EventBatch& batch, const Stack& stack, const Measurements& step) {
    if (!step.histograms.defined())
        return;
    const Tensor onHost = step.histograms.to(at::kCPU, at::kLong).contiguous();
    const std::int64_t* next = onHost.data_ptr<std::int64_t>();
    for (const std::size_t member : stack.members()) {
        for (std::int64_t layer = 0; layer < onHost.size(1); ++layer) {
            batch.histograms.push_back({.step = step.step,
                                        .member = member,
                                        .layer = static_cast<std::size_t>(layer),
                                        .lower = -histogramLimit,
                                        .upper = histogramLimit,
                                        .counts = {next, next + histogramBins}});
            next += histogramBins;
        }
    }
}

void addDivergences(EventBatch& batch, const Stack& stack) {
    const Tensor onHost = stack.losses().divergedAt().to(at::kCPU).contiguous();
    for (std::size_t i = 0; i < stack.members().size(); ++i) {
        const std::int64_t step = onHost.data_ptr<std::int64_t>()[i];
        if (step >= 0)
            batch.diverged.push_back({stack.members()[i], static_cast<std::uint64_t>(step)});
    }
}

}  // namespace

EventBatch eventBatch(const Stacks& stacks, const MeasurementTable& table, double stepsPerSecond,
                      double used) {
    EventBatch batch;
    std::vector<double> rates;  // where members have none of their own
    for (const Measurements& step : table.front()) {
        batch.steps.push_back(step.step);
        batch.seconds.push_back(step.seconds);
        if (!step.values[Quantity::learningRate].defined())
            rates.push_back(step.learningRate);
    }
    if (!rates.empty())
        addShared(batch, Quantity::learningRate, std::move(rates));
    addShared(batch, Quantity::stepsPerSecond, std::vector<double>(batch.steps.size(), stepsPerSecond));
    addShared(batch, Quantity::deviceMemory, std::vector<double>(batch.steps.size(), used));
    addMeasured(batch, stacks, table);
    addGradientNorm(batch);
    addLearned(batch, stacks, table);
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        for (const Measurements& step : table[i]) addHistograms(batch, *stacks[i], step);
        addDivergences(batch, *stacks[i]);
    }
    leaveOutFailed(batch, memberCount(stacks));
    return batch;
}

}  // namespace zorro
