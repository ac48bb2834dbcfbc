#include "core/code/code.h"

#include "core/code/languages.h"

namespace zorro {

std::span<const CodeLanguage> codeLanguages() {
    return languageTable;
}

}  // namespace zorro
