#pragma once

// What the Fit room approximates for hardware: a function, on a range, by a form of a size, in numbers of a
// format. Part of the Fit room's setup, so it is saved and undone with it.

#include <optional>
#include <string>
#include <vector>

#include "core/approximation/question.h"

namespace zorro::ui {

/// What the errors of different sizes are drawn against.
enum class SizeAxis { size, operations, bytes };

struct HardwareSetup {
    Curve function;                     ///< what is approximated
    approximation::Form form;           ///< by what
    std::optional<double> required;     ///< the smallest size with an error of at most this is taken, instead
                                        ///< of the form's; above 0
    approximation::Range range{-4, 4};  ///< where
    approximation::Outside outside = approximation::Outside::limit;
    approximation::ErrorKind error = approximation::ErrorKind::absolute;
    std::string weight = "uniform";                 ///< as approximation::weightCalled() takes it
    approximation::NumberFormat format;             ///< of the coefficients
    std::vector<approximation::FormKind> compared;  ///< forms that are drawn beside the chosen one, each once
    SizeAxis against = SizeAxis::operations;
};

/// The polynomial of degree 8 for GELU on [-4, 4].
[[nodiscard]] HardwareSetup defaultHardwareSetup();

/// What is asked about one form.
[[nodiscard]] approximation::ApproximationQuestion questionAbout(const HardwareSetup& setup,
                                                                 const approximation::Form& form);

/// Whether two setups ask the same about every form: their answers to one form are the same.
[[nodiscard]] bool askTheSame(const HardwareSetup& a, const HardwareSetup& b);

/// A form of this kind of a usual size.
[[nodiscard]] approximation::Form usualForm(approximation::FormKind kind);

/// The sizes that are compared, increasing: forms of the kind with the interpolation of `like`, and `like`
/// itself where it is of this kind.
[[nodiscard]] std::vector<approximation::Form> formsOfAllSizes(approximation::FormKind kind,
                                                               const approximation::Form& like);

/// Whether two forms are the same in kind and size.
[[nodiscard]] bool isSameForm(const approximation::Form& a, const approximation::Form& b);

}  // namespace zorro::ui
