#pragma once

// Text with named gaps, and the small conventions of writing source code.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zorro {

/// A name and the text that replaces `@name@`.
using Gap = std::pair<std::string_view, std::string>;

/// The template with every `@name@` replaced; texts that are put in are not searched again. A gap without a
/// text is a programming error and throws std::logic_error.
[[nodiscard]] std::string fill(std::string_view text, const std::vector<Gap>& gaps);

/// `head` + the arguments + `tail` as the formatter black lays them out: on one line of at most 88 columns,
/// or the arguments on a line of their own, or a line each. `indent` is in columns and stands in front.
[[nodiscard]] std::string pythonCall(std::size_t indent, std::string_view head,
                                     const std::vector<std::string>& arguments, std::string_view tail);

/// `return` and an expression; a line that is too long for black is marked to be left as it is.
[[nodiscard]] std::string pythonReturn(std::size_t indent, const std::string& expression);

/// A number as a floating-point literal of Python and C++: "1.2", "1.0", "1e-05".
[[nodiscard]] std::string floatLiteral(double value);

/// Prose broken into lines of at most `width` columns, each starting with `prefix`.
[[nodiscard]] std::string wrapped(std::string_view prose, std::string_view prefix, std::size_t width);

}  // namespace zorro
