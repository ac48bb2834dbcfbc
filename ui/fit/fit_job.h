#pragma once

// What the Fit room has computed on another thread: everything that takes the longer the more points there
// are. A job's answers come one after the other; see FitModel, which asks.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

#include "core/fit/fit.h"

namespace zorro::ui {

/// Measured points as the plots show them, thinned out where there are very many.
struct DrawnPoints {
    struct Part {
        std::vector<double> x;
        std::vector<double> y;
    };
    std::shared_ptr<const Target> data;  ///< whose points they are; null where a curve is approached
    Part used;
    Part masked;
    Interval extent{0, 0};  ///< the least and the greatest x of all points
};

struct FitJob {
    enum class Task {
        look,      ///< at the points alone
        quickFit,  ///< one search from the start
        fit,
        minimum,  ///< the report of another minimum of `search`
        recall    ///< the report of `search` once more
    };
    std::uint64_t number = 0;
    Task task = Task::look;
    FitQuestion question;
    FitReport search;                ///< where the task is minimum or recall
    std::vector<double> parameters;  ///< what the report is about then
};

/// The points come first of all, and an issue instead of a report.
using FitAnswer = std::variant<std::shared_ptr<const DrawnPoints>, FitIssue, FitProgress, FitReport>;

/// Does jobs one after the other; keeps the points of the last, which the next often has as well.
class FitWork {
public:
    void operator()(const FitJob& job, const std::function<void(FitAnswer)>& send,
                    const std::stop_token& stop);

private:
    struct Known {
        FitQuestion question;
        FitPoints points;
        std::shared_ptr<const DrawnPoints> drawn;
    };
    std::optional<Known> known_;
};

}  // namespace zorro::ui
