#include "ui/train/watch/run_progress.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class ProgressTexts {
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

/// Steps a second over the records [first, last].
double rateBetween(const RunHistory& history, std::size_t first, std::size_t last) {
    const double seconds = history.seconds[last] - history.seconds[first];
    return seconds > 0 ? static_cast<double>(history.steps[last] - history.steps[first]) / seconds : 0;
}

/// Of the newest records, so that a slow start is forgotten.
std::size_t firstOfLate(const RunHistory& history) {
    constexpr std::size_t records = 100;
    return history.steps.size() > records ? history.steps.size() - records : 0;
}

/// Over the newest records.
double recentRate(const RunHistory& history) {
    return history.steps.size() < 2 ? 0
                                    : rateBetween(history, firstOfLate(history), history.steps.size() - 1);
}

/// Whether the pace of the older and that of the newer of these records agree: the first steps, which
/// allocate and validate, would promise hours.
bool isSteady(const RunHistory& history) {
    constexpr std::size_t enoughRecords = 8;
    constexpr double enoughSeconds = 1;
    constexpr double mostChange = 1.5;
    if (history.steps.size() < enoughRecords || history.seconds.back() < enoughSeconds) {
        return false;
    }
    const std::size_t first = firstOfLate(history);
    const std::size_t last = history.steps.size() - 1;
    const std::size_t middle = (first + last) / 2;
    const double older = rateBetween(history, first, middle);
    const double newer = rateBetween(history, middle, last);
    return older > 0 && newer > 0 && std::max(older, newer) < mostChange * std::min(older, newer);
}

}  // namespace

double RunProgress::fraction() const {
    return steps == 0 ? 0 : std::min(1.0, static_cast<double>(step) / static_cast<double>(steps));
}

double secondsLeftIn(const RunHistory& history, std::uint64_t steps) {
    if (!isSteady(history) || steps < history.steps.back()) {
        return NAN;
    }
    return static_cast<double>(steps - history.steps.back()) / recentRate(history);
}

RunProgress progressOf(const TrainModel& model) {
    const RunHistory& history = *model.history();
    RunProgress progress{.step = history.steps.empty() ? 0 : history.steps.back(),
                         .steps = model.run() ? model.run()->network.steps : 0,
                         .seconds = history.seconds.empty() ? 0 : history.seconds.back(),
                         .stepsPerSecond = recentRate(history),
                         .secondsLeft = NAN};
    if (model.run() && model.run()->state == RunState::running) {
        progress.secondsLeft = secondsLeftIn(history, progress.steps);
    }
    return progress;
}

QString activityText(const TrainModel& model) {
    if (!model.watched().isAlive()) {
        return {};
    }
    const int percent = static_cast<int>(100 * progressOf(model).fraction());
    return ProgressTexts::tr("%1 % – %2")
        .arg(percent)
        .arg(QString::fromStdString(model.run()->comparison.name));
}

}  // namespace zorro::ui
