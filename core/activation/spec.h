#pragma once

// SPEC text, how a curve is written everywhere: `name`, `name:p=v,p=v`, `expr(FORMULA)` or
// `expr(FORMULA):p=v`. This header takes text apart and puts it together; parseCurve in
// core/expression/curve_spec.h makes the curve.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// What is wrong with a SPEC in one sentence, with a suggestion for a near miss, and where (a byte offset).
class SpecError : public std::invalid_argument {
public:
    SpecError(const std::string& sentence, std::size_t position)
        : std::invalid_argument(sentence), position_(position) {}
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    std::size_t position_;
};

struct Assignment {
    std::string name;
    double value = 0;
    std::size_t position = 0;  ///< where `name` starts in the text
};

/// A SPEC taken apart; either name or expression is empty.
struct Spec {
    std::string name;
    std::string expression;
    std::size_t expressionPosition = 0;  ///< where FORMULA starts in the text
    std::vector<Assignment> assignments;
};

/// Takes the text apart. Throws SpecError for what is not of the form of a SPEC.
[[nodiscard]] Spec parseSpec(std::string_view text);

/// The function of the catalogue with the name's near misses in the message. Throws SpecError.
[[nodiscard]] FunctionPtr catalogueFunction(const Spec& spec);

/// The curve of `function` with the assignments applied to its defaults. Throws SpecError for an unknown
/// parameter (with a suggestion), one given twice, and a value outside its bounds.
[[nodiscard]] Curve applyAssignments(FunctionPtr function, const std::vector<Assignment>& assignments);

/// The SPEC of a curve with every parameter written out, shortest digits that read back the same.
[[nodiscard]] std::string specText(const Curve& curve);

}  // namespace zorro
