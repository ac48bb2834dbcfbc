#pragma once

// Runs in whose networks an approximation can take the place of the function that it approximates, and why it
// cannot in the others.

#include <filesystem>
#include <vector>

#include <QString>

#include "core/activation/function.h"
#include "core/index/run_entry.h"
#include "core/run/replacement/replacement.h"

namespace zorro::ui {

struct ReplaceableRun {
    std::filesystem::path path;
    QString name;
    QString data;
    QString activations;  ///< that it trained
    QString whyNot;       ///< in a few words; empty where it can be evaluated

    [[nodiscard]] bool isPossible() const { return whyNot.isEmpty(); }
};

/// Every run: those that are possible first, then the newest. `hasWeights` tells whether a run directory
/// still has its checkpoint.
[[nodiscard]] std::vector<ReplaceableRun> replaceableRuns(
    const std::vector<RunEntry>& entries, const Curve& function,
    bool (*hasWeights)(const std::filesystem::path& run));

/// Whether the run directory has a checkpoint.
[[nodiscard]] bool hasCheckpoint(const std::filesystem::path& run);

/// What the networks lost or gained on average, and how far they differ in it, as one or two sentences.
[[nodiscard]] QString replacementSentence(const ReplacementResult& result);

/// Head of the columns of replacementRows(): network, as trained, with it, change.
[[nodiscard]] QStringList replacementHeads();
/// A row a network, in the quantity that replacementSentence() names.
[[nodiscard]] QList<QStringList> replacementRows(const ReplacementResult& result);

}  // namespace zorro::ui
