#include "ui/compare/sweep/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/study/seed_figures.h"
#include "core/text/csv_field.h"
#include "core/text/text.h"
#include "ui/chart/activation_label.h"
#include "ui/compare/groups/run_settings.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

/// "" for what is not finite.
std::string knownNumber(double value) {
    return std::isfinite(value) ? exactNumber(value) : std::string();
}

SensitivityPoint pointOf(const SweepData& data, const SweepPoint& point, double x, Quantity metric) {
    const ComparedGroup& group = data.groups[point.group];
    const std::vector<SeedFigure> figures = seedFigures(*group.run, group.members, metric);
    return {.group = point.group,
            .x = x,
            .networks = group.members.size(),
            .failed = point.failed,
            .estimate = estimateOf(figures, metric, overlapOf(*group.run))};
}

/// Lines of one colour have lines of their own.
void tellApart(std::vector<SensitivityLine>& lines) {
    std::map<int, int> seen;
    for (SensitivityLine& line : lines) {
        line.colorIndex %= curveHueCount;
        line.colorIndex += curveHueCount * (seen[line.colorIndex]++ % (curveStyleCount / curveHueCount));
    }
}

/// Whether a slice is told by it: neither left out nor a figure or seed.
bool tells(const SweepVariable& variable, double value) {
    return !variable.isMetric && variable.key != "seed" && std::isfinite(value);
}

/// What tells a point's activation: its name, and those of its parameters that vary.
QStringList activationWords(const SweepData& data, std::size_t point,
                            const std::vector<std::size_t>& without) {
    QStringList words;
    const std::vector<double>& values = data.table.points[point].values;
    for (std::size_t i = 0; i < data.table.variables.size(); ++i) {
        const SweepVariable& each = data.table.variables[i];
        if (!each.key.starts_with("activation") || std::ranges::count(without, i) > 0 ||
            !tells(each, values[i])) {
            continue;
        }
        if (each.key == "activation") {
            words.prepend(activationLabel(valueText(each, values[i]).toStdString(), {}));
        } else if (data.table.hasSeveral(i)) {
            words << each.title + u' ' + valueText(each, values[i]);
        }
    }
    return words;
}

/// What else varies.
QStringList otherWords(const SweepData& data, std::size_t point, const std::vector<std::size_t>& without) {
    QStringList words;
    const std::vector<double>& values = data.table.points[point].values;
    for (std::size_t i = 0; i < data.table.variables.size(); ++i) {
        const SweepVariable& each = data.table.variables[i];
        if (!each.key.starts_with("activation") && std::ranges::count(without, i) == 0 &&
            tells(each, values[i]) && data.table.hasSeveral(i)) {
            words << each.title + u' ' + valueText(each, values[i]);
        }
    }
    return words;
}

QString joined(const QStringList& words) {
    return words.join(QStringLiteral(" · "));
}

}  // namespace

std::size_t SensitivityLine::best(Quantity metric) const {
    const auto isBetter = [&](const SensitivityPoint& one, const SensitivityPoint& other) {
        if ((one.failed == 0) != (other.failed == 0)) {
            return one.failed == 0;
        }
        return higherIsBetter(metric) ? one.estimate.mean > other.estimate.mean
                                      : one.estimate.mean < other.estimate.mean;
    };
    std::size_t best = points.size();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (std::isfinite(points[i].estimate.mean) &&
            (best == points.size() || isBetter(points[i], points[best]))) {
            best = i;
        }
    }
    return best;
}

std::vector<std::size_t> sweptVariables(const SweepTable& table) {
    std::vector<std::size_t> variables;
    for (std::size_t i = 0; i < table.variables.size(); ++i) {
        const SweepVariable& each = table.variables[i];
        if (!each.isMetric && each.categories.isEmpty() && each.key != "seed" && table.hasSeveral(i)) {
            variables.push_back(i);
        }
    }
    return variables;
}

QString sliceLabel(const SweepData& data, std::size_t point, const std::vector<std::size_t>& without) {
    return joined(activationWords(data, point, without) + otherWords(data, point, without));
}

std::vector<SensitivitySlice> sensitivitySlices(const SweepData& data, std::size_t variable) {
    std::vector<SensitivitySlice> slices;
    std::map<QString, std::set<QString>> namesOf;  // runs, by the key of their slice
    std::map<QString, std::set<QString>> keysOf;   // and the other way round
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const SweepPoint& point = data.table.points[i];
        if (!std::isfinite(point.values[variable])) {
            continue;
        }
        const QString key = joined(otherWords(data, i, {variable}));
        const QString run = QString::fromStdString(data.groups[point.group].run->comparison.name);
        if (std::ranges::find(slices, key, &SensitivitySlice::key) == slices.end()) {
            slices.push_back({key, key});
        }
        namesOf[key].insert(run);
        keysOf[run].insert(key);
    }
    std::vector<std::string> runs;
    for (const auto& [run, keys] : keysOf) {
        runs.push_back(run.toStdString());
    }
    const std::size_t begin = sharedBegin(runs);
    for (SensitivitySlice& slice : slices) {
        const QString run = *namesOf[slice.key].begin();
        if (slices.size() > 1 && namesOf[slice.key].size() == 1 && keysOf[run].size() == 1) {
            slice.name = QString::fromStdString(run.toStdString().substr(begin));
        }
    }
    return slices;
}

std::vector<SensitivityLine> sensitivityLines(const SweepData& data, std::size_t variable, Quantity metric,
                                              const std::optional<QString>& slice) {
    std::vector<SensitivityLine> lines;
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const SweepPoint& point = data.table.points[i];
        const double x = point.values[variable];
        if (!std::isfinite(x) || (slice && joined(otherWords(data, i, {variable})) != *slice)) {
            continue;
        }
        const QString label =
            slice ? joined(activationWords(data, i, {variable})) : sliceLabel(data, i, {variable});
        auto line = std::ranges::find(lines, label, &SensitivityLine::label);
        if (line == lines.end()) {
            line = lines.insert(line, {label, data.groups[point.group].colorIndex, {}});
        }
        line->points.push_back(pointOf(data, point, x, metric));
    }
    for (SensitivityLine& line : lines) {
        std::ranges::stable_sort(line.points, {}, &SensitivityPoint::x);
    }
    tellApart(lines);
    return lines;
}

std::string sensitivityCsv(const std::vector<SensitivityLine>& lines, const std::string& field,
                           Quantity metric) {
    std::string csv = "line," + csvField(field) + ",metric,n,failed,mean,std,low,high\n";
    for (const SensitivityLine& line : lines) {
        for (const SensitivityPoint& point : line.points) {
            csv += csvField(line.label.toStdString()) + ',' + exactNumber(point.x) + ',' +
                   std::string(describe(metric).name) + ',' + std::to_string(point.networks - point.failed) +
                   ',' + std::to_string(point.failed) + ',' + knownNumber(point.estimate.mean) + ',' +
                   knownNumber(point.estimate.standardDeviation) + ',' + knownNumber(point.estimate.lower) +
                   ',' + knownNumber(point.estimate.upper) + '\n';
        }
    }
    return csv;
}

}  // namespace zorro::ui
