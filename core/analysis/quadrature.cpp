#include "core/analysis/quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <boost/math/quadrature/gauss_kronrod.hpp>

namespace zorro {
namespace {

constexpr std::size_t nodeCount = 15;
constexpr std::size_t mostPanels = 300;
constexpr double relativeTolerance = 1e-11;

using Kronrod = boost::math::quadrature::gauss_kronrod<double, nodeCount>;
using Gauss = boost::math::quadrature::gauss<double, nodeCount / 2>;

struct Panel {
    double lower = 0;
    double upper = 0;
    double integral = 0;
    double error = 0;
};

bool smallerError(const Panel& a, const Panel& b) {
    return a.error < b.error;
}

/// Boost tabulates the nodes from the middle outwards; every second one is a Gauss node.
Panel integratePanel(const Integrand& integrand, double lower, double upper) {
    const double middle = lower + (upper - lower) / 2;
    const double half = (upper - lower) / 2;
    std::array<double, nodeCount> x{};
    std::array<double, nodeCount> values{};
    x[0] = middle;
    for (std::size_t i = 1; i < Kronrod::abscissa().size(); ++i) {
        x[2 * i - 1] = middle - half * Kronrod::abscissa()[i];
        x[2 * i] = middle + half * Kronrod::abscissa()[i];
    }
    integrand(x, values);
    double kronrod = Kronrod::weights()[0] * values[0];
    double gauss = Gauss::weights()[0] * values[0];
    for (std::size_t i = 1; i < Kronrod::abscissa().size(); ++i) {
        const double pair = values[2 * i - 1] + values[2 * i];
        kronrod += Kronrod::weights()[i] * pair;
        if (i % 2 == 0) {
            gauss += Gauss::weights()[i / 2] * pair;
        }
    }
    return {lower, upper, kronrod * half, std::fabs(kronrod - gauss) * half};
}

double sum(const std::vector<Panel>& panels, double Panel::*member) {
    double total = 0;
    for (const Panel& panel : panels) {
        total += std::fabs(panel.*member);
    }
    return total;
}

/// Halves the worst panel until the errors together are small. `panels` is a heap by error.
void refine(const Integrand& integrand, std::vector<Panel>& panels) {
    double size = sum(panels, &Panel::integral);
    double error = sum(panels, &Panel::error);
    while (error > relativeTolerance * size && panels.size() < mostPanels) {
        std::ranges::pop_heap(panels, smallerError);
        const Panel worst = panels.back();
        panels.pop_back();
        const double middle = worst.lower + (worst.upper - worst.lower) / 2;
        for (const Panel& half : {integratePanel(integrand, worst.lower, middle),
                                  integratePanel(integrand, middle, worst.upper)}) {
            panels.push_back(half);
            std::ranges::push_heap(panels, smallerError);
            size += std::fabs(half.integral);
            error += half.error;
        }
        size -= std::fabs(worst.integral);
        error -= worst.error;
    }
}

}  // namespace

double integrate(const Integrand& integrand, std::span<const double> breaks) {
    std::vector<Panel> panels;
    panels.reserve(2 * breaks.size());
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
        panels.push_back(integratePanel(integrand, breaks[i], breaks[i + 1]));
    }
    std::ranges::make_heap(panels, smallerError);
    refine(integrand, panels);
    double total = 0;
    for (const Panel& panel : panels) {
        total += panel.integral;
    }
    return total;
}

std::vector<double> breaksBetween(double lower, double upper, std::vector<double> inner) {
    std::erase_if(inner, [&](double x) { return !(x > lower && x < upper); });
    inner.push_back(lower);
    inner.push_back(upper);
    std::ranges::sort(inner);
    inner.erase(std::unique(inner.begin(), inner.end()), inner.end());
    return inner;
}

double normalExpectation(const Integrand& integrand, std::vector<double> joints, double variance) {
    const double sigma = std::sqrt(variance);
    for (const double z : {0.0, 1.0, 2.0, 3.5, 5.0, 7.0, 10.0, 16.0}) {
        joints.push_back(-z * sigma);
        joints.push_back(z * sigma);
    }
    const auto weighted = [&](std::span<const double> x, std::span<double> values) {
        integrand(x, values);
        for (std::size_t i = 0; i < x.size(); ++i) {
            const double z = x[i] / sigma;
            values[i] *= std::exp(-z * z / 2);
        }
    };
    const double farthest = 38 * sigma;
    return integrate(weighted, breaksBetween(-farthest, farthest, std::move(joints))) /
           (sigma * std::sqrt(2 * std::numbers::pi));
}

}  // namespace zorro
