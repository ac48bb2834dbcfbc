#include "ui/compare/sweep/sensitivity.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

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

/// What tells points from one another.
class SliceWords {
public:
    /// Without what stands at these positions in the table.
    SliceWords(const SweepData& data, const std::vector<std::size_t>& without) : data_(data) {
        const std::vector<SweepVariable>& variables = data.table.variables;
        for (std::size_t i = 0; i < variables.size(); ++i) {
            const SweepVariable& each = variables[i];
            if (each.isMetric || each.key == "seed" || std::ranges::count(without, i) > 0) {
                continue;
            }
            if (each.key == "activation") {
                activation_ = i;
            } else if (each.key.starts_with(parameterBegin)) {
                parameters_.push_back(i);
            } else if (data.table.hasSeveral(i)) {
                others_.push_back(i);
            }
        }
        for (const std::size_t parameter : parameters_) {
            for (const SweepPoint& point : data.table.points) {
                if (std::isfinite(point.values[parameter])) {
                    valuesOf_[{activationOf(point), parameter}].insert(point.values[parameter]);
                }
            }
        }
    }

    /// "GELU", "Symmetric-Zorro · a 0.5" where other networks of the function have another a.
    [[nodiscard]] QString activation(std::size_t position) const {
        const SweepPoint& point = data_.table.points[position];
        QStringList words;
        if (activation_) {
            const SweepVariable& variable = data_.table.variables[*activation_];
            words << activationLabel(valueText(variable, point.values[*activation_]).toStdString(), {});
        }
        for (const std::size_t parameter : parameters_) {
            const auto found = valuesOf_.find({activationOf(point), parameter});
            if (found != valuesOf_.end() && found->second.size() > 1) {
                const SweepVariable& variable = data_.table.variables[parameter];
                words << QString::fromStdString(variable.key.substr(parameterBegin.size())) + u' ' +
                             valueText(variable, point.values[parameter]);
            }
        }
        return joined(words);
    }
    /// "data digits · depth 3", of what varies between any.
    [[nodiscard]] QString others(std::size_t position) const {
        QStringList words;
        for (const std::size_t other : others_) {
            const SweepVariable& variable = data_.table.variables[other];
            const double value = data_.table.points[position].values[other];
            if (std::isfinite(value)) {
                words << variable.title + u' ' + valueText(variable, value);
            }
        }
        return joined(words);
    }
    [[nodiscard]] QString all(std::size_t position) const {
        const QString rest = others(position);
        return rest.isEmpty() ? activation(position) : joined({activation(position), rest});
    }

private:
    static constexpr std::string_view parameterBegin = "activation.";

    static QString joined(const QStringList& words) { return words.join(QStringLiteral(" · ")); }
    [[nodiscard]] double activationOf(const SweepPoint& point) const {
        return activation_ ? point.values[*activation_] : 0;
    }

    const SweepData& data_;
    std::optional<std::size_t> activation_;
    std::vector<std::size_t> parameters_;
    std::vector<std::size_t> others_;
    std::map<std::pair<double, std::size_t>, std::set<double>> valuesOf_;  ///< by activation and parameter
};

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
    return SliceWords(data, without).all(point);
}

std::vector<SensitivitySlice> sensitivitySlices(const SweepData& data, std::size_t variable) {
    const SliceWords words(data, {variable});
    std::vector<SensitivitySlice> slices;
    std::map<QString, std::set<QString>> namesOf;  // runs, by the key of their slice
    std::map<QString, std::set<QString>> keysOf;   // and the other way round
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const SweepPoint& point = data.table.points[i];
        if (!std::isfinite(point.values[variable])) {
            continue;
        }
        const QString key = words.others(i);
        const QString run = QString::fromStdString(data.groups[point.group].run->comparison.name);
        if (std::ranges::find(slices, key, &SensitivitySlice::key) == slices.end()) {
            slices.push_back({key, key});
        }
        namesOf[key].insert(run);
        keysOf[run].insert(key);
    }
    std::vector<std::string> runs;
    runs.reserve(keysOf.size());
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
    const SliceWords words(data, {variable});
    std::vector<SensitivityLine> lines;
    for (std::size_t i = 0; i < data.table.points.size(); ++i) {
        const SweepPoint& point = data.table.points[i];
        const double x = point.values[variable];
        if (!std::isfinite(x) || (slice && words.others(i) != *slice)) {
            continue;
        }
        const QString label = slice ? words.activation(i) : words.all(i);
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
