#include "core/study/seed_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/statistics/holm.h"
#include "core/run/quantity/member_metrics.h"

namespace zorro {

std::vector<SeedFigure> seedFigures(const RunSnapshot& run, std::span<const std::size_t> members,
                                    Quantity metric) {
    std::vector<SeedFigure> figures;
    for (const std::size_t member : members) {
        const std::uint64_t seed = run.comparison.members[member].seed;
        const double value = memberMetric(run, metric, member);
        if (std::isfinite(value))
            figures.push_back({seed, value});
        else if (failureOf(run, member))
            figures.push_back({seed, std::nullopt});
    }
    return figures;
}

ValueScale scaleOf(Quantity quantity) {
    const QuantityDescription& description = describe(quantity);
    if (description.unit == QuantityUnit::percent)
        return ValueScale::logit;
    return description.logarithmic ? ValueScale::logarithm : ValueScale::linear;
}

MeanEstimate estimateOf(std::span<const SeedFigure> figures, Quantity metric) {
    std::vector<double> values;
    for (const SeedFigure& figure : figures) {
        if (figure.value)
            values.push_back(*figure.value);
    }
    return estimateMean(values, 0.95, scaleOf(metric));
}

PairedTest testBySeed(std::span<const SeedFigure> figures, std::span<const SeedFigure> baseline,
                      Quantity metric) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double worst = higherIsBetter(metric) ? -infinity : infinity;
    std::vector<double> values;
    std::vector<double> compared;
    for (const SeedFigure& figure : figures) {
        const auto same = std::ranges::find(baseline, figure.seed, &SeedFigure::seed);
        if (same != baseline.end()) {
            values.push_back(figure.value.value_or(worst));
            compared.push_back(same->value.value_or(worst));
        }
    }
    return pairedTest(values, compared, scaleOf(metric));
}

std::vector<SeedTest> testAgainst(std::size_t baseline, const std::vector<std::vector<SeedFigure>>& rows,
                                  Quantity metric) {
    std::vector<SeedTest> tests(rows.size());
    std::vector<double> probabilities;
    std::vector<SeedTest*> tested;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == baseline)
            continue;
        tests[i].test = testBySeed(rows[i], rows[baseline], metric);
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
