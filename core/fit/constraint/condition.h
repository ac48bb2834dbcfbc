#pragma once

// What a fit is required to hold, as text becomes a condition:
//
//     CONDITION := WORD [on lo:hi] | SIDE OP SIDE [OP SIDE] [on lo:hi]
//     WORD      := odd | even | monotone | lipschitz<=L
//     OP        := <= | >= | =
//
// A side is a formula of the family's parameters, x, and the fitted function: f, f' and f'' at x, or at a
// place as in f(0), f'(-x). A condition that has x or a function without a place in it holds for all x of the
// range: that of the fit, or the one given.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"
#include "core/analysis/landmarks.h"

namespace zorro {

/// Why a condition cannot be read, in one sentence.
class ConditionError : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

/// f, f' or f'' of the fitted function at a place.
struct FunctionTerm {
    int order = 0;      ///< of the derivative
    FunctionPtr place;  ///< of x; null for x itself
};

/// A parameter of the family, or a term, by its position.
struct RelationInput {
    bool isTerm = false;
    std::size_t position = 0;
};

/// left - right, compared with 0.
struct Relation {
    bool isEquality = false;  ///< = 0; else >= 0
    /// A function of x whose parameters are those of the family that occur, and the values of the terms.
    FunctionPtr difference;
    std::vector<RelationInput> inputs;  ///< what each of its parameters is
    std::vector<FunctionTerm> terms;
    /// Where the relation bounds f, f' or f'' at x by a number: the order, and which side the function is on.
    bool isPlainBound = false;
    double sign = 1;  ///< difference = sign * (derivative - bound), where it is a plain bound
};

struct Condition {
    std::string text;                 ///< as it was written, without what is around it
    std::vector<Relation> relations;  ///< all must hold
    bool isOnRange = false;           ///< for all x of a range; else there is no x in it
    std::optional<Interval> range;    ///< the one given; nothing for that of the fit
};

/// Reads a condition on the family. Throws ConditionError for what does not parse or names what the family
/// does not have.
[[nodiscard]] Condition parseCondition(std::string_view text, const Description& family);

}  // namespace zorro
