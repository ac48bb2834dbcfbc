#include "ui/train/watch/run_progress.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class ProgressTexts {
    Q_DECLARE_TR_FUNCTIONS(RunProgress)
};

/// Over the newest records, so that a slow start is forgotten.
double recentRate(const RunHistory& history) {
    constexpr std::size_t records = 100;
    const std::size_t count = history.steps.size();
    if (count < 2) {
        return 0;
    }
    const std::size_t first = count > records ? count - records : 0;
    const double seconds = history.seconds.back() - history.seconds[first];
    return seconds > 0 ? static_cast<double>(history.steps.back() - history.steps[first]) / seconds : 0;
}

}  // namespace

double RunProgress::fraction() const {
    return steps == 0 ? 0 : std::min(1.0, static_cast<double>(step) / static_cast<double>(steps));
}

RunProgress progressOf(const TrainModel& model) {
    const RunHistory& history = *model.history();
    RunProgress progress{.step = history.steps.empty() ? 0 : history.steps.back(),
                         .steps = model.run() ? model.run()->network.steps : 0,
                         .stepsPerSecond = recentRate(history),
                         .secondsLeft = NAN};
    const bool running = model.run() && model.run()->state == RunState::running;
    if (running && progress.steps >= progress.step && progress.stepsPerSecond > 0) {
        progress.secondsLeft = static_cast<double>(progress.steps - progress.step) / progress.stepsPerSecond;
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
