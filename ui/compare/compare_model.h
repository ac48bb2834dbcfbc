#pragma once

// The Compare room's rules: which runs are compared, as which groups, against which baseline. Histories are
// read in the background, and runs that are being trained are followed. No widget.

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "ui/chart/board/chart_options.h"
#include "ui/compare/groups/compared_group.h"
#include "ui/compare/groups/group_rules.h"
#include "ui/compare/runs/run_library.h"
#include "ui/live/run_follower.h"

namespace zorro::ui {

/// What is kept of each of the runs that are compared, see RunHistory::fold().
inline constexpr std::size_t comparedHistoryBytes = std::size_t{24} << 20;

/// What the charts show of each group.
enum class ShownValue { value, difference, ratio };

class CompareModel : public QObject {
    Q_OBJECT

public:
    /// Runs whose histories are read whole, and are drawn in charts; of the others only the newest records.
    static constexpr std::size_t mostHistories = 48;
    /// Runs that are compared at all.
    static constexpr std::size_t mostRuns = 2000;

    /// `library` outlives the model.
    explicit CompareModel(const RunLibrary& library, QObject* parent = nullptr);

    /// Compares these runs, in this order.
    void choose(std::vector<std::filesystem::path> runs);
    [[nodiscard]] const std::vector<std::filesystem::path>& chosen() const { return chosen_; }
    /// While a history is being read.
    [[nodiscard]] bool isReading() const;

    /// Where the colours of activations come from; without it they are in the order in which they come.
    void setColors(ActivationColorOf colorOf);
    /// An activation has another colour.
    void recolor();

    [[nodiscard]] const GroupingOptions& grouping() const { return grouping_; }
    void setGrouping(GroupingOptions grouping);

    /// The groups of the runs that were read so far. A run that is being trained grows behind them, on the
    /// GUI's thread: whoever reads a history in another one copies it first.
    [[nodiscard]] const std::vector<ComparedGroup>& groups() const { return groups_; }
    /// The runs that were read so far, in the order in which they were chosen.
    [[nodiscard]] std::vector<std::shared_ptr<const RunSnapshot>> runs() const;

    /// The group that the others are compared with; nothing before one was chosen.
    [[nodiscard]] std::optional<std::size_t> baseline() const;
    void setBaseline(std::optional<std::size_t> group);
    [[nodiscard]] ShownValue shownValue() const { return shownValue_; }
    void setShownValue(ShownValue value);

    /// The groups as lines for charts: their histories, or what these are to the baseline's.
    [[nodiscard]] std::vector<ChartGroup> chartGroups() const;

signals:
    /// groups(), baseline() or how they are grouped changed.
    void groupsChanged();
    /// chartGroups() are others.
    void chartsChanged();
    /// The histories behind groups() and chartGroups() have grown.
    void historyGrew();
    void problemRaised(const QString& sentence);

private:
    void connectFollower();
    void takeRun(const std::shared_ptr<RunSnapshot>& run);
    void takeNews(const std::filesystem::path& run, const EventNews& news);
    void takeState(const RunSnapshot& summary);
    void regroup();
    [[nodiscard]] bool isDerived() const;

    /// A group by what stays when names and order change.
    struct BaselineKey {
        std::filesystem::path run;
        MemberGroup group;
    };

    const RunLibrary& library_;
    RunFollower follower_;
    std::vector<std::filesystem::path> chosen_;
    std::map<std::filesystem::path, std::shared_ptr<RunSnapshot>> read_;  ///< null: it cannot be read
    GroupingOptions grouping_;
    ActivationColorOf colorOf_;
    std::vector<ComparedGroup> groups_;
    std::optional<BaselineKey> baseline_;
    ShownValue shownValue_ = ShownValue::value;
    QTimer regroupPause_;  ///< while runs come in one after the other
    QTimer growthPause_;   ///< between two derivations of what grows
};

}  // namespace zorro::ui
