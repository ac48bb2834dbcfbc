#include <cctype>
#include <map>
#include <string_view>

#include "core/activation/spec.h"
#include "core/code/language/latex_formula.h"
#include "core/code/languages.h"
#include "core/code/module_text.h"
#include "core/code/template.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::string_view snippetTemplate = R"(% @title@, for a document that uses amsmath.
% Written by ZorroLab @version@ from @spec@
\begin{align*}
  @formula@@definitions@@values@
\end{align*}
@source@)";

/// Plain text with the characters that LaTeX reads as commands written out.
std::string escaped(std::string_view text) {
    static const std::map<char, std::string_view> escapes{{'\\', "\\textbackslash{}"},
                                                          {'{', "\\{"},
                                                          {'}', "\\}"},
                                                          {'$', "\\$"},
                                                          {'&', "\\&"},
                                                          {'#', "\\#"},
                                                          {'_', "\\_"},
                                                          {'%', "\\%"},
                                                          {'~', "\\textasciitilde{}"},
                                                          {'^', "\\textasciicircum{}"}};
    std::string result;
    for (const char character : text) {
        const auto found = escapes.find(character);
        result += found == escapes.end() ? std::string(1, character) : std::string(found->second);
    }
    return result;
}

/// One line a row, so that many parameters do not run off the page: "\\ a &= 1.2".
std::string values(const Curve& curve) {
    std::string text;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = curve.description().parameters[i];
        const bool custom = curve.description().kind == FunctionKind::expression;
        text += " \\\\\n  " + (custom ? latexName(parameter.name) : parameter.symbol) +
                " &= " + latexNumber(curve.parameters[i]);
    }
    return text;
}

/// The equation with the mark at which its lines are aligned.
std::string aligned(std::string equation) {
    return equation.insert(equation.find('='), 1, '&');
}

/// What the formulas of the scaled Zorro functions refer to.
std::string_view definitions(const Description& description) {
    if (description.latex.find("Symmetric-Zorro") == std::string::npos) {
        return "";
    }
    return R"( \\
  S(x; a, b) &= \begin{cases} h(x; a, b) & x < 0 \\ x & 0 \le x \le 1 \\ 1 - h(1 - x; a, b) & x > 1 \end{cases} \\
  h(u; a, b) &= (1 + e^{ab}) \, u \, \sigma(a (u - b)))";
}

}  // namespace

std::string latexCode(const Curve& curve) {
    const Description& description = curve.description();
    const bool custom = isNameless(description);
    const std::string source =
        description.source.empty() ? "" : "Source: " + escaped(description.source) + ".\n";
    return fill(snippetTemplate, {{"version", ZORRO_VERSION},
                                  {"spec", specText(curve)},
                                  {"title", custom ? "An activation function" : description.title},
                                  {"formula", aligned(formulaInLatex(curve))},
                                  {"definitions", std::string(definitions(description))},
                                  {"values", values(curve)},
                                  {"source", source}});
}

}  // namespace zorro
