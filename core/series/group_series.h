#pragma once

// What charts draw of a quantity that several members recorded: their centre over the steps, how far they lie
// apart, and both smoothed. Everything is in the space of the axis, so that no band leaves it.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/history/run_history.h"
#include "core/run/quantity/quantity.h"

namespace zorro {

/// Where the members' line runs, and how far they lie apart. `usual` is standardDeviation on a linear axis
/// and quartiles on a logarithmic one.
enum class SeriesBand {
    usual,
    quartiles,          ///< the median, from the lower to the upper quartile
    standardDeviation,  ///< mean -+ standard deviation (with n - 1); of the logarithms on a logarithmic axis
    standardError,      ///< the same with the standard error of the mean
    range,              ///< the usual centre, from the lowest to the highest
    none                ///< the usual centre alone
};

/// What `usual` is on such an axis; any other band is itself.
[[nodiscard]] SeriesBand bandOn(SeriesBand band, bool logarithmic);

/// Where the line of a band runs: quartiles for a median, standardDeviation for a mean.
[[nodiscard]] SeriesBand centreOn(SeriesBand band, bool logarithmic);

/// Which quantity of which members.
struct SeriesRequest {
    std::string column;                ///< of events.jsonl, e.g. "train_loss"
    std::size_t layer = 0;             ///< where the column is by layer
    std::vector<std::size_t> members;  ///< positions in the comparison
    SeriesBand band = SeriesBand::usual;
    double smoothing = 0;      ///< weight of what came before, in [0, 1); 0: not smoothed
    bool logarithmic = false;  ///< whether what comes out are decimal logarithms, NaN where there are none
    ValueRange bounds = {};    ///< bands end there: no accuracy is above 1

    friend bool operator==(const SeriesRequest&, const SeriesRequest&) = default;
};

/// An exponential moving average that is right from its first value on: its weights are divided by their
/// sum, as Adam does with its moments (Kingma and Ba 2015), so that it never spans more values than there
/// were.
class MovingAverage {
public:
    /// `weight` of what came before, in [0, 1).
    explicit MovingAverage(double weight = 0) : weight_(weight) {}

    /// The average after one more value, which counts as `records` of them.
    [[nodiscard]] double next(double value, std::size_t records = 1);

private:
    double weight_;
    double sum_ = 0;
    double sumOfWeights_ = 0;
};

/// The records at which a column has a number, of whatever member: all lines of a chart share them.
class RecordedRows {
public:
    /// Takes over what the history has beyond what was taken before. For another column, or a history that
    /// has begun anew or was joined, it begins anew and says so.
    bool extend(const RunHistory& history, const std::string& column);

    [[nodiscard]] const std::vector<std::size_t>& rows() const { return rows_; }  ///< of the history
    /// How many of them stand for several records, see RunHistory::fold().
    [[nodiscard]] std::size_t folded() const { return folded_; }

private:
    std::string column_;
    std::size_t seen_ = 0;
    std::size_t foldings_ = 0;
    std::size_t folded_ = 0;
    std::vector<std::size_t> rows_;
};

/// A line with its band; an element for each recorded row, NaN where none of the members has a number.
class GroupSeries {
public:
    /// Takes over the rows beyond those taken before. For another request, or rows that have begun anew, it
    /// begins anew.
    void extend(const RunHistory& history, const RecordedRows& recorded, const SeriesRequest& request);

    [[nodiscard]] const std::vector<double>& rawCentre() const {
        return request_.smoothing > 0 ? rawCentre_ : centre_;
    }
    /// The centre and the edges of the band, smoothed in the space of the axis. An average begins anew behind
    /// a gap.
    [[nodiscard]] const std::vector<double>& centre() const { return centre_; }
    [[nodiscard]] const std::vector<double>& lower() const { return lower_; }
    [[nodiscard]] const std::vector<double>& upper() const { return upper_; }
    /// What rawCentre() reached at most in the first rows that stand for several records.
    [[nodiscard]] const std::vector<double>& lowest() const { return lowest_; }
    [[nodiscard]] const std::vector<double>& highest() const { return highest_; }

private:
    void begin(const SeriesRequest& request, std::size_t foldings);
    void addRow(const RunHistory& history, const Column& column, std::size_t members, std::size_t row);
    [[nodiscard]] double centreOf(const std::vector<double>& cells, const Column& column, std::size_t members,
                                  std::size_t row);

    SeriesRequest request_;
    std::size_t foldings_ = 0;
    std::vector<double> values_;  ///< of the members in one row
    std::vector<double> rawCentre_;
    std::vector<double> centre_;
    std::vector<double> lower_;
    std::vector<double> upper_;
    std::vector<double> lowest_;
    std::vector<double> highest_;
    MovingAverage centreAverage_;
    MovingAverage lowerAverage_;
    MovingAverage upperAverage_;
};

/// The value of a column in a record; NaN where nothing was recorded.
[[nodiscard]] double valueOf(const Column& column, std::size_t members, std::size_t record,
                             std::size_t member, std::size_t layer);

/// The number of members that the history's columns are of, as their sizes tell.
[[nodiscard]] std::size_t memberCount(const RunHistory& history, const Column& column);
/// The same of the first column that tells; 1 where none does.
[[nodiscard]] std::size_t memberCount(const RunHistory& history);

/// A place on an axis: the decimal logarithm where it is logarithmic; NaN where there is none.
[[nodiscard]] double axisPosition(double value, bool logarithmic);

}  // namespace zorro
