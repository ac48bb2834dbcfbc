#pragma once

// Many lines as rows of colours: what each reached in every column of pixels.

#include <span>
#include <vector>

#include <QImage>

#include "core/series/min_max_pyramid.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// The records of one row: where they lie on the x axis, in increasing order, and what they hold.
struct HeatRow {
    std::span<const double> x;
    Edges values;
    const MinMaxPyramid* pyramid = nullptr;
};

/// The highest value in each of `columns` equal parts of the range, so that no spike is lost; where a part
/// has no record, that of the last one before it, as long as another follows. NaN where there is none.
[[nodiscard]] std::vector<double> heatColumns(const HeatRow& row, const AxisRange& x, int columns);

/// The rows, the first on top, as numbers of colours: 1 for values.lower and less, 255 for values.upper and
/// more, 0 where nothing was recorded.
[[nodiscard]] QImage heatCells(const std::vector<HeatRow>& rows, const AxisRange& x, int columns,
                               const AxisRange& values);

/// The most records of a row that fall into one column.
[[nodiscard]] std::size_t mostRecordsInColumn(const std::vector<HeatRow>& rows, const AxisRange& x,
                                              int columns);

}  // namespace zorro::ui
