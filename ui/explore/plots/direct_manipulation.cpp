#include "ui/explore/plots/direct_manipulation.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/activation/zorro_form.h"
#include "ui/explore/plots/hump_minimum.h"
#include "ui/widgets/field/value_scale.h"

namespace zorro::ui {
namespace {

/// The position of the first of `names` that the function has, or nothing.
std::optional<std::size_t> findParameter(const Curve& curve, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        if (const auto index = parameterIndex(curve.description(), name); index >= 0) {
            return static_cast<std::size_t>(index);
        }
    }
    return std::nullopt;
}

bool isLower(CurveHandleKind kind) {
    return kind == CurveHandleKind::minimum || kind == CurveHandleKind::lowerEnd;
}

std::optional<std::size_t> steepness(const Curve& curve, CurveHandleKind kind) {
    return findParameter(curve, {isLower(kind) ? "a_neg" : "a_pos", "a"});
}

std::optional<std::size_t> shape(const Curve& curve, CurveHandleKind kind) {
    return findParameter(curve, {isLower(kind) ? "b_neg" : "b_pos", "b"});
}

/// From the coordinates in which the hump below 0 is given to the plot. The hump above 1 is the same turned
/// about (½, ½).
Point fromHump(const ZorroForm& form, CurveHandleKind kind, const Point& hump) {
    const Point canonical = isLower(kind) ? hump : Point{1 - hump.x, 1 - hump.y};
    return {(canonical.x - form.shift) / form.m, form.scale * canonical.y + form.offset};
}

/// Where the handle of a Zorro curve is. The ends of the linear piece are where m·x + shift is 0 or 1.
Point placeOf(const Curve& curve, CurveHandleKind kind) {
    const ZorroForm form = *zorroForm(curve);
    if (!isExtremum(kind)) {
        return fromHump(form, kind, {0, 0});
    }
    return fromHump(form, kind,
                    humpMinimum(isLower(kind) ? Hump{form.a_neg, form.b_neg} : Hump{form.a_pos, form.b_pos}));
}

std::vector<std::size_t> unlocked(const Curve& curve, const std::set<std::string>& locked,
                                  std::initializer_list<std::optional<std::size_t>> parameters) {
    std::vector<std::size_t> free;
    for (const auto& parameter : parameters) {
        if (parameter && !locked.contains(curve.description().parameters[*parameter].name)) {
            free.push_back(*parameter);
        }
    }
    return free;
}

ValueScale rangeOfParameter(const Parameter& parameter) {
    return {parameter.lower, parameter.upper, parameter.scale};
}

constexpr double ringStep = 1.0 / 1024;  ///< of a parameter's range, in which a ring is followed

/// How many pixels the ring goes while the parameter runs through its range, at the pace that it has now.
Point paceOf(Curve curve, CurveHandleKind handle, std::size_t parameter, const PlotScale& scale) {
    const ValueScale range = rangeOfParameter(curve.description().parameters[parameter]);
    const double here = range.fractionOf(curve.parameters[parameter]);
    const double before = std::max(0.0, here - ringStep);
    const double after = std::min(1.0, here + ringStep);
    const auto placeAt = [&](double fraction) {
        curve.parameters[parameter] = range.valueAt(fraction);
        return placeOf(curve, handle);
    };
    const Point from = placeAt(before);
    const Point to = placeAt(after);
    return {(to.x - from.x) * scale.pixelsPerX / (after - before),
            (to.y - from.y) * scale.pixelsPerY / (after - before)};
}

}  // namespace

std::vector<CurveHandle> curveHandles(const Curve& curve, const std::set<std::string>& locked) {
    std::vector<CurveHandle> handles;
    const std::optional<ZorroForm> form = zorroForm(curve);
    if (!form) {
        return handles;
    }
    for (const auto kind : {CurveHandleKind::minimum, CurveHandleKind::maximum}) {
        auto changes = unlocked(curve, locked, {steepness(curve, kind), shape(curve, kind)});
        if (!changes.empty()) {
            handles.push_back({kind, placeOf(curve, kind), std::move(changes)});
        }
    }
    for (const auto kind : {CurveHandleKind::lowerEnd, CurveHandleKind::upperEnd}) {
        auto changes = unlocked(curve, locked, {findParameter(curve, {"m"})});
        const Point end = placeOf(curve, kind);
        if (!changes.empty() && end.x != 0) {  // an end at 0 stays there whatever m is
            handles.push_back({kind, end, std::move(changes)});
        }
    }
    return handles;
}

