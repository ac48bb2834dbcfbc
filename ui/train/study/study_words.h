#pragma once

// What the page of studies says of one.

#include <QString>

#include "ui/train/study/known_studies.h"

namespace zorro::ui {

/// "2 problems × 8 activations × 5 seeds: 80 networks. Takes about 12 min on two cores."
[[nodiscard]] QString planWords(const Study& study, const StudyMatrix& matrix);

/// "34 of 80 networks done, 2 of them failed · 10 training · 4 waiting · 32 missing (in 2 new runs)".
[[nodiscard]] QString standingWords(const StudyStanding& standing);

/// The same of one cell: "3 of 5 trained, 1 failed, 1 missing".
[[nodiscard]] QString cellWords(const MatrixCell& cell);

/// As short as a cell: "3/5", "5/5, 1 failed".
[[nodiscard]] QString cellText(const MatrixCell& cell);

}  // namespace zorro::ui
