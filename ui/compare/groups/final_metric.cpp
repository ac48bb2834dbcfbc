#include "ui/compare/groups/final_metric.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QCoreApplication>

#include "core/text/csv_field.h"
#include "core/text/text.h"
#include "ui/compare/groups/run_settings.h"

namespace zorro::ui {
namespace {

class FinalMetric {
    Q_DECLARE_TR_FUNCTIONS(FinalMetric)
};

std::vector<double> valuesOf(const FinalMetricRow& row) {
    std::vector<double> values;
    values.reserve(row.seeds.size());
    for (const SeedValue& seed : row.seeds) {
        values.push_back(seed.value);
    }
    return values;
}

SeedValue seedValue(const ComparedGroup& group, std::vector<std::size_t> members, double value) {
    const Comparison& comparison = group.run->comparison;
    const Member& first = comparison.members[members.front()];
    return {std::move(members), first.seed, dataSeedOf(comparison, first), value};
}

/// A figure of the whole run is one value, however many members share it.
void collectRunValue(const ComparedGroup& group, Quantity metric, FinalMetricRow& row) {
    const double value =
        group.members.empty() ? NAN : memberMetric(*group.run, metric, group.members.front());
    if (std::isfinite(value)) {
        row.seeds.push_back(seedValue(group, group.members, value));
    } else {
        row.notRecorded = group.members.size();
    }
}

void collectSeeds(const ComparedGroup& group, Quantity metric, FinalMetricRow& row) {
    for (const std::size_t member : group.members) {
        const double value = memberMetric(*group.run, metric, member);
        if (std::isfinite(value)) {
            row.seeds.push_back(seedValue(group, {member}, value));
        } else if (failureOf(*group.run, member)) {
            ++row.failed;
        } else {
            ++row.notRecorded;
        }
    }
}

/// What the examples of a run are, but for the seed of their split, by which seeds are paired anyway.
std::string dataOf(const ComparedGroup& group) {
    return settingsOf(group.run->comparison, "data.");
}

/// The rows are still in the order of the groups. Groups on other data than the baseline have no figures to
/// be paired with its own.
void addTests(std::size_t baseline, const std::vector<ComparedGroup>& groups, Quantity metric,
              std::vector<FinalMetricRow>& rows) {
    std::vector<std::vector<SeedFigure>> figures;
    figures.reserve(groups.size());
    const std::string data = dataOf(groups[baseline]);
    std::map<const RunSnapshot*, bool> onSameData;
    for (const ComparedGroup& group : groups) {
        const auto [found, isNew] = onSameData.emplace(group.run.get(), false);
        if (isNew) {
            found->second = dataOf(group) == data;
        }
        figures.push_back(found->second ? seedFigures(*group.run, group.members, metric)
                                        : std::vector<SeedFigure>{});
    }
    const std::vector<SeedTest> tests =
        testAgainst(baseline, figures, metric, overlapOf(*groups[baseline].run));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].test = tests[i].test;
        rows[i].adjustedP = tests[i].adjustedP;
    }
}

void sortRows(std::vector<FinalMetricRow>& rows, Quantity metric, RowOrder order) {
    const double sign = higherIsBetter(metric) ? -1 : 1;
    std::stable_sort(rows.begin(), rows.end(), [&](const FinalMetricRow& a, const FinalMetricRow& b) {
        if (a.seeds.empty() != b.seeds.empty()) {
            return b.seeds.empty();
        }
        return order == RowOrder::bestFirst && sign * a.estimate.mean < sign * b.estimate.mean;
    });
}

/// The fields that rows have values of.
std::vector<std::string> valueFieldsOf(const std::vector<FinalMetricRow>& rows) {
    std::set<std::string> fields;
    for (const FinalMetricRow& row : rows) {
        for (const MemberValue& value : row.values) {
            fields.insert(value.field);
        }
    }
    return {fields.begin(), fields.end()};
}

std::string headOf(const std::vector<std::string>& fields) {
    std::string text;
    for (const std::string& field : fields) {
        text += ',' + field;
    }
    return text;
}

std::string cellsOf(const std::vector<std::string>& fields, const FinalMetricRow& row) {
    std::string text;
    for (const std::string& field : fields) {
        text += ',' + csvField(valueIn(row.values, field));
    }
    return text;
}

std::string numberField(double value) {
    return std::isfinite(value) ? exactNumber(value) : std::string();
}

}  // namespace

