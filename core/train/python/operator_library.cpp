// The fused activations as operators of PyTorch, torch.ops.zorrolab.*, loaded by zorrolab/torch.py. They know
// nothing of Python, so that one file serves every version of it.

#include <torch/library.h>

#include "core/train/python/spec_activation.h"

namespace zorro {

namespace {

Tensor value(const Tensor& x, const Tensor& parameters, const std::string& spec) {
    return activationOf(spec)->value(x, parameters);
}

Tensor slope(const Tensor& gradient, const Tensor& x, const Tensor& parameters, const std::string& spec) {
    return activationOf(spec)->slope(gradient, x, parameters);
}

std::tuple<Tensor, Tensor> gradients(const Tensor& gradient, const Tensor& x, const Tensor& parameters,
                                     const std::string& spec) {
    return activationOf(spec)->gradients(gradient, x, parameters);
}

std::tuple<Tensor, Tensor> secondGradients(const Tensor& outer, const Tensor& gradient, const Tensor& x,
                                           const Tensor& parameters, const std::string& spec) {
    return activationOf(spec)->secondGradients(outer, gradient, x, parameters);
}

std::tuple<Tensor, Tensor> composedGradients(const Tensor& gradient, const Tensor& x,
                                             const Tensor& parameters, const std::string& spec) {
    return activationOf(spec)->composedGradients(gradient, x, parameters);
}

std::tuple<Tensor, Tensor> composedSecondGradients(const Tensor& outer, const Tensor& gradient,
                                                   const Tensor& x, const Tensor& parameters,
                                                   const std::string& spec) {
    return activationOf(spec)->composedSecondGradients(outer, gradient, x, parameters);
}

void implement(torch::Library& library) {
    library.impl("value", value);
    library.impl("slope", slope);
    library.impl("gradients", gradients);
    library.impl("second_gradients", secondGradients);
}

}  // namespace

TORCH_LIBRARY(zorrolab, library) {
    library.set_python_module("zorrolab.torch");
    library.def("describe(str spec) -> str", describeSpec);
    library.def("value(Tensor x, Tensor parameters, str spec) -> Tensor");
    library.def("slope(Tensor gradient, Tensor x, Tensor parameters, str spec) -> Tensor");
    library.def("gradients(Tensor gradient, Tensor x, Tensor parameters, str spec) -> (Tensor, Tensor)");
    library.def(
        "second_gradients(Tensor outer, Tensor gradient, Tensor x, Tensor parameters, str spec) -> (Tensor, "
        "Tensor)");
    library.def(
        "composed_gradients(Tensor gradient, Tensor x, Tensor parameters, str spec) -> (Tensor, Tensor)",
        composedGradients);
    library.def(
        "composed_second_gradients(Tensor outer, Tensor gradient, Tensor x, Tensor parameters, str spec)"
        " -> (Tensor, Tensor)",
        composedSecondGradients);
}

TORCH_LIBRARY_IMPL(zorrolab, CPU, library) {
    implement(library);
}

TORCH_LIBRARY_IMPL(zorrolab, CUDA, library) {
    implement(library);
}

}  // namespace zorro
