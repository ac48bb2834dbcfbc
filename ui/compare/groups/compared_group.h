#pragma once

// What the Compare room compares, as plain values.

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <QString>

#include "core/run/directory/run_snapshot.h"

namespace zorro::ui {

/// A column of what tells groups apart.
struct GroupPart {
    QString title;  ///< "activation", "learning rate", "run", "prepared"
    QString text;   ///< "0.01"
};

/// One activation of one chosen run: a line with its band in the charts, a row of the final metrics.
struct ComparedGroup {
    QString label;  ///< what tells it from the others, e.g. "GELU" or "GELU · learning rate 0.01"
    std::vector<GroupPart> parts;            ///< of the label, column by column the same for all groups
    int colorIndex = 0;                      ///< see curveStyle()
    std::string activation;                  ///< SPEC, as in comparison.json
    std::vector<std::size_t> members;        ///< positions in the comparison: the seeds
    std::shared_ptr<const RunSnapshot> run;  ///< with its history once that was read
};

}  // namespace zorro::ui
