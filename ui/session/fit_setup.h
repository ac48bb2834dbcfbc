#pragma once

// What the Fit room is asked to do, as plain values: what to approach, with which function, how. Part of the
// session: it is saved with it, and every change of it can be undone.

#include <memory>
#include <vector>

#include <QString>

#include "core/activation/function.h"
#include "core/fit/data/target.h"
#include "core/fit/data/weights.h"
#include "core/fit/fit_options.h"
#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

enum class FitWeight { uniform, normal, histogram };

struct FitSetup {
    Curve target;                        ///< what to approach where there are no data
    std::shared_ptr<const Target> data;  ///< measured points to approach instead; never changed, so shared
    Curve family;                        ///< the function to fit; its values are where the search starts
    std::vector<ParameterSetting> parameters;  ///< one for each of the family's; `start` follows the values
    SampleRange range;                         ///< where a curve is sampled
    std::vector<AxisRange> masked;             ///< stretches of x that are left out
    FitWeight weight = FitWeight::uniform;
    double weightSigma = 1;                      ///< of normal weights, > 0
    std::shared_ptr<const Histogram> histogram;  ///< of histogram weights
    QString histogramName;
    Loss loss = Loss::none;
    double lossScale = 0.1;
    double derivativeWeight = 0;
    int starts = 64;
    bool profileIntervals = false;  ///< also search for profile-likelihood intervals
    bool automatic = true;          ///< fit whenever something changes
    bool showSlope = false;         ///< f' of target and fit
    bool showBand = false;          ///< the confidence band
};

/// Asymmetric-Zorro to GELU.
[[nodiscard]] FitSetup defaultFitSetup();

/// The setup with another function to fit, its parameters free and at the curve's values.
[[nodiscard]] FitSetup withFamily(FitSetup setup, const Curve& family);

/// Where a search starts: the family with every parameter at its start.
[[nodiscard]] Curve startOf(const FitSetup& setup);

/// Whether two setups have the same points, weights and function, whatever is asked about its parameters.
[[nodiscard]] bool haveSameProblem(const FitSetup& a, const FitSetup& b);
/// Whether two setups ask for the same fit: they differ in nothing but what is shown and when.
[[nodiscard]] bool asksTheSame(const FitSetup& a, const FitSetup& b);

/// Whether a point at x is left out.
[[nodiscard]] bool isMasked(const FitSetup& setup, double x);

/// The masked stretches after the user brushed over one: left out, or taken back where all of it was left out
/// before. Stretches that meet become one.
[[nodiscard]] std::vector<AxisRange> brushed(std::vector<AxisRange> masked, const AxisRange& stretch);

}  // namespace zorro::ui
