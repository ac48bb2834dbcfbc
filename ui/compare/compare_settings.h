#pragma once

// What the Compare room remembers from one start to the next: folders that were added, and how the table is
// arranged.

#include <QString>
#include <QStringList>

#include "ui/compare/groups/group_rules.h"
#include "ui/compare/runs/all_runs_model.h"

namespace zorro::ui {

struct CompareSettings {
    QStringList addedSources;
    std::vector<std::string> columns;
    std::string sortKey;
    bool descending = true;
    std::string groupKey;
    bool showArchived = false;
    bool joinSeeds = false;
};

/// Reads the file; what it does not have is as usual.
[[nodiscard]] CompareSettings readCompareSettings(const QString& file);
void writeCompareSettings(const QString& file, const CompareSettings& settings);

}  // namespace zorro::ui
