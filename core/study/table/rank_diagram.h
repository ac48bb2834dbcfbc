#pragma once

// The critical-difference diagram (Demsar 2006, figure 1): average ranks on an axis with the best at its
// right end, and bars over activations that do not differ. What is where, for every painter.

#include <functional>
#include <string>
#include <vector>

#include "core/study/table/study_conclusion.h"

namespace zorro {

enum class DiagramInk {
    text,    ///< what is said
    leader,  ///< from a name to its place
    bar,     ///< over those that do not differ
};

struct DiagramLine {
    double fromX = 0;
    double fromY = 0;
    double toX = 0;
    double toY = 0;
    double width = 1;
    DiagramInk ink = DiagramInk::text;
};

enum class DiagramAnchor { left, middle, right };

struct DiagramText {
    double x = 0;  ///< of what `anchor` says
    double y = 0;  ///< of the middle of its height
    std::string text;
    DiagramAnchor anchor = DiagramAnchor::middle;
    std::size_t row = noRow;  ///< whose name it is; noRow where it is a number

    static constexpr std::size_t noRow = static_cast<std::size_t>(-1);
};

/// Lengths are in units of which the height of its type is 12; y grows downwards.
struct RankDiagram {
    double width = 0;
    double height = 0;
    std::vector<DiagramLine> lines;
    std::vector<DiagramText> texts;
};

/// The width of a text in the units of a diagram.
using TextWidth = std::function<double(const std::string& text)>;

/// What texts take in an ordinary typeface, roughly: 6.4 a character.
[[nodiscard]] double usualTextWidth(const std::string& text);

/// A diagram as wide as this. Without lines where fewer than two activations have average ranks or fewer than
/// two problems count; a name that takes more than about a third of the width is cut with "…".
[[nodiscard]] RankDiagram rankDiagram(const StudyConclusion& study, double width,
                                      const TextWidth& textWidth = usualTextWidth);

/// A tikzpicture, with units of a point.
[[nodiscard]] std::string diagramTikz(const RankDiagram& diagram);

/// An svg element, in the colour of the text around it.
[[nodiscard]] std::string diagramSvg(const RankDiagram& diagram);

}  // namespace zorro
