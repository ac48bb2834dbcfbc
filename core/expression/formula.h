#pragma once

// The text of a user's formula: which words it may contain, what is wrong with one, and its value at a point.
// Operators are those of muParser: + - * / ^, comparisons, && and ||, and the conditional `c ? a : b`.

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// A formula that was found to be sound.
struct Formula {
    std::string text;
    std::vector<std::string> parameters;  ///< in the order in which they first appear
};

/// Reads a formula of at most 2,000 bytes. Throws SpecError, its position an offset in `text`, for what does
/// not parse, does not contain x, or would do more than compute one number (assignments, lists, strings).
[[nodiscard]] Formula readFormula(std::string_view text);

/// The words that a formula may use as functions, in alphabetical order.
[[nodiscard]] std::vector<std::string> formulaFunctions();

/// Computes a formula. Holds the state of one computation: not for two threads at a time.
class FormulaEvaluator {
public:
    explicit FormulaEvaluator(const Formula& formula);
    FormulaEvaluator(const FormulaEvaluator&) = delete;
    FormulaEvaluator& operator=(const FormulaEvaluator&) = delete;
    ~FormulaEvaluator();

    /// One value for each of the formula's parameters, in their order.
    [[nodiscard]] std::span<double> parameters();

    /// The formula's value; NaN where it has none.
    [[nodiscard]] double operator()(double x);

private:
    struct State;  // keeps muParser's headers out of this one
    std::unique_ptr<State> state_;
};

}  // namespace zorro
