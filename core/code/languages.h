#pragma once

// The table of languages: a writer each, declared here and written in a source file of its own. Whatever
// offers languages (command line, menus, completion) reads it. Private to core/code.

#include <array>
#include <string>

#include "core/code/code.h"

namespace zorro {

/// A torch.nn.Module whose parameters are fixed buffers or, on demand, learnable.
[[nodiscard]] std::string pytorchCode(const Curve& curve);

/// A pure function of x and the parameters, with an example of jit.
[[nodiscard]] std::string jaxCode(const Curve& curve);

/// A registered keras.layers.Layer that works on every backend of Keras 3.
[[nodiscard]] std::string kerasCode(const Curve& curve);

/// A C++ header with a function and a torch::nn::Module that holds the parameters.
[[nodiscard]] std::string libtorchCode(const Curve& curve);

/// The formula, the parameters' values and the source, to be input into a document that uses amsmath.
[[nodiscard]] std::string latexCode(const Curve& curve);

inline constexpr std::array languageTable{
    CodeLanguage{"pytorch", "PyTorch", "py", pytorchCode},
    CodeLanguage{"jax", "JAX", "py", jaxCode},
    CodeLanguage{"keras", "Keras 3", "py", kerasCode},
    CodeLanguage{"libtorch", "LibTorch C++", "h", libtorchCode},
    CodeLanguage{"latex", "LaTeX", "tex", latexCode},
};

}  // namespace zorro
