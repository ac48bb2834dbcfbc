#include "ui/session/curve_usage.h"

#include "core/activation/spec.h"
#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

std::optional<Curve> curveOf(const NetworkUsage& usage) {
    return usage.curve ? std::optional(withinBounds(*usage.curve)) : std::nullopt;
}

bool isTrainedWith(const NetworkUsage& usage, const Curve& curve) {
    return usage.curve && isSameCurve(*usage.curve, curve);
}

std::vector<std::size_t> membersTrainedWith(const Comparison& comparison, const Curve& curve) {
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < comparison.members.size(); ++i) {
        try {
            if (isSameCurve(curveOf(comparison.members[i]), curve)) {
                members.push_back(i);
            }
        } catch (const SpecError&) {
            continue;  // of a program that knows more functions
        }
    }
    return members;
}

SessionCurve SessionModel::exchangeCurve(SessionCurve other) {
    const CurveId id = other.id;
    std::swap(*find(id), other);
    emit curveAppearanceChanged(id);  // its name, its locks, its usage, and which parameters there are
    emit curveChanged(id);
    return other;
}

void SessionModel::pushCurve(SessionCurve changed, const QString& text) {
    endRun();
    push(std::make_unique<ExchangeCommand<SessionCurve>>(
        text, std::move(changed), [this](SessionCurve other) { return exchangeCurve(std::move(other)); }));
}

void SessionModel::setUsage(CurveId id, CurveUsage usage) {
    const SessionCurve* curve = find(id);
    if (curve == nullptr || curve->usage == usage) {
        return;
    }
    SessionCurve changed = *curve;
    // Another layer has learned other values: a card that showed the curve of the one shows that of the
    // other.
    if (usage && changed.usage && isTrainedWith(*changed.usage, changed.curve)) {
        changed.curve = curveOf(*usage).value_or(changed.curve);
    }
    changed.usage = std::move(usage);
    const QString text =
        (changed.usage ? tr("Show where a network lives on %1") : tr("Hide where a network lives on %1"))
            .arg(curve->displayName());
    pushCurve(std::move(changed), text);
}

CurveId SessionModel::showUsage(const CurveUsage& usage) {
    if (!usage) {
        return noCurve;
    }
    for (const SessionCurve& each : session_.curves) {
        if (isTrainedWith(*usage, each.curve)) {
            const CurveId id = each.id;
            SessionCurve changed = each;
            changed.usage = usage;
            changed.visible = true;
            pushCurve(std::move(changed), tr("Show where a network lives on %1").arg(each.displayName()));
            select(id);
            return id;
        }
    }
    if (!usage->curve) {
        return noCurve;
    }
    SessionCurve added{.curve = withinBounds(*usage->curve), .usage = usage};
    added.colorIndex = colorOfLearned(added.curve, usage->start.empty() ? usage->activation : usage->start);
    const QString text = tr("Show where a network lives on %1").arg(added.displayName());
    return insert(std::move(added), -1, text);
}

}  // namespace zorro::ui
