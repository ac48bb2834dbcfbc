#pragma once

// What is asked of an approximation, and the words for it on a command line and in a form.

#include <optional>
#include <string>
#include <string_view>

#include "core/approximation/number_format.h"
#include "core/approximation/target.h"

namespace zorro::approximation {

enum class FormKind { polynomial, rational, pieces, table };

/// The functions among which the best one is looked for, and how large they are.
struct Form {
    FormKind kind = FormKind::polynomial;
    int size = 0;          ///< degree (of the numerator), pieces, or entries
    int denominator = 0;   ///< degree of a rational function's denominator
    bool isCubic = false;  ///< a table's interpolation; else linear

    [[nodiscard]] bool hasKnots() const { return kind == FormKind::pieces || kind == FormKind::table; }
};

/// "polynomial:9", "rational:4,4", "pieces:16", "table:256", "table:256,cubic"; "table:256,linear" is the
/// second but one. Throws std::invalid_argument with one sentence for another text or a size out of bounds.
[[nodiscard]] Form formCalled(std::string_view text);
[[nodiscard]] std::string formText(const Form& form);

/// What stands for f outside the range: the value at its end, the straight line on from there, or what f
/// tends to, a number or a straight line.
enum class Outside { clamp, linear, limit };

/// "lo:hi" with lo < hi, both finite. Throws std::invalid_argument with one sentence.
[[nodiscard]] Range rangeCalled(std::string_view text);

/// "uniform" (nothing), "normal:SIGMA" (the density of a normal distribution) or "density:FORMULA", a formula
/// of x that is nowhere negative. Throws std::invalid_argument with one sentence.
[[nodiscard]] std::optional<Curve> weightCalled(std::string_view text);

struct ApproximationQuestion {
    Form form;
    Range range;
    Outside outside = Outside::clamp;
    ErrorKind error = ErrorKind::absolute;
    std::optional<Curve> weight;  ///< how much an error counts in the search; what is reported is unweighted
    NumberFormat format;
};

}  // namespace zorro::approximation
