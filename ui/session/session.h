#pragma once

// What a user works on, as plain values: the curves, how the Explore room shows them, what the Fit room fits,
// what the Train room trains.
// A session is what a .zlab file holds; session_file.h reads and writes it, session_model.h changes it with
// undo.

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QString>

#include "core/activation/function.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/session/activation_colors.h"
#include "ui/session/curve_usage.h"
#include "ui/session/setup/fit_setup.h"
#include "ui/session/setup/train_setup.h"

namespace zorro::ui {

using CurveId = int;
inline constexpr CurveId noCurve = -1;

/// True for a range that axes can show: finite, not beyond 1e250, the lower end first.
[[nodiscard]] bool isUsable(const AxisRange& range);

/// True for a variance of pre-activations that signal propagation can be computed at: in (0, 1e6].
[[nodiscard]] bool isSignalVariance(double q);

/// A curve with everything the window knows about it.
struct SessionCurve {
    CurveId id = noCurve;  ///< unique in its session, never reused in it
    QString label;         ///< the user's own name; empty: the function's title
    Curve curve;
    int colorIndex = 0;  ///< in [0, curveStyleCount), see ui/theme/theme.h
    bool visible = true;
    std::set<std::string> locked;  ///< names of parameters that neither slider nor drag may change
    CurveUsage usage;              ///< where a network lives on it; null: not shown

    [[nodiscard]] QString displayName() const;
};

/// f, f' and f'' in this order wherever there is one of something per plot.
inline constexpr int plotCount = 3;

/// How the Explore room shows the curves.
struct ExploreState {
    AxisRange xRange{-5, 5};
    std::array<AxisRange, plotCount> yRanges{AxisRange{-0.6, 1.7}, AxisRange{-0.4, 1.4},
                                             AxisRange{-1.2, 1.2}};
    std::array<bool, plotCount> plotVisible{true, true, true};
    AxisRange distanceRange{-5, 5};  ///< of x, on which distances are measured
    CurveId reference = noCurve;     ///< what distances are measured to and differences are taken from
    bool showDifference = false;     ///< draw every curve minus the reference
    bool showIdentityBand = true;    ///< shade where a Zorro curve is the identity
    bool showLandmarks = true;
    bool showTangent = false;
    std::optional<double> cursorA;  ///< x of the two measuring cursors
    std::optional<double> cursorB;
    double signalVariance = 1;  ///< q of the signal-propagation numbers

    friend bool operator==(const ExploreState&, const ExploreState&) = default;
};

struct Session {
    std::vector<SessionCurve> curves;  ///< in the order in which they are listed
    CurveId selected = noCurve;
    CurveId nextId = 0;
    ExploreState explore;
    FitSetup fit = defaultFitSetup();
    TrainSetup train = defaultTrainSetup();
    ActivationColors
        colors;  ///< of what was ever a curve here, in the comparison, or in a run that was shown

    [[nodiscard]] const SessionCurve* find(CurveId id) const;
};

/// `curve` with every value inside its bounds; a value that is no number becomes the default.
[[nodiscard]] Curve withinBounds(Curve curve);

/// The scene that a new window opens on: Zorro functions beside the functions they replace.
[[nodiscard]] Session defaultSession();

}  // namespace zorro::ui
