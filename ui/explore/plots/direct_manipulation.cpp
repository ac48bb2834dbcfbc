#include "ui/explore/plots/direct_manipulation.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/activation/zorro_form.h"
#include "ui/explore/plots/hump_solver.h"

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

/// From the plot to the coordinates in which the hump below 0 is given, and back. The hump above 1 is the
/// same turned about (½, ½).
Point toHump(const ZorroForm& form, CurveHandleKind kind, const Point& plot) {
    const Point canonical{form.m * plot.x + form.shift, (plot.y - form.offset) / form.scale};
    return isLower(kind) ? canonical : Point{1 - canonical.x, 1 - canonical.y};
}

Point fromHump(const ZorroForm& form, CurveHandleKind kind, const Point& hump) {
    const Point canonical = isLower(kind) ? hump : Point{1 - hump.x, 1 - hump.y};
    return {(canonical.x - form.shift) / form.m, form.scale * canonical.y + form.offset};
}

/// An end of the linear piece, at which m·x + shift is 0 or 1.
Point linearEnd(const ZorroForm& form, CurveHandleKind kind) {
    return fromHump(form, kind, {0, 0});
}

std::vector<std::string> unlockedNames(const Curve& curve, const std::set<std::string>& locked,
                                       std::initializer_list<std::optional<std::size_t>> parameters) {
    std::vector<std::string> names;
    for (const auto& parameter : parameters) {
        if (!parameter) {
            continue;
        }
        const std::string& name = curve.description().parameters[*parameter].name;
        if (!locked.contains(name)) {
            names.push_back(name);
        }
    }
    return names;
}

/// The bounds of a parameter; its present value alone where it is locked.
Interval allowed(const Curve& curve, const std::set<std::string>& locked, std::size_t index) {
    const Parameter& parameter = curve.description().parameters[index];
    const double value = curve.parameters[index];
    return locked.contains(parameter.name) ? Interval{value, value}
                                           : Interval{parameter.lower, parameter.upper};
}

void dragExtremum(std::vector<double>& values, const Curve& curve, const std::set<std::string>& locked,
                  CurveHandleKind kind, const Point& target, const PlotScale& scale) {
    const ZorroForm form = *zorroForm(curve);
    const auto a = steepness(curve, kind);
    const auto b = shape(curve, kind);
    if (!a || !b) {
        return;
    }
    const Hump hump =
        humpWithMinimumAt(toHump(form, kind, target), {.a = allowed(curve, locked, *a),
                                                       .b = allowed(curve, locked, *b),
                                                       .pixelsPerX = scale.pixelsPerX / form.m,
                                                       .pixelsPerY = scale.pixelsPerY * form.scale});
    values[*a] = hump.a;
    values[*b] = hump.b;
}

/// The end is where form.m · x + shift is 0 or 1, and form.m is proportional to the parameter m.
void dragEnd(std::vector<double>& values, const Curve& curve, const std::set<std::string>& locked,
             CurveHandleKind kind, const Point& target) {
    const ZorroForm form = *zorroForm(curve);
    const auto m = findParameter(curve, {"m"});
    if (!m) {
        return;
    }
    const Interval bounds = allowed(curve, locked, *m);
    const double perParameter = form.m / curve.parameters[*m];
    const double reach = (isLower(kind) ? -form.shift : 1 - form.shift) / perParameter;
    // On the wrong side of the middle the nearest end is the innermost one: the steepest m.
    const double wanted = target.x * reach > 0 ? reach / target.x : bounds.upper;
    values[*m] = std::clamp(wanted, bounds.lower, bounds.upper);
}

}  // namespace

std::vector<CurveHandle> curveHandles(const Curve& curve, const std::set<std::string>& locked) {
    std::vector<CurveHandle> handles;
    const std::optional<ZorroForm> form = zorroForm(curve);
    if (!form) {
        return handles;
    }
    for (const auto kind : {CurveHandleKind::minimum, CurveHandleKind::maximum}) {
        auto changes = unlockedNames(curve, locked, {steepness(curve, kind), shape(curve, kind)});
        if (!changes.empty()) {
            const Hump hump = isLower(kind) ? Hump{form->a_neg, form->b_neg} : Hump{form->a_pos, form->b_pos};
            handles.push_back({kind, fromHump(*form, kind, humpMinimum(hump)), std::move(changes)});
        }
    }
    for (const auto kind : {CurveHandleKind::lowerEnd, CurveHandleKind::upperEnd}) {
        auto changes = unlockedNames(curve, locked, {findParameter(curve, {"m"})});
        const Point end = linearEnd(*form, kind);
        if (!changes.empty() && end.x != 0) {  // an end at 0 stays there whatever m is
            handles.push_back({kind, end, std::move(changes)});
        }
    }
    return handles;
}

std::vector<double> dragHandle(const Curve& curve, const std::set<std::string>& locked,
                               CurveHandleKind handle, const Point& target, const PlotScale& scale) {
    std::vector<double> values = curve.parameters;
    if (!zorroForm(curve) || !std::isfinite(target.x) || !std::isfinite(target.y)) {
        return values;
    }
    if (handle == CurveHandleKind::minimum || handle == CurveHandleKind::maximum) {
        dragExtremum(values, curve, locked, handle, target, scale);
    } else {
        dragEnd(values, curve, locked, handle, target);
    }
    return values;
}

}  // namespace zorro::ui
