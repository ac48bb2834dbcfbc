#include <cctype>

#include "core/study/table/rank_diagram.h"
#include "core/study/table/study_table.h"
#include "core/study/table/study_words.h"
#include "core/text/markup.h"

namespace zorro {

namespace {

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

std::string headLatex(const StudyConclusion& study, const StudyColumns& columns) {
    std::string names = "activation";
    std::string metrics;
    for (const StudyProblem& problem : study.problems) {
        names += " & " + latexText(problem.name);
        metrics += " & {\\scriptsize " + latexText(metricWords(problem.metric)) + "}";
    }
    const auto add = [&](const std::string& name, const std::string& unit) {
        names += " & " + name;
        metrics += " & " + unit;
    };
    if (columns.ranks) {
        add("avg. rank", "");
        add("w/t/l", "");
    }
    if (columns.cost)
        add("cost", "{\\scriptsize ns}");
    if (columns.failed)
        add("failed", "");
    return names + " \\\\\n" + metrics + " \\\\\n";
}

std::string rowsLatex(const StudyConclusion& study, const StudyColumns& columns, StudySpread spread) {
    std::vector<std::string> lines;
    for (const StudyRow& row : study.rows) lines.push_back(latexText(row.activation));
    for (std::size_t problem = 0; problem < study.problems.size(); ++problem) {
        const std::vector<StudyCellWords> words = cellWords(study, problem, spread);
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i] += " & " + cellLatex(study.rows[i].cells[problem], words[i]);
    }
    std::string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const StudyRow& row = study.rows[i];
        if (columns.ranks)
            lines[i] += " & " + latexFigure(averageRankWords(row)) + " & " + scoreWords(row.score);
        if (columns.cost)
            lines[i] += " & " + latexFigure(costWords(row));
        if (columns.failed)
            lines[i] += " & " + failedWords(row);
        text += lines[i] + " \\\\\n";
    }
    return text;
}

std::string captionLatex(const StudyConclusion& study, StudySpread spread) {
    std::string caption = study.name.empty() ? "" : latexText(study.name) + ": ";
    caption +=
        spread == StudySpread::deviation ? "mean $\\pm$ standard deviation" : "mean and 95\\,\\% interval";
    if (study.rows.size() > 1)
        caption += " (rank); the best of a problem in bold, underlined what is not told from it";
    caption += ".";
    for (const std::string& sentence : study.sentences) caption += "\n" + latexText(sentence);
    return caption;
}

std::string diagramLatex(const StudyConclusion& study) {
    constexpr double width = 420;
    const RankDiagram diagram = rankDiagram(study, width);
    if (diagram.lines.empty())
        return {};
    return "\n\\begin{figure}\n\\centering\n" + diagramTikz(diagram) +
           "\\caption{Average ranks, the best at the right; bars join activations whose ranks lie closer "
           "together than the critical difference (CD).}\n\\label{fig:" +
           labelOf(study) + "}\n\\end{figure}\n";
}

}  // namespace

std::string studyLatex(const StudyConclusion& study, const StudyTableOptions& options) {
    const StudyColumns columns = columnsOf(study);
    const std::size_t figures = study.problems.size() + (columns.ranks ? 2U : 0U) + (columns.cost ? 1U : 0U) +
                                (columns.failed ? 1U : 0U);
    return "% Needs \\usepackage{booktabs}, \\usepackage{graphicx} and, for the diagram, "
           "\\usepackage{tikz}.\n"
           "\\begin{table}\n\\centering\n\\caption{" +
           captionLatex(study, options.spread) + "}\n\\label{tab:" + labelOf(study) +
           "}\n\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{%\n\\begin{tabular}{l" +
           std::string(figures, 'r') + "}\n\\toprule\n" + headLatex(study, columns) + "\\midrule\n" +
           rowsLatex(study, columns, options.spread) + "\\bottomrule\n\\end{tabular}}\n\\end{table}\n" +
           diagramLatex(study);
}

}  // namespace zorro
