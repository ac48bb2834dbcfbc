#include <cmath>
#include <functional>
#include <torch/csrc/autograd/autograd.h>

#include "core/activation/zorro_form.h"
#include "core/train/activation/zorro_operator.h"
#include "core/train/run/device.h"
#include "tests/benchmark/gpu/figures.h"

namespace zorro {

namespace {

constexpr int passesATurn = 10;

/// Mean seconds of one call, the device waited for.
double secondsOf(const std::function<void()>& work, const c10::Device& device) {
    synchronize(device);
    const double start = secondsNow();
    for (int i = 0; i < passesATurn; ++i) work();
    synchronize(device);
    return (secondsNow() - start) / passesATurn;
}

/// Zorro, GELU and a copy take turns.
Json besideGelu(const FigureSetting& setting, at::ScalarType type, double seconds) {
    const std::int64_t elements = std::int64_t{1} << (setting.small ? 16 : 26);
    const at::TensorOptions options = at::TensorOptions(setting.device).dtype(type);
    const Tensor x = (at::randn({1, elements}, options) * 3).set_requires_grad(true);
    const Tensor gradient = at::randn({1, elements}, options);
    const Tensor form = formRow({}).to(setting.device, at::kFloat).unsqueeze(0);
    const auto both = [&](const Tensor& f) {
        static_cast<void>(torch::autograd::grad({f}, {x}, {gradient}));
    };
    const auto zorro = [&] { both(zorroActivation(x, form)); };
    const auto gelu = [&] { both(at::gelu(x)); };
    const auto copy = [&] { static_cast<void>(gradient.clone()); };
    for (int i = 0; i < 2; ++i) {
        zorro();
        gelu();
        copy();
    }
    std::vector<double> ofZorro;
    std::vector<double> ofGelu;
    std::vector<double> ofCopy;
    std::vector<double> ratios;
    for (const double start = secondsNow(); ratios.size() < 3 || secondsNow() - start < seconds;) {
        ofZorro.push_back(secondsOf(zorro, setting.device));
        ofGelu.push_back(secondsOf(gelu, setting.device));
        ofCopy.push_back(secondsOf(copy, setting.device));
        ratios.push_back(ofZorro.back() / ofGelu.back());
    }
    // Forward reads x and writes f; backward reads x and the gradient and writes the other one. A copy moves
    // two.
    const double bytes = static_cast<double>(elements) * static_cast<double>(x.element_size());
    const double bandwidth = 5 * bytes / medianOf(ofZorro);
    const double copied = 2 * bytes / medianOf(ofCopy);
    return {{"elements", elements},
            {"turns", ratios.size()},
            {"zorro_milliseconds", 1e3 * medianOf(ofZorro)},
            {"gelu_milliseconds", 1e3 * medianOf(ofGelu)},
            {"copy_bytes_per_second", copied},
            {"zorro_bytes_per_second", bandwidth},
            {"ratio", medianOf(ratios)},
            {"target", 1.02},
            {"share_of_copy_bandwidth", bandwidth / copied},
            {"target_share", 0.85}};
}

}  // namespace

Json activationFigure(const FigureSetting& setting) {
    return {{"float", besideGelu(setting, at::kFloat, setting.seconds / 2)},
            {"bfloat16", besideGelu(setting, at::kBFloat16, setting.seconds / 2)}};
}

}  // namespace zorro
