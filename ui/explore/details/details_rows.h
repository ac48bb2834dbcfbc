#pragma once

// The numbers about a curve as the rows of tables. Rows that every curve has come first and are always there,
// so that nothing jumps while figures change.

#include <QList>
#include <QStringList>

#include "ui/explore/details/explore_model.h"

namespace zorro::ui {

/// Three cells a row: what it is, x, f.
[[nodiscard]] QList<QStringList> landmarkRows(const std::optional<Landmarks>& landmarks);

/// Two cells a row: what is measured, its value.
[[nodiscard]] QList<QStringList> distanceRows(const AnalysisResult& numbers);
[[nodiscard]] QList<QStringList> figureRows(const std::optional<CurveFigures>& figures);
[[nodiscard]] QList<QStringList> signalRows(const std::optional<SignalPropagation>& signal);

/// Three cells a row: the format, the largest error and the share of arguments with at most one ulp.
[[nodiscard]] QList<QStringList> roundingRows(const AnalysisResult& numbers);

}  // namespace zorro::ui
