#include "ui/fit/hardware/replace/replaceable_runs.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "core/activation/function_library.h"
#include "core/expression/curve_spec.h"
#include "core/run/directory/run_directory.h"
#include "ui/chart/quantity_text.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

class ReplacementWords {
    Q_DECLARE_TR_FUNCTIONS(ReplacementWords)
};

bool isOf(const ActivationSummary& trained, const Curve& function) {
    try {
        return isSameCurve(trained.curve ? *trained.curve : parseCurve(trained.activation), function);
    } catch (const SpecError&) {
        return false;  // of a program that knows more functions
    }
}

QString whyNotIn(const RunEntry& entry, const Curve& function,
                 bool (*hasWeights)(const std::filesystem::path&)) {
    if (!entry.problem.empty()) {
        return ReplacementWords::tr("cannot be read");
    }
    if (entry.state != RunState::finished && entry.state != RunState::stopped) {
        return ReplacementWords::tr("has not ended");
    }
    if (std::ranges::none_of(entry.activations, [&](const auto& each) { return isOf(each, function); })) {
        return ReplacementWords::tr("did not train this function");
    }
    if (entry.parameters.find("architecture.learnable").value_or("none") != "none") {
        return ReplacementWords::tr("its activations have learned values");
    }
    return hasWeights(entry.path) ? QString() : ReplacementWords::tr("its weights are gone");
}

double valueOf(const std::optional<double>& figure) {
    return figure.value_or(std::numeric_limits<double>::quiet_NaN());
}

/// "+0.02", "−1.5": a change, in the unit that the quantity is shown in.
QString changeText(Quantity quantity, double change) {
    const double shown = displayFactor(quantity) * change;
    return (shown > 0 ? QStringLiteral("+") : QString()) + compactNumberText(shown, 3);
}

/// Of a change: a share in per cent changes by percentage points.
QString unitOfChange(Quantity quantity) {
    return unitSuffix(quantity).empty() ? QString() : ReplacementWords::tr(" percentage points");
}

}  // namespace

std::vector<ReplaceableRun> replaceableRuns(const std::vector<RunEntry>& entries, const Curve& function,
                                            bool (*hasWeights)(const std::filesystem::path& run)) {
    std::vector<ReplaceableRun> rows;
    for (const RunEntry& entry : entries) {
        QStringList activations;
        for (const ActivationSummary& each : entry.activations) {
            activations += QString::fromStdString(each.activation);
        }
        rows.push_back({.path = entry.path,
                        .name = QString::fromStdString(entry.name),
                        .data = QString::fromStdString(entry.data),
                        .activations = activations.join(QStringLiteral(", ")),
                        .whyNot = whyNotIn(entry, function, hasWeights)});
    }
    // The names of run directories begin with their times.
    std::ranges::stable_sort(rows, [](const ReplaceableRun& a, const ReplaceableRun& b) {
        return a.isPossible() != b.isPossible() ? a.isPossible() : a.path.filename() > b.path.filename();
    });
    return rows;
}

bool hasCheckpoint(const std::filesystem::path& run) {
    std::error_code ignored;
    return std::filesystem::exists(run / checkpointFile, ignored);
}

QString replacementSentence(const ReplacementResult& result) {
    const std::optional<Quantity> judging = judgingQuantity(result);
    if (!judging) {
        return ReplacementWords::tr("No network of this run has examples to validate or to test on.");
    }
    const ReplacementChange change = changeOf(result, *judging);
    QStringList sentences;
    if (change.networks > 0) {
        const QString unit = unitOfChange(*judging);
        const QString figures = ReplacementWords::tr("%1: %2 as trained, %3 with the approximation")
                                    .arg(labelOf(*judging), quantityText(*judging, change.asTrained),
                                         quantityText(*judging, change.replaced));
        sentences +=
            change.networks == 1
                ? ReplacementWords::tr("%1, of one network.").arg(figures)
                : ReplacementWords::tr(
                      "%1, means of %2 networks. The change is %3%4 on average, %5 to %6%4 "
                      "from network to network.")
                      .arg(figures)
                      .arg(change.networks)
                      .arg(changeText(*judging, change.change), unit, changeText(*judging, change.lowest),
                           changeText(*judging, change.highest));
    }
    if (change.failed > 0) {
        sentences +=
            change.failed == 1
                ? ReplacementWords::tr("One network no longer gives finite answers.")
                : ReplacementWords::tr("%1 networks no longer give finite answers.").arg(change.failed);
    }
    return sentences.join(u' ');
}

QStringList replacementHeads() {
    return {ReplacementWords::tr("Network"), ReplacementWords::tr("as trained"),
            ReplacementWords::tr("with it"), ReplacementWords::tr("change")};
}

QList<QStringList> replacementRows(const ReplacementResult& result) {
    QList<QStringList> rows;
    const std::optional<Quantity> judging = judgingQuantity(result);
    if (!judging) {
        return rows;
    }
    for (const ReplacedMember& member : result.members) {
        const double before = valueOf(member.asTrained[*judging]);
        const double after = valueOf(member.replaced[*judging]);
        QString network = ReplacementWords::tr("%1, seed %2")
                              .arg(QString::fromStdString(groupText(member.group)))
                              .arg(member.seed);
        if (member.dataSeed) {
            network = ReplacementWords::tr("%1 on data %2").arg(network).arg(*member.dataSeed);
        }
        const bool isKnown = member.asTrained[*judging] && member.replaced[*judging];
        rows.append({network, quantityText(*judging, before), quantityText(*judging, after),
                     isKnown ? changeText(*judging, after - before) : noNumberText});
    }
    return rows;
}

}  // namespace zorro::ui
