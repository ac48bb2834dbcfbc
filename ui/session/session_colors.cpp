// Which colours cards and activations have: one for each activation, in all rooms.

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "core/activation/spec.h"
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
    const auto card =
        std::find_if(session_.curves.begin(), session_.curves.end(),
                     [&](const SessionCurve& curve) { return shortSpecText(curve.curve) == spec; });
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
    return card != session_.curves.end() ? card->colorIndex : colorOf(shortSpecText(defaultCurve(function)));
}

/// The colour of a new card: that of its activation, with the next dashes where another card has it.
int SessionModel::freeColorFor(const std::string& spec) {
    std::vector<int> colors = cardColors();
    colors.push_back(colorOf(spec));
    return withOwnDashes(std::move(colors)).back();
}

/// The colour of a new card for what networks that were trained with a SPEC have learned: that of this
/// activation, also where the same values are met again.
int SessionModel::colorOfLearned(const Curve& learned, const std::string& trained) {
    std::string start = trained;
    try {
        start = specText(parseCurve(trained));
    } catch (const SpecError&) {  // of a program that knows more functions
    }
    const int color = freeColorFor(start);
    if (const std::string spec = specText(learned); !session_.colors.find(spec)) {
        session_.colors.set(spec, color);
    }
    return color;
}

/// What cards had when they were saved is what their activations have; cards of one activation share its hue.
void SessionModel::settleColors() {
    std::map<std::string, int> hues;
    std::vector<int> colors;
    for (SessionCurve& curve : session_.curves) {
        const std::string spec = shortSpecText(curve.curve);
        const auto [first, isFirst] = hues.emplace(spec, curve.colorIndex);
        if (!isFirst && curve.colorIndex % curveHueCount != first->second % curveHueCount) {
            colors.push_back(first->second);
            curve.colorIndex = withOwnDashes(colors).back();
            colors.pop_back();
        }
        colors.push_back(curve.colorIndex);
        if (!session_.colors.find(spec)) {
            session_.colors.set(spec, curve.colorIndex);
        }
    }
    colorComparison();
}

void SessionModel::colorComparison() {
    for (TrainActivation& each : session_.train.activations) {
        each.colorIndex = colorOf(shortSpecText(each.curve));
    }
}

void SessionModel::setColorIndex(CurveId id, int colorIndex) {
    const SessionCurve* card = find(id);
    if (card == nullptr || colorIndex < 0 || colorIndex >= curveStyleCount) {
        return;
    }
    ColorsOfActivation changed{
        .spec = shortSpecText(card->curve), .color = colorIndex, .cards = {{id, colorIndex}}};
    std::vector<int> colors{colorIndex};
    for (const SessionCurve& each : session_.curves) {
        if (each.id != id && shortSpecText(each.curve) == changed.spec) {
            colors.push_back(colorIndex);
            colors = withOwnDashes(std::move(colors));
            changed.cards[each.id] = colors.back();
        }
    }
    endRun();
    push(std::make_unique<ExchangeCommand<ColorsOfActivation>>(
        tr("Change colour of %1").arg(card->displayName()), std::move(changed),
        [this](ColorsOfActivation other) { return exchangeColors(std::move(other)); }));
}

SessionModel::ColorsOfActivation SessionModel::exchangeColors(ColorsOfActivation colors) {
    const int before = colorOf(colors.spec);
    session_.colors.set(colors.spec, colors.color);
    colors.color = before;
    for (auto& [id, color] : colors.cards) {
        std::swap(find(id)->colorIndex, color);
    }
    colorComparison();
    for (const auto& [id, color] : colors.cards) {
        emit curveAppearanceChanged(id);
    }
    emit trainChanged();
    emit colorsChanged();
    return colors;
}

}  // namespace zorro::ui
