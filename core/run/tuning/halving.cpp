#include "core/run/tuning/halving.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace zorro {

namespace {

constexpr std::size_t comparedAtTheEnd = 2;

/// `steps` divided by the factor so many times as there are counts behind each count, without the rungs at
/// which nobody would be dropped and those before the first step.
std::vector<HalvingRung> rungsOf(const std::vector<std::size_t>& counts,
                                 const std::vector<std::uint64_t>& steps) {
    std::vector<HalvingRung> rungs;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const bool isLast = i + 1 == counts.size();
        const bool drops = isLast || (counts[i + 1] < counts[i] && steps[i] < steps[i + 1]);
        if (drops && steps[i] > 0)
            rungs.push_back({steps[i], counts[i]});
    }
    rungs.front().candidates = counts.front();
    return rungs;
}

/// The digits of `number` in this base behind the point, in reverse.
double radicalInverse(std::size_t number, std::size_t base) {
    double value = 0;
    double place = 1;
    for (; number > 0; number /= base) {
        place /= static_cast<double>(base);
        value += place * static_cast<double>(number % base);
    }
    return value;
}

}  // namespace

std::vector<HalvingRung> halvingRungs(std::size_t candidates, std::size_t factor, std::uint64_t steps) {
    std::vector<std::size_t> counts{candidates};
    std::vector<std::uint64_t> at{steps};
    std::uint64_t divisor = 1;
    for (; candidates > comparedAtTheEnd * divisor; divisor *= factor) {
        counts.push_back(std::max(comparedAtTheEnd, candidates / (divisor * factor)));
        at.insert(at.begin(), steps / (divisor * factor));
    }
    return rungsOf(counts, at);
}

std::vector<HalvingRung> furtherRungs(const std::vector<HalvingRung>& rungs, std::size_t candidates,
                                      std::size_t factor) {
    std::vector<std::size_t> counts;
    std::vector<std::uint64_t> at;
    for (const HalvingRung& rung : rungs) {
        counts.push_back(counts.empty() ? candidates : std::max<std::size_t>(1, counts.back() / factor));
        at.push_back(rung.steps);
    }
    return rungsOf(counts, at);
}

bool isBetter(const CandidateScore& one, const CandidateScore& other, bool higherIsBetter) {
    if (!one.figure || !other.figure)
        return one.figure.has_value() && !other.figure.has_value();
    if (*one.figure != *other.figure)
        return higherIsBetter ? *one.figure > *other.figure : *one.figure < *other.figure;
    return one.loss < other.loss;
}

std::vector<std::size_t> survivorsOf(const std::vector<CandidateScore>& scores, std::size_t count,
                                     bool higherIsBetter) {
    std::vector<std::size_t> positions(scores.size());
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    std::erase_if(positions, [&](std::size_t position) { return !scores[position].figure; });
    std::ranges::stable_sort(positions, [&](std::size_t one, std::size_t other) {
        return isBetter(scores[one], scores[other], higherIsBetter);
    });
    positions.resize(std::min(count, positions.size()));
    std::ranges::sort(positions);
    return positions;
}

std::uint64_t updatesOf(const std::vector<HalvingRung>& rungs) {
    std::uint64_t updates = 0;
    std::uint64_t before = 0;
    for (const HalvingRung& rung : rungs) {
        updates += rung.candidates * (rung.steps - before);
        before = rung.steps;
    }
    return updates;
}

std::vector<double> haltonPoint(std::size_t index, std::size_t dimensions) {
    constexpr std::array<std::size_t, 12> primes{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    std::vector<double> point(dimensions);
    for (std::size_t i = 0; i < dimensions; ++i)
        point[i] = radicalInverse(index + 1, primes[i % primes.size()]);
    return point;
}

}  // namespace zorro
