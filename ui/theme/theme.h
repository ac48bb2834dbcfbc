#pragma once

// The window's colours and type: one palette in a light and a dark version, and how it reaches the
// application. Nothing else in ui/ names a colour.

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QString>

class QApplication;

namespace zorro::ui {

enum class ThemeMode { followSystem, light, dark };

/// One version of the palette. Every text colour has a contrast of at least 4.5 : 1 on background and panel.
struct Theme {
    bool dark = false;
    QColor background;
    QColor panel;
    QColor line;
    QColor text;
    QColor mutedText;
    QColor grid;
    QColor zeroLine;
    QColor accent;
    QColor onAccent;
    QColor warning;
};

[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();

/// How a curve is drawn: one of eight hues, solid for the first eight curves, then the same hues with dashes.
struct CurveStyle {
    QColor color;
    Qt::PenStyle penStyle = Qt::SolidLine;
};

/// The style of colour index 0, 1, ...; a curve keeps its index, so its hue is the same in every room and
/// theme.
[[nodiscard]] CurveStyle curveStyle(const Theme& theme, int colorIndex);

/// Number of different styles before they repeat.
inline constexpr int curveStyleCount = 24;

/// The icon resources/icons/<name>.svg drawn in the theme's text colour (muted where disabled, accent where
/// on).
[[nodiscard]] QIcon themedIcon(const Theme& theme, const QString& name);

/// Chooses the theme, applies it (Fusion style, palette, style sheet, font) and says when it changed.
class ThemeController : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QApplication& application);

    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] ThemeMode mode() const { return mode_; }
    void setMode(ThemeMode mode);

signals:
    void themeChanged(const zorro::ui::Theme& theme);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QApplication& application_;
    ThemeMode mode_ = ThemeMode::followSystem;
    Theme theme_;
};

}  // namespace zorro::ui
