#pragma once

// What the Compare room compares, as plain values.

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "core/run/directory/run_snapshot.h"
#include "core/run/members/member_group.h"

namespace zorro::ui {

/// A column of what tells groups apart.
struct GroupPart {
    QString title;  ///< "activation", "learning rate", "run", "prepared"
    QString text;   ///< "0.01"
    /// Each activation of a run has one value of it, as where it was tuned for each.
    bool isOfActivation = false;
};

/// One activation, with one gate, of one chosen run: a line with its band in the charts, a row of the final
/// metrics.
struct ComparedGroup {
    QString label;  ///< what tells it from the others, e.g. "GELU" or "GELU · learning rate 0.01"
    std::vector<GroupPart> parts;            ///< of the label, column by column the same for all groups
    int colorIndex = 0;                      ///< see curveStyle()
    std::string activation;                  ///< SPEC, as in comparison.json
    MemberValues values;                     ///< what its networks have beside it
    std::vector<std::size_t> members;        ///< positions in the comparison: the seeds
    std::shared_ptr<const RunSnapshot> run;  ///< with its history once that was read
};

/// What tells it from other groups of its run.
[[nodiscard]] inline MemberGroup memberGroupOf(const ComparedGroup& group) {
    return {group.activation, group.values};
}

}  // namespace zorro::ui
