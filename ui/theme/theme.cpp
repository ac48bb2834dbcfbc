#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>

namespace zorro::ui {

Theme lightTheme() {
    return {.dark = false,
            .background = "#f6f7f9",
            .panel = "#ffffff",
            .line = "#e1e4e8",
            .text = "#1c2128",
            .mutedText = "#626b76",
            .grid = "#eceff2",
            .zeroLine = "#c8ccd2",
            .accent = "#0b62d6",
            .onAccent = "#ffffff",
            .warning = "#b3261e"};
}

Theme darkTheme() {
    return {.dark = true,
            .background = "#16191d",
            .panel = "#1e2227",
            .line = "#31363d",
            .text = "#e6e9ed",
            .mutedText = "#98a1ac",
            .grid = "#2a2f36",
            .zeroLine = "#4a515a",
            .accent = "#5aa2ff",
            .onAccent = "#0b1220",
            .warning = "#ff8a80"};
}

CurveStyle curveStyle(const Theme& theme, int colorIndex) {
    static constexpr const char* light[] = {"#0072b2", "#d55e00", "#00875f", "#b5458c",
                                            "#b8860b", "#6a4fc3", "#6b7480", "#c2303b"};
    static constexpr const char* dark[] = {"#5ab4f0", "#ff9a5c", "#3fd0a4", "#e59ac8",
                                           "#f2c14e", "#b7a3ff", "#9aa3ad", "#ff7f86"};
    const int hue = colorIndex % 8;
    const Qt::PenStyle dashes[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    return {QColor(theme.dark ? dark[hue] : light[hue]), dashes[colorIndex / 8 % 3]};
}

QIcon themedIcon(const Theme&, const QString&) {
    return {};
}

ThemeController::ThemeController(QApplication& application) : application_(application) {
    apply();
}

void ThemeController::setMode(ThemeMode mode) {
    mode_ = mode;
    apply();
}

bool ThemeController::eventFilter(QObject* watched, QEvent* event) {
    return QObject::eventFilter(watched, event);
}

void ThemeController::apply() {
    theme_ = mode_ == ThemeMode::dark ? darkTheme() : lightTheme();
    application_.setStyle("Fusion");
    emit themeChanged(theme_);
}

}  // namespace zorro::ui