std::vector<std::size_t> byConditioning(const Curve& curve, const CurveHandle& handle,
                                        const PlotScale& scale) {
    std::vector<std::pair<double, std::size_t>> paces;
    for (const std::size_t parameter : handle.changes) {
        const Point pace = paceOf(curve, handle.kind, parameter, scale);
        paces.emplace_back(-std::hypot(pace.x, pace.y), parameter);
    }
    std::sort(paces.begin(), paces.end());
    std::vector<std::size_t> order;
    order.reserve(paces.size());
    for (const auto& [pace, parameter] : paces) {
        order.push_back(parameter);
    }
    return order;
}

HandleDrag::HandleDrag(Curve curve, CurveHandleKind handle, std::size_t parameter, const PlotScale& scale)
    : curve_(std::move(curve)), handle_(handle), parameter_(parameter), scale_(scale) {
    start_ = rangeOfParameter(curve_.description().parameters[parameter_])
                 .fractionOf(curve_.parameters[parameter_]);
    const Point pace = paceOf(curve_, handle_, parameter_, scale_);
    if (const double length = std::hypot(pace.x, pace.y); length > 0) {
        direction_ = {pace.x / length, pace.y / length};
    }
}

Point HandleDrag::ringAt(double fraction) const {
    Curve moved = curve_;
    moved.parameters[parameter_] =
        rangeOfParameter(curve_.description().parameters[parameter_]).valueAt(std::clamp(fraction, 0.0, 1.0));
    return placeOf(moved, handle_);
}

double HandleDrag::along(const Point& from, const Point& to) const {
    return direction_.x * (to.x - from.x) * scale_.pixelsPerX +
           direction_.y * (to.y - from.y) * scale_.pixelsPerY;
}

double HandleDrag::valueAfter(const Point& pixels) const {
    if (!std::isfinite(pixels.x) || !std::isfinite(pixels.y)) {
        return curve_.parameters[parameter_];
    }
    const double wanted = direction_.x * pixels.x + direction_.y * pixels.y;
    if (wanted == 0) {
        return curve_.parameters[parameter_];
    }
    // A way that only grows with the parameter, so that each place of the pointer means one value: that of
    // the ring along its direction, and not less than the smallest pace.
    const double sign = wanted < 0 ? -1 : 1;
    double left = std::fabs(wanted);
    double fraction = start_;
    Point ring = ringAt(fraction);
    while (sign < 0 ? fraction > 0 : fraction < 1) {
        const double next = std::clamp(fraction + sign * ringStep, 0.0, 1.0);
        const Point nextRing = ringAt(next);
        const double width = std::fabs(next - fraction);
        const double way = std::max(sign * along(ring, nextRing), width / largestDragStep);
        if (way >= left) {
            return rounded(fraction + sign * width * left / way);
        }
        left -= way;
        fraction = next;
        ring = nextRing;
    }
    return rounded(fraction);
}

double HandleDrag::rounded(double fraction) const {
    constexpr double pixel = 0.05;
    const Parameter& parameter = curve_.description().parameters[parameter_];
    const ValueScale range = rangeOfParameter(parameter);
    const double value = range.valueAt(fraction);
    const double beside = fraction < 0.5 ? fraction + ringStep : fraction - ringStep;
    const double way =
        std::max(std::fabs(along(ringAt(fraction), ringAt(beside))), ringStep / largestDragStep);
    const double resolution = std::fabs(range.valueAt(beside) - value) * pixel / way;
    const double perUnit = std::pow(10, std::ceil(-std::log10(resolution)));
    return std::clamp(std::round(value * perUnit) / perUnit, parameter.lower, parameter.upper);
}

}  // namespace zorro::ui
