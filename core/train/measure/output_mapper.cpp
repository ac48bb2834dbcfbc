#include "core/train/measure/output_mapper.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/train/clock.h"
#include "core/train/stack/stack_steps.h"

namespace zorro {

namespace {

constexpr std::size_t cellsAlongPlane = 40;
constexpr std::size_t cellsAlongLine = 256;
constexpr std::size_t mostClasses = 10;
constexpr std::size_t mostMapped = 1000;
constexpr double air = 0.08;           ///< around the examples, in parts of their range
constexpr double shareOfTime = 0.005;  ///< of the training
constexpr double fewestSeconds = 0.1;  ///< between two looks
constexpr double growth = 0.05;        ///< of the time between two looks with the time so far

struct Edges {
    double lower = 0;
    double upper = 1;
};

/// Around the values of one of the inputs.
Edges edgesOf(const Dataset& dataset, std::size_t input) {
    double lower = std::numeric_limits<double>::infinity();
    double upper = -lower;
    for (std::size_t i = input; i < dataset.inputs.size(); i += dataset.exampleSize()) {
        lower = std::min(lower, static_cast<double>(dataset.inputs[i]));
        upper = std::max(upper, static_cast<double>(dataset.inputs[i]));
    }
    const double margin = upper > lower ? air * (upper - lower) : 1;
    return {lower - margin, upper + margin};
}

/// The centres of `count` equal cells.
Tensor centres(double lower, double upper, std::size_t count) {
    const double half = (upper - lower) / static_cast<double>(2 * count);
    return at::linspace(lower + half, upper - half, static_cast<std::int64_t>(count), at::kFloat);
}

/// What a plane of bytes holds: probabilities of the classes but the first, or the numbers themselves.
/// [K, N, outputs] -> [K, planes, N]
Tensor planesOf(Task task, const Tensor& answers) {
    if (task == Task::regression)
        return answers.transpose(1, 2);
    return at::softmax(answers, 2).narrow(2, 1, answers.size(2) - 1).transpose(1, 2);
}

}  // namespace

OutputMapper::OutputMapper(const Dataset& dataset, const torch::Device& device, std::size_t members)
    : task_(dataset.task) {
    const bool plane = task_ == Task::classification && dataset.exampleSize() == 2 && dataset.outputs >= 2 &&
                       dataset.outputs <= mostClasses;
    const bool line = task_ == Task::regression && dataset.exampleSize() == 1 && dataset.outputs == 1;
    if (members > mostMapped || (!plane && !line) || dataset.vocabulary > 0 || dataset.inputs.empty())
        return;
    const Edges x = edgesOf(dataset, 0);
    frame_ = {.left = x.lower,
              .right = x.upper,
              .columns = plane ? cellsAlongPlane : cellsAlongLine,
              .rows = plane ? cellsAlongPlane : 1,
              .planes = plane ? dataset.outputs - 1 : 1};
    const Tensor across = centres(frame_.left, frame_.right, frame_.columns);
    if (!dataset.targetMeans.empty()) {
        mean_ = dataset.targetMeans.front();
        deviation_ = dataset.targetDeviations.front();
    }
    if (line) {
        points_ = across.unsqueeze(1).to(device);
        return;
    }
    const Edges y = edgesOf(dataset, 1);
    frame_.bottom = y.lower;
    frame_.top = y.upper;
    const Tensor up = centres(frame_.bottom, frame_.top, frame_.rows);
    points_ = at::stack({across.repeat({up.size(0)}), up.repeat_interleave(across.size(0))}, 1).to(device);
}

std::vector<OutputMap> OutputMapper::look(const Stacks& stacks, std::uint64_t step, double seconds,
                                          std::size_t threads) {
    std::vector<OutputMap> all;
    if (!points_.defined())
        return all;
    const Clock::time_point start = Clock::now();
    std::vector<std::vector<OutputMap>> ofStack(stacks.size());
    sideBySide(stacks.size(), threads, [&](std::size_t i) { ofStack[i] = mapsOf(*stacks[i], step); });
    for (std::vector<OutputMap>& maps : ofStack) std::move(maps.begin(), maps.end(), std::back_inserter(all));
    const double spent = secondsSince(start);
    // The first look warms caches up and says little of what the next ones take.
    const double untilAffordable = next_ > 0 ? spent / shareOfTime : 0;
    next_ = seconds + std::max({fewestSeconds, untilAffordable, growth * seconds});
    return all;
}

std::vector<OutputMap> OutputMapper::mapsOf(const Stack& stack, std::uint64_t step) const {
    const at::NoGradGuard unrecorded;
    const Tensor values = planesOf(task_, stack.answers(points_)).flatten(1).mul(deviation_).add(mean_);
    const Tensor onHost = values.to(at::kCPU, at::kDouble).contiguous();
    const std::size_t count = static_cast<std::size_t>(onHost.size(1));
    std::vector<OutputMap> maps;
    maps.reserve(stack.members().size());
    for (std::size_t i = 0; i < stack.members().size(); ++i) {
        const double* begin = onHost.data_ptr<double>() + i * count;
        const double* end = begin + count;
        if (!std::all_of(begin, end, [](double value) { return std::isfinite(value); }))
            continue;
        OutputMap map = frame_;
        map.step = step;
        map.member = stack.members()[i];
        if (task_ == Task::regression) {
            map.lower = *std::min_element(begin, end);
            map.upper = *std::max_element(begin, end);
        }
        const double scale = map.upper > map.lower ? 255 / (map.upper - map.lower) : 0;
        map.cells.reserve(count);
        std::transform(begin, end, std::back_inserter(map.cells), [&](double value) {
            return static_cast<std::uint8_t>(std::lround((value - map.lower) * scale));
        });
        maps.push_back(std::move(map));
    }
    return maps;
}

}  // namespace zorro
