#include "core/analysis/statistics/friedman.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numbers>
#include <numeric>
#include <utility>

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>

#include "core/analysis/statistics/studentised_range.h"

namespace zorro {

namespace {

/// t^3 - t, summed over the ties of t ranks.
double tieTerms(const std::vector<double>& ranks) {
    std::map<double, double> sizes;
    for (const double rank : ranks) sizes[rank] += 1;
    double sum = 0;
    for (const auto& [rank, size] : sizes) sum += size * size * size - size;
    return sum;
}

void addProbabilities(FriedmanTest& test) {
    const auto n = static_cast<double>(test.blocks);
    const auto degrees = static_cast<double>(test.treatments) - 1;
    const double left = n * degrees - test.chiSquared;
    test.p = boost::math::cdf(boost::math::complement(boost::math::chi_squared(degrees), test.chiSquared));
    // All blocks agree on every rank: nothing is left but rounding.
    if (left <= 1e-12 * n * degrees) {
        test.f = std::numeric_limits<double>::infinity();
        test.fP = 0;
        return;
    }
    test.f = (n - 1) * test.chiSquared / left;
    test.fP =
        boost::math::cdf(boost::math::complement(boost::math::fisher_f(degrees, degrees * (n - 1)), test.f));
}

using Ranks = std::vector<std::vector<double>>;

double squareSum(const std::vector<double>& values) {
    return std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
}

/// How many orders the blocks after the first can have; infinite for what is too large to count.
double orderCount(const Ranks& ranks) {
    double count = 1;
    for (std::size_t block = 1; block < ranks.size(); ++block)
        count *= std::tgamma(static_cast<double>(ranks[block].size()) + 1);
    return count;
}

/// Counts the orders of the blocks from `block` on whose rank sums lie at least as far apart as these.
class OrderCounter {
public:
    OrderCounter(Ranks ranks, double observed) : ranks_(std::move(ranks)), observed_(observed) {
        for (std::vector<double>& block : ranks_) std::ranges::sort(block);
    }

    [[nodiscard]] double shareReaching() {
        count(1, ranks_.front());
        return reaching_ / all_;
    }

private:
    void count(std::size_t block, const std::vector<double>& sums) {
        if (block == ranks_.size()) {
            ++all_;
            constexpr double rounding = 1e-9;
            reaching_ += squareSum(sums) >= observed_ - rounding ? 1 : 0;
            return;
        }
        std::vector<double> added(sums.size());
        do {
            std::ranges::transform(sums, ranks_[block], added.begin(), std::plus<>());
            count(block + 1, added);
        } while (std::ranges::next_permutation(ranks_[block]).found);
    }

    Ranks ranks_;
    double observed_;
    double all_ = 0;
    double reaching_ = 0;
};

}  // namespace

std::optional<FriedmanTest> friedmanTest(const std::vector<std::vector<double>>& ranks) {
    if (ranks.size() < 2 || ranks.front().size() < 2)
        return std::nullopt;
    FriedmanTest test{.blocks = ranks.size(), .treatments = ranks.front().size()};
    const auto n = static_cast<double>(test.blocks);
    const auto k = static_cast<double>(test.treatments);
    std::vector<double> sums(test.treatments);
    double ties = 0;
    for (const std::vector<double>& block : ranks) {
        for (std::size_t j = 0; j < block.size(); ++j) sums[j] += block[j];
        ties += tieTerms(block);
    }
    const double untied = 1 - ties / (n * (k * k * k - k));
    if (untied <= 0)
        return std::nullopt;
    double squares = 0;
    for (const double sum : sums) squares += std::pow(sum / n - (k + 1) / 2, 2);
    test.chiSquared = 12 * n / (k * (k + 1)) * squares / untied;
    addProbabilities(test);
    constexpr double mostCounted = 1e6;
    if (orderCount(ranks) <= mostCounted)
        test.exactP = OrderCounter(ranks, squareSum(sums)).shareReaching();
    return test;
}

double criticalRankDifference(double level, std::size_t treatments, std::size_t blocks) {
    const auto k = static_cast<double>(treatments);
    const double q = normalRangeQuantile(1 - level, treatments) / std::numbers::sqrt2;
    return q * std::sqrt(k * (k + 1) / (6 * static_cast<double>(blocks)));
}

}  // namespace zorro
