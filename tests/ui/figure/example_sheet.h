#pragma once

// Figures for tests.

#include <cmath>

#include "ui/figure/sheet/figure_sheet.h"

namespace zorro::ui {

/// A line of a hundred points over the panel's range of x.
template <typename Function>
SheetSeries exampleLine(const QString& name, int index, Function f) {
    SheetSeries series{.name = name, .ink = {.kind = SheetInk::Kind::curve, .index = index}};
    for (int i = 0; i <= 100; ++i) {
        const double x = -5 + i * 0.1;
        series.x.push_back(x);
        series.y.push_back(f(x));
    }
    return series;
}

/// Two panels over the same x, three curves each, as Explore shows them.
inline FigureSheet exampleSheet() {
    FigureSheet sheet{.name = "curves", .panels = {}};
    for (const bool slope : {false, true}) {
        SheetPanel panel;
        panel.x = {.title = "x", .categories = {}, .range = {-5, 5}};
        panel.y = {.title = slope ? "f′" : "f", .categories = {}, .range = {-1, 5}};
        const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
        panel.series.push_back(exampleLine("ReLU", 0, [=](double x) { return slope ? x > 0 : x * (x > 0); }));
        panel.series.push_back(exampleLine("Swish  beta 1.5", 1, [=](double x) {
            const double s = sigmoid(1.5 * x);
            return slope ? s + 1.5 * x * s * (1 - s) : x * s;
        }));
        panel.series.push_back(exampleLine("GELU", 2, [=](double x) {
            return slope ? 0.5 * (1 + std::erf(x / std::sqrt(2.0)))
                         : 0.5 * x * (1 + std::erf(x / std::sqrt(2.0)));
        }));
        sheet.panels.push_back(panel);
    }
    return sheet;
}

/// A loss over 1000 steps on a logarithmic axis, with a band and the seeds behind it.
inline FigureSheet exampleLosses() {
    FigureSheet sheet{.name = "losses", .panels = {}};
    SheetPanel panel;
    panel.x = {.title = "step", .categories = {}, .range = {0, 1000}};
    panel.y = {.title = "Training loss", .categories = {}, .logarithmic = true, .range = {-4, 0.2}};
    for (int group = 0; group < 3; ++group) {
        SheetSeries mean{.name = group == 0   ? "GELU"
                                 : group == 1 ? "Symmetric Zorro  a 1.2, b 1"
                                              : "ReLU",
                         .ink = {.kind = SheetInk::Kind::curve, .index = group}};
        SheetSeries band{.name = mean.name, .ink = mean.ink, .penStyle = Qt::NoPen, .listed = false};
        band.ink.opacity = 0.16;
        for (int step = 0; step <= 1000; step += 5) {
            const double loss = std::exp(-step / (90.0 + 40 * group)) + 0.0003 * (group + 1);
            mean.x.push_back(step);
            mean.y.push_back(loss);
            band.x.push_back(step);
            band.lower.push_back(loss / 1.5);
            band.upper.push_back(loss * 1.5);
        }
        panel.series.push_back(band);
        panel.series.push_back(mean);
    }
    sheet.panels.push_back(panel);
    return sheet;
}

/// Groups by name, a row each, with points and a bar.
inline FigureSheet exampleRows() {
    FigureSheet sheet{.name = "final-metrics", .panels = {}};
    SheetPanel panel;
    const QStringList names{"GELU · learning rate 0.001 · depth 12", "ReLU", "Symmetric Zorro",
                            "GELU · learning rate 0.003 · depth 12", "Swish"};
    panel.x = {.title = "Final validation loss", .categories = {}, .range = {0, 2}};
    panel.y = axisOver({}, names);
    for (int row = 0; row < names.size(); ++row) {
        SheetSeries seeds{.name = names[row],
                          .ink = {.kind = SheetInk::Kind::curve, .index = row},
                          .penStyle = Qt::NoPen,
                          .shape = SheetShape::dot};
        for (int seed = 0; seed < 6; ++seed) {
            seeds.x.push_back(0.3 + 0.2 * row + 0.03 * seed);
            seeds.y.push_back(row);
        }
        panel.series.push_back(seeds);
    }
    sheet.panels.push_back(panel);
    return sheet;
}

/// Five upright axes and a scale of colours.
inline FigureSheet exampleParallel() {
    FigureSheet sheet{.name = "parallel", .panels = {}};
    SheetPanel panel;
    const QStringList titles{"activation", "learning rate", "depth", "width", "Final validation loss"};
    panel.x = axisOver({}, titles);
    panel.x.range = {0, 4};
    panel.y = {.title = "Parallel", .categories = {}, .range = {0, 1}};
    panel.uprights.push_back(axisOver(titles[0], QStringList{"GELU", "Symmetric Zorro", "ReLU"}));
    for (int axis = 1; axis < titles.size(); ++axis) {
        panel.uprights.push_back({.title = titles[axis], .categories = {}, .range = {0, 0.001 * axis}});
    }
    panel.scale = SheetScale{{.title = "learning rate", .categories = {}, .range = {0, 1}},
                             {qRgb(0, 0, 255), qRgb(0, 255, 0)}};
    for (int line = 0; line < 7; ++line) {
        SheetSeries series{.name = QString::number(line),
                           .ink = {.kind = SheetInk::Kind::fixed, .color = QColor(20 * line, 90, 160)},
                           .listed = false};
        for (int axis = 0; axis < titles.size(); ++axis) {
            series.x.push_back(axis);
            series.y.push_back(std::fmod(0.37 * (line + 1) * (axis + 1), 1));
        }
        panel.series.push_back(series);
    }
    sheet.panels.push_back(panel);
    return sheet;
}

}  // namespace zorro::ui
