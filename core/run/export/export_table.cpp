#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/run/export/export.h"
#include "core/run/learned/learned_values.h"
#include "core/run/learned/learning_layer.h"
#include "core/run/members/member_group.h"
#include "core/run/quantity/member_metrics.h"
#include "core/run/quantity/quantity.h"
#include "core/text/base64.h"
#include "core/text/csv_field.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// A column for each quantity that members record one number of; of those on demand where they were asked
/// for.
std::vector<Quantity> columnQuantities(const Comparison& comparison) {
    return quantitiesThat([&asked = comparison.training.record](const auto& each) {
        return each.recorded && each.of == QuantityOf::member &&
               (each.onDemand.empty() || std::ranges::count(asked, each.onDemand) > 0);
    });
}

/// A learned parameter of a layer over the steps.
struct LearnedCells {
    std::string heading;
    std::vector<const Column*> columns;  ///< one a member; null where its function has no such parameter
    std::size_t layer = 0;
};

/// The parameters that the comparison's functions have, by their names.
std::vector<std::string> parameterNames(const std::vector<Curve>& curves) {
    std::vector<std::string> names;
    for (const Curve& curve : curves) {
        for (const Parameter& parameter : curve.description().parameters) {
            if (std::ranges::find(names, parameter.name) == names.end())
                names.push_back(parameter.name);
        }
    }
    return names;
}

const Column* columnOf(const RunHistory& history, const Curve& curve, const std::string& parameter,
                       std::string (*nameOf)(std::size_t)) {
    const std::vector<Parameter>& described = curve.description().parameters;
    const auto found = std::ranges::find(described, parameter, &Parameter::name);
    const Column* column = found == described.end()
                               ? nullptr
                               : history.column(nameOf(static_cast<std::size_t>(found - described.begin())));
    return column != nullptr && column->perMember && column->layers > 0 ? column : nullptr;
}

/// The learned parameters of each layer; of the network where its layers share them. Of channels there are
/// the quartiles, too.
std::vector<LearnedCells> learnedCells(const RunSnapshot& run) {
    const Learnable learnable = run.comparison.architecture.learnable;
    if (learnable == Learnable::none)
        return {};
    using Part = std::pair<const char*, std::string (*)(std::size_t)>;
    std::vector<Part> parts{{"", learnedColumn}};
    if (learnable == Learnable::channel)
        parts.insert(parts.end(), {{":lower", learnedLowerColumn}, {":upper", learnedUpperColumn}});
    std::vector<LearnedCells> all;
    for (const LearningLayer& layer :
         learningLayers(learnable, run.network.activationLayers, run.network.gateLayers)) {
        const std::string where = layer.name ? "learned:" + *layer.name + ':' : "learned:";
        std::vector<Curve> curves;
        for (const Member& member : run.comparison.members)
            curves.push_back(startOf(layer, run.comparison, member));
        for (const std::string& parameter : parameterNames(curves)) {
            for (const auto& [suffix, nameOf] : parts) {
                LearnedCells cells{
                    .heading = where + parameter + suffix, .columns = {}, .layer = layer.recorded};
                for (const Curve& curve : curves)
                    cells.columns.push_back(columnOf(run.history, curve, parameter, nameOf));
                all.push_back(std::move(cells));
            }
        }
    }
    return all;
}

double valueIn(const LearnedCells& cells, std::size_t row, std::size_t member) {
    const Column* column = cells.columns[member];
    if (column == nullptr || cells.layer >= column->layers)
        return std::nan("");
    return column->values[(row * cells.columns.size() + member) * column->layers + cells.layer];
}

void writeCell(std::ostream& out, double value) {
    out << ',' << (std::isfinite(value) ? exactNumber(value) : "");
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
    const std::vector<std::string> valueFields = valueFieldsOf(run.comparison);
    out << (severalData ? "activation,seed,data_seed" : "activation,seed");
    for (const std::string& field : valueFields) out << ',' << field;
    out << ",step,seconds";
    std::vector<const Column*> columns;
    for (const Quantity quantity : columnQuantities(run.comparison)) {
        const std::string name(describe(quantity).name);
        out << ',' << name;
        const Column* column = run.history.column(name);
        const bool usable = column != nullptr && column->perMember && column->layers == 0;
        columns.push_back(usable ? column : nullptr);
    }
    const std::vector<LearnedCells> learned = learnedCells(run);
    for (const LearnedCells& cells : learned) out << ',' << csvField(cells.heading);
    out << '\n';
    const std::vector<Member>& members = run.comparison.members;
    std::vector<std::optional<MemberFailure>> failures;  // that of weights is known at the end only
    std::vector<MemberValues> values;
    for (std::size_t member = 0; member < members.size(); ++member) {
        failures.push_back(failureOf(run, member));
        values.push_back(groupOf(members[member]).values);
    }
    for (std::size_t step = 0; step < run.history.steps.size(); ++step) {
        for (std::size_t member = 0; member < members.size(); ++member) {
            const std::optional<MemberFailure>& failure = failures[member];
            const bool failed = failure && run.history.steps[step] >= failure->step;
            out << csvField(members[member].activation) << ',' << members[member].seed << ',';
            if (severalData)
                out << dataSeedOf(run.comparison, members[member]) << ',';
            for (const std::string& field : valueFields)
                out << csvField(valueIn(values[member], field)) << ',';
            out << run.history.steps[step] << ',' << exactNumber(run.history.seconds[step]);
            for (const Column* column : columns) {
                const bool known = column != nullptr && !failed;
                writeCell(out, known ? column->values[step * members.size() + member] : std::nan(""));
            }
            for (const LearnedCells& cells : learned)
                writeCell(out, failed ? std::nan("") : valueIn(cells, step, member));
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
    json["gate_layers"] = run.network.gateLayers;
    if (run.comparison.architecture.learnable != Learnable::none)
        json["learned"] = learnedJson(run);
    json["history"] = historyJson(run.history);
    return json;
}

}  // namespace zorro
