#include "ui/fit/fit_job.h"

#include <algorithm>
#include <stdexcept>

namespace zorro::ui {
namespace {

constexpr std::size_t mostDrawnPoints = 200'000;

DrawnPoints drawnPoints(const FitQuestion& question) {
    DrawnPoints drawn{.data = question.data};
    if (!drawn.data || drawn.data->x.empty()) {
        return drawn;
    }
    const std::vector<double>& x = drawn.data->x;
    const std::vector<double>& y = drawn.data->y;
    const auto [least, greatest] = std::minmax_element(x.begin(), x.end());
    drawn.extent = {*least, *greatest};
    const std::size_t stride = x.size() / mostDrawnPoints + 1;
    for (std::size_t i = 0; i < x.size(); i += stride) {
        DrawnPoints::Part& part = isMasked(question, i, x[i]) ? drawn.masked : drawn.used;
        part.x.push_back(x[i]);
        part.y.push_back(y[i]);
    }
    return drawn;
}

/// The full report of one result of an earlier search.
FitReport reportOf(const FitJob& job, const FitPoints& points, const FitControl& control) {
    FitReport report = reportAt(job.question, points, job.parameters, control);
    report.minima = job.search.minima;
    report.evaluations = job.search.evaluations;
    report.seconds = job.search.seconds;
    return report;
}

}  // namespace

void FitWork::operator()(const FitJob& job, const std::function<void(FitAnswer)>& send,
                         const std::stop_token& stop) {
    if (!known_ || !haveSamePoints(known_->question, job.question)) {
        known_.reset();
        try {
            FitPoints points = pointsOf(job.question);
            known_ = Known{job.question, std::move(points),
                           std::make_shared<const DrawnPoints>(drawnPoints(job.question))};
        } catch (const std::invalid_argument& error) {
            return send(FitIssue{.field = FitField::points, .text = error.what()});
        }
    }
    send(known_->drawn);
    if (const std::optional<FitIssue> issue = pointsIssue(job.question, known_->points)) {
        return send(*issue);
    }
    FitControl control{.stop = stop};
    switch (job.task) {
        case FitJob::Task::look:
            return;
        case FitJob::Task::fit:
            control.progress = [&send](const FitProgress& progress) { send(progress); };
            [[fallthrough]];
        case FitJob::Task::quickFit:
            return send(fit(job.question, known_->points, control));
        case FitJob::Task::minimum:
        case FitJob::Task::recall:
            return send(reportOf(job, known_->points, control));
    }
}

}  // namespace zorro::ui
