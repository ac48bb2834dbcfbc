#pragma once

// What charts draw of a quantity that several members recorded: their mean over the steps, how far they lie
// apart, and both smoothed.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/run_reader.h"

namespace zorro {

/// How far the members lie apart: mean -+ standard deviation (with n - 1), mean -+ standard error, from the
/// lowest to the highest, or not shown.
enum class SeriesBand { standardDeviation, standardError, range, none };

/// Which quantity of which members.
struct SeriesRequest {
    std::string column;                ///< of events.jsonl, e.g. "train_loss"
    std::size_t layer = 0;             ///< where the column is by layer
    std::vector<std::size_t> members;  ///< positions in the comparison
    SeriesBand band = SeriesBand::standardDeviation;
    double smoothing = 0;  ///< weight of what came before, in [0, 1); 0: not smoothed

    friend bool operator==(const SeriesRequest&, const SeriesRequest&) = default;
};

/// An exponential moving average that is right from its first value on: its weights are divided by their
/// sum, as Adam does with its moments (Kingma and Ba 2015).
class MovingAverage {
public:
    /// `weight` of what came before, in [0, 1).
    explicit MovingAverage(double weight = 0) : weight_(weight) {}

    [[nodiscard]] double next(double value);

private:
    double weight_;
    double sum_ = 0;
    double sumOfWeights_ = 0;
};

/// A line with its band; one element for each record at which a member had a number.
class GroupSeries {
public:
    /// Takes over what the history has beyond what was taken before. For another request, or a history that
    /// has become shorter, it begins anew.
    void extend(const RunHistory& history, const SeriesRequest& request);

    [[nodiscard]] const std::vector<std::size_t>& rows() const { return rows_; }  ///< records of the history
    [[nodiscard]] const std::vector<double>& rawMean() const { return rawMean_; }
    /// The mean and the edges of the band, smoothed.
    [[nodiscard]] const std::vector<double>& mean() const { return mean_; }
    [[nodiscard]] const std::vector<double>& lower() const { return lower_; }
    [[nodiscard]] const std::vector<double>& upper() const { return upper_; }

private:
    void begin(const SeriesRequest& request);

    SeriesRequest request_;
    std::size_t seen_ = 0;  ///< records
    std::vector<std::size_t> rows_;
    std::vector<double> rawMean_;
    std::vector<double> mean_;
    std::vector<double> lower_;
    std::vector<double> upper_;
    MovingAverage meanAverage_;
    MovingAverage lowerAverage_;
    MovingAverage upperAverage_;
};

/// The value of a column in a record; NaN where nothing was recorded.
[[nodiscard]] double valueOf(const Column& column, std::size_t members, std::size_t record,
                             std::size_t member, std::size_t layer);

}  // namespace zorro
