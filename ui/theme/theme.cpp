#include "ui/theme/theme.h"

#include <array>

#include <QFile>
#include <QPair>
#include <QStyle>
#include <QWidget>

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
            .warning = "#b3261e",
            .control = "#eef1f5",
            .controlHover = "#e5e9ef",
            .strongLine = "#c3c9d1",
            .disabledText = "#a3abb5"};
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
            .warning = "#ff8a80",
            .control = "#2a3038",
            .controlHover = "#333a43",
            .strongLine = "#4a525c",
            .disabledText = "#5f6873"};
}

Theme strongTheme(bool dark) {
    if (dark) {
        return {.dark = true,
                .strong = true,
                .background = "#000000",
                .panel = "#000000",
                .line = "#b3b3b3",
                .text = "#ffffff",
                .mutedText = "#e0e0e0",
                .grid = "#4d4d4d",
                .zeroLine = "#ffffff",
                .accent = "#7fd4ff",
                .onAccent = "#000000",
                .warning = "#ffb0a8",
                .control = "#262626",
                .controlHover = "#303030",
                .strongLine = "#ffffff",
                .disabledText = "#a6a6a6"};
    }
    return {.dark = false,
            .strong = true,
            .background = "#ffffff",
            .panel = "#ffffff",
            .line = "#4d4d4d",
            .text = "#000000",
            .mutedText = "#2b2b2b",
            .grid = "#b0b0b0",
            .zeroLine = "#000000",
            .accent = "#0035a8",
            .onAccent = "#ffffff",
            .warning = "#8a0000",
            .control = "#ebebeb",
            .controlHover = "#dedede",
            .strongLine = "#000000",
            .disabledText = "#595959"};
}

std::span<const ThemeChoice> themeChoices() {
    static constexpr std::array choices{
        ThemeChoice{ThemeMode::followSystem, "system", QT_TRANSLATE_NOOP("ThemeChoice", "As the system")},
        ThemeChoice{ThemeMode::light, "light", QT_TRANSLATE_NOOP("ThemeChoice", "Light")},
        ThemeChoice{ThemeMode::dark, "dark", QT_TRANSLATE_NOOP("ThemeChoice", "Dark")},
        ThemeChoice{ThemeMode::strongLight, "high-contrast",
                    QT_TRANSLATE_NOOP("ThemeChoice", "High contrast, light")},
        ThemeChoice{ThemeMode::strongDark, "high-contrast-dark",
                    QT_TRANSLATE_NOOP("ThemeChoice", "High contrast, dark")}};
    return choices;
}

CurveStyle curveStyle(const Theme& theme, int colorIndex) {
    static constexpr std::array<const char*, curveHueCount> light{"#0072b2", "#d55e00", "#00875f", "#b5458c",
                                                                  "#b8860b", "#6a4fc3", "#6b7480", "#c2303b"};
    // The same on white with at least 4.5 : 1; those of the dark theme have 8 : 1 on black.
    static constexpr std::array<const char*, curveHueCount> strong{
        "#0072b2", "#b75100", "#007f59", "#b5458c", "#8f6809", "#6a4fc3", "#67707c", "#c2303b"};
    static constexpr std::array<const char*, curveHueCount> dark{"#5ab4f0", "#ff9a5c", "#3fd0a4", "#e59ac8",
                                                                 "#f2c14e", "#b7a3ff", "#9aa3ad", "#ff7f86"};
    static constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                       Qt::DashDotDotLine};
    static_assert(curveStyleCount == curveHueCount * dashes.size());

    const auto index = static_cast<std::size_t>(colorIndex);
    const auto& hues = theme.dark ? dark : theme.strong ? strong : light;
    return {QColor(hues[index % curveHueCount]), dashes[index / curveHueCount % dashes.size()]};
}

namespace {

QString readSheet(const char* name) {
    QFile file(QStringLiteral(":/style/%1.qss").arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
        palette.setColor(QPalette::All, role, color);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    const auto setGround = [&set](QPalette::ColorRole role, const QColor& color) { set(role, color, color); };
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        set(role, theme.text, theme.disabledText);
    }
    set(QPalette::PlaceholderText, theme.mutedText, theme.disabledText);
    setGround(QPalette::Window, theme.background);
    setGround(QPalette::Base, theme.panel);
    setGround(QPalette::AlternateBase, theme.background);
    setGround(QPalette::Button, theme.panel);
    setGround(QPalette::ToolTipBase, theme.panel);
    setGround(QPalette::ToolTipText, theme.text);
    setGround(QPalette::BrightText, theme.warning);
    setGround(QPalette::Link, theme.accent);
    setGround(QPalette::LinkVisited, theme.accent);
    set(QPalette::Highlight, theme.accent, theme.control);
    set(QPalette::HighlightedText, theme.onAccent, theme.disabledText);
    setGround(QPalette::Light, theme.panel);
    setGround(QPalette::Midlight, theme.control);
    setGround(QPalette::Mid, theme.line);
    setGround(QPalette::Dark, theme.strongLine);
    setGround(QPalette::Shadow, theme.strongLine);
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    QString sheet = readSheet("zorrolab") + (theme.strong ? readSheet("high-contrast") : QString());
    const QPair<const char*, QColor> colors[] = {{"background", theme.background},
                                                 {"panel", theme.panel},
                                                 {"strongLine", theme.strongLine},
                                                 {"line", theme.line},
                                                 {"text", theme.text},
                                                 {"mutedText", theme.mutedText},
                                                 {"disabledText", theme.disabledText},
                                                 {"accent", theme.accent},
                                                 {"onAccent", theme.onAccent},
                                                 {"warning", theme.warning},
                                                 {"control", theme.control},
                                                 {"controlHover", theme.controlHover}};
    for (const auto& [name, color] : colors) {
        sheet.replace("${" + QString(name) + "}", color.name());
    }
    return sheet.replace("${mode}", theme.dark ? "dark" : "light");
}

void refreshStyle(QWidget& widget) {
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

}  // namespace zorro::ui

#include "moc_theme.cpp"
