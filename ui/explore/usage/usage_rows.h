#pragma once

// Where a network lives on the selected curve, in figures.

#include <QList>
#include <QStringList>

#include "ui/session/session.h"

namespace zorro::ui {

/// Two cells a row: how many values there are and of what, and which shares of them lie beyond what the
/// plots show, on straight pieces of the curve, and where little or nothing of a gradient comes through. The
/// shares are dashes where the curve is no longer what was trained. Empty for a curve without usage.
[[nodiscard]] QList<QStringList> usageRows(const SessionCurve& curve, const AxisRange& shown);

/// What has to be known beside the figures: why nothing is drawn, that the parameters were trained on, that
/// the outermost intervals hold what lies beyond them. May be empty.
[[nodiscard]] QString usageRemark(const SessionCurve& curve);

}  // namespace zorro::ui
