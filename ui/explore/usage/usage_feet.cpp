#include "ui/explore/usage/usage_feet.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/explore/curves/curve_text.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class UsageWords {
    Q_DECLARE_TR_FUNCTIONS(UsageFeet)
};

/// Shares per unit of x.
std::vector<double> densitiesOf(const NetworkUsage& usage) {
    const PreactivationCounts& counts = usage.counts;
    const double width = (counts.upper - counts.lower) / static_cast<double>(counts.counts.size());
    std::vector<double> densities;
    densities.reserve(counts.counts.size());
    for (const double count : counts.counts) {
        densities.push_back(count / usage.total() / width);
    }
    return densities;
}

QString wordsOf(const std::vector<const SessionCurve*>& drawn) {
    if (drawn.size() == 1) {
        const NetworkUsage& usage = *drawn.front()->usage;
        return UsageWords::tr("Pre-activations of %1 in %2, %3, %4 values")
            .arg(drawn.front()->displayName(), QString::fromStdString(usage.runName), usagePlaceText(usage),
                 countText(static_cast<qint64>(usage.total())));
    }
    QStringList names;
    QStringList runs;
    for (const SessionCurve* each : drawn) {
        names << each->displayName();
        runs << QString::fromStdString(each->usage->runName);
    }
    runs.removeDuplicates();
    return UsageWords::tr("Pre-activations of %1 in %2")
        .arg(names.join(QStringLiteral(", ")), runs.join(QStringLiteral(", ")));
}

}  // namespace

QString usagePlaceText(const NetworkUsage& usage) {
    const std::size_t layers = usage.layers.size();
    const QString layer = usage.place.layer && *usage.place.layer < layers
                              ? layerWords(usage.layers[*usage.place.layer])
                          : layers == 1 ? UsageWords::tr("its only layer")
                                        : UsageWords::tr("all layers");
    const QString network =
        usage.place.member && *usage.place.member < usage.memberNames.size()
            ? UsageWords::tr("seed %1").arg(QString::fromStdString(usage.memberNames[*usage.place.member]))
        : usage.networks == 1 ? UsageWords::tr("1 network")
                              : UsageWords::tr("%1 networks").arg(usage.networks);
    return UsageWords::tr("%1, %2").arg(layer, network);
}

QString whyNotDrawn(const SessionCurve& curve) {
    if (!curve.usage || isTrainedWith(*curve.usage, curve.curve)) {
        return {};
    }
    QString trained = QString::fromStdString(curve.usage->activation);
    if (curve.usage->curve) {
        const Curve& then = *curve.usage->curve;
        const bool isSameFunction = then.description().name == curve.curve.description().name;
        trained = isSameFunction ? parameterText(then) : QString::fromStdString(then.description().title);
    }
    return UsageWords::tr("Pre-activations not drawn: %1 trained %2")
        .arg(QString::fromStdString(curve.usage->runName), trained);
}

PlotFeet usageFeet(const Session& session, const Theme& theme) {
    std::vector<const SessionCurve*> drawn;
    QString missing;
    for (const SessionCurve& each : session.curves) {
        if (each.visible && each.usage) {
            const QString why = whyNotDrawn(each);
            missing = why.isEmpty() ? missing : why;
            if (why.isEmpty()) {
                drawn.push_back(&each);
            }
        }
    }
    std::stable_partition(drawn.begin(), drawn.end(),
                          [&](const SessionCurve* each) { return each->id != session.selected; });
    PlotFeet feet;
    for (const SessionCurve* each : drawn) {
        const QString of =
            UsageWords::tr("pre-activations in %1, %2")
                .arg(QString::fromStdString(each->usage->runName), usagePlaceText(*each->usage));
        // Alone, its colour says of which curve.
        const bool isAlone = drawn.size() == 1;
        feet.shapes.push_back({.color = curveStyle(theme, each->colorIndex).color,
                               .name = isAlone ? of : UsageWords::tr("%1: %2").arg(each->displayName(), of),
                               .lower = each->usage->counts.lower,
                               .upper = each->usage->counts.upper,
                               .heights = densitiesOf(*each->usage)});
    }
    if (drawn.empty()) {
        feet.words = missing;
        return feet;
    }
    feet.words = wordsOf(drawn) + (missing.isEmpty() ? QString() : QStringLiteral(" · ") + missing);
    feet.scale = UsageWords::tr("%1 per unit of x").arg(compactNumberText(feet.highest(), 2));
    feet.quantity = UsageWords::tr("share of pre-activations per unit of x");
    return feet;
}

}  // namespace zorro::ui
