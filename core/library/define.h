#pragma once

// Making a function of one's own: a name, a formula, and for its parameters defaults and bounds.

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

/// What is wrong with a definition, in one sentence, and with which part of it.
class DefinitionError : public std::runtime_error {
public:
    enum class Part { name, formula, parameter, words };

    DefinitionError(Part part, const std::string& sentence, std::string parameter = {},
                    std::size_t position = std::string::npos)
        : std::runtime_error(sentence), part_(part), parameter_(std::move(parameter)), position_(position) {}

    [[nodiscard]] Part part() const { return part_; }
    [[nodiscard]] const std::string& parameter() const { return parameter_; }
    /// Where in the formula, in bytes; npos where the part is another one, or the whole is meant.
    [[nodiscard]] std::size_t position() const { return position_; }

private:
    Part part_;
    std::string parameter_;
    std::size_t position_;
};

inline constexpr std::size_t longestFunctionName = 64;     ///< in bytes
inline constexpr std::size_t longestDefinitionText = 500;  ///< of about and of source, in bytes

/// Why a function of one's own cannot be called so, in one sentence; empty where it can: a name begins with a
/// letter, goes on with letters, digits, '-' and '_', and means nothing else in a SPEC or in a formula.
[[nodiscard]] std::string nameIssue(std::string_view name);

/// The description of `formula` under that name: every parameter has the default 1 and the bounds of a bare
/// formula. The name is any; see nameIssue(). Throws DefinitionError about the formula.
[[nodiscard]] Description describeOwn(std::string_view name, std::string_view formula);

/// The parameter called so. Throws DefinitionError that names those there are.
[[nodiscard]] Parameter& parameterCalled(Description& description, std::string_view name);

/// Gives a parameter bounds; a default that lies outside becomes the nearer one.
void setBounds(Parameter& parameter, double lower, double upper, ParameterScale scale);

/// The function that is described so, whatever its name; `about` and `source` are brought onto one line.
/// Throws DefinitionError where the parts contradict each other.
[[nodiscard]] FunctionPtr makeOwn(Description description);

/// The same for a function that a user is to have: its name must be free.
[[nodiscard]] FunctionPtr defineOwn(Description description);

/// `NAME = FORMULA` or `NAME(x) = FORMULA`, taken apart at the first '=' that is none of a comparison.
struct DefinitionText {
    std::string name;
    std::string formula;
    std::size_t formulaPosition = 0;  ///< in bytes
};
/// Throws DefinitionError.
[[nodiscard]] DefinitionText parseDefinitionText(std::string_view text);

/// The description that such a text gives, under a name that is free. Throws DefinitionError, whose columns
/// are those of the text.
[[nodiscard]] Description describeDefinition(std::string_view text);

/// What the names of its parameters make one ask, a sentence each: whether by Pi the number was meant.
[[nodiscard]] std::vector<std::string> doubtsAbout(const Description& description);

/// "swish2 = x*sigmoid(b*x), b = 1 from 0 to 10".
[[nodiscard]] std::string definitionSentence(const Description& description);

}  // namespace zorro
