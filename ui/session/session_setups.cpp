// What the Fit and the Train room are asked to do, as steps of the session's history.

#include <algorithm>

#include "core/activation/spec.h"
#include "core/plan/make_members.h"
#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

void SessionModel::setFit(FitSetup setup, const QString& text, int run) {
    // Parameters of curves have runs of their own, by curve; those of the Fit room belong to no curve.
    const Run key{noCurve, static_cast<std::size_t>(run) + 1};
    if (run < 0) {
        endRun();
    }
    push(std::make_unique<ExchangeCommand<FitSetup>>(
        text, std::move(setup),
        [this](FitSetup other) {
            std::swap(session_.fit, other);
            emit fitChanged();
            return other;
        },
        run < 0 ? neverMerged : mergeKey(key)));
}

void SessionModel::setTrain(TrainSetup setup, const QString& text, int run) {
    // Runs of the Fit room have small keys; those of curves have a curve.
    constexpr std::size_t firstKey = 1'000'000;
    const Run key{noCurve, firstKey + static_cast<std::size_t>(run)};
    if (run < 0) {
        endRun();
    }
    push(std::make_unique<ExchangeCommand<TrainSetup>>(
        text, std::move(setup),
        [this](TrainSetup other) {
            std::swap(session_.train, other);
            emit trainChanged();
            return other;
        },
        run < 0 ? neverMerged : mergeKey(key)));
}

QString SessionModel::addToComparison(const Curve& curve, int colorIndex) {
    TrainSetup setup = session_.train;
    if (!isTrainable(curve)) {
        return tr("A formula of one's own cannot be trained; choose a function of the catalogue");
    }
    if (isInComparison(curve)) {
        return tr("%1 is in the comparison already").arg(QString::fromStdString(specText(curve)));
    }
    if (setup.activations.size() >= mostTrainActivations) {
        return tr("A comparison has at most %1 activations").arg(mostTrainActivations);
    }
    setup.activations.push_back({curve, colorIndex});
    setTrain(std::move(setup), tr("Add to the comparison"));
    return {};
}

bool SessionModel::isInComparison(const Curve& curve) const {
    const auto& activations = session_.train.activations;
    return std::any_of(activations.begin(), activations.end(),
                       [spec = specText(curve)](const auto& each) { return specText(each.curve) == spec; });
}

}  // namespace zorro::ui
