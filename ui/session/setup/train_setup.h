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
    /// What networks may differ in, with the values that every activation is trained with: "0.001,0.01" or
    /// "1e-4:1e-1:7:log". Fields by their keys, parameters of the activations that have them as "a", of one
    /// of them as "tanh-zorro.m". Those that do not count are kept for when they do.
    std::map<std::string, std::string> sweep = {};
};

inline constexpr std::size_t mostTrainActivations = 64;

/// Three activations on the spirals: seconds on two cores.
[[nodiscard]] TrainSetup defaultTrainSetup();

/// Whether its architecture has gates whose functions can be chosen; else those that were are kept for one.
[[nodiscard]] bool hasGates(const TrainSetup& setup);

/// Whether what a sweep names so has an effect in this setup: a field that applies, or a parameter that one
/// of the activations has.
[[nodiscard]] bool counts(const TrainSetup& setup, const std::string& key);

/// Whether a sweep names a parameter so, and not a field.
[[nodiscard]] bool isParameterKey(const std::string& key);

/// The parameters of a curve that the setup varies, by what the sweep calls them: "a", "tanh-zorro.m".
[[nodiscard]] std::vector<std::string> variedParameters(const TrainSetup& setup, const Curve& curve);

/// The curve without the values that are varied: those parameters at their defaults.
[[nodiscard]] Curve withoutVaried(const TrainSetup& setup, Curve curve);

/// The activations with every value of what is varied in them, at most `mostTrainActivations` of them.
[[nodiscard]] std::vector<TrainActivation> trainedActivations(const TrainSetup& setup);

/// The values that a field or parameter is swept over; none where it is not, does not count, or they make no
/// sense.
[[nodiscard]] std::vector<FieldValue> sweptValues(const TrainSetup& setup, const std::string& key);

/// Throws SweepError where an axis could not be swept over these values, whatever else the setup says.
void requireSweep(const TrainSetup& setup, const std::string& key, const std::string& values);

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
