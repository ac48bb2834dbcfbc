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

/// C99: f, f' and df/dp as functions of double.
[[nodiscard]] std::string cCode(const Curve& curve);

/// The formula, the parameters' values and the source, to be input into a document that uses amsmath.
[[nodiscard]] std::string latexCode(const Curve& curve);

/// A plot of f and f' on [-5, 5], to be input into a document that uses pgfplots.
[[nodiscard]] std::string tikzCode(const Curve& curve);

/// The bytes of an ONNX model (opset 13) in single precision.
[[nodiscard]] std::string onnxCode(const Curve& curve);

inline constexpr std::array languageTable{
    CodeLanguage{"pytorch", "PyTorch", "py", pytorchCode},
    CodeLanguage{"jax", "JAX", "py", jaxCode},
    CodeLanguage{"keras", "Keras 3", "py", kerasCode},
    CodeLanguage{"libtorch", "LibTorch C++", "h", libtorchCode},
    CodeLanguage{"c", "C", "c", cCode},
    CodeLanguage{"latex", "LaTeX", "tex", latexCode},
    CodeLanguage{"tikz", "TikZ (pgfplots)", "tex", tikzCode},
    CodeLanguage{.name = "onnx", .title = "ONNX", .extension = "onnx", .write = onnxCode, .isText = false},
};

}  // namespace zorro
