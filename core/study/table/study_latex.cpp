#include <cctype>

#include "core/study/table/rank_diagram.h"
#include "core/study/table/study_table.h"
#include "core/study/table/study_words.h"
#include "core/text/markup.h"

namespace zorro {

namespace {

/// Before what is made narrower where it is wider than the line, and is ended by a brace.
constexpr std::string_view noWiderThanLine =
    "\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n";

bool isOfNumber(char character) {
    return std::isdigit(static_cast<unsigned char>(character)) != 0 || character == '.' || character == '-' ||
           character == '+' || character == 'e';
}

/// "$-$1.2$\\cdot10^{-5}$" of "-1.2e-05".
std::string latexNumber(const std::string& number) {
    const std::size_t exponent = number.find('e');
    std::string mantissa = number.substr(0, exponent);
    if (mantissa.starts_with('-'))
        mantissa = "$-$" + mantissa.substr(1);
    if (exponent == std::string::npos)
        return mantissa;
    const bool negative = number[exponent + 1] == '-';
    const std::size_t digits = number.find_first_of("123456789", exponent);
    return mantissa + "$\\cdot10^{" + (negative ? "-" : "") + number.substr(digits) + "}$";
}

/// The figure of a cell, whose only letters are those of "failed" and of exponents.
std::string latexFigure(const std::string& figure) {
    if (figure == "-")
        return "--";
    if (figure == "failed")
        return figure;
    std::string text;
    for (std::size_t i = 0; i < figure.size();) {
        std::size_t end = i;
        while (end < figure.size() && isOfNumber(figure[end])) ++end;
        if (end > i) {
            text += latexNumber(figure.substr(i, end - i));
            i = end;
            continue;
        }
        while (end < figure.size() && !isOfNumber(figure[end])) ++end;
        text += latexText(figure.substr(i, end - i));
        i = end;
    }
    return text;
}

std::string cellLatex(const StudyCell& cell, const StudyCellWords& words) {
    const std::string figure = latexFigure(words.figure);
    std::string text = cell.isBest         ? "\\textbf{" + figure + "}"
                       : cell.isLikeBest() ? "\\underline{" + figure + "}"
                                           : figure;
    if (!words.rank.empty())
        text += " {\\scriptsize(" + words.rank + ")}";
    if (!words.failed.empty())
        text += " {\\scriptsize " + latexText(words.failed) + "}";
    return text;
}

/// Letters and digits of the study's name, for a label.
std::string labelOf(const StudyConclusion& study) {
    std::string label;
    for (const char character : study.name)
        label += std::isalnum(static_cast<unsigned char>(character)) != 0 ? character : '-';
    return label.empty() ? "study" : label;
}

/// One of the tabulars that a table is made of.
class Block {
public:
    explicit Block(const StudyConclusion& study) : names_("activation"), below_("") {
        for (const StudyRow& row : study.rows) lines_.push_back(latexText(row.activation));
    }

    /// `cell(i)` is the LaTeX of row i; `below` stands under the name, smaller.
    template <class Cell>
    void add(const std::string& name, const std::string& below, const Cell& cell) {
        ++columns_;
        names_ += " & " + name;
        below_ += below.empty() ? " & " : " & {\\scriptsize " + below + "}";
        for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i] += " & " + cell(i);
    }

    [[nodiscard]] std::string latex() const {
        std::string text = std::string(noWiderThanLine) + "\\begin{tabular}{l" + std::string(columns_, 'r') +
                           "}\n\\toprule\n" + names_ + " \\\\\n" + below_ + " \\\\\n\\midrule\n";
        for (const std::string& line : lines_) text += line + " \\\\\n";
        return text + "\\bottomrule\n\\end{tabular}}\n";
    }

private:
    std::string names_;
    std::string below_;
    std::vector<std::string> lines_;
    std::size_t columns_ = 0;
};

/// What is said of all problems together.
void addSummary(Block& block, const StudyConclusion& study) {
    const StudyColumns columns = columnsOf(study);
    const auto row = [&](std::size_t i) -> const StudyRow& { return study.rows[i]; };
    if (columns.ranks) {
        block.add("avg.\\ rank", "", [&](std::size_t i) { return latexFigure(averageRankWords(row(i))); });
        block.add("wins/ties/losses", "", [&](std::size_t i) { return scoreWords(row(i).score); });
    }
    if (columns.cost)
        block.add("cost", "ns", [&](std::size_t i) { return latexFigure(costWords(row(i))); });
    if (columns.failed)
        block.add("failed", "", [&](std::size_t i) { return failedWords(row(i)); });
}

/// As many tabulars, one below the other, as fit on a line at a size that can be read.
std::string blocksLatex(const StudyConclusion& study, StudySpread spread) {
    constexpr std::size_t mostProblems = 3;
    std::string text;
    Block block(study);
    for (std::size_t problem = 0; problem < study.problems.size(); ++problem) {
        if (problem > 0 && problem % mostProblems == 0) {
            text += block.latex() + "\n\\smallskip\n";
            block = Block(study);
        }
        const std::vector<StudyCellWords> words = cellWords(study, problem, spread);
        block.add(latexText(study.problems[problem].name),
                  latexText(metricWords(study.problems[problem].metric)),
                  [&](std::size_t i) { return cellLatex(study.rows[i].cells[problem], words[i]); });
    }
    if (study.problems.size() > 1) {
        text += block.latex() + "\n\\smallskip\n";
        block = Block(study);
    }
    addSummary(block, study);
    return text + block.latex();
}

std::string captionLatex(const StudyConclusion& study, StudySpread spread) {
    std::string caption = study.name.empty() ? "" : latexText(study.name) + ": ";
    caption +=
        spread == StudySpread::deviation ? "mean $\\pm$ standard deviation" : "mean and 95\\,\\% interval";
    if (study.rows.size() > 1)
        caption += " (rank); the best of a problem in bold, underlined what is not told from it";
    return caption + ".";
}

/// The protocol as a paragraph behind the table: it may be longer than what fits into a float.
std::string protocolLatex(const StudyConclusion& study) {
    std::string text = "\n{\\footnotesize\\noindent\n";
    for (const std::string& sentence : study.sentences) text += latexText(sentence) + "\n";
    return text + "\\par}\n";
}

std::string diagramLatex(const StudyConclusion& study) {
    constexpr double width = 420;
    // Footnotes have type of 8 pt, units are 0.8 pt.
    constexpr double smaller = 10.0 / 12;
    const RankDiagram diagram =
        rankDiagram(study, width, [](const std::string& text) { return smaller * usualTextWidth(text); });
    if (diagram.lines.empty())
        return {};
    return "\n\\begin{figure}\n\\centering\n" + std::string(noWiderThanLine) + diagramTikz(diagram) +
           "}\n\\caption{Average ranks, the best at the left; bars join activations whose ranks lie closer "
           "together than the critical difference (CD).}\n\\label{fig:" +
           labelOf(study) + "}\n\\end{figure}\n";
}

}  // namespace

std::string studyLatex(const StudyConclusion& study, const StudyTableOptions& options) {
    return "% Needs \\usepackage{booktabs}, \\usepackage{graphicx} and, for the diagram, "
           "\\usepackage{tikz}.\n"
           "\\begin{table}\n\\centering\n\\caption{" +
           captionLatex(study, options.spread) + "}\n\\label{tab:" + labelOf(study) + "}\n\\small\n" +
           blocksLatex(study, options.spread) + "\\end{table}\n" + protocolLatex(study) + diagramLatex(study);
}

}  // namespace zorro
