#include "ui/explore/usage/usage_rows.h"

#include <cmath>
#include <optional>

#include <QCoreApplication>

#include "core/analysis/usage.h"
#include "ui/explore/usage/usage_feet.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr double worthSaying = 1e-3;  ///< of the values

class UsageRowWords {
    Q_DECLARE_TR_FUNCTIONS(UsageRows)
};

/// The straight pieces that a gradient comes through.
QString straightText(const Curve& curve) {
    QStringList pieces;
    for (const StraightPiece& piece : straightPieces(curve)) {
        if (std::fabs(piece.slope) >= saturatedSlope) {
            pieces << intervalText(piece.where.lower, piece.where.upper, 3);
        }
    }
    return pieces.join(UsageRowWords::tr(" and "));
}

QString networksText(const NetworkUsage& usage) {
    const std::size_t asked = usage.place.member ? 1 : usage.place.members.size();
    return usage.networks == asked ? QString::number(usage.networks)
                                   : UsageRowWords::tr("%1 of %2").arg(usage.networks).arg(asked);
}

}  // namespace

QList<QStringList> usageRows(const SessionCurve& curve, const AxisRange& shown) {
    if (!curve.usage) {
        return {};
    }
    const NetworkUsage& usage = *curve.usage;
    const PreactivationCounts& counts = usage.counts;
    std::optional<Usage> shares;
    if (isTrainedWith(usage, curve.curve)) {
        shares = usageOf(curve.curve, counts.lower, counts.upper, counts.counts);
    }
    const auto text = [](const std::optional<double>& share) {
        return share ? shareText(*share) : noNumberText;
    };
    const auto of = [&](double Usage::*part) {
        return shares ? std::optional((*shares).*part) : std::nullopt;
    };
    QList<QStringList> rows{
        {UsageRowWords::tr("values counted"), countText(static_cast<qint64>(usage.total()))},
        {UsageRowWords::tr("networks"), networksText(usage)},
        {UsageRowWords::tr("at step"), countText(static_cast<qint64>(counts.step))},
        {UsageRowWords::tr("beyond the plots"),
         text(shares ? std::optional(1 - shareWithin(counts, shown.lower, shown.upper)) : std::nullopt)}};
    if (const QString straight = straightText(curve.curve); !straight.isEmpty()) {
        rows.append({UsageRowWords::tr("linear, %1").arg(straight), text(of(&Usage::linear))});
    }
    rows.append({UsageRowWords::tr("saturated, |f′| < %1").arg(compactNumberText(saturatedSlope)),
                 text(of(&Usage::saturated))});
    rows.append({UsageRowWords::tr("without slope"), text(of(&Usage::flat))});
    return rows;
}

QString usageRemark(const SessionCurve& curve) {
    if (!curve.usage) {
        return {};
    }
    if (const QString why = whyNotDrawn(curve); !why.isEmpty()) {
        return why + u'.';
    }
    const NetworkUsage& usage = *curve.usage;
    QStringList sentences;
    if (usage.learned) {
        sentences << UsageRowWords::tr("Its parameters were trained on from these values.");
    }
    if (const double outermost = outermostShare(usage.counts); outermost >= worthSaying) {
        sentences << UsageRowWords::tr(
                         "%1 of the values lie in the outermost intervals, which hold all beyond %2.")
                         .arg(shareText(outermost), intervalText(usage.counts.lower, usage.counts.upper));
    }
    return sentences.join(u' ');
}

}  // namespace zorro::ui
