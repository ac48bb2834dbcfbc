#pragma once

// A quantity by layer at one step, group by group, and beside it, where networks have only begun, what mean
// field expects there. No widget.

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/run/quantity/quantity.h"
#include "ui/compare/groups/compared_group.h"

namespace zorro::ui {

struct LayerProfile {
    std::size_t group = 0;  ///< position among the compared groups
    QString label;
    int colorIndex = 0;
    std::vector<std::size_t> members;        ///< positions in the comparison
    std::vector<std::vector<double>> seeds;  ///< by member and layer; NaN: not recorded
    /// Over the seeds, by layer: median and quartiles of a logarithmic quantity, else mean and standard
    /// deviation.
    std::vector<double> centre;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> expected;  ///< by layer; empty: nothing is expected
};

struct LayerProfiles {
    Quantity quantity{};
    std::vector<std::string> layers;  ///< names, where all groups have the same; else empty
    bool atBeginning = true;          ///< at the first step; else at each run's last one
    std::vector<LayerProfile> profiles;
    bool isWhole = true;  ///< false: what is expected follows
    QStringList notes;    ///< why nothing is expected of some, a sentence each
};

/// What is to be shown.
struct LayerRequest {
    Quantity quantity = Quantity::layerGradientNorm;
    bool atBeginning = true;
    std::vector<ComparedGroup> groups;
    std::vector<std::uint64_t> steps;  ///< which one of each group's run

    /// Whether the answers are the same.
    [[nodiscard]] bool asksTheSame(const LayerRequest& other) const;
};

/// The request for these groups, at their first or at their last recorded steps.
[[nodiscard]] LayerRequest layerRequest(Quantity quantity, bool atBeginning,
                                        std::vector<ComparedGroup> groups);

/// Whether mean field expects something of the quantity.
[[nodiscard]] bool isExpected(Quantity quantity);

/// Reads the steps from the run directories, and where they are the first ones computes what is expected of
/// up to four networks of each group on their own first batches, and of the group their mean. Runs without a
/// record of that step are left out. It takes a while; a stop ends it early with what there is.
[[nodiscard]] LayerProfiles layerProfilesOf(const LayerRequest& request, const std::stop_token& stop = {});
/// The same without what is expected: there at once.
[[nodiscard]] LayerProfiles measuredProfilesOf(const LayerRequest& request, const std::stop_token& stop = {});

}  // namespace zorro::ui
