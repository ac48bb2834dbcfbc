#include <cmath>
#include <string>

#include "core/run/export/export.h"
#include "core/run/quantity/member_metrics.h"
#include "core/run/quantity/quantity.h"
#include "core/text/base64.h"
#include "core/text/csv_field.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// A column for each quantity that members record one number of.
const std::vector<Quantity>& columnQuantities() {
    static const auto columns =
        quantitiesThat([](const auto& each) { return each.recorded && each.of == QuantityOf::member; });
    return columns;
}

Json numbers(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values) list.push_back(finiteOrNull(value));
    return list;
}

Json historyJson(const RunHistory& history) {
    Json columns = Json::object();
    for (const Column& column : history.columns) {
        columns[column.name] = {
            {"per_member", column.perMember}, {"layers", column.layers}, {"values", numbers(column.values)}};
    }
    Json histograms = Json::array();
    for (const PreactivationHistogram& histogram : history.histograms) {
        histograms.push_back({{"step", histogram.step},
                              {"member", histogram.member},
                              {"layer", histogram.layer},
                              {"lower", histogram.lower},
                              {"upper", histogram.upper},
                              {"counts", histogram.counts}});
    }
    Json maps = Json::array();
    for (const OutputMap& map : history.maps) {
        maps.push_back({{"step", map.step},
                        {"member", map.member},
                        {"inputs", {map.left, map.right, map.bottom, map.top}},
                        {"size", {map.planes, map.rows, map.columns}},
                        {"range", {map.lower, map.upper}},
                        {"cells", base64(map.cells)}});
    }
    return {{"steps", history.steps},
            {"seconds", numbers(history.seconds)},
            {"columns", columns},
            {"histograms", histograms},
            {"maps", maps}};
}

Json resultJson(const RunResult& result) {
    Json failed = Json::array();
    for (const std::optional<MemberFailure>& failure : result.failures)
        failed.push_back(failureJson(failure));
    Json json{{"steps", result.steps}, {"seconds", result.seconds}, {"failed", failed}};
    for (const Quantity quantity : evaluatedQuantities())
        json[std::string(describe(quantity).name)] = numbers(result.evaluated[quantity]);
    return json;
}

}  // namespace

void writeCsv(const RunSnapshot& run, std::ostream& out) {
    const bool severalData = dataSeedsOf(run.comparison).size() > 1;
    out << (severalData ? "activation,seed,data_seed,step,seconds" : "activation,seed,step,seconds");
    std::vector<const Column*> columns;
    for (const Quantity quantity : columnQuantities()) {
        const std::string name(describe(quantity).name);
        out << ',' << name;
        const Column* column = run.history.column(name);
        const bool usable = column != nullptr && column->perMember && column->layers == 0;
        columns.push_back(usable ? column : nullptr);
    }
    out << '\n';
    const std::vector<Member>& members = run.comparison.members;
    std::vector<std::optional<MemberFailure>> failures;  // that of weights is known at the end only
    for (std::size_t member = 0; member < members.size(); ++member)
        failures.push_back(failureOf(run, member));
    for (std::size_t step = 0; step < run.history.steps.size(); ++step) {
        for (std::size_t member = 0; member < members.size(); ++member) {
            const std::optional<MemberFailure>& failure = failures[member];
            const bool failed = failure && run.history.steps[step] >= failure->step;
            out << csvField(members[member].activation) << ',' << members[member].seed << ',';
            if (severalData)
                out << dataSeedOf(run.comparison, members[member]) << ',';
            out << run.history.steps[step] << ',' << exactNumber(run.history.seconds[step]);
            for (const Column* column : columns) {
                const double value = column == nullptr || failed
                                         ? std::nan("")
                                         : column->values[step * members.size() + member];
                out << ',' << (std::isfinite(value) ? exactNumber(value) : "");
            }
            out << '\n';
        }
    }
}

Json runJson(const RunSnapshot& run) {
    Json json{{"path", run.path.string()}, {"state", stateName(run.state)}, {"reason", run.reason}};
    json["comparison"] = parseJson(comparisonJson(run.comparison));
    json["result"] = resultJson(run.result);
    json["layers"] = run.network.layers;
    json["activation_layers"] = run.network.activationLayers;
    json["history"] = historyJson(run.history);
    return json;
}

}  // namespace zorro
