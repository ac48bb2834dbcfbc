#pragma once

// zorrolab --benchmark charts: the charts of training runs in the real window: long series, hours of records,
// and a trainer that works beside it.

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include <QSize>
#include <QString>

#include "core/run/events/events.h"

namespace zorro {

class MainWindow;

/// Losses and gradient norms of so many members, noisy, with a spike here and there.
[[nodiscard]] EventBatch madeUpBatch(std::uint64_t firstStep, std::size_t records, std::size_t members);

struct PanTimes {
    double p50 = 0;  ///< milliseconds from the wish to the painted frame
    double p99 = 0;
};

/// Pans and zooms over `series` lines of `records` records each, in a chart that fills the board.
[[nodiscard]] PanTimes measurePanAndZoom(MainWindow& window, std::size_t series, std::size_t records);

/// Resident MiB. A long history is folded again and again, so that only its highest levels tell whether it
/// grows.
struct MemoryUse {
    double before = 0;
    double highestInFirstHalf = 0;
    double highestInSecondHalf = 0;
};

/// Gives the window so many records of 48 members, as fast as it takes them.
[[nodiscard]] MemoryUse measureMemory(MainWindow& window, std::size_t records);

/// What was seen while a trainer worked beside the window.
struct LiveTimes {
    std::vector<double> frames;  ///< milliseconds that the GUI's thread needed for each frame
    std::vector<double> delays;  ///< milliseconds from a step in the trainer to its point on screen
    double windowCores = 0;      ///< processor time of the window in that of the clock
    double stepsPerSecond = 0;   ///< of the trainer, with the window open
};

/// A run of 48 members that is ready to be trained, in `folder`.
[[nodiscard]] std::filesystem::path prepareRun(const std::filesystem::path& folder);

/// Trains the run for so many seconds while the window shows it, with the charts as a new session has them.
[[nodiscard]] LiveTimes measureLive(MainWindow& window, const std::filesystem::path& run, double seconds);
/// Steps a second of the trainer alone, over so many seconds.
[[nodiscard]] double trainAlone(const std::filesystem::path& run, double seconds);

/// Runs everything and returns the JSON object to print; needs the rooms of roomPlans(). `size` is as in
/// runPlotBenchmark().
[[nodiscard]] QString runChartBenchmark(MainWindow& window, QSize size);

}  // namespace zorro
