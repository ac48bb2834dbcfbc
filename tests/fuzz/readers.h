#pragma once

// Everything that reads what comes from outside, each as a function of bytes: they can be anything, and a
// reader takes them or refuses them in one sentence. fuzzer.cpp makes up bytes, corpus_test.cpp reads those
// that are kept.

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace zorro::fuzz {

/// Reads some bytes as its reader is used, and what was taken once more as it is written back. What is
/// refused as its header says is fine; anything else is thrown on.
using Read = void (*)(std::string_view bytes);

struct Reader {
    std::string_view name;  ///< also of the folder with its corpus
    Read read;
};

/// All of them.
[[nodiscard]] std::span<const Reader> readers();

/// The reader called so. Throws std::invalid_argument that names them where there is none.
[[nodiscard]] const Reader& readerCalled(std::string_view name);

/// What a reader promises does not hold.
class BrokenPromise : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// Throws BrokenPromise: "`promise` does not hold" unless it does.
inline void require(bool holds, const std::string& promise) {
    if (!holds) {
        throw BrokenPromise(promise);
    }
}

/// Throws BrokenPromise unless the sentence of an error is one: it says something, on one line.
void requireSentence(std::string_view sentence);

}  // namespace zorro::fuzz
