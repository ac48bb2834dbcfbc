#pragma once

// What the Fit room is asked to do, and how it shows it. Part of the session: it is saved with it, and every
// change of it can be undone.

#include <vector>

#include "core/fit/fit_question.h"

namespace zorro::ui {

struct FitSetup {
    FitQuestion question;
    bool automatic = true;   ///< fit whenever the question changes
    bool showSlope = false;  ///< f' of target and fit
    bool showBand = false;   ///< the confidence band
};

/// Asymmetric-Zorro to GELU.
[[nodiscard]] FitSetup defaultFitSetup();

/// The masked stretches after the user brushed over one: left out, or taken back where all of it was left out
/// before. Stretches that meet become one.
[[nodiscard]] std::vector<Interval> brushed(std::vector<Interval> masked, const Interval& stretch);

}  // namespace zorro::ui
