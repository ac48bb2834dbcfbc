#include "core/fit/data/weights.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "core/file/file.h"
#include "core/fit/data/data_file.h"
#include "core/text/text.h"

namespace zorro {

std::vector<double> normalWeights(std::span<const double> x, double sigma) {
    if (!(sigma > 0) || !std::isfinite(sigma)) {
        throw std::invalid_argument("the standard deviation " + shortestNumber(sigma) +
                                    " of the weights is not a positive number");
    }
    std::vector<double> weights(x.size());
    std::ranges::transform(x, weights.begin(), [&](double at) {
        const double z = at / sigma;
        return std::exp(-z * z / 2);
    });
    return weights;
}

std::vector<double> densityWeights(std::span<const double> x, const Curve& density) {
    if (!density.function || !density.parameters.empty()) {
        throw std::invalid_argument("the weights have no density; give a formula of x, e.g. exp(-x^2/2)");
    }
    std::vector<double> weights(x.size());
    density.evaluate(x, {.f = weights});
    const auto bad =
        std::ranges::find_if(weights, [](double weight) { return !(weight >= 0) || !std::isfinite(weight); });
    if (bad != weights.end()) {
        const double at = x[static_cast<std::size_t>(bad - weights.begin())];
        throw std::invalid_argument("the density " + density.description().formula + " is " +
                                    shortestNumber(*bad) + " at x = " + shortestNumber(at) +
                                    "; a weight is a finite number of at least 0");
    }
    return weights;
}

Histogram readHistogram(const std::filesystem::path& path) {
    const Table table = openTable(path, {}, largestDataFile);
    const DataColumns columns = chooseColumns(table).columns;
    std::vector<std::pair<double, double>> bins;
    TableRows rows(table);
    while (rows.next()) {
        for (const std::size_t column : {columns.x, columns.y}) {
            if (std::isnan(rows.number(column))) {
                rows.refuseCell(column);
            }
        }
        const auto& [centre, count] = bins.emplace_back(rows.number(columns.x), rows.number(columns.y));
        if (count < 0) {
            throw FileError(path.filename().string() + " is no histogram: it has the count " +
                            shortestNumber(count) + " at " + shortestNumber(centre));
        }
    }
    std::ranges::stable_sort(bins, {}, &std::pair<double, double>::first);
    Histogram histogram{.name = path.filename().string()};
    for (const auto& [centre, count] : bins) {
        if (!histogram.centres.empty() && centre == histogram.centres.back()) {
            throw FileError(path.filename().string() + " is no histogram: it has two bins at " +
                            shortestNumber(centre));
        }
        histogram.centres.push_back(centre);
        histogram.counts.push_back(count);
    }
    if (bins.size() < 2) {
        throw FileError(path.filename().string() + " is no histogram: it needs at least two bins");
    }
    return histogram;
}

std::vector<double> histogramWeights(std::span<const double> x, const Histogram& histogram) {
    const std::vector<double>& centres = histogram.centres;
    const std::vector<double>& counts = histogram.counts;
    if (centres.size() < 2 || counts.size() != centres.size()) {
        throw std::invalid_argument("a histogram needs at least two bins, each with its count");
    }
    if (!std::ranges::is_sorted(centres, std::ranges::less_equal()) ||
        std::ranges::any_of(counts, [](double count) { return !(count >= 0); })) {
        throw std::invalid_argument("a histogram needs increasing centres and counts of at least 0");
    }
    std::vector<double> weights(x.size());
    std::ranges::transform(x, weights.begin(), [&](double at) {
        const auto above = std::ranges::lower_bound(centres, at);
        if (above == centres.end() || at < centres.front()) {
            return 0.0;
        }
        const auto i = static_cast<std::size_t>(above - centres.begin());
        if (i == 0) {
            return counts[0];
        }
        const double t = (at - centres[i - 1]) / (centres[i] - centres[i - 1]);
        return std::lerp(counts[i - 1], counts[i], t);
    });
    return weights;
}

}  // namespace zorro
