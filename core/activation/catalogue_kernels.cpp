#include <array>
#include <utility>

#include "core/activation/catalogue_function.h"
#include "core/activation/formulas/list.h"

namespace zorro {
namespace {

using Parameters = std::span<const double>;

template <int... x>
std::vector<double> at(Parameters) {
    return {static_cast<double>(x)...};
}

/// In the order of formulas::All. Tails are those of functions that vanish far to the left, slowly enough for
/// their digits to matter.
constexpr std::array<CatalogueKernel, formulas::All::size> kernels{{
    {.name = "symmetric-zorro", .joints = at<0, 1>},
    {.name = "asymmetric-zorro", .joints = at<0, 1>},
    {.name = "sigmoid-zorro",
     .joints =
         [](Parameters p) {
             return std::vector{-0.5 / p[2], 0.5 / p[2]};
         }},
    {.name = "tanh-zorro",
     .joints =
         [](Parameters p) {
             return std::vector{-1 / p[2], 1 / p[2]};
         }},
    {.name = "sloped-zorro",
     .joints =
         [](Parameters p) {
             return std::vector{0.0, 1 / p[2]};
         }},
    {.name = "identity", .joints = at<>},
    {.name = "relu", .joints = at<0>},
    {.name = "relu6", .joints = at<0, 6>},
    {.name = "leaky-relu", .joints = at<0>},
    {.name = "elu", .joints = at<0>},
    {.name = "selu", .joints = at<0>},
    {.name = "softplus", .joints = at<>},
    {.name = "softsign", .joints = at<0>},
    {.name = "sigmoid", .joints = at<>},
    {.name = "tanh", .joints = at<>},
    {.name = "hard-sigmoid", .joints = at<-3, 3>},
    {.name = "hard-swish", .joints = at<-3, 3>},
    {.name = "hard-tanh", .joints = at<-1, 1>},
    {.name = "swish", .joints = at<>, .tailsByFormula = true},
    {.name = "silu", .joints = at<>, .tailsByFormula = true},
    {.name = "gelu", .joints = at<>, .tailsByFormula = true},
    {.name = "gelu-tanh", .joints = at<>, .tailsByFormula = true},
    {.name = "mish", .joints = at<>, .tailsByFormula = true},
    {.name = "dgelu", .joints = at<>, .tailsByFormula = true},
    {.name = "dsilu", .joints = at<>, .tailsByFormula = true},
}};

}  // namespace

std::span<const CatalogueKernel> catalogueKernels() {
    return kernels;
}

FunctionPtr makeKernelFunction(Description description, std::size_t position) {
    return std::make_shared<CatalogueFunction>(std::move(description), kernels[position], position);
}

}  // namespace zorro
