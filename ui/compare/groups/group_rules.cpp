#include "ui/compare/groups/group_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <QCoreApplication>

#include "core/run/comparison/parameters/comparison_parameters.h"
#include "core/run/directory/run_directory.h"
#include "core/series/join_members.h"
#include "ui/chart/activation_label.h"
#include "ui/compare/groups/field_number.h"
#include "ui/compare/groups/run_settings.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/session/activation_colors.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class GroupWords {
    Q_DECLARE_TR_FUNCTIONS(GroupRules)
};

/// Members that belong to one group, and what they are told apart by.
struct Part {
    MemberGroup group;
    std::string settings;  ///< everything but seeds and machine, as text
    std::vector<RunMember> members;
    std::vector<QString> names;  ///< of its runs
};

std::vector<Part> partsOf(const std::vector<ChosenRun>& runs, bool join) {
    std::vector<Part> parts;
    std::map<std::tuple<MemberGroup, std::string, std::string>, std::size_t> positions;
    for (const ChosenRun& chosen : runs) {
        const std::string settings = settingsOf(chosen.run->comparison);
        const std::string place = join ? std::string() : chosen.run->path.string();
        const auto& members = chosen.run->comparison.members;
        for (std::size_t member = 0; member < members.size(); ++member) {
            const MemberGroup group = zorro::groupOf(members[member]);
            const auto [found, isNew] = positions.emplace(std::tuple(group, settings, place), parts.size());
            if (isNew) {
                parts.push_back({.group = group, .settings = settings});
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
    ComparedGroup group{.activation = part.group.activation, .values = part.group.values};
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

QString parameterText(const Comparison& comparison, const std::string& key) {
    for (const ComparisonParameter& parameter : comparisonParameters(comparison)) {
        if (parameter.key == key) {
            return fieldNumberText(parameter.text);
        }
    }
    return {};
}

bool areTold(const std::vector<ComparedGroup>& groups) {
    std::set<QStringList> seen;
    for (const ComparedGroup& group : groups) {
        QStringList texts;
        for (const GroupPart& part : group.parts) {
            texts << part.text;
        }
        seen.insert(texts);
    }
    return seen.size() == groups.size();
}

/// Whether in every run each activation has one value of this field.
bool isOfActivation(const std::vector<ComparedGroup>& groups, const std::string& field) {
    std::map<std::pair<const RunSnapshot*, std::string>, std::string> values;
    return std::ranges::all_of(groups, [&](const ComparedGroup& group) {
        const std::string value = valueIn(group.values, field);
        return values.emplace(std::pair(group.run.get(), group.activation), value).first->second == value;
    });
}

/// The names of the runs without what all begin with, up to a blank: the name of a study.
std::vector<QString> shortNames(const std::vector<Part>& parts) {
    std::vector<std::string> whole;
    whole.reserve(parts.size());
    for (const Part& part : parts) {
        whole.push_back(part.names.front().toStdString());
    }
    const std::size_t begin = sharedBegin(whole);
    std::vector<QString> names;
    names.reserve(parts.size());
    for (const std::string& name : whole) {
        names.push_back(QString::fromStdString(name.substr(begin)));
    }
    return names;
}

/// "GELU · learning rate 0.01": activation, names and times say themselves what they are.
QString joinedLabel(const ComparedGroup& group, const std::set<QString>& named) {
    QStringList words;
    for (const GroupPart& part : group.parts) {
        if (!part.text.isEmpty()) {
            words << (named.contains(part.title) ? part.title + u' ' + part.text : part.text);
        }
    }
    return words.join(QStringLiteral(" · "));
}

/// The activation alone where that is enough, else with the settings that differ, the runs' names where they
/// differ, and the times of day when the runs were prepared.
void nameGroups(std::vector<ComparedGroup>& groups, const std::vector<Part>& parts) {
    constexpr std::size_t mostSettings = 3;
    std::vector<MemberGroup> all;
    std::set<std::string> fields;
    for (const ComparedGroup& group : groups) {
        all.push_back(memberGroupOf(group));
        for (const MemberValue& value : group.values) {
            if (!value.isParameter) {  // those stand behind the activation's title
                fields.insert(value.field);
            }
        }
    }
    const auto add = [&](const QString& title, const auto& textOf, bool ofActivation = false) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            groups[i].parts.push_back({title, textOf(i), ofActivation});
        }
    };
    add(GroupWords::tr("activation"), [&](std::size_t i) {
        return groupLabel({groups[i].activation, {}}, all);
    });
    std::set<QString> named;
    for (const std::string& field : fields) {
        named.insert(titleOfParameter(field));
        add(
            titleOfParameter(field), [&](std::size_t i) { return valueLabel(groups[i].values, field, all); },
            isOfActivation(groups, field));
    }
    if (const auto keys = differingKeys(groups);
        !areTold(groups) && !keys.empty() && keys.size() <= mostSettings) {
        for (const std::string& key : keys) {
            named.insert(fieldTitle(key));
            add(fieldTitle(key),
                [&](std::size_t i) { return parameterText(groups[i].run->comparison, key); });
        }
    }
    const bool namesDiffer = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
        return part.names.front() != parts.front().names.front();
    });
    if (!areTold(groups) && namesDiffer) {
        const std::vector<QString> names = shortNames(parts);
        add(GroupWords::tr("run"), [&](std::size_t i) { return names[i]; });
    }
    if (!areTold(groups)) {
        add(GroupWords::tr("prepared"),
            [&](std::size_t i) { return QString::fromStdString(preparedAt(groups[i].run->path)); });
    }
    std::map<QString, int> seen;
    for (ComparedGroup& group : groups) {
        const QString label = joinedLabel(group, named);
        const int count = ++seen[label];
        group.label = count == 1 ? label : QStringLiteral("%1 (%2)").arg(label).arg(count);
        if (count > 1) {
            group.parts.back().text += QStringLiteral(" (%1)").arg(count);
        }
    }
}

std::string hueOf(const ComparedGroup& group, const GroupingOptions& options) {
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

void colorGroups(std::vector<ComparedGroup>& groups, const GroupingOptions& options,
                 const ActivationColorOf& colorOf) {
    ActivationColors own;
    std::map<std::string, int> hues;
    std::vector<int> colors;
    for (const ComparedGroup& group : groups) {
        if (options.colorBy == ColorBy::activation) {
            colors.push_back(colorOf ? colorOf(group.activation) : own.claim(group.activation));
        } else {
            colors.push_back(
                hues.emplace(hueOf(group, options), static_cast<int>(hues.size()) % curveHueCount)
                    .first->second);
        }
    }
    colors = withOwnDashes(std::move(colors));
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].colorIndex = colors[i];
    }
}

}  // namespace

std::vector<ComparedGroup> comparedGroups(const std::vector<ChosenRun>& runs, const GroupingOptions& options,
                                          const ActivationColorOf& colorOf) {
    const std::vector<Part> parts = partsOf(runs, options.joinSeeds);
    std::vector<ComparedGroup> groups;
    groups.reserve(parts.size());
    for (const Part& part : parts) {
        groups.push_back(groupOf(part));
    }
    nameGroups(groups, parts);
    colorGroups(groups, options, colorOf);
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
