#include "core/series/recorded_at.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/run/quantity/quantity.h"
#include "core/series/group_series.h"

namespace zorro {

namespace {

/// The end of those that were recorded up to `step`.
template <typename Record>
auto endAt(const std::vector<Record>& records, std::uint64_t step) {
    return std::partition_point(records.begin(), records.end(),
                                [step](const Record& record) { return record.step <= step; });
}

/// Each step of the records once, found by leaps: there are many records a step.
template <typename Record>
std::vector<std::uint64_t> stepsOf(const std::vector<Record>& records) {
    std::vector<std::uint64_t> steps;
    for (auto next = records.begin(); next != records.end(); next = endAt(records, steps.back()))
        steps.push_back(next->step);
    return steps;
}

void add(PreactivationCounts& sum, const PreactivationHistogram& histogram) {
    if (sum.counts.empty()) {
        sum.lower = histogram.lower;
        sum.upper = histogram.upper;
        sum.counts.assign(histogram.counts.size(), 0);
    }
    for (std::size_t i = 0; i < std::min(sum.counts.size(), histogram.counts.size()); ++i)
        sum.counts[i] += static_cast<double>(histogram.counts[i]);
}

/// Where learned parameters are looked for.
struct LearnedPlace {
    std::size_t count;
    const std::vector<std::size_t>& members;
    std::size_t memberCount;
    std::size_t layer;
    std::uint64_t step;
};

/// The means of the columns `nameOf` names over the members that have a number there; empty where no member
/// has one in every column.
std::vector<double> learnedMeans(const RunHistory& history, const LearnedPlace& place,
                                 std::string (*nameOf)(std::size_t)) {
    const std::optional<std::size_t> row = rowAt(history, place.step);
    std::vector<double> means;
    for (std::size_t i = 0; row && i < place.count; ++i) {
        const Column* column = history.column(nameOf(i));
        double sum = 0;
        double known = 0;
        for (const std::size_t member : place.members) {
            const double value =
                column == nullptr ? NAN : valueOf(*column, place.memberCount, *row, member, place.layer);
            sum += std::isfinite(value) ? value : 0;
            known += std::isfinite(value) ? 1 : 0;
        }
        if (known == 0)
            return {};
        means.push_back(sum / known);
    }
    return means;
}

}  // namespace

std::optional<PreactivationCounts> countsAt(const RunHistory& history,
                                            const std::vector<std::size_t>& members, std::size_t layer,
                                            std::uint64_t step) {
    PreactivationCounts sum;
    const auto end = std::make_reverse_iterator(endAt(history.histograms, step));
    for (auto next = end; next != history.histograms.rend(); ++next) {
        if (!sum.counts.empty() && next->step != sum.step)
            break;
        const bool wanted =
            next->layer == layer && std::find(members.begin(), members.end(), next->member) != members.end();
        if (wanted && next->upper > next->lower && !next->counts.empty()) {
            sum.step = next->step;
            add(sum, *next);
        }
    }
    return sum.counts.empty() ? std::nullopt : std::optional(std::move(sum));
}

const OutputMap* mapAt(const RunHistory& history, std::size_t member, std::uint64_t step) {
    const auto end = std::make_reverse_iterator(endAt(history.maps, step));
    const auto found = std::find_if(end, history.maps.rend(),
                                    [member](const OutputMap& map) { return map.member == member; });
    return found == history.maps.rend() ? nullptr : &*found;
}

std::vector<std::uint64_t> lookedAtSteps(const RunHistory& history) {
    const std::vector<std::uint64_t> ofHistograms = stepsOf(history.histograms);
    const std::vector<std::uint64_t> ofMaps = stepsOf(history.maps);
    if (ofMaps.size() > 1)
        return ofMaps;
    std::vector<std::uint64_t> steps;
    std::set_union(ofHistograms.begin(), ofHistograms.end(), ofMaps.begin(), ofMaps.end(),
                   std::back_inserter(steps));
    return steps;
}

std::vector<double> learnedAt(const RunHistory& history, std::size_t count,
                              const std::vector<std::size_t>& members, std::size_t memberCount,
                              std::size_t layer, std::uint64_t step) {
    return learnedMeans(history, {count, members, memberCount, layer, step}, learnedColumn);
}

LearnedQuartiles learnedQuartilesAt(const RunHistory& history, std::size_t count,
                                    const std::vector<std::size_t>& members, std::size_t memberCount,
                                    std::size_t layer, std::uint64_t step) {
    const LearnedPlace place{count, members, memberCount, layer, step};
    return {learnedMeans(history, place, learnedLowerColumn),
            learnedMeans(history, place, learnedUpperColumn)};
}

std::optional<Curve> learnedCurveAt(const RunHistory& history, const Curve& start,
                                    const std::vector<std::size_t>& members, std::size_t memberCount,
                                    std::size_t layer, std::uint64_t step) {
    const std::vector<Parameter>& described = start.description().parameters;
    std::vector<double> values = learnedAt(history, described.size(), members, memberCount, layer, step);
    if (values.empty())
        return std::nullopt;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::clamp(values[i], described[i].lower, described[i].upper);
    return Curve{start.function, std::move(values)};
}

std::optional<std::size_t> rowAt(const RunHistory& history, std::uint64_t step) {
    const auto after = std::upper_bound(history.steps.begin(), history.steps.end(), step);
    return after == history.steps.begin()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(after - history.steps.begin()) - 1);
}

}  // namespace zorro
