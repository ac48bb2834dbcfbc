#include "core/train/activation/reference_activation.h"

#include <map>
#include <span>
#include <string>

#include "core/train/activation/derivative_activation.h"

namespace zorro {

namespace {

using Parameters = std::span<const double>;
using Activation = Tensor (*)(const Tensor& x, Parameters parameters);

const std::map<std::string, Activation, std::less<>>& activations() {
    static const std::map<std::string, Activation, std::less<>> all{
        {"identity", [](const Tensor& x, Parameters) { return x.clone(); }},
        {"relu", [](const Tensor& x, Parameters) { return at::relu(x); }},
        {"relu6", [](const Tensor& x, Parameters) { return at::hardtanh(x, 0, 6); }},
        {"leaky-relu", [](const Tensor& x, Parameters p) { return at::leaky_relu(x, p[0]); }},
        {"elu", [](const Tensor& x, Parameters p) { return at::elu(x, p[0]); }},
        {"selu", [](const Tensor& x, Parameters) { return at::selu(x); }},
        {"softplus", [](const Tensor& x, Parameters p) { return at::softplus(x, p[0]); }},
        {"softsign", [](const Tensor& x, Parameters) { return x / (1 + x.abs()); }},
        {"sigmoid", [](const Tensor& x, Parameters) { return at::sigmoid(x); }},
        {"tanh", [](const Tensor& x, Parameters) { return at::tanh(x); }},
        {"hard-sigmoid", [](const Tensor& x, Parameters) { return at::hardsigmoid(x); }},
        {"hard-swish", [](const Tensor& x, Parameters) { return at::hardswish(x); }},
        {"hard-tanh", [](const Tensor& x, Parameters) { return at::hardtanh(x); }},
        {"swish",
         [](const Tensor& x, Parameters p) { return p[0] == 1 ? at::silu(x) : x * at::sigmoid(x * p[0]); }},
        {"silu", [](const Tensor& x, Parameters) { return at::silu(x); }},
        {"gelu", [](const Tensor& x, Parameters) { return at::gelu(x); }},
        {"gelu-tanh", [](const Tensor& x, Parameters) { return at::gelu(x, "tanh"); }},
        {"mish", [](const Tensor& x, Parameters) { return at::mish(x); }},
        {"dgelu", [](const Tensor& x, Parameters) { return dgelu(x); }},
        {"dsilu", [](const Tensor& x, Parameters) { return dsilu(x); }}};
    return all;
}

}  // namespace

Tensor referenceActivation(const Curve& curve, const Tensor& x) {
    const auto found = activations().find(curve.description().name);
    TORCH_CHECK(found != activations().end(), "there is no kernel for '", curve.description().name, "'");
    return found->second(x, curve.parameters);
}

}  // namespace zorro
