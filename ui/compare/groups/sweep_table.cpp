#include "ui/compare/groups/sweep_table.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <unordered_map>
#include <utility>

#include <QCoreApplication>

#include "core/run/comparison/parameters/activation_parameters.h"
#include "core/run/comparison/parameters/comparison_parameters.h"
#include "core/run/quantity/member_metrics.h"
#include "core/text/csv_field.h"
#include "core/text/text.h"
#include "ui/chart/quantity_text.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class SweepWords {
    Q_DECLARE_TR_FUNCTIONS(SweepTable)
};

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The parameters of a group, to be found by their keys.
struct Parameters {
    std::vector<ComparisonParameter> list;
    std::unordered_map<std::string, std::size_t> positions;

    [[nodiscard]] const ComparisonParameter* find(const std::string& key) const {
        const auto found = positions.find(key);
        return found == positions.end() ? nullptr : &list[found->second];
    }
};

/// The parameter of a comparison that members may have for themselves: "optimizer.learning_rate" of
/// "learning_rate". Nothing where the comparison has none of that name.
ComparisonParameter* parameterOf(std::vector<ComparisonParameter>& list, const std::string& field) {
    const auto found = std::ranges::find_if(list, [&](const ComparisonParameter& each) {
        return each.key == field || each.key.ends_with('.' + field);
    });
    return found == list.end() ? nullptr : &*found;
}

Parameters parametersOf(const ComparedGroup& group) {
    std::vector<ComparisonParameter> shared;
    for (ComparisonParameter& each : comparisonParameters(group.run->comparison)) {
        if (each.key != "program") {
            shared.push_back(std::move(each));
        }
    }
    Parameters parameters{.list = activationParameters(group.activation, functionsOf(group.run->comparison)),
                          .positions = {}};
    for (const MemberValue& value : group.values) {
        const std::optional<double> number = parseNumber(value.value);
        if (value.isParameter) {
            continue;  // the activation has it
        }
        if (ComparisonParameter* known = parameterOf(shared, value.field)) {
            known->text = value.value;
            known->number = number;
        } else {
            parameters.list.push_back({.key = value.field, .text = value.value, .number = number});
        }
    }
    std::ranges::move(shared, std::back_inserter(parameters.list));
    for (std::size_t i = 0; i < parameters.list.size(); ++i) {
        parameters.positions.emplace(parameters.list[i].key, i);
    }
    return parameters;
}

/// One parameter of all groups as a variable, with its value for each group.
struct ParameterColumn {
    SweepVariable variable;
    std::vector<double> values;
};

ParameterColumn columnOf(const std::vector<Parameters>& lists, const std::string& key) {
    ParameterColumn column{{.key = key, .title = titleOfParameter(key), .categories = {}}, {}};
    const bool numeric = std::all_of(lists.begin(), lists.end(), [&](const Parameters& list) {
        const ComparisonParameter* found = list.find(key);
        return found == nullptr || found->number;
    });
    std::set<std::string> texts;
    for (const Parameters& list : lists) {
        const ComparisonParameter* found = list.find(key);
        if (found != nullptr || !key.starts_with("activation.")) {
            texts.insert(found == nullptr ? std::string() : found->text);
        }
        if (found == nullptr) {
            column.values.push_back(nan);
        } else if (numeric) {
            column.values.push_back(*found->number);
        } else {
            const QString text = QString::fromStdString(found->text);
            if (!column.variable.categories.contains(text)) {
                column.variable.categories << text;
            }
            column.values.push_back(static_cast<double>(column.variable.categories.indexOf(text)));
        }
    }
    column.variable.varies = texts.size() > 1;
    return column;
}

/// The keys of all lists, those of the activations first.
std::vector<std::string> keysOf(const std::vector<Parameters>& lists) {
    std::vector<std::string> keys;
    std::set<std::string> known;
    for (const bool ofActivation : {true, false}) {
        for (const Parameters& list : lists) {
            for (const ComparisonParameter& each : list.list) {
                if (each.key.starts_with("activation") == ofActivation && known.insert(each.key).second) {
                    keys.push_back(each.key);
                }
            }
        }
    }
    return keys;
}

std::vector<SweepPoint> pointsOf(const std::vector<ComparedGroup>& groups, SweepPoints what) {
    std::vector<SweepPoint> points;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (what == SweepPoints::groups) {
            points.push_back({.group = i, .members = groups[i].members, .values = {}});
            continue;
        }
        for (const std::size_t member : groups[i].members) {
            points.push_back({.group = i, .members = {member}, .values = {}});
        }
    }
    for (SweepPoint& point : points) {
        point.failed = static_cast<std::size_t>(std::count_if(
            point.members.begin(), point.members.end(),
            [&](std::size_t member) { return failureOf(*groups[point.group].run, member).has_value(); }));
    }
    return points;
}

