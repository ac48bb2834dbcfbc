// What the Fit and the Train room are asked to do, as steps of the session's history.

#include <algorithm>

#include "core/activation/spec.h"
#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

template <class Field, class Setup>
void SessionModel::pushSetup(Setup& held, Setup setup, void (SessionModel::*changed)(), const QString& text,
                             const QString& field) {
    const std::optional<int> run =
        runOf(field.isEmpty() ? std::nullopt : std::optional<Subject>(Field{field}));
    auto command = std::make_unique<ExchangeCommand<Setup>>(
        text, std::move(setup),
        [this, &held, changed](Setup other) {
            std::swap(held, other);
            colorComparison();
            emit(this->*changed)();
            return other;
        },
        run);
    command->setRoom(Field::room);
    push(std::move(command));
}

void SessionModel::setFit(FitSetup setup, const QString& text, const QString& field) {
    pushSetup<FitField>(session_.fit, std::move(setup), &SessionModel::fitChanged, text, field);
}

void SessionModel::setTrain(TrainSetup setup, const QString& text, const QString& field) {
    pushSetup<TrainField>(session_.train, std::move(setup), &SessionModel::trainChanged, text, field);
}

QString SessionModel::addToComparison(const Curve& curve) {
    TrainSetup setup = session_.train;
    if (isInComparison(curve)) {
        return tr("%1 is in the comparison already").arg(QString::fromStdString(curve.description().title));
    }
    if (setup.activations.size() >= mostTrainActivations) {
        return tr("A comparison has at most %1 activations").arg(mostTrainActivations);
    }
    setup.activations.push_back({curve});
    setTrain(std::move(setup), tr("Add to the comparison"));
    return {};
}

void SessionModel::sendToFit(const Curve& curve, bool asTarget) {
    FitSetup setup = session_.fit;
    const QString title = QString::fromStdString(curve.description().title);
    if (asTarget || curve.parameters.empty()) {
        setup.question.target = curve;
        setup.question.data = nullptr;
        return setFit(std::move(setup), tr("Approach %1").arg(title));
    }
    setup.question = withFamily(std::move(setup.question), curve);
    setFit(std::move(setup), tr("Fit %1").arg(title));
}

bool SessionModel::isInComparison(const Curve& curve) const {
    const auto& activations = session_.train.activations;
    return std::any_of(activations.begin(), activations.end(),
                       [spec = specText(curve)](const auto& each) { return specText(each.curve) == spec; });
}

}  // namespace zorro::ui
