#include "ui/theme/color_ramp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zorro::ui {
namespace {

QRgb between(const QColor& a, const QColor& b, double part) {
    const auto mixed = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    return qRgb(mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue()));
}

/// 255 colours evenly along the stops, behind a transparent one.
template <std::size_t Stops>
QList<QRgb> rampOver(const std::array<const char*, Stops>& stops) {
    constexpr int last = 254;
    QList<QRgb> ramp{qRgba(0, 0, 0, 0)};
    for (int i = 0; i <= last; ++i) {
        const double place = static_cast<double>(i) / last * (Stops - 1);
        const std::size_t stop = std::min<std::size_t>(static_cast<std::size_t>(place), Stops - 2);
        ramp.append(between(QColor(stops[stop]), QColor(stops[stop + 1]), place - static_cast<double>(stop)));
    }
    return ramp;
}

}  // namespace

QList<QRgb> sequentialRamp(const Theme& theme) {
    static constexpr std::array onLight{"#e6f0fc", "#aed0f4", "#5aa9de", "#1c7cb4", "#0b3f66"};
    static constexpr std::array onDark{"#1b3a63", "#1f5c92", "#2f88bd", "#57bdd6", "#c4f4ef"};
    return rampOver(theme.dark ? onDark : onLight);
}

QList<QRgb> divergingRamp(const Theme& theme) {
    static constexpr std::array onLight{"#0b3f66", "#3f92c8", "#c4dcf2", "#f3f4f6",
                                        "#f2d8bf", "#cf8a45", "#6e3606"};
    static constexpr std::array onDark{"#b9ecf7", "#4a9fd0", "#24486b", "#262b31",
                                       "#5e432a", "#c98a48", "#fbdcb4"};
    return rampOver(theme.dark ? onDark : onLight);
}

QColor depthShade(const Theme& theme, const QColor& color, std::size_t layer, std::size_t layers) {
    constexpr double faintest = 0.35;  // of the colour over the ground
    const double depth = layers < 2 ? 1 : static_cast<double>(layer) / static_cast<double>(layers - 1);
    return between(theme.panel, color, faintest + (1 - faintest) * depth);
}

}  // namespace zorro::ui
