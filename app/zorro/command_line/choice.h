#pragma once

// Options whose value is one of a few words.

#include <cstddef>
#include <string>
#include <vector>

namespace zorro {

/// "; did you mean 'b'?" where one of the candidates is close, else what would be right.
[[nodiscard]] std::string advice(const std::string& word, const std::vector<std::string>& candidates,
                                 const std::string& otherwise);

/// "a|b|c", as help shows the values of an option.
[[nodiscard]] std::string typeOf(const std::vector<std::string>& choices);

/// The position of `word` among the choices of an option. Throws UsageError for another word.
[[nodiscard]] std::size_t choice(const std::string& option, const std::string& word,
                                 const std::vector<std::string>& choices);

}  // namespace zorro
