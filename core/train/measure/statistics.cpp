#include "core/train/measure/statistics.h"

#include <algorithm>
#include <vector>

#include "core/formula/program/processor_versions.h"

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

ZORRO_FOR_EACH_PROCESSOR double blockOfSquaredDifferences(const float* __restrict a,
                                                          const float* __restrict b, std::int64_t count) {
    float partial[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            const float difference = a[i + lane] - b[i + lane];
            partial[lane] += difference * difference;
        }
    }
    double sum = 0;
    for (const float lane : partial) sum += static_cast<double>(lane);
    for (; i < count; ++i) {
        const double difference = static_cast<double>(a[i]) - static_cast<double>(b[i]);
        sum += difference * difference;
    }
    return sum;
}

/// The sum and the sum of squares.
struct Sums {
    double sum = 0;
    double squares = 0;
};

ZORRO_FOR_EACH_PROCESSOR Sums blockOfSums(const float* __restrict values, std::int64_t count) {
    float sums[lanes] = {};
    float squares[lanes] = {};
    std::int64_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        for (std::int64_t lane = 0; lane < lanes; ++lane) {
            sums[lane] += values[i + lane];
            squares[lane] += values[i + lane] * values[i + lane];
        }
    }
    Sums all;
    for (std::int64_t lane = 0; lane < lanes; ++lane) {
        all.sum += static_cast<double>(sums[lane]);
        all.squares += static_cast<double>(squares[lane]);
    }
    for (; i < count; ++i) {
        all.sum += static_cast<double>(values[i]);
        all.squares += static_cast<double>(values[i]) * static_cast<double>(values[i]);
    }
    return all;
}

/// The interval of each value, `last` + 1 for NaN.
ZORRO_FOR_EACH_PROCESSOR void findIntervals(const float* __restrict values, std::int64_t count, float limit,
                                            float scale, float last, std::int32_t* __restrict intervals) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float place = (values[i] + limit) * scale;
        const float fromFirst = place > 0 ? place : 0;
        const float toLast = fromFirst < last ? fromFirst : last;
        intervals[i] = static_cast<std::int32_t>(place == place ? toLast : last + 1);
    }
}

}  // namespace statistics_loops

namespace {

constexpr std::size_t block = 4096;

}  // namespace

double sumOfSquares(std::span<const float> values) {
    double sum = 0;
    for (std::size_t first = 0; first < values.size(); first += block)
        sum += statistics_loops::blockOfSquares(
            values.data() + first, static_cast<std::int64_t>(std::min(block, values.size() - first)));
    return sum;
}

double sumOfSquaredDifferences(std::span<const float> a, std::span<const float> b) {
    double sum = 0;
    for (std::size_t first = 0; first < a.size(); first += block)
        sum += statistics_loops::blockOfSquaredDifferences(
            a.data() + first, b.data() + first, static_cast<std::int64_t>(std::min(block, a.size() - first)));
    return sum;
}

ActivationStatistics activationStatistics(std::span<const float> values) {
    statistics_loops::Sums all;
    for (std::size_t first = 0; first < values.size(); first += block) {
        const statistics_loops::Sums part = statistics_loops::blockOfSums(
            values.data() + first, static_cast<std::int64_t>(std::min(block, values.size() - first)));
        all.sum += part.sum;
        all.squares += part.squares;
    }
    const double count = static_cast<double>(values.size());
    ActivationStatistics statistics{.mean = all.sum / count};
    statistics.variance = all.squares / count - statistics.mean * statistics.mean;
    if (statistics.variance < 0)
        statistics.variance = 0;
    return statistics;
}

std::size_t countCorrect(std::span<const float> scores, std::span<const std::int64_t> targets) {
    const std::size_t classes = targets.empty() ? 0 : scores.size() / targets.size();
    std::size_t correct = 0;
    const float* row = scores.data();
    for (const std::int64_t target : targets) {
        std::size_t largest = 0;
        for (std::size_t i = 1; i < classes; ++i) largest = row[i] > row[largest] ? i : largest;
        correct += static_cast<std::int64_t>(largest) == target ? 1 : 0;
        row += classes;
    }
    return correct;
}

void countIntervals(std::span<const float> values, float limit, std::span<std::int64_t> counts) {
    constexpr std::size_t atOnce = 1024;
    constexpr std::size_t tables = 4;  // so that equal values, one after the other, need not wait
    const std::size_t intervals = counts.size() + 1;
    const float scale = static_cast<float>(counts.size()) / (2 * limit);
    const float last = static_cast<float>(counts.size() - 1);
    std::int32_t places[atOnce];
    std::vector<std::uint32_t> table(tables * intervals);
    for (std::size_t first = 0; first < values.size(); first += atOnce) {
        const std::size_t count = std::min(atOnce, values.size() - first);
        statistics_loops::findIntervals(values.data() + first, static_cast<std::int64_t>(count), limit, scale,
                                        last, places);
        for (std::size_t i = 0; i < count; ++i)
            ++table[i % tables * intervals + static_cast<std::size_t>(places[i])];
    }
    for (std::size_t i = 0; i < tables * intervals; ++i) {
        if (i % intervals < counts.size())
            counts[i % intervals] += table[i];
    }
}

}  // namespace zorro
