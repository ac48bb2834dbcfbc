#include "core/activation/function.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace zorro {

namespace {

constexpr std::pair<Smoothness, std::string_view> smoothnessNames[] = {
    {Smoothness::jumps, "jumps"}, {Smoothness::continuous, "C0"},         {Smoothness::once, "C1"},
    {Smoothness::twice, "C2"},    {Smoothness::infinitely, "C-infinity"}, {Smoothness::unknown, "unknown"}};

}  // namespace

std::string_view smoothnessName(Smoothness smoothness) {
    return std::ranges::find(smoothnessNames, smoothness, [](const auto& row) { return row.first; })->second;
}

std::optional<Smoothness> smoothnessCalled(std::string_view name) {
    const auto* const row =
        std::ranges::find(smoothnessNames, name, [](const auto& each) { return each.second; });
    return row != std::end(smoothnessNames) ? std::optional(row->first) : std::nullopt;
}

void Function::approximate(std::span<const double> parameters, std::span<const double> x, std::span<double> f,
                           std::span<double> gradient) const {
    std::vector<double> rows(gradient.size());
    evaluate(parameters, x, {.f = f, .df = {}, .d2f = {}, .gradient = rows});
    for (std::size_t k = 0; k < rows.size(); ++k) {
        gradient[k % parameters.size() * x.size() + k / parameters.size()] = rows[k];
    }
}

Jet Curve::at(double x) const {
    Jet jet;
    evaluate({&x, 1}, {.f = {&jet.f, 1}, .df = {&jet.df, 1}, .d2f = {&jet.d2f, 1}, .gradient = {}});
    return jet;
}

Curve defaultCurve(FunctionPtr function) {
    Curve curve{std::move(function), {}};
    for (const Parameter& parameter : curve.description().parameters) {
        curve.parameters.push_back(parameter.defaultValue);
    }
    return curve;
}

std::ptrdiff_t parameterIndex(const Description& description, const std::string& name) {
    for (std::size_t i = 0; i < description.parameters.size(); ++i) {
        if (description.parameters[i].name == name) {
            return static_cast<std::ptrdiff_t>(i);
        }
    }
    return -1;
}

}  // namespace zorro
