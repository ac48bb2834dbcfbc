#include "ui/session/session.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/activation/catalogue.h"

namespace zorro::ui {
namespace {

/// Adds the function called `name` with some of its parameters set, if this build's catalogue has it.
void append(Session& session, std::string_view name,
            std::initializer_list<std::pair<const char*, double>> values = {}) {
    FunctionPtr function = findFunction(name);
    if (!function) {
        return;
    }
    Curve curve = defaultCurve(std::move(function));
    for (const auto& [parameter, value] : values) {
        const auto index = parameterIndex(curve.description(), parameter);
        if (index >= 0) {
            curve.parameters[static_cast<std::size_t>(index)] = value;
        }
    }
    const CurveId id = session.nextId++;
    session.curves.push_back({.id = id, .curve = std::move(curve), .colorIndex = id});
}

}  // namespace

bool isUsable(const AxisRange& range) {
    constexpr double furthest = 1e250;  // beyond it QCustomPlot refuses
    return range.lower < range.upper && range.lower >= -furthest && range.upper <= furthest;
}

bool isSignalVariance(double q) {
    return q > 0 && q <= 1e6;
}

Curve withinBounds(Curve curve) {
    const auto& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        double& value = curve.parameters[i];
        value = std::isnan(value) ? parameters[i].defaultValue
                                  : std::clamp(value, parameters[i].lower, parameters[i].upper);
    }
    return curve;
}

QString SessionCurve::displayName() const {
    return label.isEmpty() ? QString::fromStdString(curve.description().title) : label;
}

const SessionCurve* Session::find(CurveId id) const {
    const auto found =
        std::find_if(curves.begin(), curves.end(), [id](const auto& curve) { return curve.id == id; });
    return found == curves.end() ? nullptr : &*found;
}

Session defaultSession() {
    Session session;
    append(session, "symmetric-zorro");
    append(session, "sigmoid-zorro", {{"a", 2.80}, {"b", 12}, {"m", 0.685}});  // close to DGELU
    append(session, "gelu");
    append(session, "dgelu");
    for (const SessionCurve& curve : session.curves) {
        if (curve.curve.description().name == "gelu") {
            session.explore.reference = curve.id;
        }
    }
    session.selected = session.curves.empty() ? noCurve : session.curves.front().id;
    return session;
}

}  // namespace zorro::ui
