// Which colours cards and activations have: one for each activation, in all rooms.

#include <algorithm>
#include <memory>
#include <utility>

#include "core/expression/curve_spec.h"
#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

std::vector<int> SessionModel::cardColors() const {
    std::vector<int> colors;
    colors.reserve(session_.curves.size());
    for (const SessionCurve& curve : session_.curves) {
        colors.push_back(curve.colorIndex);
    }
    return colors;
}

int SessionModel::colorOf(const std::string& spec) {
    if (const std::optional<int> known = session_.colors.find(spec)) {
        return *known;
    }
    const auto card = std::find_if(session_.curves.begin(), session_.curves.end(),
                                   [&](const SessionCurve& curve) { return specText(curve.curve) == spec; });
    if (card != session_.curves.end()) {
        session_.colors.set(spec, card->colorIndex);
        return card->colorIndex;
    }
    return session_.colors.claim(spec, cardColors());
}

int SessionModel::colorOfFunction(const FunctionPtr& function) {
    const auto card =
        std::find_if(session_.curves.begin(), session_.curves.end(), [&](const SessionCurve& curve) {
            return curve.curve.description().name == function->description().name;
        });
    return card != session_.curves.end() ? card->colorIndex : colorOf(specText(defaultCurve(function)));
}

/// The colour of a new card: that of its activation, with the next dashes where another card has it. A second
/// card of the same activation is there to become another one, and has a colour of its own.
int SessionModel::freeColorFor(const std::string& spec) {
    std::vector<int> colors = cardColors();
    const bool again = std::any_of(session_.curves.begin(), session_.curves.end(),
                                   [&](const SessionCurve& curve) { return specText(curve.curve) == spec; });
    if (again) {
        return session_.colors.leastUsed(colors);
    }
    colors.push_back(colorOf(spec));
    return withOwnDashes(std::move(colors)).back();
}

/// What cards had when they were saved is what their activations have.
void SessionModel::settleColors() {
    for (const SessionCurve& curve : session_.curves) {
        if (const std::string spec = specText(curve.curve); !session_.colors.find(spec)) {
            session_.colors.set(spec, curve.colorIndex);
        }
    }
    colorComparison();
}

void SessionModel::colorComparison() {
    for (TrainActivation& each : session_.train.activations) {
        each.colorIndex = colorOf(specText(each.curve));
    }
}

void SessionModel::setColorIndex(CurveId id, int colorIndex) {
    if (const SessionCurve* curve = find(id);
        curve != nullptr && colorIndex >= 0 && colorIndex < curveStyleCount) {
        endRun();
        push(std::make_unique<ExchangeCommand<int>>(
            tr("Change colour of %1").arg(curve->displayName()), colorIndex,
            [this, id](int index) { return exchangeColor(id, index); }));
    }
}

int SessionModel::exchangeColor(CurveId id, int colorIndex) {
    SessionCurve& curve = *find(id);
    std::swap(curve.colorIndex, colorIndex);
    session_.colors.set(specText(curve.curve), curve.colorIndex);
    colorComparison();
    emit curveAppearanceChanged(id);
    emit trainChanged();
    emit colorsChanged();
    return colorIndex;
}

}  // namespace zorro::ui