std::vector<FinalMetricRow> finalMetricRows(const std::vector<ComparedGroup>& groups, Quantity metric,
                                            std::optional<std::size_t> baseline, RowOrder order) {
    std::vector<FinalMetricRow> rows;
    const bool ofRun = describe(metric).conclusion == Conclusion::wholeRun;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const ComparedGroup& group = groups[i];
        FinalMetricRow row{.group = i,
                           .label = group.label,
                           .colorIndex = group.colorIndex,
                           .activation = group.activation,
                           .values = group.values,
                           .run = group.run->path.string(),
                           .isBaseline = baseline == i};
        if (ofRun) {
            collectRunValue(group, metric, row);
        } else {
            collectSeeds(group, metric, row);
        }
        row.estimate =
            ofRun ? estimateMean(valuesOf(row))
                  : estimateOf(seedFigures(*group.run, group.members, metric), metric, overlapOf(*group.run));
        rows.push_back(std::move(row));
    }
    if (baseline && *baseline < rows.size() && !ofRun) {
        addTests(*baseline, groups, metric, rows);
    }
    sortRows(rows, metric, order);
    return rows;
}

std::size_t usualBaseline(const std::vector<ComparedGroup>& groups) {
    const auto found = std::ranges::find_if(groups, [](const ComparedGroup& group) {
        const Comparison& comparison = group.run->comparison;
        const std::optional<std::size_t> named = findGroup(comparison, comparison.protocol.baseline);
        return named && memberGroupsOf(comparison)[*named] == memberGroupOf(group);
    });
    return found == groups.end() ? 0 : static_cast<std::size_t>(found - groups.begin());
}

std::vector<Quantity> recordedMetrics(const std::vector<ComparedGroup>& groups) {
    std::vector<Quantity> recorded;
    const std::vector<Quantity>& all = concludedQuantities();
    std::copy_if(all.begin(), all.end(), std::back_inserter(recorded), [&](Quantity metric) {
        return std::any_of(groups.begin(), groups.end(), [&](const ComparedGroup& group) {
            return std::any_of(group.members.begin(), group.members.end(), [&](std::size_t member) {
                return std::isfinite(memberMetric(*group.run, metric, member));
            });
        });
    });
    return recorded;
}

QString missingText(const FinalMetricRow& row) {
    const std::size_t all = row.failed + row.notRecorded + row.seeds.size();
    QStringList parts;
    if (row.failed > 0) {
        parts << (all == 1 ? FinalMetric::tr("its seed failed")
                           : FinalMetric::tr("%1 of %2 seeds failed").arg(row.failed).arg(all));
    }
    if (row.notRecorded > 0) {
        parts << (row.notRecorded == all
                      ? FinalMetric::tr("not recorded")
                      : FinalMetric::tr("%1 of %2 seeds without a value").arg(row.notRecorded).arg(all));
    }
    return parts.join(QStringLiteral(", "));
}

std::string seedsCsv(const std::vector<FinalMetricRow>& rows, Quantity metric) {
    const std::vector<std::string> fields = valueFieldsOf(rows);
    std::string text = "group,activation,run,seed,data_seed" + headOf(fields) + ",metric,value\n";
    for (const FinalMetricRow& row : rows) {
        for (const SeedValue& seed : row.seeds) {
            text += csvField(row.label.toStdString()) + ',' + csvField(row.activation) + ',' +
                    csvField(row.run) + ',' + std::to_string(seed.seed) + ',' +
                    std::to_string(seed.dataSeed) + cellsOf(fields, row) + ',' +
                    std::string(describe(metric).name) + ',' + exactNumber(seed.value) + '\n';
        }
    }
    return text;
}

std::string summaryCsv(const std::vector<FinalMetricRow>& rows, Quantity metric) {
    const std::vector<std::string> fields = valueFieldsOf(rows);
    std::string text = "group,activation,run" + headOf(fields) +
                       ",metric,n,failed,mean,standard_deviation,lower_95,upper_95,baseline,"
                       "difference,difference_lower_95,difference_upper_95,effect,p,p_adjusted\n";
    for (const FinalMetricRow& row : rows) {
        text += csvField(row.label.toStdString()) + ',' + csvField(row.activation) + ',' + csvField(row.run) +
                cellsOf(fields, row) + ',' + std::string(describe(metric).name) + ',' +
                std::to_string(row.estimate.count) + ',' + std::to_string(row.failed);
        for (const double value :
             {row.estimate.mean, row.estimate.standardDeviation, row.estimate.lower, row.estimate.upper}) {
            text += ',' + numberField(value);
        }
        text += row.isBaseline ? ",1" : ",0";
        for (const double value : {row.test.difference, row.test.lower, row.test.upper, row.test.effect,
                                   row.test.p.value_or(NAN), row.adjustedP.value_or(NAN)}) {
            text += ',' + numberField(value);
        }
        text += '\n';
    }
    return text;
}

}  // namespace zorro::ui
