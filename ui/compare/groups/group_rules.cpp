#include "ui/compare/groups/group_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/run/comparison/comparison_parameters.h"
#include "core/run/directory/run_directory.h"
#include "core/series/join_members.h"
#include "ui/chart/activation_label.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/theme/theme.h"

namespace zorro::ui {
namespace {

/// Members that belong to one group, and what they are told apart by.
struct Part {
    std::string activation;
    std::string settings;  ///< everything but seeds and machine, as text
    std::vector<RunMember> members;
    std::vector<QString> names;  ///< of its runs
};

std::string settingsOf(const Comparison& comparison) {
    std::string text;
    for (const ComparisonParameter& parameter : comparisonParameters(comparison)) {
        if (!isOfRepetition(parameter.key)) {
            text += parameter.key + '=' + parameter.text + '\n';
        }
    }
    return text;
}

std::vector<Part> partsOf(const std::vector<ChosenRun>& runs, bool join) {
    std::vector<Part> parts;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> positions;
    for (const ChosenRun& chosen : runs) {
        const std::string settings = settingsOf(chosen.run->comparison);
        const std::string place = join ? std::string() : chosen.run->path.string();
        const auto& members = chosen.run->comparison.members;
        for (std::size_t member = 0; member < members.size(); ++member) {
            const std::string& activation = members[member].activation;
            const auto [found, isNew] =
                positions.emplace(std::tuple(activation, settings, place), parts.size());
            if (isNew) {
                parts.push_back({.activation = activation, .settings = settings});
            }
            Part& part = parts[found->second];
            part.members.push_back({chosen.run, member});
            if (part.names.empty() || part.names.back() != chosen.name) {
                part.names.push_back(chosen.name);
            }
        }
    }
    return parts;
}

/// The same seed on the same data tells nothing new, and must not count twice.
void dropRepeatedSeeds(std::vector<RunMember>& members) {
    std::set<std::pair<std::uint64_t, std::uint64_t>> seen;
    std::erase_if(members, [&](const RunMember& each) {
        const Comparison& comparison = each.run->comparison;
        const Member& member = comparison.members[each.member];
        return !seen.emplace(member.seed, dataSeedOf(comparison, member)).second;
    });
}

ComparedGroup groupOf(Part part) {
    ComparedGroup group{.activation = part.activation};
    dropRepeatedSeeds(part.members);
    const auto& first = part.members.front().run;
    const bool joined = std::any_of(part.members.begin(), part.members.end(),
                                    [&](const RunMember& each) { return each.run != first; });
    group.run = joined ? std::make_shared<const RunSnapshot>(joinMembers(part.members)) : first;
    for (std::size_t i = 0; i < part.members.size(); ++i) {
        group.members.push_back(joined ? i : part.members[i].member);
    }
    return group;
}

/// "learning rate 0.01, width 64": the first values in which these settings differ from others.
QString differingText(const Comparison& comparison, const std::vector<std::string>& keys) {
    QStringList words;
    for (const ComparisonParameter& parameter : comparisonParameters(comparison)) {
        if (std::find(keys.begin(), keys.end(), parameter.key) != keys.end()) {
            words << fieldTitle(parameter.key) + u' ' + QString::fromStdString(parameter.text);
        }
    }
    return words.join(QStringLiteral(", "));
}

std::vector<std::string> differingKeys(const std::vector<ComparedGroup>& groups) {
    std::vector<std::shared_ptr<const RunSnapshot>> runs;
    runs.reserve(groups.size());
    for (const ComparedGroup& group : groups) {
        runs.push_back(group.run);
    }
    std::vector<std::string> keys;
    for (const ParameterRow& row : parameterRows(runs)) {
        if (row.differs && !isOfRepetition(row.key)) {
            keys.push_back(row.key);
        }
    }
    return keys;
}

bool allDiffer(const std::vector<QString>& labels) {
    return std::set<QString>(labels.begin(), labels.end()).size() == labels.size();
}

/// The activation alone where that is enough, else with the settings that differ, the runs' names where they
/// differ, and the times of day when the runs were prepared.
void nameGroups(std::vector<ComparedGroup>& groups, const std::vector<Part>& parts) {
    constexpr std::size_t mostSettings = 3;
    std::vector<std::string> activations;
    for (const ComparedGroup& group : groups) {
        if (std::find(activations.begin(), activations.end(), group.activation) == activations.end()) {
            activations.push_back(group.activation);
        }
    }
    std::vector<QString> labels;
    labels.reserve(groups.size());
    for (const ComparedGroup& group : groups) {
        labels.push_back(activationLabel(group.activation, activations));
    }
    const auto add = [&](const auto& words) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (const QString text = words(i); !text.isEmpty()) {
                labels[i] += QStringLiteral(" · ") + text;
            }
        }
    };
    if (const auto keys = differingKeys(groups);
        !allDiffer(labels) && !keys.empty() && keys.size() <= mostSettings) {
        add([&](std::size_t i) { return differingText(groups[i].run->comparison, keys); });
    }
    const bool namesDiffer = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
        return part.names.front() != parts.front().names.front();
    });
    if (!allDiffer(labels) && namesDiffer) {
        add([&](std::size_t i) { return parts[i].names.front(); });
    }
    if (!allDiffer(labels)) {
        add([&](std::size_t i) { return QString::fromStdString(preparedAt(groups[i].run->path)); });
    }
    std::map<QString, int> seen;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const int count = ++seen[labels[i]];
        groups[i].label = count == 1 ? labels[i] : QStringLiteral("%1 (%2)").arg(labels[i]).arg(count);
    }
}

