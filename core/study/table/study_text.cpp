#include "core/study/table/study_table.h"
#include "core/study/table/study_words.h"
#include "core/text/text_table.h"

namespace zorro {

std::string studyText(const StudyConclusion& study, const StudyTableOptions& options) {
    const StudyColumns columns = columnsOf(study);
    std::vector<std::vector<std::string>> lines(study.rows.size() + 2);
    lines[0].emplace_back("activation");
    lines[1].emplace_back();
    const auto addColumn = [&](const std::string& head, const std::string& below, const auto& cell) {
        lines[0].push_back(head);
        lines[1].push_back(below);
        for (std::size_t i = 0; i < study.rows.size(); ++i) lines[i + 2].push_back(cell(i));
    };
    for (std::size_t i = 0; i < study.rows.size(); ++i) lines[i + 2].push_back(study.rows[i].activation);
    for (std::size_t problem = 0; problem < study.problems.size(); ++problem) {
        const std::vector<StudyCellWords> words = cellWords(study, problem, options.spread);
        addColumn(study.problems[problem].name, metricWords(study.problems[problem].metric),
                  [&](std::size_t i) { return cellText(study.rows[i].cells[problem], words[i]); });
    }
    if (columns.ranks) {
        addColumn("average rank", "", [&](std::size_t i) { return averageRankWords(study.rows[i]); });
        addColumn("wins/ties/losses", "", [&](std::size_t i) { return scoreWords(study.rows[i].score); });
    }
    if (columns.cost)
        addColumn("cost", "ns", [&](std::size_t i) { return costWords(study.rows[i]); });
    if (columns.failed)
        addColumn("failed", "", [&](std::size_t i) { return failedWords(study.rows[i]); });
    TextTable table;
    for (std::vector<std::string>& line : lines) table.add(std::move(line));
    std::string text = table.text();
    if (columns.ranks)
        text += "* best of the problem   = not told from it   (rank)\n";
    for (const std::string& sentence : study.sentences) text += sentence + "\n";
    return text;
}

}  // namespace zorro
