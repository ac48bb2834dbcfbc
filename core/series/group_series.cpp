#include "core/series/group_series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro {
namespace {

struct Spread {
    double centre = notRecorded;
    double lower = notRecorded;
    double upper = notRecorded;
};

/// The part-quantile of sorted values, between two of them where it falls there.
double quantileOf(const std::vector<double>& sorted, double part) {
    const double place = part * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return values.size() % 2 == 1 ? *middle : (*std::max_element(values.begin(), middle) + *middle) / 2;
}

/// The mean in the space of the axis; a value without a place there leaves none to the mean.
double meanOf(const std::vector<double>& values, bool logarithmic) {
    double mean = 0;
    double count = 0;
    for (const double value : values) {
        mean += (axisPosition(value, logarithmic) - mean) / ++count;
    }
    return mean;
}

/// Half the band around the mean.
double deviationOf(const std::vector<double>& values, double mean, SeriesBand band, bool logarithmic) {
    if (values.size() < 2) {
        return 0;
    }
    double squares = 0;
    for (const double value : values) {
        const double difference = axisPosition(value, logarithmic) - mean;
        squares += difference * difference;
    }
    const auto count = static_cast<double>(values.size());
    const double deviation = std::sqrt(squares / (count - 1));
    return band == SeriesBand::standardError ? deviation / std::sqrt(count) : deviation;
}

/// Of finite values, which it sorts, in the space of the axis.
Spread spreadOf(std::vector<double>& values, const SeriesRequest& request) {
    const bool logarithmic = request.logarithmic;
    if (values.size() == 1) {
        const double place = axisPosition(values.front(), logarithmic);
        return {place, place, place};
    }
    const SeriesBand band = bandOn(request.band, logarithmic);
    const auto inside = [&](double value) {
        return axisPosition(std::clamp(value, request.bounds.lowest, request.bounds.highest), logarithmic);
    };
    if (band == SeriesBand::standardDeviation || band == SeriesBand::standardError) {
        const double mean = meanOf(values, logarithmic);
        const double half = deviationOf(values, mean, band, logarithmic);
        return {mean, std::max(mean - half, axisPosition(request.bounds.lowest, logarithmic)),
                std::min(mean + half, axisPosition(request.bounds.highest, logarithmic))};
    }
    const bool median = centreOn(request.band, logarithmic) == SeriesBand::quartiles;
    if (band == SeriesBand::quartiles) {
        std::sort(values.begin(), values.end());
        return {inside(quantileOf(values, 0.5)), inside(quantileOf(values, 0.25)),
                inside(quantileOf(values, 0.75))};
    }
    const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
    Spread spread{.lower = axisPosition(*lowest, logarithmic), .upper = axisPosition(*highest, logarithmic)};
    spread.centre = median ? axisPosition(medianOf(values), logarithmic) : meanOf(values, logarithmic);
    if (band == SeriesBand::none) {
        spread.lower = spread.upper = spread.centre;
    }
    return spread;
}

std::size_t cellOf(const Column& column, std::size_t members, std::size_t record, std::size_t member,
                   std::size_t layer) {
    const std::size_t layers = std::max<std::size_t>(1, column.layers);
    const std::size_t perRecord = (column.perMember ? members : 1) * layers;
    return layer < layers ? record * perRecord + (column.perMember ? member : 0) * layers + layer
                          : std::numeric_limits<std::size_t>::max();
}

}  // namespace

SeriesBand bandOn(SeriesBand band, bool logarithmic) {
    if (band != SeriesBand::usual) {
        return band;
    }
    return logarithmic ? SeriesBand::quartiles : SeriesBand::standardDeviation;
}

SeriesBand centreOn(SeriesBand band, bool logarithmic) {
    const SeriesBand shown = bandOn(band, logarithmic);
    const bool own = shown != SeriesBand::range && shown != SeriesBand::none;
    const SeriesBand centre = own ? shown : bandOn(SeriesBand::usual, logarithmic);
    return centre == SeriesBand::quartiles ? centre : SeriesBand::standardDeviation;
}

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
    centreAverage_ = MovingAverage(request.smoothing);
    lowerAverage_ = MovingAverage(request.smoothing);
    upperAverage_ = MovingAverage(request.smoothing);
}

void GroupSeries::extend(const RunHistory& history, const RecordedRows& recorded,
                         const SeriesRequest& request) {
    const std::vector<std::size_t>& rows = recorded.rows();
    if (!(request == request_) || history.foldings != foldings_ || rows.size() < centre_.size()) {
        begin(request, history.foldings);
    }
    const Column* column = history.column(request.column);
    if (column == nullptr || history.steps.empty()) {
        return;
    }
    const std::size_t members = memberCount(history, *column);
    for (std::size_t i = centre_.size(); i < rows.size(); ++i) {
        addRow(history, *column, members, rows[i]);
    }
}

/// The centre over the members of what was lowest or highest in a row: the members' own lies between.
double GroupSeries::centreOf(const std::vector<double>& cells, const Column& column, std::size_t members,
                             std::size_t row) {
    values_.clear();
    for (const std::size_t member : request_.members) {
        const std::size_t at = cellOf(column, members, row, member, request_.layer);
        if (at < cells.size() && std::isfinite(cells[at])) {
            values_.push_back(cells[at]);
        }
    }
    return values_.empty() ? notRecorded : spreadOf(values_, request_).centre;
}

void GroupSeries::addRow(const RunHistory& history, const Column& column, std::size_t members,
                         std::size_t row) {
    if (row < history.folded) {
        lowest_.push_back(centreOf(column.lows, column, members, row));
        highest_.push_back(centreOf(column.highs, column, members, row));
    }
    values_.clear();
    for (const std::size_t member : request_.members) {
        const double value = valueOf(column, members, row, member, request_.layer);
        if (std::isfinite(value)) {  // a member that has diverged no longer counts
            values_.push_back(value);
        }
    }
    const Spread spread = values_.empty() ? Spread() : spreadOf(values_, request_);
    const auto add = [&](std::vector<double>& places, MovingAverage& average, double place) {
        if (!std::isfinite(place)) {
            average = MovingAverage(request_.smoothing);  // what lies before a gap says nothing behind it
            places.push_back(notRecorded);
        } else {
            const bool smooth = request_.smoothing > 0;
            places.push_back(smooth ? average.next(place, history.recordsOf(row)) : place);
        }
    };
    if (request_.smoothing > 0) {
        rawCentre_.push_back(std::isfinite(spread.centre) ? spread.centre : notRecorded);
    }
    add(centre_, centreAverage_, spread.centre);
    add(lower_, lowerAverage_, spread.lower);
    add(upper_, upperAverage_, spread.upper);
}

}  // namespace zorro
