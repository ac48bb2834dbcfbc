#pragma once

// One writer a framework; generateCode in code.h chooses among them.

#include <string>

#include "core/activation/function.h"

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

}  // namespace zorro
