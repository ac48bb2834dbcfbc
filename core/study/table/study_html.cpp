#include "core/study/table/rank_diagram.h"
#include "core/study/table/study_table.h"
#include "core/study/table/study_words.h"
#include "core/text/markup.h"

namespace zorro {

namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark;--ground:#f6f7f9;--panel:#fff;--line:#dfe3e8;--text:#1d2430;"
    "--muted:#5b6675}\n"
    "@media screen and (prefers-color-scheme:dark){:root{--ground:#14171c;--panel:#1b1f26;--line:#313742;"
    "--text:#e6e9ee;--muted:#9aa4b2}}\n"
    "body{margin:0;background:var(--ground);color:var(--text);"
    "font:15px/1.5 Inter,system-ui,-apple-system,'Segoe UI',sans-serif}\n"
    "main{max-width:1100px;margin:0 auto;padding:32px 20px 64px}\n"
    "h1{font-size:26px;margin:0 0 12px;overflow-wrap:anywhere}\n"
    "p{margin:8px 0;max-width:80ch;color:var(--muted);font-size:13px;overflow-wrap:anywhere}\n"
    "section{background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:14px 16px;"
    "margin:14px 0;overflow-x:auto;break-inside:avoid}\n"
    "table{border-collapse:collapse;font-size:14px;font-variant-numeric:tabular-nums}\n"
    "th,td{padding:5px 10px;border-bottom:1px solid var(--line);text-align:right;white-space:nowrap}\n"
    "th{font-weight:500;vertical-align:bottom}th small{display:block;font-weight:400}\n"
    "th:first-child{text-align:left;padding-left:0}small{color:var(--muted);font-size:12px}\n"
    ".like{text-decoration:underline;text-underline-offset:3px}\n"
    "svg{display:block;width:100%;max-width:760px;height:auto;margin:0 auto}\n"
    "@media print{main{max-width:none;padding:0}body{background:#fff}section{border:0;padding:0}}\n";

std::string head(const std::string& name, const std::string& below = {}) {
    return "<th scope=\"col\">" + htmlText(name) +
           (below.empty() ? std::string() : "<small>" + htmlText(below) + "</small>") + "</th>";
}

std::string cellHtml(const StudyCell& cell, const StudyCellWords& words) {
    const std::string figure = htmlText(words.figure);
    std::string text = cell.isBest         ? "<strong>" + figure + "</strong>"
                       : cell.isLikeBest() ? "<span class=\"like\">" + figure + "</span>"
                                           : figure;
    if (!words.rank.empty())
        text += " <small>(" + words.rank + ")</small>";
    if (!words.failed.empty())
        text += " <small>" + htmlText(words.failed) + "</small>";
    return "<td>" + text + "</td>";
}

std::string plainCell(const std::string& text) {
    return "<td>" + htmlText(text) + "</td>";
}

std::string tableHtml(const StudyConclusion& study, StudySpread spread) {
    const StudyColumns columns = columnsOf(study);
    std::string heads = head("activation");
    std::vector<std::string> lines;
    for (const StudyRow& row : study.rows)
        lines.push_back("<th scope=\"row\">" + htmlText(row.activation) + "</th>");
    for (std::size_t problem = 0; problem < study.problems.size(); ++problem) {
        heads += head(study.problems[problem].name, metricWords(study.problems[problem].metric));
        const std::vector<StudyCellWords> words = cellWords(study, problem, spread);
        for (std::size_t i = 0; i < lines.size(); ++i)
            lines[i] += cellHtml(study.rows[i].cells[problem], words[i]);
    }
    heads += columns.ranks ? head("average rank") + head("wins/ties/losses") : "";
    heads += columns.cost ? head("cost", "ns") : "";
    heads += columns.failed ? head("failed") : "";
    std::string rows;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const StudyRow& row = study.rows[i];
        rows += "<tr>" + lines[i];
        rows += columns.ranks ? plainCell(averageRankWords(row)) + plainCell(scoreWords(row.score)) : "";
        rows += columns.cost ? plainCell(costWords(row)) : "";
        rows += columns.failed ? plainCell(failedWords(row)) : "";
        rows += "</tr>\n";
    }
    std::string html =
        "<section><table><thead><tr>" + heads + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n<p>";
    html += spread == StudySpread::deviation ? "Mean ± standard deviation" : "Mean and 95 % interval";
    if (columns.ranks)
        html +=
            " (rank); <strong>bold</strong>: best of the problem; <span class=\"like\">underlined</span>: "
            "not told from it";
    return html + ".</p></section>\n";
}

}  // namespace

std::string studyHtml(const StudyConclusion& study, const StudyTableOptions& options) {
    const std::string title = htmlText(study.name.empty() ? "Study" : study.name);
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>" +
        title + "</title>\n<style>" + std::string(style) + "</style></head>\n<body><main>\n<h1>" + title +
        "</h1>\n" + tableHtml(study, options.spread);
    constexpr double width = 720;
    if (const RankDiagram diagram = rankDiagram(study, width); !diagram.lines.empty())
        html +=
            "<section>" + diagramSvg(diagram) +
            "<p>Average ranks, the best at the left; bars join activations whose ranks lie closer together "
            "than the critical difference (CD).</p></section>\n";
    for (const std::string& sentence : study.sentences) html += "<p>" + htmlText(sentence) + "</p>\n";
    return html + "</main></body></html>\n";
}

}  // namespace zorro
