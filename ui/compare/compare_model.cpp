#include "ui/compare/compare_model.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/series/relative_history.h"

namespace zorro::ui {
namespace {

constexpr int regroupMilliseconds = 30;
constexpr int growthMilliseconds = 500;

}  // namespace

CompareModel::CompareModel(const RunLibrary& library, QObject* parent)
    : QObject(parent), library_(library), follower_({.historyBytes = comparedHistoryBytes}) {
    connectFollower();
    regroupPause_.setSingleShot(true);
    regroupPause_.setInterval(regroupMilliseconds);
    connect(&regroupPause_, &QTimer::timeout, this, &CompareModel::regroup);
    growthPause_.setSingleShot(true);
    growthPause_.setInterval(growthMilliseconds);
    connect(&growthPause_, &QTimer::timeout, this, &CompareModel::regroup);
}

void CompareModel::connectFollower() {
    connect(&follower_, &RunFollower::runRead, this, &CompareModel::takeRun);
    connect(&follower_, &RunFollower::newsCame, this,
            [this](const std::filesystem::path& run, const std::shared_ptr<const EventNews>& news) {
                takeNews(run, *news);
            });
    connect(&follower_, &RunFollower::stateRead, this,
            [this](const std::shared_ptr<const RunSnapshot>& summary) { takeState(*summary); });
    connect(&follower_, &RunFollower::problemFound, this,
            [this](const std::filesystem::path& run, const QString& sentence) {
                if (!sentence.isEmpty()) {
                    read_.emplace(run, nullptr);  // what was read of it before stays
                    regroupPause_.start();
                    emit problemRaised(sentence);
                }
            });
}

void CompareModel::choose(std::vector<std::filesystem::path> runs) {
    if (runs.size() > mostRuns) {
        emit problemRaised(
            tr("The first %1 of %2 selected runs are compared").arg(mostRuns).arg(runs.size()));
        runs.resize(mostRuns);
    }
    if (runs == chosen_) {
        return;
    }
    chosen_ = std::move(runs);
    const auto middle =
        chosen_.begin() + static_cast<std::ptrdiff_t>(std::min(mostHistories, chosen_.size()));
    const std::vector<std::filesystem::path> whole(chosen_.begin(), middle);
    const std::vector<std::filesystem::path> brief(middle, chosen_.end());
    // Those that are not followed any more, or of which more is wanted now, are read when they are needed.
    const std::set<std::filesystem::path> kept(whole.begin(), whole.end());
    std::erase_if(read_, [&](const auto& each) { return !kept.contains(each.first); });
    follower_.follow(whole, brief);
    regroup();
}

bool CompareModel::isReading() const {
    return std::any_of(chosen_.begin(), chosen_.end(),
                       [&](const std::filesystem::path& run) { return !read_.contains(run); });
}

void CompareModel::takeRun(const std::shared_ptr<RunSnapshot>& run) {
    if (std::find(chosen_.begin(), chosen_.end(), run->path) != chosen_.end()) {
        read_[run->path] = run;
        regroupPause_.start();
    }
}

void CompareModel::takeNews(const std::filesystem::path& run, const EventNews& news) {
    const auto found = read_.find(run);
    if (found == read_.end() || !found->second) {
        return;
    }
    RunSnapshot& snapshot = *found->second;
    if (news.restarted) {
        snapshot.history = {};
    }
    for (const EventBatch& batch : news.batches) {
        snapshot.history.append(batch, snapshot.comparison.members.size());
    }
    snapshot.history.fold(snapshot.comparison.members.size(), comparedHistoryBytes);
    if (isDerived()) {
        if (!growthPause_.isActive()) {
            growthPause_.start();
        }
    } else {
        emit historyGrew();
    }
}

void CompareModel::takeState(const RunSnapshot& summary) {
    const auto found = read_.find(summary.path);
    if (found != read_.end() && found->second) {
        RunSnapshot& snapshot = *found->second;
        if (snapshot.state == summary.state && snapshot.reason == summary.reason &&
            snapshot.network.layers == summary.network.layers) {
            return;
        }
        snapshot.state = summary.state;
        snapshot.reason = summary.reason;
        snapshot.resumable = summary.resumable;
        snapshot.result = summary.result;
        snapshot.network = summary.network;
        regroupPause_.start();
    }
}

void CompareModel::setColors(ActivationColorOf colorOf) {
    colorOf_ = std::move(colorOf);
    regroup();
}

void CompareModel::recolor() {
    regroup();
}

void CompareModel::setGrouping(GroupingOptions grouping) {
    if (!(grouping == grouping_)) {
        grouping_ = std::move(grouping);
        regroup();
    }
}

std::vector<std::shared_ptr<const RunSnapshot>> CompareModel::runs() const {
    std::vector<std::shared_ptr<const RunSnapshot>> runs;
    for (const std::filesystem::path& path : chosen_) {
        if (const auto found = read_.find(path); found != read_.end() && found->second) {
            runs.push_back(found->second);
        }
    }
    return runs;
}

void CompareModel::regroup() {
    std::vector<ChosenRun> runs;
    for (const std::shared_ptr<const RunSnapshot>& run : this->runs()) {
        const RunEntry* entry = library_.find(run->path);
        runs.push_back({QString::fromStdString(entry == nullptr ? run->comparison.name : entry->name), run});
    }
    groups_ = comparedGroups(runs, grouping_, colorOf_);
    emit groupsChanged();
    emit chartsChanged();
}

std::optional<std::size_t> CompareModel::baseline() const {
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const ComparedGroup& group) {
        return baseline_ && group.run->path == baseline_->run && memberGroupOf(group) == baseline_->group;
    });
    return found == groups_.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - groups_.begin()));
}

