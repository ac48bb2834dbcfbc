#include "ui/train/watch/histogram_fit.h"

#include <utility>

#include "core/expression/curve_spec.h"
#include "core/series/network_usage.h"
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
    const std::optional<NewestCounts> newest = newestCounts(history, members);
    if (!newest) {
        return std::nullopt;
    }
    const PreactivationCounts& counts = newest->counts;
    Histogram histogram{.counts = counts.counts};
    const double width = (counts.upper - counts.lower) / static_cast<double>(counts.counts.size());
    for (std::size_t i = 0; i < counts.counts.size(); ++i) {
        histogram.centres.push_back(counts.lower + width * (static_cast<double>(i) + 0.5));
    }
    return histogram;
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
