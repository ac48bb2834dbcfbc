#include "ui/plot/layer/curve_sampler.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::ui {

namespace {

/// Adds the joints inside (lower, upper) to `joints` and keeps it sorted.
void addJoints(const Curve& curve, double lower, double upper, std::vector<double>& joints) {
    for (const double joint : curve.joints()) {
        if (joint > lower && joint < upper) {
            joints.push_back(joint);
        }
    }
    std::sort(joints.begin(), joints.end());
    joints.erase(std::unique(joints.begin(), joints.end()), joints.end());
}

/// Fills x with the columns and, for each joint, its two neighbouring doubles with the joint itself between:
/// the neighbours give the one-sided values, the middle row becomes the gap.
void placePoints(double lower, double upper, int columns, const std::vector<double>& joints,
                 std::vector<double>& x) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    x.clear();
    auto joint = joints.begin();
    const auto addJointsUpTo = [&](double limit) {
        for (; joint != joints.end() && *joint <= limit; ++joint) {
            x.insert(x.end(), {std::nextafter(*joint, -infinity), *joint, std::nextafter(*joint, infinity)});
        }
    };
    const double step = (upper - lower) / columns;
    for (int column = 0; column < columns; ++column) {
        const double position = lower + step * column;
        addJointsUpTo(position);
        if (x.empty() || position > x.back()) {
            x.push_back(position);
        }
    }
    addJointsUpTo(upper);
    x.push_back(upper);
}

/// Whether the change over a joint is a jump rather than what the slope and rounding explain.
bool isJump(double left, double right) {
    const double size = std::max({1.0, std::fabs(left), std::fabs(right)});
    return !(std::fabs(right - left) <= 1e-9 * size);
}

/// Turns the middle rows of the joints into gaps where f' or f'' jumps.
void openGaps(const std::vector<double>& joints, CurveSamples& samples) {
    auto row = samples.x.begin();
    for (const double joint : joints) {
        row = std::lower_bound(row, samples.x.end(), joint);
        const auto middle = static_cast<std::size_t>(row - samples.x.begin());
        if (middle == 0 || middle + 1 >= samples.x.size()) {
            continue;
        }
        for (std::vector<double>* values : {&samples.df, &samples.d2f}) {
            if (isJump((*values)[middle - 1], (*values)[middle + 1])) {
                (*values)[middle] = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }
}

void evaluateAt(const Curve& curve, const std::vector<double>& x, std::span<double> f, std::span<double> df,
                std::span<double> d2f) {
    curve.evaluate(x, {.f = f, .df = df, .d2f = d2f, .gradient = {}});
}

void resize(CurveSamples& samples) {
    samples.f.resize(samples.x.size());
    samples.df.resize(samples.x.size());
    samples.d2f.resize(samples.x.size());
}

}  // namespace

void sampleCurve(const Curve& curve, double lower, double upper, int columns, CurveSamples& samples) {
    std::vector<double> joints;
    addJoints(curve, lower, upper, joints);
    placePoints(lower, upper, columns, joints, samples.x);
    resize(samples);
    evaluateAt(curve, samples.x, samples.f, samples.df, samples.d2f);
    openGaps(joints, samples);
}

void sampleDifference(const Curve& curve, const Curve& reference, double lower, double upper, int columns,
                      CurveSamples& samples) {
    std::vector<double> joints;
    addJoints(curve, lower, upper, joints);
    addJoints(reference, lower, upper, joints);
    placePoints(lower, upper, columns, joints, samples.x);
    resize(samples);
    evaluateAt(curve, samples.x, samples.f, samples.df, samples.d2f);

    const std::size_t count = samples.x.size();
    samples.scratch.resize(3 * count);
    const std::span<double> subtracted(samples.scratch);
    evaluateAt(reference, samples.x, subtracted.subspan(0, count), subtracted.subspan(count, count),
               subtracted.subspan(2 * count, count));
    for (std::size_t i = 0; i < count; ++i) {
        samples.f[i] -= subtracted[i];
        samples.df[i] -= subtracted[count + i];
        samples.d2f[i] -= subtracted[2 * count + i];
    }
    openGaps(joints, samples);
}

}  // namespace zorro::ui
