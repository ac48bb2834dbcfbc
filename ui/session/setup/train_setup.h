#pragma once

// The comparison that the Train room would start, as plain values. Part of the session: it is saved with it,
// every change of it can be undone, and other rooms add their curves to it.

#include <map>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/plan/make_members.h"
#include "core/run/comparison/field.h"

namespace zorro::ui {

/// An activation of the comparison, in the colour that the session gives it.
struct TrainActivation {
    Curve curve;
    int colorIndex = 0;
};

struct TrainSetup {
    std::vector<TrainActivation> activations;  ///< only functions of the catalogue
    std::vector<Curve> gates;                  ///< none: those that are usual; see hasGates()
    std::size_t seeds = usualSeeds;            ///< in [1, mostSeeds]
    std::size_t dataSeeds = 1;                 ///< splits of the data; in [1, mostSeeds]
    Comparison comparison;                     ///< without members
    /// Fields that networks may differ in, by their keys, with the values that every activation is trained
    /// with: "0.001,0.01" or "1e-4:1e-1:7:log". Those that do not count are kept for when they do.
    std::map<std::string, std::string> sweep = {};
};

inline constexpr std::size_t mostTrainActivations = 64;

/// Three activations on the spirals: seconds on two cores.
[[nodiscard]] TrainSetup defaultTrainSetup();

/// Whether its architecture has gates whose functions can be chosen; else those that were are kept for one.
[[nodiscard]] bool hasGates(const TrainSetup& setup);

/// The values that a field is swept over; none where it is not, does not count, or they make no sense.
[[nodiscard]] std::vector<FieldValue> sweptValues(const TrainSetup& setup, const std::string& key);

/// How many networks it would train.
[[nodiscard]] std::size_t networksOf(const TrainSetup& setup);

/// Another value of a field; where the field brings defaults, what suits it comes along, and of what was
/// chosen before only the device and the tags stay.
void setField(TrainSetup& setup, const ComparisonField& field, const FieldValue& value);

/// The comparison with its members, ready to be trained. Throws ComparisonError where a value is out of its
/// range.
[[nodiscard]] Comparison plannedComparison(const TrainSetup& setup);

/// The setup that would train this comparison again; activations that are unknown here are left out.
[[nodiscard]] TrainSetup setupOf(const Comparison& comparison);

/// Whether the setup would train what this comparison did, whatever it is called and wherever it ran.
[[nodiscard]] bool trainsTheSame(const TrainSetup& setup, const Comparison& comparison);

}  // namespace zorro::ui
