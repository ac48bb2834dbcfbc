#pragma once

// A curve as source code for the user's own framework: self-contained, overflow-safe, with correct gradients.

#include <span>
#include <string>
#include <string_view>

#include "core/activation/function.h"

namespace zorro {

/// A framework or a language that curves can be written in.
struct CodeLanguage {
    std::string_view name;       ///< as on the command line, e.g. "pytorch"
    std::string_view title;      ///< as shown to people, e.g. "PyTorch"
    std::string_view extension;  ///< of a file that holds such code, e.g. "py"
    /// A whole source file that defines the curve, with its parameters' values as defaults. Throws
    /// std::invalid_argument, with a sentence, for a user's formula that cannot be written there.
    std::string (*write)(const Curve& curve);
    bool isText = true;  ///< whether people can read it; else it belongs into a file
};

/// Every language, in the order in which people are shown them; it lives as long as the program.
[[nodiscard]] std::span<const CodeLanguage> codeLanguages();

}  // namespace zorro
