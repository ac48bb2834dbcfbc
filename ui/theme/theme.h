#pragma once

// The window's colours and how they reach the application: one palette in a light and a dark version. Nothing
// else in ui/ names a colour. Fonts are in fonts.h. What the style sheet knows by name (set as the dynamic
// property "class" of a widget, before it is shown):
//     QLabel        "heading" (11 px; see styleAsHeading), "title", "muted", "error",
//                   "bubble" (an error that floats)
//     QPushButton   "primary" (one in a window at most)
//     QToolButton   "toggle" (f, f', f''), "room" (the mode bar), "quiet" (muted until hovered)
//     QFrame        "panel" (the ground of side panels), "card" (and the property "selected"), "readout",
//                   "notice" (floats over the plots)
//     any field     the property "error", true where its content is wrong
// After changing such a property of a widget that is shown, call refreshStyle().

#include <span>

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace zorro::ui {

class SystemScheme;

enum class ThemeMode { followSystem, light, dark, strongLight, strongDark };

/// A mode as it is chosen.
struct ThemeChoice {
    ThemeMode mode;
    const char* word;  ///< on the command line, e.g. "high-contrast"
    const char* text;  ///< in the menu; see translated()
};

/// All modes, in the order of the menu.
[[nodiscard]] std::span<const ThemeChoice> themeChoices();

/// One version of the palette. Every text colour has a contrast of at least 4.5 : 1 on background, panel and
/// control, and onAccent on accent. In a strong one, for whoever needs high contrast, that is 7 : 1, borders
/// have 3 : 1 and curves 4.5 : 1, lines are thicker, and what has the keyboard has a thick frame.
struct Theme {
    bool dark = false;
    bool strong = false;
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
    QColor control;       ///< ground of what is switched on, and of the row under the cursor
    QColor controlHover;  ///< the same with the cursor over it
    QColor strongLine;    ///< border of a field under the cursor, scroll bars
    QColor disabledText;  ///< exempt from the contrast rule, as disabled controls are
};

[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();
[[nodiscard]] Theme strongTheme(bool dark);

/// How a curve is drawn: one of eight hues, solid for the first eight curves, then the same hues with dashes.
struct CurveStyle {
    QColor color;
    Qt::PenStyle penStyle = Qt::SolidLine;
};

/// The style of colour index 0, 1, ...; a curve keeps its index, so its hue is the same in every room and
/// theme.
[[nodiscard]] CurveStyle curveStyle(const Theme& theme, int colorIndex);

inline constexpr int curveHueCount = 8;
/// Number of different styles before they repeat: each hue with five lines.
inline constexpr int curveStyleCount = 40;

/// The icon resources/icons/<name>.svg drawn in the theme's text colour (muted where disabled, accent where
/// on), sharp at every size and pixel ratio. An unknown name gives an empty icon.
[[nodiscard]] QIcon themedIcon(const Theme& theme, const QString& name);
/// The same, muted while off, as in the mode bar and on curve cards.
[[nodiscard]] QIcon quietIcon(const Theme& theme, const QString& name);
/// The same in one colour whatever the state, as on a primary button.
[[nodiscard]] QIcon coloredIcon(const QString& name, const QColor& color);

[[nodiscard]] QPalette paletteOf(const Theme& theme);
/// resources/style/zorrolab.qss with the theme's colours in place of its names.
[[nodiscard]] QString styleSheetOf(const Theme& theme);
/// Makes the style sheet look again at a widget whose "class", "selected" or "error" property changed.
void refreshStyle(QWidget& widget);

/// Chooses the theme, applies it (Fusion style, palette, style sheet, font) and says when it changed. While
/// it follows the system it also follows the system's changes.
class ThemeController : public QObject {
    Q_OBJECT

public:
    explicit ThemeController(QApplication& application);

    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] ThemeMode mode() const { return mode_; }
    void setMode(ThemeMode mode);

signals:
    void themeChanged(const zorro::ui::Theme& theme);

private:
    void update();
    void apply(const Theme& theme);
    [[nodiscard]] Theme wanted() const;

    QApplication& application_;
    SystemScheme* system_;
    ThemeMode mode_ = ThemeMode::followSystem;
    Theme theme_;
};

}  // namespace zorro::ui
