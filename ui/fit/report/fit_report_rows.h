#pragma once

// A fit's report as the rows of tables: numbers as people read them, one list of cells a row.

#include <QList>
#include <QStringList>

#include "core/fit/report/fit_report.h"

namespace zorro::ui {

/// The parameter's name as in the form.
[[nodiscard]] QString nameOf(const FitReport& report, std::size_t parameter);

/// Name, value, standard error or why there is none in a word.
[[nodiscard]] QList<QStringList> parameterRows(const FitReport& report);
/// Name, lower and upper end: the profile-likelihood interval where there is one, else Student's.
[[nodiscard]] QList<QStringList> intervalRows(const FitReport& report);
/// What is measured, its value.
[[nodiscard]] QList<QStringList> goodnessRows(const FitReport& report);
/// Each condition, and whether it is met and holds the curve in a word.
[[nodiscard]] QList<QStringList> conditionRows(const FitReport& report);
/// The same in a sentence, with where, and how sure it is.
[[nodiscard]] QString conditionToolTip(const FittedCondition& condition);
/// The lower triangle of the correlation matrix, a row for each parameter but the first.
[[nodiscard]] QList<QStringList> correlationRows(const FitReport& report);
/// RMSE, or what the loss makes small, and how many starts came there, of at most `most` minima.
[[nodiscard]] QList<QStringList> minimumRows(const FitReport& report, std::size_t most);

/// "best of 64 starts, 24 ms".
[[nodiscard]] QString howItWent(const FitReport& report);

}  // namespace zorro::ui
