#include "core/run/tuning/halving.h"

#include <algorithm>
#include <array>
#include <cmath>

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

/// Of a share of so many examples.
double standardError(double share, std::size_t examples) {
    const double count = static_cast<double>(examples) + 4;
    const double centre = (share * static_cast<double>(examples) + 2) / count;
    return std::sqrt(centre * (1 - centre) / count);
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

std::size_t goingOn(std::size_t candidates, const HalvingRung& rung, const HalvingRung& next,
                    std::size_t factor) {
    return candidates > rung.candidates ? std::max(next.candidates, candidates / factor) : next.candidates;
}

bool hasLearned(const CandidateScore& score, const TrivialAnswer& trivial) {
    if (!score.figure)
        return false;
    if (trivial.isShare)
        return *score.figure > trivial.figure + 2 * standardError(trivial.figure, trivial.examples);
    return *score.figure < trivial.figure * (1 - 4 / static_cast<double>(trivial.examples));
}

std::vector<std::size_t> rankedCandidates(const std::vector<CandidateScore>& scores,
                                          const CandidateJudge& judge) {
    const double sign = judge.higherIsBetter ? 1 : -1;
    std::vector<std::size_t> rest;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i].figure)
            rest.push_back(i);
    }
    const auto merit = [&](std::size_t position) { return sign * scores[position].figure.value_or(0); };
    std::vector<std::size_t> ranked;
    while (!rest.empty()) {
        const double top = merit(*std::ranges::max_element(rest, {}, merit));
        const double tolerance = judge.examples > 0 ? standardError(sign * top, judge.examples) : 0;
        auto best = rest.end();
        for (auto each = rest.begin(); each != rest.end(); ++each) {
            const bool isEqual = merit(*each) >= top - tolerance;
            if (isEqual && (best == rest.end() || scores[*each].loss < scores[*best].loss))
                best = each;
        }
        ranked.push_back(*best);
        rest.erase(best);
    }
    return ranked;
}

std::vector<std::size_t> survivorsOf(const std::vector<CandidateScore>& scores, std::size_t count,
                                     const CandidateJudge& judge) {
    std::vector<std::size_t> positions = rankedCandidates(scores, judge);
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

double wholeTrainings(std::size_t candidates, std::size_t factor) {
    constexpr std::uint64_t steps = 1'000'000;
    return static_cast<double>(updatesOf(halvingRungs(candidates, factor, steps))) /
           static_cast<double>(steps);
}

std::vector<double> haltonPoint(std::size_t index, std::size_t dimensions) {
    constexpr std::array<std::size_t, 12> primes{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    std::vector<double> point(dimensions);
    for (std::size_t i = 0; i < dimensions; ++i)
        point[i] = radicalInverse(index + 1, primes[i % primes.size()]);
    return point;
}

}  // namespace zorro
