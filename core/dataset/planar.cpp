// Classes of points in the plane, and points of a curve.

#include <cmath>
#include <numbers>

#include "core/dataset/generated.h"
#include "core/dataset/random.h"

namespace zorro {

namespace {

constexpr std::size_t planarExamples = 2000;

struct PlanePoint {
    double x = 0;
    double y = 0;
};

/// Two classes in turn; `place` says where the i-th of `count` examples of a class lies, before noise.
template <typename Place>
Dataset twoClasses(const std::string& name, const DatasetOptions& options, double defaultNoise,
                   const Place& place) {
    Dataset dataset{.name = name, .shape = {2}, .outputs = 2};
    const std::size_t examples = options.examples.value_or(planarExamples);
    const double noise = options.noise.value_or(defaultNoise);
    Random random(options.seed);
    for (std::size_t i = 0; i < examples; ++i) {
        const int label = static_cast<int>(i % 2);
        const PlanePoint point = place(label, random);
        dataset.inputs.push_back(static_cast<float>(point.x + noise * random.normal()));
        dataset.inputs.push_back(static_cast<float>(point.y + noise * random.normal()));
        dataset.labels.push_back(label);
    }
    return dataset;
}

}  // namespace

Dataset makeSpirals(const DatasetOptions& options) {
    constexpr double turns = 1.75;
    return twoClasses("spirals", options, 0.02, [](int label, Random& random) {
        // The square root puts as many points on each length of the spiral.
        const double radius = std::sqrt(random.uniform(0.01, 1));
        const double angle = 2 * std::numbers::pi * turns * radius + std::numbers::pi * label;
        return PlanePoint{radius * std::cos(angle), radius * std::sin(angle)};
    });
}

Dataset makeMoons(const DatasetOptions& options) {
    return twoClasses("moons", options, 0.1, [](int label, Random& random) {
        const double angle = std::numbers::pi * random.uniform();
        return label == 0 ? PlanePoint{std::cos(angle) - 0.5, std::sin(angle) - 0.25}
                          : PlanePoint{0.5 - std::cos(angle), 0.25 - std::sin(angle)};
    });
}

Dataset makeCircles(const DatasetOptions& options) {
    return twoClasses("circles", options, 0.08, [](int label, Random& random) {
        const double radius = label == 0 ? 1 : 0.5;
        const double angle = 2 * std::numbers::pi * random.uniform();
        return PlanePoint{radius * std::cos(angle), radius * std::sin(angle)};
    });
}

Dataset makeXor(const DatasetOptions& options) {
    return twoClasses("xor", options, 0.05, [](int label, Random& random) {
        const double x = random.uniform(-1, 1);
        const double y = random.uniform(0, 1);
        return PlanePoint{x, (x > 0) == (label == 0) ? y : -y};
    });
}

Dataset makeRegression(const DatasetOptions& options) {
    Dataset dataset{.name = "regression", .task = Task::regression, .shape = {1}, .outputs = 1};
    const std::size_t examples = options.examples.value_or(planarExamples);
    const double noise = options.noise.value_or(0.05);
    Random random(options.seed);
    for (std::size_t i = 0; i < examples; ++i) {
        const double x = random.uniform(-3, 3);
        const double y = options.function ? options.function(x) : std::sin(3 * x);
        dataset.inputs.push_back(static_cast<float>(x));
        dataset.values.push_back(static_cast<float>(y + noise * random.normal()));
    }
    return dataset;
}

}  // namespace zorro