std::string hueOf(const ComparedGroup& group, const GroupingOptions& options) {
    if (options.colorBy == ColorBy::activation) {
        return group.activation;
    }
    if (options.colorBy == ColorBy::run) {
        return group.run->path.string();
    }
    for (const ComparisonParameter& parameter : comparisonParameters(group.run->comparison)) {
        if (parameter.key == options.colorParameter) {
            return parameter.text;
        }
    }
    return {};
}

void colorGroups(std::vector<ComparedGroup>& groups, const GroupingOptions& options) {
    std::map<std::string, std::pair<int, int>> hues;  // which, and how many groups have it
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (options.colorBy == ColorBy::group) {
            groups[i].colorIndex = static_cast<int>(i) % curveStyleCount;
            continue;
        }
        auto& [hue, count] =
            hues.emplace(hueOf(groups[i], options), std::pair(static_cast<int>(hues.size()), 0))
                .first->second;
        constexpr int dashes = curveStyleCount / curveHueCount;
        groups[i].colorIndex = hue % curveHueCount + curveHueCount * (count++ % dashes);
    }
}

}  // namespace

std::vector<ComparedGroup> comparedGroups(const std::vector<ChosenRun>& runs,
                                          const GroupingOptions& options) {
    const std::vector<Part> parts = partsOf(runs, options.joinSeeds);
    std::vector<ComparedGroup> groups;
    groups.reserve(parts.size());
    for (const Part& part : parts) {
        groups.push_back(groupOf(part));
    }
    nameGroups(groups, parts);
    colorGroups(groups, options);
    return groups;
}

std::vector<ParameterRow> parameterRows(const std::vector<std::shared_ptr<const RunSnapshot>>& runs) {
    std::vector<ParameterRow> rows;
    std::map<std::string, std::size_t> positions;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const ComparisonParameter& parameter : comparisonParameters(runs[run]->comparison)) {
            const auto [found, isNew] = positions.emplace(parameter.key, rows.size());
            if (isNew) {
                rows.push_back({.key = parameter.key, .values = std::vector<std::string>(runs.size())});
            }
            rows[found->second].values[run] = parameter.text;
        }
    }
    for (ParameterRow& row : rows) {
        row.differs = std::adjacent_find(row.values.begin(), row.values.end(), std::not_equal_to<>()) !=
                      row.values.end();
    }
    return rows;
}

}  // namespace zorro::ui
