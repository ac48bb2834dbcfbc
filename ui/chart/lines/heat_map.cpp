#include "ui/chart/lines/heat_map.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::ui {
namespace {

constexpr double lastColor = 255;

/// Calls visit(column, first, last) with the records [first, last) of every column.
template <class Visit>
void visitColumns(const HeatRow& row, const AxisRange& x, int columns, const Visit& visit) {
    const double width = lengthOf(x) / columns;
    auto first = std::lower_bound(row.x.begin(), row.x.end(), x.lower);
    for (int column = 0; column < columns; ++column) {
        const double right = x.lower + width * (column + 1);
        const auto last = std::lower_bound(first, row.x.end(), right);
        visit(column, static_cast<std::size_t>(first - row.x.begin()),
              static_cast<std::size_t>(last - row.x.begin()));
        first = last;
    }
}

}  // namespace

std::vector<double> heatColumns(const HeatRow& row, const AxisRange& x, int columns) {
    std::vector<double> reached(static_cast<std::size_t>(columns), std::numeric_limits<double>::quiet_NaN());
    visitColumns(row, x, columns, [&](int column, std::size_t first, std::size_t last) {
        double& value = reached[static_cast<std::size_t>(column)];
        if (first < last) {
            const MinMax inside = row.pyramid->over(row.values, first, last);
            value = inside.isEmpty() ? value : inside.upper;
        } else if (first > 0 && first < row.x.size()) {
            value = row.values.upperAt(first - 1);
        }
    });
    return reached;
}

QImage heatCells(const std::vector<HeatRow>& rows, const AxisRange& x, int columns, const AxisRange& values) {
    QImage cells(columns, static_cast<int>(rows.size()), QImage::Format_Indexed8);
    const double perColor = lengthOf(values) / (lastColor - 1);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const std::vector<double> reached = heatColumns(rows[row], x, columns);
        uchar* next = cells.scanLine(static_cast<int>(row));
        for (const double value : reached) {
            const double color = 1 + std::round((value - values.lower) / perColor);
            *next++ = std::isnan(color) ? uchar{0} : static_cast<uchar>(std::clamp(color, 1.0, lastColor));
        }
    }
    return cells;
}

std::size_t mostRecordsInColumn(const std::vector<HeatRow>& rows, const AxisRange& x, int columns) {
    std::size_t most = 0;
    if (!rows.empty()) {  // all rows have the same records
        visitColumns(rows.front(), x, columns,
                     [&](int, std::size_t first, std::size_t last) { most = std::max(most, last - first); });
    }
    return most;
}

}  // namespace zorro::ui
