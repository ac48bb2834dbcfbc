#include "core/train/stack/parameters.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/train/activation/zorro_device.h"
#include "core/train/measure/statistics.h"
#include "core/train/optimizer/flat_kernels.h"

namespace zorro {

namespace {

constexpr double smallestNorm = 1e-12;  // that an update is divided by

/// The part of `flat` that belongs to a parameter, in its shape.
Tensor partOf(const Tensor& flat, std::int64_t& offset, const Tensor& value) {
    const Tensor part = flat.narrow(0, offset, value.numel()).view(value.sizes());
    offset += value.numel();
    return part;
}

}  // namespace

void Parameters::beginLayer(const std::string& name) {
    layers_.push_back(name);
}

Tensor Parameters::add(const std::string& name, const Tensor& initial) {
    Tensor value = initial.detach().clone().set_requires_grad(true);
    parameters_.push_back({.name = name, .layer = layers_.size() - 1, .value = value});
    return value;
}

Tensor Parameters::addBounded(const std::string& name, const Tensor& initial, const Tensor& lower,
                              const Tensor& upper, std::vector<std::size_t> counts) {
    Tensor value = add(name, initial);
    StackedParameter& parameter = parameters_.back();
    parameter.decays = false;
    parameter.lower = lower;
    parameter.upper = upper;
    parameter.counts = std::move(counts);
    return value;
}

Tensor Parameters::addBuffer(const Tensor& initial) {
    buffers_.push_back(initial.detach().clone());
    return buffers_.back();
}

Tensor Parameters::addConstant(const Tensor& value) {
    constants_.push_back(value.detach().clone());
    return constants_.back();
}

void Parameters::flatten(const torch::Device& device, at::ScalarType type) {
    // First what decays, then what does not, then the parameters of activations.
    const auto kindOf = [](const StackedParameter& parameter) {
        return parameter.lower.defined() ? 2 : parameter.decays ? 0 : 1;
    };
    std::ranges::stable_sort(parameters_, {}, kindOf);
    std::vector<Tensor> flat;
    for (const StackedParameter& parameter : parameters_) {
        flat.push_back(parameter.value.detach().reshape({-1}).to(type));
        if (parameter.decays)
            decayed_ += parameter.value.numel();
        if (!parameter.lower.defined())
            unbounded_ += parameter.value.numel();
    }
    values_ = at::cat(flat).to(device);
    gradients_ = at::zeros_like(values_);
    rememberSegments(device);

    for (const std::vector<Tensor>* all : {&buffers_, &constants_}) {
        for (const Tensor& kept : *all) kept.set_data(kept.to(device, type));
    }

    std::int64_t valueOffset = 0;
    std::int64_t gradientOffset = 0;
    for (StackedParameter& parameter : parameters_) {
        // Set aside before the data: a gradient must be on its tensor's device.
        const Tensor gradient = partOf(gradients_, gradientOffset, parameter.value);
        parameter.value.set_data(partOf(values_, valueOffset, parameter.value));
        parameter.value.mutable_grad() = gradient;
        if (parameter.lower.defined()) {
            parameter.lower = parameter.lower.to(device, type);
            parameter.upper = parameter.upper.to(device, type);
        }
    }
}

void Parameters::rememberSegments(const torch::Device& device) {
    std::vector<std::int64_t> segments;
    std::vector<std::int64_t> layers;
    for (const StackedParameter& parameter : parameters_) {
        const std::int64_t members = parameter.value.size(0);
        segments.insert(segments.end(), static_cast<std::size_t>(members), parameter.value.numel() / members);
        layers.push_back(static_cast<std::int64_t>(parameter.layer));
    }
    segments_ = at::tensor(segments, at::kLong).to(device);
    segmentEnds_ = segments_.cumsum(0);
    layerOfParameters_ = at::tensor(layers, at::kLong).to(device);
}

std::size_t Parameters::countOf(std::size_t member) const {
    const std::vector<std::size_t> counts = countsOf(member);
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

std::vector<std::size_t> Parameters::countsOf(std::size_t member) const {
    std::vector<std::size_t> counts(layers_.size());
    for (const StackedParameter& parameter : parameters_)
        counts[parameter.layer] +=
            parameter.counts.empty()
                ? static_cast<std::size_t>(parameter.value.numel() / parameter.value.size(0))
                : parameter.counts[member];
    return counts;
}

Tensor memberPart(const StackedParameter& parameter, const Tensor& values, std::size_t member) {
    const Tensor own = values.view(parameter.value.sizes())[static_cast<std::int64_t>(member)];
    if (parameter.counts.empty())
        return own;
    const std::int64_t columns = own.size(-1);
    const std::int64_t used = static_cast<std::int64_t>(parameter.counts[member]) * columns / own.numel();
    return used == 0 ? Tensor() : own.narrow(-1, 0, used);
}

std::vector<Tensor> memberParts(const Parameters& parameters, const Tensor& flat, std::size_t member) {
    std::vector<Tensor> parts;
    std::int64_t offset = 0;
    for (const StackedParameter& parameter : parameters.all()) {
        const Tensor part = memberPart(parameter, partOf(flat, offset, parameter.value), member);
        if (part.defined())
            parts.push_back(part);
    }
    return parts;
}

namespace {

/// Adds sum(first, count) of every member's part of each parameter of a layer, which lies at `first`, and
/// takes the root: [K, layers].
template <typename Sum>
Tensor rootsOnCpu(const Parameters& parameters, const Sum& sum) {
    const std::int64_t members = parameters.all().front().value.size(0);
    const std::int64_t layers = static_cast<std::int64_t>(parameters.layers().size());
    Tensor roots = at::empty({members, layers}, at::kDouble);
    double* const values = roots.data_ptr<double>();
    std::fill_n(values, members * layers, 0.0);
    std::size_t first = 0;
    for (const StackedParameter& parameter : parameters.all()) {
        const std::size_t each = static_cast<std::size_t>(parameter.value.numel() / members);
        for (std::int64_t member = 0; member < members; ++member, first += each)
            values[member * layers + static_cast<std::int64_t>(parameter.layer)] += sum(first, each);
    }
    std::transform(values, values + members * layers, values,
                   [](double square) { return std::sqrt(square); });
    return roots;
}

Tensor layerNormsOnCpu(const Parameters& parameters, const Tensor& flat) {
    const float* const values = flat.data_ptr<float>();
    return rootsOnCpu(parameters, [values](std::size_t first, std::size_t count) {
        return sumOfSquares({values + first, count});
    });
}

std::vector<double> memberNormsOnCpu(const Parameters& parameters, const Tensor& flat) {
    std::vector<double> norms(static_cast<std::size_t>(parameters.all().front().value.size(0)));
    const float* next = flat.data_ptr<float>();
    for (const StackedParameter& parameter : parameters.all()) {
        const std::size_t each = static_cast<std::size_t>(parameter.value.numel()) / norms.size();
        for (double& norm : norms) {
            norm += sumOfSquares({next, each});
            next += each;
        }
    }
    for (double& norm : norms) norm = std::sqrt(norm);
    return norms;
}

/// The sum of squares of every member's part of every parameter: [parameters, K].
Tensor parameterSquares(const Parameters& parameters, const Tensor& flat) {
    const std::int64_t count = parameters.layerOfParameters().size(0);
    if (flat.is_cuda() && hasFusedCudaKernels())
        return squaresOnCuda(flat, parameters.segmentEnds()).view({count, -1});
    // Unsafe only leaves out checks of the lengths, for which the host would wait for the device.
    constexpr bool withoutChecks = true;
    return at::segment_reduce(flat.square(), "sum", parameters.segments(), {}, {}, 0, withoutChecks)
        .view({count, -1});
}

Tensor updateRatiosOnCpu(const Parameters& parameters, const Tensor& before) {
    const float* const old = before.data_ptr<float>();
    const float* const now = parameters.values().data_ptr<float>();
    Tensor ratios = rootsOnCpu(parameters, [old, now](std::size_t first, std::size_t count) {
        return sumOfSquaredDifferences({now + first, count}, {old + first, count});
    });
    const Tensor weights = layerNormsOnCpu(parameters, before);
    const double* const norms = weights.data_ptr<double>();
    double* const values = ratios.data_ptr<double>();
    std::transform(values, values + ratios.numel(), norms, values,
                   [](double change, double norm) { return change / std::max(norm, smallestNorm); });
    return ratios;
}

}  // namespace

Tensor memberNorms(const Parameters& parameters, const Tensor& flat) {
    return isForOwnLoops(flat) ? at::tensor(memberNormsOnCpu(parameters, flat), at::kDouble)
                               : parameterSquares(parameters, flat).sum(0).sqrt_();
}

void raiseToNorms(const Parameters& parameters, const Tensor& flat, Tensor& peaks) {
    if (!isForOwnLoops(flat)) {
        at::maximum_out(peaks, peaks, memberNorms(parameters, flat));
        return;
    }
    // Not with LibTorch's operations, which take longer to begin than a small network's norms do.
    double* peak = peaks.data_ptr<double>();
    for (const double norm : memberNormsOnCpu(parameters, flat)) {
        *peak = norm > *peak || std::isnan(norm) ? norm : *peak;
        ++peak;
    }
}

Tensor layerNorms(const Parameters& parameters, const Tensor& flat) {
    if (isForOwnLoops(flat))
        return layerNormsOnCpu(parameters, flat);
    const Tensor squares = parameterSquares(parameters, flat);
    const auto layers = static_cast<std::int64_t>(parameters.layers().size());
    return at::zeros({layers, squares.size(1)}, squares.options())
        .index_add_(0, parameters.layerOfParameters(), squares)
        .sqrt_()
        .t();
}

Tensor updateRatios(const Parameters& parameters, const Tensor& before) {
    if (isForOwnLoops(before))
        return updateRatiosOnCpu(parameters, before);
    return layerNorms(parameters, parameters.values() - before) /
           layerNorms(parameters, before).clamp_min(smallestNorm);
}

void clipGradients(const Parameters& parameters, const Tensor& norms, const Tensor& largest) {
    // A norm that is not a number would become one for the whole member anyway; infinity gives 0.
    const Tensor factor = (largest / (norms + 1e-6)).clamp_max_(1).masked_fill_(largest.le(0), 1);
    for (const StackedParameter& parameter : parameters.all()) {
        std::vector<std::int64_t> shape(static_cast<std::size_t>(parameter.value.dim()), 1);
        shape[0] = parameter.value.size(0);
        parameter.value.grad().mul_(factor.view(shape));
    }
}

void clampParameters(const Parameters& parameters) {
    const at::NoGradGuard unrecorded;
    for (const StackedParameter& parameter : parameters.all()) {
        if (parameter.lower.defined())
            parameter.value.detach().clamp_(parameter.lower, parameter.upper);
    }
}

}  // namespace zorro
