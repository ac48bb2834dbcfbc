#include <array>
#include <cmath>
#include <string>

#include <nlohmann/json.hpp>

#include "core/run/export/export.h"
#include "core/text/base64.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr std::array columnNames{"train_loss", "validation_loss", "train_accuracy", "validation_accuracy",
                                 "gradient_norm"};

/// The text as a field: in double quotes where it holds a comma, as SPECs with two parameters do.
std::string field(const std::string& text) {
    return text.find_first_of(",\"") == std::string::npos ? text : '"' + text + '"';
}

OrderedJson numberOrNull(double value) {
    return std::isfinite(value) ? OrderedJson(value) : OrderedJson();
}

OrderedJson numbers(const std::vector<double>& values) {
    OrderedJson list = OrderedJson::array();
    for (const double value : values) list.push_back(numberOrNull(value));
    return list;
}

OrderedJson historyJson(const RunHistory& history) {
    OrderedJson columns = OrderedJson::object();
    for (const Column& column : history.columns) {
        columns[column.name] = {
            {"per_member", column.perMember}, {"layers", column.layers}, {"values", numbers(column.values)}};
    }
    OrderedJson histograms = OrderedJson::array();
    for (const PreactivationHistogram& histogram : history.histograms) {
        histograms.push_back({{"step", histogram.step},
                              {"member", histogram.member},
                              {"layer", histogram.layer},
                              {"lower", histogram.lower},
                              {"upper", histogram.upper},
                              {"counts", histogram.counts}});
    }
    OrderedJson maps = OrderedJson::array();
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

OrderedJson resultJson(const RunResult& result) {
    OrderedJson diverged = OrderedJson::array();
    for (const std::optional<std::uint64_t>& step : result.divergedAt)
        diverged.push_back(step ? OrderedJson(*step) : OrderedJson());
    return {{"steps", result.steps},
            {"seconds", result.seconds},
            {"diverged_at", diverged},
            {"validation_loss", numbers(result.validationLoss)},
            {"validation_accuracy", numbers(result.validationAccuracy)},
            {"test_loss", numbers(result.testLoss)},
            {"test_accuracy", numbers(result.testAccuracy)}};
}

}  // namespace

void writeCsv(const RunSnapshot& run, std::ostream& out) {
    out << "activation,seed,step,seconds";
    std::array<const Column*, columnNames.size()> columns{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        out << ',' << columnNames[i];
        const Column* column = run.history.column(columnNames[i]);
        columns[i] = column != nullptr && column->perMember && column->layers == 0 ? column : nullptr;
    }
    out << '\n';
    const std::vector<Member>& members = run.comparison.members;
    for (std::size_t step = 0; step < run.history.steps.size(); ++step) {
        for (std::size_t member = 0; member < members.size(); ++member) {
            out << field(members[member].activation) << ',' << members[member].seed << ','
                << run.history.steps[step] << ',' << exactNumber(run.history.seconds[step]);
            for (const Column* column : columns) {
                const double value =
                    column == nullptr ? std::nan("") : column->values[step * members.size() + member];
                out << ',' << (std::isfinite(value) ? exactNumber(value) : "");
            }
            out << '\n';
        }
    }
}

void writeJson(const RunSnapshot& run, std::ostream& out) {
    OrderedJson json{{"path", run.path.string()}, {"state", stateName(run.state)}, {"reason", run.reason}};
    json["comparison"] = OrderedJson::parse(comparisonJson(run.comparison));
    json["result"] = resultJson(run.result);
    json["layers"] = run.network.layers;
    json["activation_layers"] = run.network.activationLayers;
    json["history"] = historyJson(run.history);
    out << json.dump(2) << '\n';
}

}  // namespace zorro
