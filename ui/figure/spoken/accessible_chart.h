#pragma once

// What screen readers hear of charts: their role, what they show in words, made when it is asked for, and
// the reading cursor as a value that can be read and moved.

namespace zorro::ui {

/// From now on every PlotCanvas and every DrawnChart is a chart with a description. To be called before the
/// first of them is made, for Qt keeps what it was once told of a widget.
void describeChartsToScreenReaders();

}  // namespace zorro::ui
