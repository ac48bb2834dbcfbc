#include "ui/session/session_commands.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "ui/widgets/field/parameter_label.h"

namespace zorro::ui {
namespace {

QString commandText(const char* text) {
    return QCoreApplication::translate("zorro::ui::SessionModel", text);
}

QStringList changedNames(const Curve& curve, const std::vector<double>& before) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(before.size(), curve.parameters.size()); ++i) {
        if (curve.parameters[i] != before[i]) {
            names << parameterLabel(curve.description().parameters[i]);
        }
    }
    return names;
}

}  // namespace

QString parameterChangeText(const Session& session, const ParameterValues& before) {
    if (before.size() != 1) {
        return commandText(
            QT_TRANSLATE_NOOP("zorro::ui::SessionModel", "Change parameters of several curves"));
    }
    const auto& [id, values] = *before.begin();
    const SessionCurve* curve = session.find(id);
    if (curve == nullptr) {
        return {};
    }
    const QStringList names = changedNames(curve->curve, values);
    if (names.size() == 1) {
        return commandText(QT_TRANSLATE_NOOP("zorro::ui::SessionModel", "Change %1 of %2"))
            .arg(names.first(), curve->displayName());
    }
    if (names.size() == 2) {
        return commandText(QT_TRANSLATE_NOOP("zorro::ui::SessionModel", "Change %1 and %2 of %3"))
            .arg(names.first(), names.last(), curve->displayName());
    }
    return commandText(QT_TRANSLATE_NOOP("zorro::ui::SessionModel", "Change parameters of %1"))
        .arg(curve->displayName());
}

void ParametersCommand::redo() {
    ExchangeCommand::redo();
    setText(parameterChangeText(session_, held_));
}

bool ParametersCommand::mergeWith(const QUndoCommand* newer) {
    const auto* other = dynamic_cast<const ParametersCommand*>(newer);
    if (other == nullptr) {
        return false;
    }
    held_.insert(other->held_.begin(),
                 other->held_.end());  // where both have a curve, ours is the older value
    setText(parameterChangeText(session_, held_));
    setObsolete(std::all_of(held_.begin(), held_.end(), [this](const auto& before) {
        const SessionCurve* curve = session_.find(before.first);
        return curve != nullptr && curve->curve.parameters == before.second;
    }));
    return true;
}

}  // namespace zorro::ui
