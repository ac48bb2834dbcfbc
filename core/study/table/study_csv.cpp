#include <cmath>

#include "core/study/table/study_table.h"
#include "core/text/csv_field.h"
#include "core/text/text.h"

namespace zorro {

namespace {

std::string known(double value) {
    return std::isfinite(value) ? exactNumber(value) : std::string();
}

std::string known(const std::optional<double>& value) {
    return value ? known(*value) : std::string();
}

std::string metricName(const StudyProblem& problem) {
    return problem.metric ? std::string(describe(*problem.metric).name) : std::string();
}

}  // namespace

std::string studyCsv(const StudyConclusion& study) {
    std::string csv =
        "activation,problem,metric,n,failed,mean,std,low,high,rank,best,difference,difference_low,"
        "difference_high,p,p_adjusted,average_rank,wins,ties,losses,element_seconds\n";
    for (const StudyRow& row : study.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const StudyCell& cell = row.cells[i];
            const std::vector<std::string> fields{csvField(row.activation),
                                                  csvField(study.problems[i].name),
                                                  metricName(study.problems[i]),
                                                  std::to_string(cell.networks - cell.failed),
                                                  std::to_string(cell.failed),
                                                  known(cell.estimate.mean),
                                                  known(cell.estimate.standardDeviation),
                                                  known(cell.estimate.lower),
                                                  known(cell.estimate.upper),
                                                  known(cell.rank),
                                                  cell.rank ? (cell.isBest ? "1" : "0") : "",
                                                  known(cell.test.difference),
                                                  known(cell.test.lower),
                                                  known(cell.test.upper),
                                                  known(cell.test.p),
                                                  known(cell.adjustedP),
                                                  known(row.averageRank),
                                                  std::to_string(row.score.wins),
                                                  std::to_string(row.score.ties),
                                                  std::to_string(row.score.losses),
                                                  known(row.elementSeconds)};
            for (std::size_t field = 0; field < fields.size(); ++field)
                csv += (field == 0 ? "" : ",") + fields[field];
            csv += '\n';
        }
    }
    return csv;
}

}  // namespace zorro
