#include "core/train/statistics.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "core/activation/processor_versions.h"

namespace zorro {

// Not in an unnamed namespace: GCC emits the versions of a local function twice.
namespace statistics_loops {

constexpr std::int64_t lanes = 16;

/// Of a block so short that a sum in float loses nothing that matters.
ZORRO_FOR_EACH_PROCESSOR double blockOfSquares(const float* __restrict values, std::int64_t count) {
    float partial[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t lane = 0; lane < lanes; ++lane)
            partial[lane] += values[i + lane] * values[i + lane];
    }
    double sum = 0;
    for (const float lane : partial) sum += static_cast<double>(lane);
    for (; i < count; ++i) sum += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    return sum;
}

/// Adds one row to what is known of each unit.
ZORRO_FOR_EACH_PROCESSOR void addRow(const float* __restrict row, float* __restrict sum,
                                     float* __restrict squares, float* __restrict lowest,
                                     float* __restrict highest, std::int64_t units) {
    for (std::int64_t i = 0; i < units; ++i) {
        sum[i] += row[i];
        squares[i] += row[i] * row[i];
        lowest[i] = row[i] < lowest[i] ? row[i] : lowest[i];
        highest[i] = row[i] > highest[i] ? row[i] : highest[i];
    }
}

}  // namespace statistics_loops

double sumOfSquares(std::span<const float> values) {
    constexpr std::size_t block = 4096;
    double sum = 0;
    for (std::size_t first = 0; first < values.size(); first += block)
        sum += statistics_loops::blockOfSquares(
            values.data() + first, static_cast<std::int64_t>(std::min(block, values.size() - first)));
    return sum;
}

ActivationStatistics activationStatistics(std::span<const float> values, std::int64_t units,
                                          float deadRange) {
    const std::size_t width = static_cast<std::size_t>(units);
    constexpr float infinity = std::numeric_limits<float>::infinity();
    std::vector<float> sums(width);
    std::vector<float> squares(width);
    std::vector<float> lowest(width, infinity);
    std::vector<float> highest(width, -infinity);
    for (std::size_t row = 0; row < values.size(); row += width)
        statistics_loops::addRow(values.data() + row, sums.data(), squares.data(), lowest.data(),
                                 highest.data(), units);
    ActivationStatistics statistics;
    double square = 0;
    double dead = 0;
    for (std::size_t i = 0; i < width; ++i) {
        statistics.mean += static_cast<double>(sums[i]);
        square += static_cast<double>(squares[i]);
        dead += highest[i] - lowest[i] <= deadRange ? 1 : 0;
    }
    const double count = static_cast<double>(values.size());
    statistics.mean /= count;
    statistics.variance = square / count - statistics.mean * statistics.mean;
    if (statistics.variance < 0)
        statistics.variance = 0;
    statistics.deadFraction = dead / static_cast<double>(units);
    return statistics;
}

void countIntervals(std::span<const float> values, float limit, std::span<std::int64_t> counts) {
    const float last = static_cast<float>(counts.size() - 1);
    const float scale = static_cast<float>(counts.size()) / (2 * limit);
    for (const float value : values) {
        const float place = (value + limit) * scale;
        if (place == place)
            ++counts[static_cast<std::size_t>(std::clamp(place, 0.0F, last))];
    }
}

}  // namespace zorro
