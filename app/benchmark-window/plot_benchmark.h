#pragma once

// zorrolab --benchmark: drives the real window and measures it. What is measured is the whole way from a
// changed parameter to all three plots painted into the window's backing store, event loop included.

#include <QSize>
#include <QString>

#include "ui/session/session.h"

namespace zorro {

class MainWindow;

/// The 12 curves that are measured; each has a parameter.
[[nodiscard]] ui::Session benchmarkSession();

struct FrameTimes {
    double p50 = 0;  ///< milliseconds
    double p99 = 0;
    int frames = 0;
};

/// Changes one parameter of all curves `frames` times and measures each change until it is painted.
[[nodiscard]] FrameTimes measureSliderFrames(MainWindow& window, int frames);

/// Shows the Fit room and drags the first parameter of its function `frames` times; measures each change
/// until the curve that was fitted anew is painted. Needs the rooms of roomPlans().
[[nodiscard]] FrameTimes measureFitFrames(MainWindow& window, int frames);

/// Runs everything and returns the JSON object to print. `size` is that of the window in logical pixels, 1200
/// x 800 where it is invalid. The start and figures at scale 2 come from processes of their own.
[[nodiscard]] QString runPlotBenchmark(MainWindow& window, QSize size);

}  // namespace zorro
