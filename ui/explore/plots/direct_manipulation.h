#pragma once

// What of a Zorro curve can be dragged on the plot of f, and what dragging it does to the parameters: the
// humps' extrema set a or b, the ends of the linear piece set m. A drag moves one parameter, the one that has
// to move least, in its own scale, for a pixel of the ring: the other would have to run through its range.
// Pure functions: the plot shows the handles, the session takes the parameters.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"

namespace zorro::ui {

enum class CurveHandleKind { minimum, maximum, lowerEnd, upperEnd };

[[nodiscard]] inline bool isExtremum(CurveHandleKind kind) {
    return kind == CurveHandleKind::minimum || kind == CurveHandleKind::maximum;
}

/// A point of a curve that can be dragged.
struct CurveHandle {
    CurveHandleKind kind = CurveHandleKind::minimum;
    Point point;
    std::vector<std::size_t> changes;  ///< the parameters that dragging may change, those not locked
};

/// The handles of a curve of the Zorro family, extrema first; none for any other curve. What depends on
/// locked parameters alone has none.
[[nodiscard]] std::vector<CurveHandle> curveHandles(const Curve& curve, const std::set<std::string>& locked);

/// Pixels that one unit takes on the screen.
struct PlotScale {
    double pixelsPerX = 100;
    double pixelsPerY = 100;
};

/// The parameters that dragging this handle may change, the one that moves least for a pixel of the ring
/// first.
[[nodiscard]] std::vector<std::size_t> byConditioning(const Curve& curve, const CurveHandle& handle,
                                                      const PlotScale& scale);

/// A pixel of the pointer moves a parameter by no more than this share of its range.
inline constexpr double largestDragStep = 1.0 / 200;

/// The drag of one handle by one parameter, from where it was when the drag began. The ring follows the
/// pointer along the direction in which that parameter moves it; where the parameter hardly moves the ring,
/// it goes on by largestDragStep a pixel. So where the pointer is tells the value, whatever way it came.
class HandleDrag {
public:
    /// `parameter` is one of the handle's changes.
    HandleDrag(Curve curve, CurveHandleKind handle, std::size_t parameter, const PlotScale& scale);

    [[nodiscard]] std::size_t parameter() const { return parameter_; }
    /// In which direction a larger value moves the ring: pixels to the right and upwards, of length 1.
    [[nodiscard]] const Point& direction() const { return direction_; }
    /// The parameter's value when the pointer is so many pixels to the right and upwards of where the drag
    /// began; with no more digits than a pixel tells apart.
    [[nodiscard]] double valueAfter(const Point& pixels) const;

private:
    [[nodiscard]] Point ringAt(double fraction) const;
    [[nodiscard]] double along(const Point& from, const Point& to) const;
    [[nodiscard]] double rounded(double fraction) const;

    Curve curve_;
    CurveHandleKind handle_;
    std::size_t parameter_;
    PlotScale scale_;
    double start_ = 0;  ///< the parameter when the drag began, as a fraction of its range
    Point direction_{1, 0};
};

}  // namespace zorro::ui
