#pragma once

// The lines of a chart as they are drawn: positions on axes that may be logarithmic, and what makes them
// quick to draw however long they are.

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QString>

#include "core/run/history/run_history.h"
#include "core/series/group_series.h"
#include "core/series/min_max_pyramid.h"
#include "ui/chart/board/chart_options.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// How steps become places on the x axis.
struct XScale {
    ChartX quantity = ChartX::step;
    bool logarithmic = false;
    double stepsPerEpoch = 0;

    /// NaN where the axis has no place for it.
    [[nodiscard]] double positionOf(std::uint64_t step, double seconds) const;

    friend bool operator==(const XScale&, const XScale&) = default;
};

/// The records of a history that lines are drawn from, and where they lie on the x axis. Lines of one history
/// share it.
class LineRecords {
public:
    LineRecords(std::shared_ptr<const RunHistory> history, const std::string& column, const XScale& scale);

    /// Takes over what the history has beyond what was taken before.
    void extend();

    [[nodiscard]] const std::shared_ptr<const RunHistory>& history() const { return history_; }
    [[nodiscard]] const RecordedRows& recorded() const { return recorded_; }
    [[nodiscard]] const std::string& column() const { return column_; }
    [[nodiscard]] const XScale& scale() const { return scale_; }
    /// Increasing; one for each recorded row.
    [[nodiscard]] std::span<const double> x() const { return x_; }
    /// Counts the times that it began anew: lines must, too.
    [[nodiscard]] std::size_t beginnings() const { return beginnings_; }

    /// The positions [first, last) of x() within the range.
    struct Stretch {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    [[nodiscard]] Stretch within(const AxisRange& range) const;
    /// Of x(), the nearest to `position`; nothing before the first record.
    [[nodiscard]] std::optional<std::size_t> nearest(double position) const;

private:
    std::shared_ptr<const RunHistory> history_;
    std::string column_;
    XScale scale_;
    RecordedRows recorded_;
    std::vector<double> x_;
    std::size_t beginnings_ = 0;
};

/// One member's own line.
struct MemberLine {
    std::size_t member = 0;  ///< position in the comparison
    std::vector<double> y;
    std::vector<double> lowest;  ///< of the first rows, see RunHistory::fold()
    std::vector<double> highest;
    MinMaxPyramid pyramid;

    [[nodiscard]] Edges edges() const { return {lowest, highest, y}; }
};

/// A group's centre with its band, and its members where they are asked for and several.
class ChartLine {
public:
    ChartLine(std::shared_ptr<LineRecords> records, SeriesRequest request, bool withMembers);

    /// Takes over what the records have beyond what was taken before.
    void extend();

    [[nodiscard]] const LineRecords& records() const { return *records_; }
    [[nodiscard]] const SeriesRequest& request() const { return request_; }
    [[nodiscard]] const GroupSeries& series() const { return series_; }
    [[nodiscard]] const std::deque<MemberLine>& members() const { return members_; }
    [[nodiscard]] bool hasMembers() const { return withMembers_; }

    /// The smoothed centre; not smoothed it is the same as raw().
    [[nodiscard]] Edges centre() const;
    [[nodiscard]] Edges raw() const { return {series_.lowest(), series_.highest(), series_.rawCentre()}; }
    [[nodiscard]] Edges band() const { return {series_.lower(), series_.upper(), {}}; }
    [[nodiscard]] const MinMaxPyramid& centrePyramid() const { return centrePyramid_; }
    [[nodiscard]] const MinMaxPyramid& rawPyramid() const {
        return request_.smoothing > 0 ? rawPyramid_ : centrePyramid_;
    }
    [[nodiscard]] const MinMaxPyramid& bandPyramid() const { return bandPyramid_; }
    [[nodiscard]] bool hasBand() const {
        return request_.band != SeriesBand::none && request_.members.size() > 1;
    }

private:
    void begin();
    void extendMember(MemberLine& line) const;

    std::shared_ptr<LineRecords> records_;
    SeriesRequest request_;
    bool withMembers_;
    std::size_t beginnings_ = 0;
    GroupSeries series_;
    MinMaxPyramid centrePyramid_;
    MinMaxPyramid rawPyramid_;
    MinMaxPyramid bandPyramid_;
    std::deque<MemberLine> members_;  ///< stay where they are: the panel reads them when it paints
};

}  // namespace zorro::ui
