#include "app/zorro-train/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/text/amount.h"

namespace zorro {

namespace {

constexpr std::size_t barWidth = 24;
constexpr std::chrono::milliseconds redrawEvery{100};

double fractionOf(const TrainerProgress& progress) {
    return static_cast<double>(progress.steps) /
           static_cast<double>(std::max<std::uint64_t>(1, progress.totalSteps));
}

std::string bar(double fraction) {
    const std::size_t filled = static_cast<std::size_t>(fraction * static_cast<double>(barWidth));
    return "[" + std::string(filled, '=') + std::string(barWidth - filled, ' ') + "] ";
}

std::string formatted(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

}  // namespace

std::string progressText(const TrainerProgress& progress) {
    std::string text = progress.phase + (progress.phase.empty() ? "" : ", ") + "step " +
                       std::to_string(progress.steps) + "/" + std::to_string(progress.totalSteps) +
                       formatted("  %.0f %%", 100 * fractionOf(progress));
    if (std::isfinite(progress.trainLoss))
        text += formatted("  loss %.4g", progress.trainLoss);
    text += formatted("  %.3g steps/s", progress.stepsPerSecond);
    const double left = static_cast<double>(progress.totalSteps - progress.steps);
    return text + "  " + durationText(std::round(left / progress.stepsPerSecond)) + " left";
}

void ProgressReport::show(const TrainerProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    const bool last = progress.steps >= progress.totalSteps;
    if (terminal_) {
        if (!last && open_ && now - shown_ < redrawEvery)
            return;
        out_ << "\r\033[K" << bar(fractionOf(progress)) << progressText(progress) << std::flush;
        open_ = true;
        shown_ = now;
        return;
    }
    if (!progress.phase.empty())
        return;  // its rungs have their messages
    const int tenth = static_cast<int>(10 * fractionOf(progress));
    if (tenth == shownTenth_)
        return;
    shownTenth_ = tenth;
    out_ << progressText(progress) << std::endl;
}

void ProgressReport::message(const std::string& text) {
    end();
    out_ << text << std::endl;
}

void ProgressReport::end() {
    if (open_)
        out_ << '\n' << std::flush;
    open_ = false;
}

}  // namespace zorro
