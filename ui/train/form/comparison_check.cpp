#include "ui/train/form/comparison_check.h"

#include <cmath>
#include <utility>
#include <variant>

#include "core/dataset/generated.h"
#include "core/text/amount.h"
#include "ui/language/spoken.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int restMilliseconds = 600;

/// What the comparison needs, or what keeps the trainer from saying so.
using Answer = std::variant<TrainerEstimate, ComparisonIssue>;

}  // namespace

ComparisonCheck::ComparisonCheck(TrainModel& model, QObject* parent) : QObject(parent), model_(model) {
    pause_.setSingleShot(true);
    pause_.setInterval(restMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &ComparisonCheck::ask);
    connect(&model_, &TrainModel::setupChanged, this, &ComparisonCheck::lookAtSetup);
    connect(&model_.places(), &PlaceModel::changed, this, &ComparisonCheck::lookAtSetup);
    connect(&model_, &TrainModel::problemRaised, this,
            [this](const QString& sentence) { take(estimate_, issues_, sentence); });
    lookAtSetup();
}

void ComparisonCheck::begin() {
    if (!std::exchange(begun_, true)) {
        lookAtSetup();
    }
}

QString ComparisonCheck::needs() const {
    if (!estimate_) {
        return {};
    }
    const std::size_t networks = networksOf(model_.setup());
    const QString what =
        tr("for %1 networks of %2 parameters and %3 steps")
            .arg(countText(static_cast<qint64>(networks)), countRangeText(rangeOf(estimate_->parameters)),
                 countText(static_cast<qint64>(estimate_->steps)));
    const QString bytes = QString::fromStdString(byteText(estimate_->bytes));
    const QString words =
        std::isfinite(estimate_->seconds)
            ? tr("About %1 and %2 %3")
                  .arg(QString::fromStdString(durationText(estimate_->seconds)), bytes, what)
            : tr("About %1 %2").arg(bytes, what);
    return estimate_->tuning.empty() ? words : tr("%1, tuning included").arg(words);
}

QString ComparisonCheck::tuning() const {
    return !estimate_ || estimate_->tuning.empty() ? QString()
                                                   : tr("Tuned first: %1").arg(spoken(estimate_->tuning));
}

std::vector<std::string> ComparisonCheck::notes() const {
    const bool isMade = findGenerated(model_.setup().comparison.data.source) != nullptr;
    return estimate_ && !isMade ? estimate_->notes : std::vector<std::string>();
}

/// What is wrong by itself is said at once; the trainer is asked about the rest.
void ComparisonCheck::lookAtSetup() {
    ++question_;
    pause_.stop();
    take(std::nullopt, planIssues(model_.setup().comparison),
         model_.setup().activations.empty() ? tr("There is no activation to train: add one above")
                                            : QString());
    if (begun_ && issues_.empty() && !model_.setup().activations.empty()) {
        pause_.start();
    }
}

void ComparisonCheck::ask() {
    const auto ifCurrent = [this, question = question_](const auto& say) {
        return [this, question, say](const auto& answer) {
            if (question == question_) {
                say(answer);
            }
        };
    };
    inBackground(
        this,
        [setup = model_.setup(), place = model_.places().chosen()]() -> Answer {
            try {
                return estimateAt(place, comparisonJson(plannedComparison(setup)));
            } catch (const ComparisonError& error) {
                return error.issue();
            }
        },
        ifCurrent([this](const Answer& answer) {
            if (const auto* estimate = std::get_if<TrainerEstimate>(&answer)) {
                take(*estimate, {}, {});
            } else {
                take(std::nullopt, {std::get<ComparisonIssue>(answer)}, {});
            }
        }),
        ifCurrent([this](const QString& sentence) { take(std::nullopt, {}, sentence); }));
}

void ComparisonCheck::take(const std::optional<TrainerEstimate>& estimate,
                           std::vector<ComparisonIssue> issues, const QString& problem) {
    estimate_ = estimate;
    issues_ = std::move(issues);
    problem_ = problem;
    emit changed();
}

}  // namespace zorro::ui

#include "moc_comparison_check.cpp"
