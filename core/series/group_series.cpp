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

std::size_t cellOf(const Column& column, std::size_t members, std::size_t record, std::size_t member,
                   std::size_t layer) {
    const std::size_t layers = std::max<std::size_t>(1, column.layers);
    const std::size_t perRecord = (column.perMember ? members : 1) * layers;
    return layer < layers ? record * perRecord + (column.perMember ? member : 0) * layers + layer
                          : std::numeric_limits<std::size_t>::max();
}

/// The mean over the members of what was lowest or highest in a row: the mean of the members lies between.
double meanOf(const std::vector<double>& cells, const Column& column, const SeriesRequest& request,
              std::size_t members, std::size_t row) {
    double sum = 0;
    double count = 0;
    for (const std::size_t member : request.members) {
        const std::size_t at = cellOf(column, members, row, member, request.layer);
        if (at < cells.size() && std::isfinite(cells[at])) {
            sum += cells[at];
            count += 1;
        }
    }
    return count > 0 ? sum / count : notRecorded;
}

}  // namespace

double MovingAverage::next(double value, std::size_t records) {
    const double before = records == 1 ? weight_ : std::pow(weight_, static_cast<double>(records));
    sum_ = before * sum_ + (1 - before) * value;
    sumOfWeights_ = before * sumOfWeights_ + (1 - before);
    return sum_ / sumOfWeights_;
}

double valueOf(const Column& column, std::size_t members, std::size_t record, std::size_t member,
               std::size_t layer) {
    const std::size_t at = cellOf(column, members, record, member, layer);
    return at < column.values.size() ? column.values[at] : notRecorded;
}

std::size_t memberCount(const RunHistory& history, const Column& column) {
    const std::size_t rows = std::max<std::size_t>(1, history.steps.size());
    return column.values.size() / rows / std::max<std::size_t>(1, column.layers);
}

std::size_t memberCount(const RunHistory& history) {
    const auto told = std::find_if(history.columns.begin(), history.columns.end(),
                                   [](const Column& column) { return column.perMember; });
    return told == history.columns.end() ? 1 : memberCount(history, *told);
}

double axisPosition(double value, bool logarithmic) {
    if (!logarithmic) {
        return value;
    }
    return value > 0 ? std::log10(value) : notRecorded;
}

bool RecordedRows::extend(const RunHistory& history, const std::string& name) {
    const bool anew = name != column_ || history.steps.size() < seen_ || history.foldings != foldings_;
    if (anew) {
        *this = {};
        column_ = name;
        foldings_ = history.foldings;
    }
    const Column* column = history.column(name);
    if (column == nullptr || history.steps.empty()) {
        return anew;
    }
    const std::size_t width = column->values.size() / history.steps.size();
    for (; seen_ < history.steps.size(); ++seen_) {
        const auto first = column->values.begin() + static_cast<std::ptrdiff_t>(seen_ * width);
        if (std::any_of(first, first + static_cast<std::ptrdiff_t>(width),
                        [](double value) { return std::isfinite(value); })) {
            rows_.push_back(seen_);
            folded_ += seen_ < history.folded ? 1 : 0;
        }
    }
    return anew;
}

void GroupSeries::begin(const SeriesRequest& request, std::size_t foldings) {
    *this = {};
    request_ = request;
    foldings_ = foldings;
    values_.resize(request.members.size());
    meanAverage_ = MovingAverage(request.smoothing);
    lowerAverage_ = MovingAverage(request.smoothing);
    upperAverage_ = MovingAverage(request.smoothing);
}

void GroupSeries::extend(const RunHistory& history, const RecordedRows& recorded,
                         const SeriesRequest& request) {
    const std::vector<std::size_t>& rows = recorded.rows();
    if (!(request == request_) || history.foldings != foldings_ || rows.size() < mean_.size()) {
        begin(request, history.foldings);
    }
    const Column* column = history.column(request.column);
    if (column == nullptr || history.steps.empty()) {
        return;
    }
    const std::size_t members = memberCount(history, *column);
    for (std::size_t i = mean_.size(); i < rows.size(); ++i) {
        addRow(history, *column, members, rows[i]);
    }
}

void GroupSeries::addRow(const RunHistory& history, const Column& column, std::size_t members,
                         std::size_t row) {
    // Bands reach below every positive number where a deviation is larger than the mean.
    constexpr double smallestPart = 1e-2;
    std::transform(request_.members.begin(), request_.members.end(), values_.begin(),
                   [&](std::size_t member) { return valueOf(column, members, row, member, request_.layer); });
    const Spread spread = spreadOf(values_, request_.band);
    const bool logarithmic = request_.logarithmic;
    if (row < history.folded) {
        lowest_.push_back(axisPosition(meanOf(column.lows, column, request_, members, row), logarithmic));
        highest_.push_back(axisPosition(meanOf(column.highs, column, request_, members, row), logarithmic));
    }
    const bool smooth = request_.smoothing > 0;
    if (smooth) {
        rawMean_.push_back(spread.count > 0 ? axisPosition(spread.mean, logarithmic) : notRecorded);
    }
    if (spread.count == 0) {
        for (std::vector<double>* values : {&mean_, &lower_, &upper_}) {
            values->push_back(notRecorded);
        }
        return;
    }
    const std::size_t records = history.recordsOf(row);
    const double mean = smooth ? meanAverage_.next(spread.mean, records) : spread.mean;
    const double lower = smooth ? lowerAverage_.next(spread.lower, records) : spread.lower;
    const double upper = smooth ? upperAverage_.next(spread.upper, records) : spread.upper;
    mean_.push_back(axisPosition(mean, logarithmic));
    lower_.push_back(axisPosition(logarithmic ? std::max(lower, smallestPart * mean) : lower, logarithmic));
    upper_.push_back(axisPosition(upper, logarithmic));
}

}  // namespace zorro
