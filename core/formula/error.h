#pragma once

// What is wrong with the text of a formula.

#include <cstddef>
#include <stdexcept>
#include <string>

namespace zorro::formula {

/// One sentence: the problem, its place in the formula, and what would be right where that is known.
class FormulaError : public std::invalid_argument {
public:
    FormulaError(std::string problem, std::size_t position, std::string advice = {})
        : std::invalid_argument(problem + (advice.empty() ? "" : "; " + advice)),
          problem_(std::move(problem)),
          advice_(std::move(advice)),
          position_(position) {}

    [[nodiscard]] const std::string& problem() const { return problem_; }
    [[nodiscard]] const std::string& advice() const { return advice_; }
    /// The place as an offset in the text, in bytes, never inside a character.
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    std::string problem_;
    std::string advice_;
    std::size_t position_;
};

}  // namespace zorro::formula
