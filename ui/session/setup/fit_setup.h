#pragma once

// What the Fit room is asked to do, and how it shows it. Part of the session: it is saved with it, and every
// change of it can be undone.

#include <cstddef>
#include <memory>
#include <vector>

#include "core/fit/fit_question.h"
#include "ui/session/hardware/hardware_setup.h"

namespace zorro::ui {

struct FitSetup {
    FitQuestion question;
    bool automatic = true;     ///< fit whenever the question changes
    bool showSlope = false;    ///< f' of target and fit
    bool showBand = false;     ///< the confidence band
    bool forHardware = false;  ///< whether the room approximates for hardware instead of fitting parameters
    HardwareSetup hardware = defaultHardwareSetup();
};

/// Asymmetric-Zorro to GELU.
[[nodiscard]] FitSetup defaultFitSetup();

/// The masked stretches after the user brushed over one: left out, or taken back where all of it was left out
/// before. Stretches that meet become one.
[[nodiscard]] std::vector<Interval> brushed(std::vector<Interval> masked, const Interval& stretch);

/// The question after the user brushed over a stretch: see brushed(); single points in it go with it.
[[nodiscard]] FitQuestion withBrushed(FitQuestion question, const Interval& stretch);

/// The question with one point of its data left out, or taken back where it was left out before; every other
/// point stays as it is. The position is one of the data's.
[[nodiscard]] FitQuestion withToggledPoint(FitQuestion question, std::size_t point);

/// The question about these points, or about its target where they are null, with nothing left out. A formula
/// of predictors becomes one of theirs, or the default function where they have not the same.
[[nodiscard]] FitQuestion withData(FitQuestion question, std::shared_ptr<const Target> data);

}  // namespace zorro::ui
