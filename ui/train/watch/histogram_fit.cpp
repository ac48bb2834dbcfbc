#include "ui/train/watch/histogram_fit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/expression/curve_spec.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {
namespace {

constexpr double smallestShare = 1e-4;  ///< of the counts, at either end of what a fit looks at

/// From where to where the counts are, without the outermost few.
AxisRange usedRange(const Histogram& histogram) {
    double total = 0;
    for (const double count : histogram.counts) {
        total += count;
    }
    std::size_t first = 0;
    std::size_t last = histogram.counts.size() - 1;
    double below = histogram.counts[first];
    while (first < last && below < smallestShare * total) {
        below += histogram.counts[++first];
    }
    double above = histogram.counts[last];
    while (last > first && above < smallestShare * total) {
        above += histogram.counts[--last];
    }
    return {histogram.centres[first], histogram.centres[last]};
}

}  // namespace

std::optional<Histogram> usedHistogram(const RunHistory& history, const std::vector<std::size_t>& members) {
    std::map<std::pair<std::size_t, std::size_t>, const PreactivationHistogram*> newest;
    for (const PreactivationHistogram& each : history.histograms) {
        if (std::find(members.begin(), members.end(), each.member) != members.end()) {
            newest[{each.member, each.layer}] = &each;
        }
    }
    Histogram sum;
    for (const auto& [place, each] : newest) {
        const std::size_t bins = each->counts.size();
        if (sum.counts.empty()) {
            sum.counts.assign(bins, 0);
            const double width = (each->upper - each->lower) / static_cast<double>(bins);
            for (std::size_t i = 0; i < bins; ++i) {
                sum.centres.push_back(each->lower + width * (static_cast<double>(i) + 0.5));
            }
        }
        for (std::size_t i = 0; i < std::min(bins, sum.counts.size()); ++i) {
            sum.counts[i] += static_cast<double>(each->counts[i]);
        }
    }
    const bool any =
        std::any_of(sum.counts.begin(), sum.counts.end(), [](double count) { return count > 0; });
    return any ? std::optional(std::move(sum)) : std::nullopt;
}

FitQuestion histogramFit(FitQuestion question, const Curve& target, Histogram histogram) {
    const AxisRange range = usedRange(histogram);
    if (question.family == target.function) {
        const bool isSymmetric = target.description().name == "symmetric-zorro";
        question =
            withFamily(std::move(question), parseCurve(isSymmetric ? "asymmetric-zorro" : "symmetric-zorro"));
    }
    question.target = target;
    question.data = nullptr;
    question.masked.clear();
    if (lengthOf(range) > 0) {
        question.range.lower = range.lower;
        question.range.upper = range.upper;
    }
    question.weight = FitWeight::histogram;
    question.histogram = std::make_shared<const Histogram>(std::move(histogram));
    return question;
}

}  // namespace zorro::ui
