// The critical-difference diagram as TikZ and as SVG.

#include <array>
#include <string_view>

#include "core/study/table/rank_diagram.h"
#include "core/text/markup.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr int digits = 5;

std::string number(double value) {
    return readableNumber(value, digits);
}

std::string place(double x, double y) {
    return "(" + number(x) + "," + number(y) + ")";
}

std::string_view tikzAnchor(DiagramAnchor anchor) {
    constexpr std::array<std::string_view, 3> anchors{"west", "center", "east"};
    return anchors[static_cast<std::size_t>(anchor)];
}

std::string_view svgAnchor(DiagramAnchor anchor) {
    constexpr std::array<std::string_view, 3> anchors{"start", "middle", "end"};
    return anchors[static_cast<std::size_t>(anchor)];
}

}  // namespace

std::string diagramTikz(const RankDiagram& diagram) {
    std::string text = "\\begin{tikzpicture}[x=0.8pt,y=-0.8pt,font=\\footnotesize]\n";
    for (const DiagramLine& line : diagram.lines) {
        const double width = line.ink == DiagramInk::leader ? 0.4 : 0.6 * line.width;
        text += "\\draw[line width=" + number(width) + "pt] " + place(line.fromX, line.fromY) + " -- " +
                place(line.toX, line.toY) + ";\n";
    }
    for (const DiagramText& each : diagram.texts)
        text += "\\node[anchor=" + std::string(tikzAnchor(each.anchor)) + ",inner sep=0pt] at " +
                place(each.x, each.y) + " {" + latexText(each.text) + "};\n";
    return text + "\\end{tikzpicture}\n";
}

std::string diagramSvg(const RankDiagram& diagram) {
    std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(diagram.width) +
                       " " + number(diagram.height) +
                       "\" role=\"img\" aria-label=\"Critical-difference diagram\" "
                       "stroke=\"currentColor\" fill=\"none\" font-size=\"12\">\n";
    for (const DiagramLine& line : diagram.lines) {
        text += "<path d=\"M" + number(line.fromX) + " " + number(line.fromY) + "L" + number(line.toX) + " " +
                number(line.toY) + "\" stroke-width=\"" + number(line.width) + "\"";
        text += line.ink == DiagramInk::leader ? " stroke-opacity=\"0.55\"/>\n" : "/>\n";
    }
    for (const DiagramText& each : diagram.texts)
        text += "<text x=\"" + number(each.x) + "\" y=\"" + number(each.y + 4) + "\" text-anchor=\"" +
                std::string(svgAnchor(each.anchor)) + "\" fill=\"currentColor\" stroke=\"none\">" +
                htmlText(each.text) + "</text>\n";
    return text + "</svg>\n";
}

}  // namespace zorro
