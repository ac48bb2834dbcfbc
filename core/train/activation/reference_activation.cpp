#include "core/train/activation/reference_activation.h"

#include <map>
#include <span>
#include <string>

#include "core/train/activation/derivative_activation.h"
#include "core/train/operators/gelu.h"

namespace zorro {

namespace {

using ParameterValues = std::span<const double>;
using Activation = Tensor (*)(const Tensor& x, ParameterValues parameters);

const std::map<std::string, Activation, std::less<>>& activations() {
    static const std::map<std::string, Activation, std::less<>> all{
        {"identity", [](const Tensor& x, ParameterValues) { return x.clone(); }},
        {"relu", [](const Tensor& x, ParameterValues) { return at::relu(x); }},
        {"relu6", [](const Tensor& x, ParameterValues) { return at::hardtanh(x, 0, 6); }},
        {"leaky-relu", [](const Tensor& x, ParameterValues p) { return at::leaky_relu(x, p[0]); }},
        {"elu", [](const Tensor& x, ParameterValues p) { return at::elu(x, p[0]); }},
        {"selu", [](const Tensor& x, ParameterValues) { return at::selu(x); }},
        {"softplus", [](const Tensor& x, ParameterValues p) { return at::softplus(x, p[0]); }},
        {"sigmoid", [](const Tensor& x, ParameterValues) { return at::sigmoid(x); }},
        {"tanh", [](const Tensor& x, ParameterValues) { return at::tanh(x); }},
        {"hard-sigmoid", [](const Tensor& x, ParameterValues) { return at::hardsigmoid(x); }},
        {"hard-swish", [](const Tensor& x, ParameterValues) { return at::hardswish(x); }},
        {"hard-tanh", [](const Tensor& x, ParameterValues) { return at::hardtanh(x); }},
        {"swish", [](const Tensor& x, ParameterValues) { return at::silu(x); }},
        {"silu", [](const Tensor& x, ParameterValues) { return at::silu(x); }},
        {"gelu",
         [](const Tensor& x, ParameterValues) { return isForOwnLoops(x) ? geluWithSlope(x) : at::gelu(x); }},
        {"gelu-tanh", [](const Tensor& x, ParameterValues) { return at::gelu(x, "tanh"); }},
        {"mish", [](const Tensor& x, ParameterValues) { return at::mish(x); }},
        {"dgelu", [](const Tensor& x, ParameterValues) { return dgelu(x); }},
        {"dsilu", [](const Tensor& x, ParameterValues) { return dsilu(x); }}};
    return all;
}

}  // namespace

bool hasReferenceActivation(const Curve& curve) {
    const std::string& name = curve.description().name;
    // LibTorch has no kernel with a sharpness: a formula's is faster than several of its own.
    return activations().contains(name) && !(name == "swish" && curve.parameters[0] != 1);
}

Tensor referenceActivation(const Curve& curve, const Tensor& x) {
    const auto found = activations().find(curve.description().name);
    TORCH_CHECK(found != activations().end(), "there is no kernel for '", curve.description().name, "'");
    return found->second(x, curve.parameters);
}

}  // namespace zorro