void CompareModel::setBaseline(std::optional<std::size_t> group) {
    if (group && *group < groups_.size()) {
        baseline_ = {groups_[*group].run->path, memberGroupOf(groups_[*group])};
    } else {
        baseline_.reset();
    }
    emit groupsChanged();
    emit chartsChanged();
}

void CompareModel::setShownValue(ShownValue value) {
    shownValue_ = value;
    emit groupsChanged();
    emit chartsChanged();
}

/// Whether what the charts show is made from the histories, and must be made again when they grow.
bool CompareModel::isDerived() const {
    return grouping_.joinSeeds || (shownValue_ != ShownValue::value && baseline());
}

std::vector<ChartGroup> CompareModel::chartGroups() const {
    std::vector<ChartGroup> charts;
    const std::optional<std::size_t> base = shownValue_ == ShownValue::value ? std::nullopt : baseline();
    const ComparedGroup* baseline = base ? &groups_[*base] : nullptr;
    std::map<const RunSnapshot*, std::shared_ptr<const RunHistory>> derived;  // once for all groups of a run
    std::set<const RunSnapshot*> drawn;
    for (const ComparedGroup& group : groups_) {
        drawn.insert(group.run.get());
        if (drawn.size() > mostHistories) {
            break;
        }
        ChartGroup chart{.label = group.label,
                         .colorIndex = group.colorIndex,
                         .history = {group.run, &group.run->history},
                         .members = group.members,
                         .layers = group.run->network.layers,
                         .activationLayers = group.run->network.activationLayers,
                         .stepsPerEpoch = group.run->network.stepsPerEpoch,
                         .unvalidated = group.run->network.isUnvalidated(),
                         .run = isDerived() ? std::filesystem::path() : group.run->path,
                         .isRelative = baseline != nullptr,
                         .isBaseline = &group == baseline};
        for (const std::string& seed : seedTexts(group.run->comparison, group.members)) {
            chart.memberNames.push_back(tr("seed %1").arg(QString::fromStdString(seed)));
        }
        if (baseline != nullptr) {
            std::shared_ptr<const RunHistory>& history = derived[group.run.get()];
            if (!history) {
                const ComparedGroup& other = *baseline;
                history = std::make_shared<const RunHistory>(relativeHistory(
                    group.run->history, group.run->comparison.members.size(),
                    {other.run->history, other.run->comparison.members.size(), other.members},
                    shownValue_ == ShownValue::difference ? Relation::difference : Relation::ratio));
            }
            chart.history = history;
        }
        charts.push_back(std::move(chart));
    }
    return charts;
}

}  // namespace zorro::ui

#include "moc_compare_model.cpp"
