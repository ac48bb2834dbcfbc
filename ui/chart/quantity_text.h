#pragma once

// Quantities and their values in words and figures, as the window shows them. Values come in units of files
// and are shown as the table of quantities says: parts of 1 in per cent.

#include <QString>

#include "core/analysis/statistics/mean_estimate.h"
#include "core/run/quantity/quantity.h"

namespace zorro::ui {

/// "validation_loss": its name in files.
[[nodiscard]] QString nameOf(Quantity quantity);

/// "Validation loss": what charts and columns call it.
[[nodiscard]] QString labelOf(Quantity quantity);

/// "Loss": what a quantity of validation and that of training are called together.
[[nodiscard]] QString jointLabelOf(Quantity validation);

/// "Mean over the batch of the step, before the update": what it is, for a tool tip.
[[nodiscard]] QString meaningOf(Quantity quantity);

/// "Final training loss", "Test accuracy, %": its conclusion, where figures without units stand below or
/// beside.
[[nodiscard]] QString endTitleOf(Quantity quantity);

/// "loss", "acc. %": over a narrow column.
[[nodiscard]] QString briefOf(Quantity quantity);

/// "0.01251", "97.25 %"; "–" for NaN.
[[nodiscard]] QString quantityText(Quantity quantity, double value);

/// "0.01250 ± 0.0042", the mean and the standard deviation without unit; the mean alone where there is no
/// other.
[[nodiscard]] QString meanText(Quantity quantity, const MeanEstimate& estimate);

/// "0.01250 ± 0.0042", "97.25 ± 0.51 %"; "–" where there is no mean.
[[nodiscard]] QString meanWithUnit(Quantity quantity, const MeanEstimate& estimate);

/// As meanText(), but small numbers have their power of ten once: "(1.6 ± 1.1)×10⁻⁴".
[[nodiscard]] QString narrowMeanText(Quantity quantity, const MeanEstimate& estimate);

/// As short as a narrow column under briefOf() asks for: "0.031", "2.1e−4", "97.2".
[[nodiscard]] QString narrowText(Quantity quantity, double value);

/// "[0.0104, 0.0146]", without unit; a dash where there is no interval.
[[nodiscard]] QString intervalText(Quantity quantity, const MeanEstimate& estimate);

/// The p of a test: "0.29", "< 0.0001".
[[nodiscard]] QString pText(double p);

}  // namespace zorro::ui
