#pragma once

// A curve as source code for the user's own framework: self-contained, overflow-safe, with correct gradients.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/activation/function.h"

namespace zorro {

enum class CodeLanguage { pytorch, jax, keras, libtorch, latex };

struct CodeLanguageInfo {
    CodeLanguage language;
    std::string_view name;       ///< as on the command line, e.g. "pytorch"
    std::string_view title;      ///< as shown to people, e.g. "PyTorch"
    std::string_view extension;  ///< of a file that holds such code, e.g. "py"
};

/// Every language, in the order in which people are shown them.
[[nodiscard]] std::span<const CodeLanguageInfo> codeLanguages();

/// The language called `name` on the command line, or nothing.
[[nodiscard]] std::optional<CodeLanguage> findCodeLanguage(std::string_view name);

/// A whole source file that defines the curve in `language`, with its parameters' values as defaults.
/// Throws std::invalid_argument, with a sentence, for a user's formula that cannot be written there.
[[nodiscard]] std::string generateCode(const Curve& curve, CodeLanguage language);

}  // namespace zorro
