#include "core/series/group_series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro {
namespace {

struct Spread {
    std::size_t count = 0;
    double mean = 0;
    double lower = 0;
    double upper = 0;
};

/// Of the finite values; a member that has diverged no longer counts.
Spread spreadOf(const std::vector<double>& values, SeriesBand band) {
    Spread spread{.lower = INFINITY, .upper = -INFINITY};
    double squares = 0;
    for (const double value : values) {
        if (!std::isfinite(value)) {
            continue;
        }
        ++spread.count;
        const double difference = value - spread.mean;
        spread.mean += difference / static_cast<double>(spread.count);
        squares += difference * (value - spread.mean);
        spread.lower = std::min(spread.lower, value);
        spread.upper = std::max(spread.upper, value);
    }
    if (spread.count == 0 || band == SeriesBand::range) {
        return spread;
    }
    double half = 0;
    if (spread.count > 1 && band != SeriesBand::none) {
        const auto count = static_cast<double>(spread.count);
        half = std::sqrt(squares / (count - 1));
        half /= band == SeriesBand::standardError ? std::sqrt(count) : 1;
    }
    spread.lower = spread.mean - half;
    spread.upper = spread.mean + half;
    return spread;
}

}  // namespace

double MovingAverage::next(double value) {
    sum_ = weight_ * sum_ + (1 - weight_) * value;
    sumOfWeights_ = weight_ * sumOfWeights_ + (1 - weight_);
    return sum_ / sumOfWeights_;
}

double valueOf(const Column& column, std::size_t members, std::size_t record, std::size_t member,
               std::size_t layer) {
    const std::size_t layers = std::max<std::size_t>(1, column.layers);
    const std::size_t perRecord = (column.perMember ? members : 1) * layers;
    const std::size_t at = record * perRecord + (column.perMember ? member : 0) * layers + layer;
    return layer < layers && at < column.values.size() ? column.values[at]
                                                       : std::numeric_limits<double>::quiet_NaN();
}

void GroupSeries::begin(const SeriesRequest& request) {
    *this = {};
    request_ = request;
    meanAverage_ = MovingAverage(request.smoothing);
    lowerAverage_ = MovingAverage(request.smoothing);
    upperAverage_ = MovingAverage(request.smoothing);
}

void GroupSeries::extend(const RunHistory& history, const SeriesRequest& request) {
    if (!(request == request_) || history.steps.size() < seen_) {
        begin(request);
    }
    const Column* column = history.column(request.column);
    if (column == nullptr || history.steps.empty()) {
        return;
    }
    const std::size_t width = column->values.size() / history.steps.size();
    const std::size_t members = width / std::max<std::size_t>(1, column->layers);
    std::vector<double> values(request.members.size());
    for (; seen_ < history.steps.size(); ++seen_) {
        std::transform(
            request.members.begin(), request.members.end(), values.begin(),
            [&](std::size_t member) { return valueOf(*column, members, seen_, member, request.layer); });
        const Spread spread = spreadOf(values, request.band);
        if (spread.count > 0) {
            rows_.push_back(seen_);
            rawMean_.push_back(spread.mean);
            mean_.push_back(meanAverage_.next(spread.mean));
            lower_.push_back(lowerAverage_.next(spread.lower));
            upper_.push_back(upperAverage_.next(spread.upper));
        }
    }
}

}  // namespace zorro
