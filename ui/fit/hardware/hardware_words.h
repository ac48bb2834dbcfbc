#pragma once

// The words for an approximation in the window.

#include <QString>
#include <QStringList>

#include "core/approximation/approximate.h"
#include "ui/session/hardware/hardware_setup.h"

namespace zorro::ui {

/// "polynomial", "rational", "pieces", "table".
[[nodiscard]] QString kindName(approximation::FormKind kind);

/// "polynomial of degree 8", "table of 64 entries, cubic between them".
[[nodiscard]] QString formName(const approximation::Form& form);

/// What its size counts: "degree", "pieces", "entries".
[[nodiscard]] QString sizeName(approximation::FormKind kind);

/// The function by its title, and its values where they are not the defaults.
[[nodiscard]] QString functionName(const Curve& function);

/// How good it is and what it takes, as one sentence.
[[nodiscard]] QString approximationSentence(const approximation::Approximation& approximation);

/// The numbers about it, each with what it is.
[[nodiscard]] QList<QStringList> approximationRows(const approximation::Approximation& approximation);

/// Coefficients, or knots, each with what it is.
[[nodiscard]] QList<QStringList> coefficientRows(const approximation::Approximant& approximant,
                                                 std::size_t most);

/// How many rows there would be without a limit.
[[nodiscard]] std::size_t coefficientCount(const approximation::Approximant& approximant);

}  // namespace zorro::ui