/// The mean over the members that did not fail.
double meanMetric(const ComparedGroup& group, const SweepPoint& point, Quantity metric) {
    double sum = 0;
    double count = 0;
    for (const std::size_t member : point.members) {
        const double value = memberMetric(*group.run, metric, member);
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    }
    return count > 0 ? displayFactor(metric) * sum / count : nan;
}

void addSeeds(SweepTable& table, const std::vector<ComparedGroup>& groups) {
    table.variables.push_back(
        {.key = "seed", .title = SweepWords::tr("seed"), .varies = true, .categories = {}});
    for (SweepPoint& point : table.points) {
        const auto& members = groups[point.group].run->comparison.members;
        point.values.push_back(static_cast<double>(members[point.members.front()].seed));
    }
}

void addMetrics(SweepTable& table, const std::vector<ComparedGroup>& groups) {
    for (const Quantity metric : concludedQuantities()) {
        std::vector<double> values;
        values.reserve(table.points.size());
        for (const SweepPoint& point : table.points) {
            values.push_back(meanMetric(groups[point.group], point, metric));
        }
        if (std::none_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); })) {
            continue;
        }
        table.variables.push_back({.key = std::string(describe(metric).name),
                                   .title = endTitleOf(metric),
                                   .isMetric = true,
                                   .varies = true,
                                   .bounds = shownBoundsOf(metric),
                                   .categories = {}});
        for (std::size_t i = 0; i < values.size(); ++i) {
            table.points[i].values.push_back(values[i]);
        }
    }
}

}  // namespace

int SweepTable::find(const std::string& key) const {
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const SweepVariable& each) { return each.key == key; });
    return found == variables.end() ? -1 : static_cast<int>(found - variables.begin());
}

std::vector<double> SweepTable::column(std::size_t variable) const {
    std::vector<double> values;
    values.reserve(points.size());
    for (const SweepPoint& point : points) {
        values.push_back(point.values[variable]);
    }
    return values;
}

bool SweepTable::hasSeveral(std::size_t variable) const {
    double first = nan;
    for (const SweepPoint& point : points) {
        const double value = point.values[variable];
        if (std::isfinite(value) && std::isfinite(first) && value != first) {
            return true;
        }
        first = std::isfinite(value) ? value : first;
    }
    return false;
}

SweepTable sweepTable(const std::vector<ComparedGroup>& groups, SweepPoints points) {
    std::vector<Parameters> lists;
    lists.reserve(groups.size());
    for (const ComparedGroup& group : groups) {
        lists.push_back(parametersOf(group));
    }
    SweepTable table{.variables = {}, .points = pointsOf(groups, points)};
    for (const std::string& key : keysOf(lists)) {
        ParameterColumn column = columnOf(lists, key);
        table.variables.push_back(std::move(column.variable));
        for (SweepPoint& point : table.points) {
            point.values.push_back(column.values[point.group]);
        }
    }
    if (points == SweepPoints::seeds) {
        addSeeds(table, groups);
    }
    addMetrics(table, groups);
    return table;
}

std::vector<std::string> usualAxes(const SweepTable& table) {
    constexpr std::size_t mostParameters = 7;
    constexpr std::size_t mostMetrics = 3;
    std::vector<std::string> keys;
    std::size_t metrics = 0;
    for (std::size_t i = 0; i < table.variables.size(); ++i) {
        const SweepVariable& variable = table.variables[i];
        const bool shown =
            variable.isMetric ? ++metrics <= mostMetrics
                              : table.hasSeveral(i) && variable.key != "seed" && keys.size() < mostParameters;
        if (shown) {
            keys.push_back(variable.key);
        }
    }
    return keys;
}

QString valueText(const SweepVariable& variable, double value) {
    if (!std::isfinite(value)) {
        return noNumberText;
    }
    if (!variable.categories.isEmpty()) {
        return variable.categories.value(static_cast<int>(value));
    }
    return compactNumberText(value, variable.isMetric ? 6 : 8);
}

std::string sweepCsv(const SweepTable& table, const std::vector<ComparedGroup>& groups) {
    std::string text = "group,run,seeds,failed";
    for (const SweepVariable& variable : table.variables) {
        text += ',' + csvField(variable.key);
    }
    text += '\n';
    for (const SweepPoint& point : table.points) {
        text += csvField(groups[point.group].label.toStdString()) + ',' +
                csvField(groups[point.group].run->path.string()) + ',' +
                std::to_string(point.members.size()) + ',' + std::to_string(point.failed);
        for (std::size_t i = 0; i < table.variables.size(); ++i) {
            const double value = point.values[i];
            const QStringList& categories = table.variables[i].categories;
            text += ',';
            if (std::isfinite(value)) {
                text += categories.isEmpty()
                            ? exactNumber(value)
                            : csvField(categories.value(static_cast<int>(value)).toStdString());
            }
        }
        text += '\n';
    }
    return text;
}

}  // namespace zorro::ui
