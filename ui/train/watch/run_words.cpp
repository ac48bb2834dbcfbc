#include "ui/train/watch/run_words.h"

#include <algorithm>
#include <variant>

#include <QCoreApplication>
#include <QStringList>

#include "core/run/comparison/architectures.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/quantity/member_metrics.h"
#include "core/run/tuning/tuning_text.h"
#include "ui/language/spoken.h"
#include "ui/language/translated.h"
#include "ui/train/form/setup_difference.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class RunWords {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

QString networkWords(const Comparison& comparison) {
    const Architecture& network = comparison.architecture;
    const ArchitectureInfo* info = findArchitecture(network.kind);
    const QString label = info != nullptr ? fieldWords(info->label) : QString::fromStdString(network.kind);
    return RunWords::tr("%1 %2 × %3").arg(label).arg(network.depth).arg(network.width);
}

QString membersWords(const TrainSetup& setup) {
    const QString activations = setup.activations.size() == 1
                                    ? RunWords::tr("1 activation")
                                    : RunWords::tr("%1 activations").arg(setup.activations.size());
    const std::size_t gates = hasGates(setup) ? setup.gates.size() : 0;
    const QString curves = gates == 0   ? activations
                           : gates == 1 ? RunWords::tr("%1 × 1 gate").arg(activations)
                                        : RunWords::tr("%1 × %2 gates").arg(activations).arg(gates);
    QString words = setup.seeds == 1 ? RunWords::tr("%1 × 1 seed").arg(curves)
                                     : RunWords::tr("%1 × %2 seeds").arg(curves).arg(setup.seeds);
    if (setup.dataSeeds > 1) {
        words += RunWords::tr(" × %1 splits").arg(setup.dataSeeds);
    }
    return words;
}

/// What the words above say already.
bool isSaid(const std::string& key) {
    static const std::vector<std::string> said{"data.source",        "architecture.kind",
                                               "architecture.depth", "architecture.width",
                                               "optimizer.kind",     "optimizer.learning_rate"};
    return std::find(said.begin(), said.end(), key) != said.end();
}

QStringList unusualOf(const TrainSetup& setup) {
    const Comparison& comparison = setup.comparison;
    const Comparison usual = defaultComparison(comparison.architecture.kind, comparison.data.source);
    QStringList words;
    for (const auto& [key, values] : setup.sweep) {
        if (isParameterKey(key) && counts(setup, key)) {
            words << RunWords::tr("%1 %2").arg(QString::fromStdString(key), sweptText(setup, key));
        }
    }
    for (const ComparisonField& field : comparisonFields()) {
        if (!isSaid(field.key) && !isBesideThePoint(field) && applies(field, comparison) &&
            (setup.sweep.contains(field.key) || field.access.get(comparison) != field.access.get(usual))) {
            const FieldValue value = field.access.get(comparison);
            const bool* flag = std::get_if<bool>(&value);
            words << (flag == nullptr
                          ? RunWords::tr("%1 %2").arg(fieldName(field), setupValueText(field, setup))
                      : *flag ? fieldName(field)
                              : RunWords::tr("no %1").arg(fieldName(field)));
        }
    }
    return words;
}

std::size_t divergedIn(const TrainModel& model) {
    return std::max(failedMembers(model.run()->result), model.history()->diverged.size());
}

}  // namespace

QString factsOf(const Comparison& comparison) {
    return factsOf(setupOf(comparison));
}

QString factsOf(const TrainSetup& setup) {
    const Comparison& comparison = setup.comparison;
    const QStringList facts{
        QString::fromStdString(dataName(comparison.data.source)), networkWords(comparison),
        RunWords::tr("%1 %2").arg(fieldValueText(*findField("optimizer.kind"), comparison),
                                  setupValueText(*findField("optimizer.learning_rate"), setup)),
        membersWords(setup)};
    return (facts + unusualOf(setup)).join(QStringLiteral(" · "));
}

std::string nameOf(const TrainSetup& setup) {
    return setup.comparison.name.empty() ? automaticName(setup.comparison) : setup.comparison.name;
}

QString tuningPhaseOf(const RunSnapshot& run) {
    return isAlive(run.state) && run.tuning && !isFinished(*run.tuning) ? spoken(tuningPhase(*run.tuning))
                                                                        : QString();
}

QString stateOf(const TrainModel& model) {
    const auto& run = model.run();
    const bool hasSteps = !model.history()->steps.empty();
    if (model.isStarting() && (!run || !isAlive(run->state))) {
        return RunWords::tr("starting: the trainer loads LibTorch");
    }
    if (!run) {
        return RunWords::tr("reading what was recorded");
    }
    if (run->state == RunState::running && !hasSteps) {
        if (!tuningPhaseOf(*run).isEmpty()) {
            return spoken(rungSentence(*run->tuning));
        }
        return RunWords::tr("preparing: data are read and networks built");
    }
    if (model.isQueued()) {
        return RunWords::tr("waiting for its turn on %1")
            .arg(QString::fromStdString(devicesText(model.queue().find(run->path)->entry)));
    }
    if (model.isWaiting()) {
        const std::string news = model.elsewhere().newsOf(run->path).sentence;
        return news.empty() ? RunWords::tr("waiting for its turn") : spoken(news);
    }
    if (!isAlive(run->state)) {
        return spoken(stateWords(*run));
    }
    QString words = translated(stateName(run->state));
    if (const std::size_t diverged = divergedIn(model); diverged > 0) {
        words +=
            RunWords::tr(", %1 of %2 networks diverged").arg(diverged).arg(run->comparison.members.size());
    }
    return words;
}

bool isWarning(const TrainModel& model) {
    return model.run() && (model.run()->state == RunState::failed || divergedIn(model) > 0);
}

QString GroupFailures::words() const {
    if (failed == 0) {
        return {};
    }
    const std::size_t all = failed + sound.size();
    const QString words = firstStep == lastStep ? RunWords::tr("diverged at step %1 (%2 of %3)")
                                                : RunWords::tr("diverged by step %1 (%2 of %3)");
    return words.arg(countText(static_cast<qint64>(lastStep))).arg(failed).arg(all);
}

GroupFailures failuresOf(const TrainModel& model, const ChartGroup& group) {
    GroupFailures failures;
    QStringList reasons;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const auto failure = failureOf(model.run()->result, *model.history(), group.members[i]);
        if (!failure) {
            failures.sound.push_back(group.members[i]);
            continue;
        }
        failures.firstStep =
            failures.failed == 0 ? failure->step : std::min(failures.firstStep, failure->step);
        failures.lastStep = std::max(failures.lastStep, failure->step);
        ++failures.failed;
        reasons << RunWords::tr("%1 at step %2: %3")
                       .arg(i < group.memberNames.size() ? group.memberNames[i] : QString::number(i + 1),
                            countText(static_cast<qint64>(failure->step)), spoken(failure->why));
    }
    failures.reasons = reasons.join(u'\n');
    return failures;
}

}  // namespace zorro::ui
