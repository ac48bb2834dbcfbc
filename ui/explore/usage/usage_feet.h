#pragma once

// Where networks live on the visible curves, as what stands at the foot of the plots.

#include "ui/plot/panel/plot_content.h"
#include "ui/session/session.h"

namespace zorro::ui {

/// "all layers, 3 networks", "hidden 2, seed 4": of what the usage counts.
[[nodiscard]] QString usagePlaceText(const NetworkUsage& usage);

/// What was trained where that is not what the curve is now: "Pre-activations not drawn: spirals trained
/// a 1.2 · b 1". Empty where it is drawn, and where there is nothing to draw.
[[nodiscard]] QString whyNotDrawn(const SessionCurve& curve);

/// A shape for each visible curve that has a usage and is what was trained, the selected one last, in the
/// curves' colours: the share of the pre-activations per unit of x, on one scale for all of them.
[[nodiscard]] PlotFeet usageFeet(const Session& session, const Theme& theme);

}  // namespace zorro::ui
