#include "core/analysis/statistics/paired_test.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <boost/math/distributions/students_t.hpp>

#include "core/analysis/statistics/mean_estimate.h"
#include "core/analysis/statistics/signed_rank.h"
#include "core/analysis/statistics/student_t.h"

namespace zorro {

namespace {

/// The pairs of finite values.
struct Pairs {
    std::vector<double> values;
    std::vector<double> baseline;
    bool someFailed = false;

    [[nodiscard]] std::vector<double> differences(double slope = 1, double baselineSlope = 1) const {
        std::vector<double> all(values.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = slope * values[i] - baselineSlope * baseline[i];
        return all;
    }

    /// Differences that vary by less are equal to rounding.
    [[nodiscard]] double rounding() const {
        double largest = 0;
        for (const std::vector<double>* each : {&values, &baseline}) {
            for (const double value : *each) largest = std::max(largest, std::abs(value));
        }
        return 8 * std::numeric_limits<double>::epsilon() * largest;
    }
};

Pairs finitePairs(std::span<const double> values, std::span<const double> baseline) {
    Pairs pairs;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]) && std::isfinite(baseline[i])) {
            pairs.values.push_back(values[i]);
            pairs.baseline.push_back(baseline[i]);
        } else {
            pairs.someFailed = true;
        }
    }
    return pairs;
}

/// Two that failed differ by nothing.
std::vector<double> rankedDifferences(std::span<const double> values, std::span<const double> baseline) {
    std::vector<double> differences(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        differences[i] = values[i] == baseline[i] ? 0 : values[i] - baseline[i];
    return differences;
}

/// Of the mean of pairs that may be of overlapping splits.
double standardError(const MeanEstimate& estimate, double overlap) {
    return estimate.standardDeviation * std::sqrt(1 / static_cast<double>(estimate.count) + overlap);
}

/// t times the standard error of the mean of these differences.
double halfWidth(const std::vector<double>& differences, double overlap) {
    return studentT(0.95, differences.size() - 1) * standardError(estimateMean(differences), overlap);
}

void layInterval(PairedTest& test, const Pairs& pairs, ValueScale scale, double overlap) {
    const double mean = estimateMean(pairs.values).mean;
    const double baseline = estimateMean(pairs.baseline).mean;
    const double slope = scaleSlope(scale, mean);
    const double baselineSlope = scaleSlope(scale, baseline);
    if (std::isfinite(slope) && std::isfinite(baselineSlope)) {
        const double half = halfWidth(pairs.differences(slope, baselineSlope), overlap);
        const double place = toScale(scale, mean);
        test.lower = fromScale(scale, place - half) - baseline;
        test.upper = fromScale(scale, place + half) - baseline;
    } else {
        const double half = halfWidth(pairs.differences(), overlap);
        test.lower = insideScale(scale, mean - half) - baseline;
        test.upper = insideScale(scale, mean + half) - baseline;
    }
}

double twoSidedP(double t, std::size_t pairs) {
    const boost::math::students_t distribution(static_cast<double>(pairs - 1));
    return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(t)));
}

}  // namespace

PairedTest pairedTest(std::span<const double> values, std::span<const double> baseline, ValueScale scale,
                      double overlap) {
    const Pairs pairs = finitePairs(values, baseline);
    PairedTest test{.pairs = pairs.values.size()};
    const std::vector<double> differences = pairs.differences();
    const MeanEstimate estimate = estimateMean(differences);
    const bool varies = estimate.standardDeviation > pairs.rounding();
    test.difference = estimate.mean;
    if (varies) {
        layInterval(test, pairs, scale, overlap);
        test.effect = estimate.mean / estimate.standardDeviation;
    }
    const std::vector<double> ranked = rankedDifferences(values, baseline);
    const bool allEqual = std::ranges::all_of(ranked, [](double each) { return each == 0; });
    if (ranked.size() < 2)
        return test;
    if (pairs.someFailed) {
        test.kind = PairedTestKind::signedRank;
        test.p = signedRankTest(ranked).value_or(1);
    } else if (varies) {
        test.kind = PairedTestKind::pairedT;
        test.p = twoSidedP(estimate.mean / standardError(estimate, overlap), test.pairs);
    } else if (allEqual) {
        test.kind = PairedTestKind::pairedT;
        test.p = 1;
        test.lower = test.upper = 0;
    }
    if (test.p && ranked.size() >= fewestRankedPairs)
        test.signedRankP = signedRankTest(ranked).value_or(1);
    return test;
}

}  // namespace zorro
