#include "ui/chart/lines/chart_line.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace zorro::ui {

double XScale::positionOf(std::uint64_t step, double seconds) const {
    double value = seconds;
    if (quantity != ChartX::seconds) {
        const double perUnit = quantity == ChartX::epoch ? stepsPerEpoch : 1;
        value = perUnit > 0 ? static_cast<double>(step) / perUnit : std::numeric_limits<double>::quiet_NaN();
    }
    return axisPosition(value, logarithmic);
}

LineRecords::LineRecords(std::shared_ptr<const RunHistory> history, const std::string& column,
                         const XScale& scale)
    : history_(std::move(history)), column_(column), scale_(scale) {}

void LineRecords::extend() {
    if (recorded_.extend(*history_, column_)) {
        x_.clear();
        ++beginnings_;
    }
    const std::vector<std::size_t>& rows = recorded_.rows();
    for (std::size_t i = x_.size(); i < rows.size(); ++i) {
        const double position = scale_.positionOf(history_->steps[rows[i]], history_->seconds[rows[i]]);
        // A clock may stand still; what the axis has no place for lies left of everything.
        const double before = x_.empty() ? -1e280 : x_.back();
        x_.push_back(position > before ? position : before);
    }
}

LineRecords::Stretch LineRecords::within(const AxisRange& range) const {
    const auto first = std::lower_bound(x_.begin(), x_.end(), range.lower);
    const auto last = std::upper_bound(first, x_.end(), range.upper);
    return {static_cast<std::size_t>(first - x_.begin()), static_cast<std::size_t>(last - x_.begin())};
}

std::optional<std::size_t> LineRecords::nearest(double position) const {
    if (x_.empty()) {
        return std::nullopt;
    }
    auto i = static_cast<std::size_t>(std::lower_bound(x_.begin(), x_.end(), position) - x_.begin());
    if (i == x_.size() || (i > 0 && position - x_[i - 1] < x_[i] - position)) {
        --i;
    }
    return i;
}

ChartLine::ChartLine(std::shared_ptr<LineRecords> records, SeriesRequest request, bool withMembers)
    : records_(std::move(records)), request_(std::move(request)), withMembers_(withMembers) {}

Edges ChartLine::centre() const {
    return request_.smoothing > 0 ? Edges{{}, {}, series_.centre()} : raw();
}

void ChartLine::begin() {
    beginnings_ = records_->beginnings();
    centrePyramid_.clear();
    rawPyramid_.clear();
    bandPyramid_.clear();
    members_.clear();
    const bool several = request_.members.size() > 1;  // one alone is the centre
    for (std::size_t i = 0; withMembers_ && several && i < request_.members.size(); ++i) {
        members_.push_back({.member = request_.members[i]});
    }
}

void ChartLine::extend() {
    if (beginnings_ != records_->beginnings()) {
        begin();
    }
    series_.extend(*records_->history(), records_->recorded(), request_);
    centrePyramid_.extend(centre());
    if (request_.smoothing > 0) {
        rawPyramid_.extend(raw());
    }
    if (hasBand()) {
        bandPyramid_.extend(band());
    }
    for (MemberLine& line : members_) {
        extendMember(line);
    }
}

void ChartLine::extendMember(MemberLine& line) const {
    const RunHistory& history = *records_->history();
    const Column* column = history.column(request_.column);
    if (column == nullptr) {
        return;
    }
    const std::vector<std::size_t>& rows = records_->recorded().rows();
    const std::size_t members = memberCount(history, *column);
    const std::size_t layers = std::max<std::size_t>(1, column->layers);
    const auto place = [&](const std::vector<double>& cells, std::size_t row) {
        const std::size_t at = (row * members + line.member) * layers + request_.layer;
        const double value = at < cells.size() ? cells[at] : std::numeric_limits<double>::quiet_NaN();
        return std::isfinite(value) ? axisPosition(value, request_.logarithmic)
                                    : std::numeric_limits<double>::quiet_NaN();
    };
    for (std::size_t i = line.y.size(); i < rows.size(); ++i) {
        line.y.push_back(place(column->values, rows[i]));
        if (rows[i] < history.folded) {
            line.lowest.push_back(place(column->lows, rows[i]));
            line.highest.push_back(place(column->highs, rows[i]));
        }
    }
    line.pyramid.extend(line.edges());
}

}  // namespace zorro::ui
