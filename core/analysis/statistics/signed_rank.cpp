#include "core/analysis/statistics/signed_rank.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

#include <boost/math/distributions/normal.hpp>

#include "core/analysis/statistics/ranks.h"

namespace zorro {

namespace {

constexpr std::size_t mostCounted = 200;

/// Twice the rank of each size, which is whole also where ranks are shared.
std::vector<std::size_t> doubledRanks(const std::vector<double>& sizes) {
    const std::vector<double> ranks = tiedRanks(
        sizes.size(), [&](std::size_t one, std::size_t other) { return sizes[one] < sizes[other]; });
    std::vector<std::size_t> doubled;
    doubled.reserve(ranks.size());
    for (const double rank : ranks) doubled.push_back(static_cast<std::size_t>(2 * rank));
    return doubled;
}

/// The share of all choices of signs whose positive ranks sum to at most `sum`.
double shareUpTo(const std::vector<std::size_t>& ranks, std::size_t sum) {
    const std::size_t total = std::accumulate(ranks.begin(), ranks.end(), std::size_t{0});
    std::vector<double> share(total + 1);
    share[0] = 1;
    std::size_t reached = 0;
    for (const std::size_t rank : ranks) {
        reached += rank;
        for (std::size_t i = reached + 1; i-- > 0;)
            share[i] = (share[i] + (i >= rank ? share[i - rank] : 0)) / 2;
    }
    return std::accumulate(share.begin(), share.begin() + static_cast<std::ptrdiff_t>(sum) + 1, 0.0);
}

/// The same by a normal distribution of the same mean and variance.
double normalShareUpTo(const std::vector<std::size_t>& ranks, std::size_t sum) {
    double mean = 0;
    double variance = 0;
    for (const std::size_t rank : ranks) {
        mean += static_cast<double>(rank) / 2;
        variance += static_cast<double>(rank * rank) / 4;
    }
    constexpr double continuity = 1;  // half a rank, doubled
    const boost::math::normal distribution(mean, std::sqrt(variance));
    return boost::math::cdf(distribution, static_cast<double>(sum) + continuity);
}

}  // namespace

std::optional<double> signedRankTest(std::span<const double> differences) {
    std::vector<double> sizes;
    std::vector<bool> positive;
    for (const double difference : differences) {
        if (difference != 0) {
            sizes.push_back(std::abs(difference));
            positive.push_back(difference > 0);
        }
    }
    if (sizes.empty())
        return std::nullopt;
    const std::vector<std::size_t> ranks = doubledRanks(sizes);
    const std::size_t total = std::accumulate(ranks.begin(), ranks.end(), std::size_t{0});
    std::size_t sum = 0;
    for (std::size_t i = 0; i < ranks.size(); ++i) sum += positive[i] ? ranks[i] : 0;
    // The distribution is symmetric: the smaller of both sums has the smaller tail.
    const std::size_t smaller = std::min(sum, total - sum);
    const double tail =
        ranks.size() <= mostCounted ? shareUpTo(ranks, smaller) : normalShareUpTo(ranks, smaller);
    return std::min(1.0, 2 * tail);
}

}  // namespace zorro
