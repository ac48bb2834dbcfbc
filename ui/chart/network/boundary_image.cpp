#include "ui/chart/network/boundary_image.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/class_style.h"

namespace zorro::ui {
namespace {

constexpr double strongest = 0.55;  ///< of a tint over the ground, where the network is sure
constexpr std::size_t mostColors = 255;

/// How many steps of certainty each class has among 255 colours.
std::size_t levelsOf(std::size_t classes) {
    return mostColors / classes;
}

QRgb mixed(const QColor& ground, const QColor& hue, double part) {
    const auto mix = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    return qRgb(mix(ground.red(), hue.red()), mix(ground.green(), hue.green()),
                mix(ground.blue(), hue.blue()));
}

QList<QRgb> colorsOf(const Theme& theme, std::size_t classes) {
    const std::size_t levels = levelsOf(classes);
    QList<QRgb> colors{qRgba(0, 0, 0, 0)};
    for (std::size_t label = 0; label < classes; ++label) {
        for (std::size_t level = 0; level < levels; ++level) {
            const double certainty = static_cast<double>(level) / static_cast<double>(levels - 1);
            colors.append(mixed(theme.panel, classStyle(theme, label).tint, strongest * certainty));
        }
    }
    return colors;
}

/// Where the first of two classes is ahead of the second: above 0 where it is.
double leadAt(const OutputMap& map, std::size_t row, std::size_t column) {
    double first = 1;
    double others = 0;
    for (std::size_t plane = 0; plane < map.planes; ++plane) {
        first -= map.value(plane, row, column);
        others = std::max(others, map.value(plane, row, column));
    }
    return first - others;
}

/// The places of the cells' centres.
struct Grid {
    explicit Grid(const OutputMap& map)
        : width((map.right - map.left) / static_cast<double>(map.columns)),
          height((map.top - map.bottom) / static_cast<double>(map.rows)),
          origin(map.left + width / 2, map.bottom + height / 2) {}
    [[nodiscard]] QPointF at(double column, double row) const {
        return {origin.x() + width * column, origin.y() + height * row};
    }
    double width;
    double height;
    QPointF origin;
};

/// Marching squares: the pieces of the line on which `leads`, given at the centres of the cells, is 0.
std::vector<QLineF> zeroLines(const OutputMap& map, const std::vector<double>& leads) {
    const Grid grid(map);
    std::vector<QLineF> lines;
    for (std::size_t row = 0; row + 1 < map.rows; ++row) {
        for (std::size_t column = 0; column + 1 < map.columns; ++column) {
            // The corners of a square, one after the other around it.
            constexpr std::array<std::array<std::size_t, 2>, 4> around{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
            std::array<QPointF, 4> crossings;
            std::size_t count = 0;
            for (std::size_t side = 0; side < 4; ++side) {
                const auto& [fromX, fromY] = around[side];
                const auto& [toX, toY] = around[(side + 1) % 4];
                const double from = leads[(row + fromY) * map.columns + column + fromX];
                const double to = leads[(row + toY) * map.columns + column + toX];
                if ((from > 0) != (to > 0)) {
                    const double part = from / (from - to);
                    const QPointF a =
                        grid.at(static_cast<double>(column + fromX), static_cast<double>(row + fromY));
                    const QPointF b =
                        grid.at(static_cast<double>(column + toX), static_cast<double>(row + toY));
                    crossings[count++] = a + part * (b - a);
                }
            }
            for (std::size_t i = 0; i + 1 < count; i += 2) {
                lines.emplace_back(crossings[i], crossings[i + 1]);
            }
        }
    }
    return lines;
}

/// The lines around the first class where there are two; with more, around each of them.
std::vector<QLineF> contourOf(const OutputMap& map) {
    std::vector<QLineF> lines;
    std::vector<double> leads(map.rows * map.columns);
    for (std::size_t label = 0; label < (map.planes == 1 ? 1 : map.planes + 1); ++label) {
        for (std::size_t row = 0; row < map.rows; ++row) {
            for (std::size_t column = 0; column < map.columns; ++column) {
                const Verdict verdict = verdictAt(map, row, column);
                leads[row * map.columns + column] = map.planes == 1          ? leadAt(map, row, column)
                                                    : verdict.label == label ? 1
                                                                             : -1;
            }
        }
        const std::vector<QLineF> own = zeroLines(map, leads);
        lines.insert(lines.end(), own.begin(), own.end());
    }
    return lines;
}

}  // namespace

Verdict verdictAt(const OutputMap& map, std::size_t row, std::size_t column) {
    Verdict verdict{0, 1};
    for (std::size_t plane = 0; plane < map.planes; ++plane) {
        verdict.probability -= map.value(plane, row, column);
    }
    for (std::size_t plane = 0; plane < map.planes; ++plane) {
        if (map.value(plane, row, column) > verdict.probability) {
            verdict = {plane + 1, map.value(plane, row, column)};
        }
    }
    return verdict;
}

std::size_t cellAt(double value, double lower, double upper, std::size_t count) {
    const double place = (value - lower) / (upper - lower) * static_cast<double>(count);
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(count) - 1));
}

PlotImage boundaryImage(const OutputMap& map) {
    const std::size_t classes = map.planes + 1;
    const std::size_t levels = levelsOf(classes);
    PlotImage image{
        .cells = QImage(static_cast<int>(map.columns), static_cast<int>(map.rows), QImage::Format_Indexed8),
        .colors = [classes](const Theme& theme) { return colorsOf(theme, classes); },
        .x = {map.left, map.right},
        .y = {map.bottom, map.top},
        .smooth = true,
        .contour = contourOf(map),
        .scale = {}};
    const double chance = 1 / static_cast<double>(classes);
    for (std::size_t row = 0; row < map.rows; ++row) {
        uchar* cells = image.cells.scanLine(static_cast<int>(map.rows - 1 - row));
        for (std::size_t column = 0; column < map.columns; ++column) {
            const Verdict verdict = verdictAt(map, row, column);
            const double certainty = std::clamp((verdict.probability - chance) / (1 - chance), 0.0, 1.0);
            const auto level =
                static_cast<std::size_t>(std::lround(certainty * static_cast<double>(levels - 1)));
            cells[column] = static_cast<uchar>(1 + verdict.label * levels + level);
        }
    }
    return image;
}

}  // namespace zorro::ui
