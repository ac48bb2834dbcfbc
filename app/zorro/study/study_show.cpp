#include <algorithm>

#include "app/zorro/study/study_commands.h"
#include "app/zorro/text_table.h"
#include "core/study/progress/problem_figures.h"
#include "core/text/text.h"

namespace zorro {

void showStudy(const StudyState& state, const StudyOptions& /*options*/, std::ostream& out) {
    TextTable table;
    std::vector<std::string> heading{"activation"};
    std::vector<ProblemFigures> all;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < state.problems.size(); ++i) {
        all.push_back(figuresOf(state.problems[i], state.progress[i], state.read));
        heading.push_back(state.problems[i].name);
        for (const FigureRow& row : all.back().rows) {
            if (std::ranges::find(names, groupText(row.group)) == names.end())
                names.push_back(groupText(row.group));
        }
    }
    table.add(heading);
    for (const std::string& name : names) {
        std::vector<std::string> cells{name};
        for (const ProblemFigures& problem : all) {
            const auto row = std::ranges::find_if(
                problem.rows, [&](const FigureRow& each) { return groupText(each.group) == name; });
            if (row == problem.rows.end() || row->figures.empty()) {
                cells.emplace_back();
                continue;
            }
            const MeanEstimate estimate = estimateOf(row->figures, *problem.metric, problem.overlap);
            cells.push_back(readableNumber(estimate.mean) + " ± " +
                            readableNumber(estimate.standardDeviation, 2));
        }
        table.add(cells);
    }
    out << table.text();
    for (const std::string& line : state.notCounted) {
        out << "not counted: " << line << '\n';
    }
}

}  // namespace zorro
