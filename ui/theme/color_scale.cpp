#include "ui/theme/color_scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zorro::ui {
namespace {

constexpr std::size_t stopCount = 4;

std::array<QColor, stopCount> stopsOf(const Theme& theme) {
    if (theme.dark) {
        return {QColor("#6d84ff"), QColor("#3fb8d8"), QColor("#7fd6a0"), QColor("#f7d154")};
    }
    return {QColor("#232e8c"), QColor("#0f7fb5"), QColor("#2a9d72"), QColor("#d98e04")};
}

}  // namespace

QColor scaleColor(const Theme& theme, double part) {
    const auto stops = stopsOf(theme);
    const double at = std::clamp(part, 0.0, 1.0) * (stopCount - 1);
    const auto lower = std::min(static_cast<std::size_t>(at), stopCount - 2);
    const double weight = at - static_cast<double>(lower);
    const auto mixed = [&](auto channel) {
        return static_cast<int>(
            std::lround((1 - weight) * (stops[lower].*channel)() + weight * (stops[lower + 1].*channel)()));
    };
    return {mixed(&QColor::red), mixed(&QColor::green), mixed(&QColor::blue)};
}

}  // namespace zorro::ui
