#pragma once

// How a figure leaves the program: everything that a preset of the studio holds.

#include <QSizeF>
#include <QString>

namespace zorro::ui {

enum class SheetNaming { labels, legend, none };

enum class SheetColors {
    print,   ///< the activations' hues, each line with a dash of its own
    window,  ///< the same hues, drawn as in the window
    grey     ///< grey levels and dashes
};

enum class FigureFormat { pdf, svg, png, tikz };

/// Lengths are in millimetres and points (1/72 inch).
struct FigureStyle {
    double width = 85;     ///< mm, [20, 1000]
    double height = 0;     ///< mm, up to 1000; 0: as the panels' aspect asks for
    double aspect = 1.5;   ///< width : height of a panel with its axes, [0.3, 5]
    int columns = 0;       ///< of panels; 0: as many as there is room for
    QString family;        ///< empty: the window's
    double points = 8;     ///< size of the type, [4, 72]
    double lineWidth = 1;  ///< of curves, in points, [0.1, 10]
    SheetNaming naming = SheetNaming::labels;
    SheetColors colors = SheetColors::print;
    bool letters = true;  ///< (a), (b), ... where there are several panels
    bool grid = false;
    bool transparent = false;  ///< no white ground
    FigureFormat format = FigureFormat::pdf;
    double dotsPerInch = 600;  ///< of PNG, [36, 2400]
    bool withData = true;      ///< a CSV of the same name beside it

    friend bool operator==(const FigureStyle&, const FigureStyle&) = default;
};

inline constexpr double millimetresPerInch = 25.4;
inline constexpr double pointsPerInch = 72;
/// Figures are laid out in micrometres, so that sizes in millimetres are whole and Qt's whole pixel sizes of
/// fonts are exact enough.
inline constexpr double unitsPerMillimetre = 1000;
[[nodiscard]] constexpr double unitsOfPoints(double points) {
    return points * unitsPerMillimetre * millimetresPerInch / pointsPerInch;
}

/// "pdf", "svg", "png", "tex".
[[nodiscard]] QString endingOf(FigureFormat format);

/// One line of JSON.
[[nodiscard]] QString styleText(const FigureStyle& style);
/// Reads what styleText() wrote; what is missing, unknown or out of range is as in `otherwise`.
[[nodiscard]] FigureStyle styleOfText(const QString& text, const FigureStyle& otherwise = {});

}  // namespace zorro::ui
