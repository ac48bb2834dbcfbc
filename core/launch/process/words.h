#pragma once

// Commands as lists of words. People write and edit them as a line; programs here are started with the words
// as they are, and only what another machine's shell will read is quoted for it.

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

/// What cannot be done with a place: what, where, and what would be right, in one sentence.
class LaunchError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

using Words = std::vector<std::string>;

/// The words of a line: blanks separate them, '...' and "..." hold together, a backslash takes the next
/// character as it is (inside "..." only before " and \). Nothing is expanded. Throws LaunchError for a quote
/// that is not closed and for a backslash at the end.
[[nodiscard]] Words splitWords(std::string_view line);

/// A line that splitWords() reads back as these words.
[[nodiscard]] std::string joinWords(std::span<const std::string> words);

/// The word as a POSIX shell has to be given it, so that it arrives as it is.
[[nodiscard]] std::string quotedForShell(std::string_view word);

/// The command that a POSIX shell reads as these words.
[[nodiscard]] std::string shellCommand(std::span<const std::string> words);

/// Values of placeholders by their names.
using Values = std::map<std::string, std::string, std::less<>>;

/// Replaces each {name}; "{{" stands for a brace, and "${" is left to the shell. What is put in is not looked
/// at again. Throws LaunchError for a name that has no value.
[[nodiscard]] std::string filled(std::string_view text, const Values& values);

/// The same for each word: however a value looks, a word stays one word.
[[nodiscard]] Words filled(std::span<const std::string> words, const Values& values);

/// The names of the placeholders in a text, in their order.
[[nodiscard]] std::vector<std::string> placeholdersIn(std::string_view text);

}  // namespace zorro
