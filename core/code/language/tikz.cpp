#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/activation/spec.h"
#include "core/code/language/latex_formula.h"
#include "core/code/languages.h"
#include "core/code/template.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr double reach = 5;

constexpr std::string_view pictureTemplate = R"(% @title@, for a document that uses pgfplots.
% Written by ZorroLab @version@ from @spec@
% @formula@
@source@\begin{tikzpicture}
  \begin{axis}[
      xlabel={$x$},
      xmin=@lower@, xmax=@upper@,
      axis lines=middle,
      unbounded coords=jump,
      legend pos=north west,
      legend style={draw=none, fill=none},
    ]
    \addplot[thick, no marks] coordinates {
@value@    };
    \addlegendentry{$f(x)$}
    \addplot[densely dashed, no marks] coordinates {
@slope@    };
    \addlegendentry{$f'(x)$}
  \end{axis}
\end{tikzpicture}
)";

/// Evenly spaced points, and close to either side of every joint.
std::vector<double> points(const Curve& curve) {
    constexpr int intervals = 200;
    constexpr double aside = 1e-6;
    std::vector<double> x;
    for (int i = 0; i <= intervals; ++i) {
        x.push_back(2 * reach * i / intervals - reach);
    }
    for (const double joint : curve.joints()) {
        if (std::fabs(joint) < reach) {
            x.insert(x.end(), {joint - aside, joint, joint + aside});
        }
    }
    std::ranges::sort(x);
    x.erase(std::unique(x.begin(), x.end()), x.end());
    return x;
}

/// Rows of coordinates; what is not finite interrupts the line.
std::string coordinates(const std::vector<double>& x, const std::vector<double>& y) {
    constexpr double largest = 1e4;  // TeX's numbers end soon after it
    constexpr std::size_t perRow = 4;
    std::string text;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool isDrawn = std::fabs(y[i]) < largest;
        text += (i % perRow == 0 ? "      (" : " (") + readableNumber(x[i], 8) + "," +
                (isDrawn ? readableNumber(y[i], 6) : "nan") + ")" +
                (i % perRow + 1 == perRow || i + 1 == x.size() ? "\n" : "");
    }
    return text;
}

/// Text that stands in a comment of one line.
std::string onOneLine(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace

std::string tikzCode(const Curve& curve) {
    const Description& description = curve.description();
    const bool custom = isNameless(description);
    const std::vector<double> x = points(curve);
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    curve.evaluate(x, {.f = f, .df = df, .d2f = {}, .gradient = {}});
    std::string formula = formulaInLatex(curve);
    for (std::size_t p = 0; p < curve.parameters.size(); ++p) {
        formula += ", " + description.parameters[p].name + " = " + shortestNumber(curve.parameters[p]);
    }
    return fill(
        pictureTemplate,
        {{"version", ZORRO_VERSION},
         {"spec", specText(curve)},
         {"title", onOneLine(custom ? "An activation function" : description.title)},
         {"formula", onOneLine(formula)},
         {"source", description.source.empty() ? "" : "% Source: " + onOneLine(description.source) + ".\n"},
         {"lower", readableNumber(-reach)},
         {"upper", readableNumber(reach)},
         {"value", coordinates(x, f)},
         {"slope", coordinates(x, df)}});
}

}  // namespace zorro
