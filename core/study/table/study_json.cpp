#include <algorithm>

#include "core/study/conclusion_json.h"
#include "core/study/table/study_table.h"

namespace zorro {

namespace {

Json cellJson(const StudyCell& cell) {
    if (cell.networks == 0)
        return {};
    Json json{{"n", cell.networks - cell.failed}, {"failed", cell.failed}};
    json.update(estimateJson(cell.estimate));
    json["rank"] = finiteOrNull(cell.rank);
    json["best"] = cell.isBest;
    json["like_best"] = cell.isLikeBest();
    json["difference"] =
        cell.test.kind == PairedTestKind::none ? Json() : differenceJson(cell.test, cell.adjustedP);
    return json;
}

Json rowJson(const StudyConclusion& study, const StudyRow& row) {
    Json problems = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        problems[study.problems[i].name] = cellJson(row.cells[i]);
    return {{"activation", row.activation},
            {"average_rank", finiteOrNull(row.averageRank)},
            {"n", row.networks - row.failed},
            {"failed", row.failed},
            {"wins", row.score.wins},
            {"ties", row.score.ties},
            {"losses", row.score.losses},
            {"element_seconds", finiteOrNull(row.elementSeconds)},
            {"problems", problems}};
}

Json scoreJson(const StudyConclusion& study) {
    Json all = Json::array();
    for (std::size_t one = 0; one < study.rows.size(); ++one) {
        for (std::size_t other = 0; other < study.rows.size(); ++other) {
            const StudyScore& score = study.score[one][other];
            if (one != other)
                all.push_back({{"activation", study.rows[one].activation},
                               {"other", study.rows[other].activation},
                               {"wins", score.wins},
                               {"ties", score.ties},
                               {"losses", score.losses}});
        }
    }
    return all;
}

Json friedmanJson(const std::optional<FriedmanTest>& test) {
    if (!test)
        return {};
    return {{"chi_squared", test->chiSquared},
            {"p", test->p},
            {"f", jsonNumber(test->f)},
            {"f_p", test->fP},
            {"exact_p", finiteOrNull(test->exactP)},
            {"problems", test->blocks},
            {"activations", test->treatments}};
}

Json metricJson(const StudyProblem& problem) {
    return problem.metric ? Json(describe(*problem.metric).name) : Json();
}

}  // namespace

Json studyJson(const StudyConclusion& study) {
    const StudyRanking& ranking = study.ranking;
    Json json{{"study", study.name}, {"problems", Json::array()}, {"level", studyLevel}};
    for (std::size_t i = 0; i < study.problems.size(); ++i)
        json["problems"].push_back(
            {{"name", study.problems[i].name},
             {"metric", metricJson(study.problems[i])},
             {"ranked", std::ranges::find(ranking.problems, i) != ranking.problems.end()}});
    json["table"] = Json::array();
    for (const StudyRow& row : study.rows) json["table"].push_back(rowJson(study, row));
    json["score"] = scoreJson(study);
    json["friedman"] = friedmanJson(ranking.friedman);
    json["critical_difference"] = finiteOrNull(ranking.criticalDifference);
    const auto name = [&](std::size_t position) { return study.rows[ranking.order[position]].activation; };
    json["order"] = Json::array();
    for (std::size_t i = 0; i < ranking.order.size(); ++i) json["order"].push_back(name(i));
    json["bars"] = Json::array();
    for (const RankBar& bar : ranking.bars) json["bars"].push_back({name(bar.first), name(bar.last)});
    json["cost"] = study.costProtocol;
    json["protocol"] = study.sentences;
    return json;
}

}  // namespace zorro
