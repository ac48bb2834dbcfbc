#include "core/code/code.h"

#include <array>
#include <stdexcept>

#include "core/code/languages.h"

namespace zorro {
namespace {

constexpr std::array languages{
    CodeLanguageInfo{CodeLanguage::pytorch, "pytorch", "PyTorch", "py"},
    CodeLanguageInfo{CodeLanguage::jax, "jax", "JAX", "py"},
    CodeLanguageInfo{CodeLanguage::keras, "keras", "Keras 3", "py"},
    CodeLanguageInfo{CodeLanguage::libtorch, "libtorch", "LibTorch C++", "h"},
    CodeLanguageInfo{CodeLanguage::latex, "latex", "LaTeX", "tex"},
};

}  // namespace

std::span<const CodeLanguageInfo> codeLanguages() {
    return languages;
}

std::optional<CodeLanguage> findCodeLanguage(std::string_view name) {
    for (const CodeLanguageInfo& info : languages) {
        if (info.name == name) {
            return info.language;
        }
    }
    return std::nullopt;
}

std::string generateCode(const Curve& curve, CodeLanguage language) {
    switch (language) {
        case CodeLanguage::pytorch:
            return pytorchCode(curve);
        case CodeLanguage::jax:
            return jaxCode(curve);
        case CodeLanguage::keras:
            return kerasCode(curve);
        case CodeLanguage::libtorch:
            return libtorchCode(curve);
        case CodeLanguage::latex:
            return latexCode(curve);
    }
    throw std::invalid_argument("no such language");
}

}  // namespace zorro
