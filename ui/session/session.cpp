#include "ui/session/session.h"

#include <algorithm>

#include "core/activation/catalogue.h"

namespace zorro::ui {

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
    session.curves.push_back({.id = 0, .curve = defaultCurve(findFunction("symmetric-zorro"))});
    session.selected = 0;
    session.nextId = 1;
    return session;
}

}  // namespace zorro::ui
