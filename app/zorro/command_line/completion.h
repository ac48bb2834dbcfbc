#pragma once

// What a shell offers while a command of zorro is being typed. It follows from the program's own description
// of its options, so that it is never out of date.

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zorro {

/// One line for each word that can stand in the place of the last of `words` (which may have begun): the
/// word, a tab, and what it means; the line ":files" where that can be a file or a folder. `words` are those
/// behind "zorro". The choices of an option are those of the pattern that its help shows.
[[nodiscard]] std::string completionText(const CLI::App& program, const std::vector<std::string>& words);

}  // namespace zorro
