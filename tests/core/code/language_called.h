#pragma once

// A language of the table by its name on the command line, as tests speak of it.

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/code/code.h"

namespace zorro {

inline const CodeLanguage& languageCalled(std::string_view name) {
    for (const CodeLanguage& language : codeLanguages()) {
        if (language.name == name) {
            return language;
        }
    }
    throw std::invalid_argument("no language is called " + std::string(name));
}

}  // namespace zorro
