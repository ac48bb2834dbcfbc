#include "ui/theme/color_ramp.h"

#include <array>
#include <cmath>

namespace zorro::ui {
namespace {

constexpr std::size_t rampStops = 5;

QRgb between(const QColor& a, const QColor& b, double part) {
    const auto mixed = [part](int from, int to) {
        return static_cast<int>(std::lround(from + part * (to - from)));
    };
    return qRgb(mixed(a.red(), b.red()), mixed(a.green(), b.green()), mixed(a.blue(), b.blue()));
}

}  // namespace

QList<QRgb> sequentialRamp(const Theme& theme) {
    constexpr std::array<const char*, rampStops> onLight{"#e6f0fc", "#aed0f4", "#5aa9de", "#1c7cb4",
                                                         "#0b3f66"};
    constexpr std::array<const char*, rampStops> onDark{"#1b3a63", "#1f5c92", "#2f88bd", "#57bdd6",
                                                        "#c4f4ef"};
    const auto& stops = theme.dark ? onDark : onLight;
    constexpr int last = 254;
    QList<QRgb> ramp{qRgba(0, 0, 0, 0)};
    for (int i = 0; i <= last; ++i) {
        const double place = static_cast<double>(i) / last * (rampStops - 1);
        const std::size_t stop = std::min<std::size_t>(static_cast<std::size_t>(place), rampStops - 2);
        ramp.append(between(QColor(stops[stop]), QColor(stops[stop + 1]), place - static_cast<double>(stop)));
    }
    return ramp;
}

}  // namespace zorro::ui
