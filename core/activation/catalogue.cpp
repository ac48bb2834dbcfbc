#include "core/activation/catalogue.h"

#include <cmath>
#include <vector>

namespace zorro {
namespace {

Jet hump(double u, double a, double b) {
    const double c = std::exp(-a * b);
    const double e = std::exp(-a * u);
    const double g = (1 + c) / (c + e);
    const double s = e / (c + e);
    return {u * g, g * (1 + a * u * s), a * g * s * (2 + a * u * (2 * s - 1))};
}

class Symmetric : public Function {
public:
    Symmetric() {
        description_.name = "symmetric-zorro";
        description_.title = "Symmetric-Zorro";
        description_.kind = FunctionKind::zorro;
        description_.smoothness = Smoothness::once;
        description_.parameters = {{"a", "a", "steepness", 1.2, 0.01, 50, ParameterScale::logarithmic},
                                   {"b", "b", "width", 1, -20, 20, ParameterScale::linear}};
    }
    const Description& description() const override { return description_; }
    void evaluate(std::span<const double> p, std::span<const double> x, const Outputs& out) const override {
        for (std::size_t i = 0; i < x.size(); ++i) {
            Jet jet{x[i], 1, 0};
            if (x[i] < 0) {
                jet = hump(x[i], p[0], p[1]);
            } else if (x[i] > 1) {
                jet = hump(1 - x[i], p[0], p[1]);
                jet = {1 - jet.f, jet.df, -jet.d2f};
            }
            if (!out.f.empty()) {
                out.f[i] = jet.f;
            }
            if (!out.df.empty()) {
                out.df[i] = jet.df;
            }
            if (!out.d2f.empty()) {
                out.d2f[i] = jet.d2f;
            }
        }
    }
    std::vector<double> joints(std::span<const double>) const override { return {0, 1}; }

private:
    Description description_;
};

const std::vector<FunctionPtr>& functions() {
    static const std::vector<FunctionPtr> all{std::make_shared<Symmetric>()};
    return all;
}

}  // namespace

std::span<const FunctionPtr> catalogue() {
    return functions();
}

FunctionPtr findFunction(std::string_view name) {
    for (const FunctionPtr& function : functions()) {
        if (function->description().name == name) {
            return function;
        }
    }
    return nullptr;
}

}  // namespace zorro
