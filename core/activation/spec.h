#pragma once

// SPEC text, how a curve is written everywhere: `name`, `name:p=v,p=v`, `expr(FORMULA)` or
// `expr(FORMULA):p=v`. This header takes text apart and puts it together; parseCurve in
// core/expression/curve_spec.h makes the curve.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function_library.h"

namespace zorro {

/// What is wrong with a SPEC, in one line: the problem, its place, and what would be right where that is
/// known, as in "unknown function 'gellu' at column 1; did you mean 'gelu'?". Positions count bytes from 0,
/// columns characters from 1 (bytes, until in() has seen the text).
class SpecError : public std::invalid_argument {
public:
    SpecError(const std::string& problem, std::size_t position, const std::string& advice = {});
    /// The same error in a text that the SPEC (or the formula) starts `offset` bytes into.
    [[nodiscard]] SpecError shifted(std::size_t offset) const;
    /// The same error with the column counted in this text, the one that positions are offsets in.
    [[nodiscard]] SpecError in(std::string_view text) const;
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    SpecError(const std::string& problem, std::size_t position, std::size_t column,
              const std::string& advice);

    std::string problem_;
    std::string advice_;
    std::size_t position_;
};

struct Assignment {
    std::string name;
    double value = 0;
    std::size_t position = 0;       ///< where `name` starts in the text
    std::size_t valuePosition = 0;  ///< where the number starts
};

/// A SPEC taken apart; either name or expression is empty.
struct Spec {
    std::string name;
    std::size_t namePosition = 0;
    std::string expression;              ///< FORMULA, without blanks around it
    std::size_t expressionPosition = 0;  ///< where FORMULA starts in the text
    std::vector<Assignment> assignments;
};

/// Takes the text apart; blanks around names, signs and numbers are allowed. Throws SpecError for what is not
/// of the form of a SPEC. Whether its names exist is for the functions below.
[[nodiscard]] Spec parseSpec(std::string_view text);

/// Whether a text is a bare formula, as people type it, rather than the name of a function: it has x as a
/// word of its own, or signs that no name has. `library`: as for namedFunction().
[[nodiscard]] bool isBareFormula(std::string_view text, const FunctionLibrary& library = {});

/// The same as parseSpec() for what people type: there the bare formula will do, `x*tanh(c*x)` or
/// `x*tanh(c*x):c=2`, for `expr(x*tanh(c*x)):c=2`.
[[nodiscard]] Spec parseTypedSpec(std::string_view text, const FunctionLibrary& library = {});

/// The function that `spec` names, of the library or else of the catalogue (names are case-sensitive). Throws
/// SpecError for an unknown one, suggesting a near miss, and for one that the library has a problem with.
[[nodiscard]] FunctionPtr namedFunction(const Spec& spec, const FunctionLibrary& library = {});

/// The curve of `function` with the assignments applied to its defaults. Throws SpecError for an unknown
/// parameter (naming the right ones), one given twice, and a value outside its bounds (naming them).
[[nodiscard]] Curve applyAssignments(FunctionPtr function, const std::vector<Assignment>& assignments);

/// The SPEC of a curve with every parameter written out, shortest digits that read back the same.
[[nodiscard]] std::string specText(const Curve& curve);

/// The same with those parameters only that differ from their defaults: one text for one curve.
[[nodiscard]] std::string shortSpecText(const Curve& curve);

/// The SPEC of the curve's formula with every parameter, which says all where the function's name is not
/// known; of a function of the catalogue its SPEC.
[[nodiscard]] std::string formulaSpecText(const Curve& curve);

/// The text of the curve that a SPEC means; what names no curve of the library or the catalogue comes back as
/// it is.
[[nodiscard]] std::string shortSpecText(const std::string& spec, const FunctionLibrary& library = {});

}  // namespace zorro
