#pragma once

// What of a Zorro curve can be dragged on the plot of f, and what dragging it does to the parameters: the
// humps' extrema set a and b, the ends of the linear piece set m. Pure functions: the plot shows the handles,
// the session takes the parameters.

#include <set>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"

namespace zorro::ui {

enum class CurveHandleKind { minimum, maximum, lowerEnd, upperEnd };

/// A point of a curve that can be dragged.
struct CurveHandle {
    CurveHandleKind kind = CurveHandleKind::minimum;
    Point point;
    std::vector<std::string> changes;  ///< names of the parameters that dragging changes, e.g. {"a", "b"}
};

/// The handles of a curve of the Zorro family, extrema first; none for any other curve. What depends on
/// locked parameters alone has none.
[[nodiscard]] std::vector<CurveHandle> curveHandles(const Curve& curve, const std::set<std::string>& locked);

/// Pixels that one unit takes on the screen, for "nearest" to mean what the user sees.
struct PlotScale {
    double pixelsPerX = 100;
    double pixelsPerY = 100;
};

/// The parameters with which the handle comes to `target`, or as near as bounds and locks allow; those that
/// it has now where the curve has no such handle.
[[nodiscard]] std::vector<double> dragHandle(const Curve& curve, const std::set<std::string>& locked,
                                             CurveHandleKind handle, const Point& target,
                                             const PlotScale& scale);

}  // namespace zorro::ui
