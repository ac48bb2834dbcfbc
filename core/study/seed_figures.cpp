#include "core/study/seed_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/analysis/statistics/holm.h"
#include "core/run/quantity/member_metrics.h"

namespace zorro {

std::vector<SeedFigure> seedFigures(const RunSnapshot& run, std::span<const std::size_t> members,
                                    Quantity metric) {
    std::vector<SeedFigure> figures;
    for (const std::size_t member : members) {
        const std::uint64_t seed = run.comparison.members[member].seed;
        const std::uint64_t dataSeed = dataSeedOf(run.comparison, run.comparison.members[member]);
        const double value = memberMetric(run, metric, member);
        if (std::isfinite(value))
            figures.push_back({seed, value, dataSeed});
        else if (failureOf(run, member))
            figures.push_back({seed, std::nullopt, dataSeed});
    }
    return figures;
}

ValueScale scaleOf(Quantity quantity) {
    const QuantityDescription& description = describe(quantity);
    if (description.unit == QuantityUnit::percent)
        return ValueScale::logit;
    return description.logarithmic ? ValueScale::logarithm : ValueScale::linear;
}

double overlapOf(const RunSnapshot& run) {
    const NetworkSummary& network = run.network;
    if (!network.splitsOverlap || network.trainingExamples == 0)
        return 0;
    const std::uint64_t judging =
        network.testExamples > 0 ? network.testExamples : network.validationExamples;
    return static_cast<double>(judging) / static_cast<double>(network.trainingExamples);
}

namespace {

/// An interval ends where the quantity does.
MeanEstimate withinBounds(MeanEstimate estimate, Quantity metric) {
    const ValueRange bounds = boundsOf(metric);
    estimate.lower = std::max(estimate.lower, bounds.lowest);
    estimate.upper = std::min(estimate.upper, bounds.highest);
    return estimate;
}

}  // namespace

MeanEstimate estimateOf(std::span<const SeedFigure> figures, Quantity metric, double overlap) {
    std::map<std::uint64_t, std::vector<double>> byData;
    for (const SeedFigure& figure : figures) {
        if (figure.value)
            byData[figure.dataSeed].push_back(*figure.value);
    }
    if (byData.size() == 1)
        return withinBounds(estimateMean(byData.begin()->second, 0.95, scaleOf(metric)), metric);
    std::vector<double> means;
    means.reserve(byData.size());
    for (const auto& [seed, values] : byData) means.push_back(estimateMean(values).mean);
    return withinBounds(estimateMean(means, 0.95, scaleOf(metric), overlap), metric);
}

PairedTest testBySeed(std::span<const SeedFigure> figures, std::span<const SeedFigure> baseline,
                      Quantity metric, double overlap) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double worst = higherIsBetter(metric) ? -infinity : infinity;
    struct Paired {
        std::vector<double> values;
        std::vector<double> compared;
    };
    Paired pairs;
    std::map<std::uint64_t, Paired> byData;
    for (const SeedFigure& figure : figures) {
        const auto same = std::ranges::find_if(baseline, [&](const SeedFigure& each) {
            return each.seed == figure.seed && each.dataSeed == figure.dataSeed;
        });
        if (same != baseline.end()) {
            for (Paired* to : {&pairs, &byData[figure.dataSeed]}) {
                to->values.push_back(figure.value.value_or(worst));
                to->compared.push_back(same->value.value_or(worst));
            }
        }
    }
    if (byData.size() <= 1)
        return pairedTest(pairs.values, pairs.compared, scaleOf(metric));
    pairs = {};
    for (const auto& [seed, paired] : byData) {
        pairs.values.push_back(estimateMean(paired.values).mean);
        pairs.compared.push_back(estimateMean(paired.compared).mean);
    }
    return pairedTest(pairs.values, pairs.compared, scaleOf(metric), overlap);
}

std::vector<SeedTest> testAgainst(std::size_t baseline, const std::vector<std::vector<SeedFigure>>& rows,
                                  Quantity metric, double overlap) {
    std::vector<SeedTest> tests(rows.size());
    std::vector<double> probabilities;
    std::vector<SeedTest*> tested;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == baseline)
            continue;
        tests[i].test = testBySeed(rows[i], rows[baseline], metric, overlap);
        if (tests[i].test.p) {
            probabilities.push_back(*tests[i].test.p);
            tested.push_back(&tests[i]);
        }
    }
    const std::vector<double> adjusted = holmAdjusted(probabilities);
    for (std::size_t i = 0; i < tested.size(); ++i) tested[i]->adjustedP = adjusted[i];
    return tests;
}

}  // namespace zorro
