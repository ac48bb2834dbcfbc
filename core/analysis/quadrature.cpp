#include "core/analysis/quadrature.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace zorro {
namespace {

constexpr std::size_t nodeCount = 15;
constexpr std::size_t mostPanels = 300;
constexpr double relativeTolerance = 1e-11;

// Of the method on [-1, 1], from the middle outwards: every second node is one of Gauss (QUADPACK's qk15).
// Not from Boost.Math, which has them too: a trainer is built without it.
constexpr std::array kronrodNodes{0.0,
                                  0.207784955007898467600689403773245,
                                  0.405845151377397166906606412076961,
                                  0.586087235467691130294144691838259,
                                  0.741531185599394439863864773280788,
                                  0.864864423359769072789712788640926,
                                  0.949107912342758524526189684047851,
                                  0.991455371120812639206854697526329};
constexpr std::array kronrodWeights{0.209482141084727828012999174891714, 0.204432940075298892414161999234649,
                                    0.190350578064785409913256402421014, 0.169004726639267902826583426598550,
                                    0.140653259715525918745189590510238, 0.104790010322250183839876322541518,
                                    0.063092092629978553290700663189204, 0.022935322010529224963732008058970};
constexpr std::array gaussWeights{0.417959183673469387755102040816327, 0.381830050505118944950369775488975,
                                  0.279705391489276667901467771423780, 0.129484966168869693270611432679082};

struct Panel {
    double lower = 0;
    double upper = 0;
    double integral = 0;
    double error = 0;
};

bool smallerError(const Panel& a, const Panel& b) {
    return a.error < b.error;
}

Panel integratePanel(const Integrand& integrand, double lower, double upper) {
    const double middle = lower + (upper - lower) / 2;
    const double half = (upper - lower) / 2;
    std::array<double, nodeCount> x{};
    std::array<double, nodeCount> values{};
    x[0] = middle;
    for (std::size_t i = 1; i < kronrodNodes.size(); ++i) {
        x[2 * i - 1] = middle - half * kronrodNodes[i];
        x[2 * i] = middle + half * kronrodNodes[i];
    }
    integrand(x, values);
    double kronrod = kronrodWeights[0] * values[0];
    double gauss = gaussWeights[0] * values[0];
    for (std::size_t i = 1; i < kronrodNodes.size(); ++i) {
        const double pair = values[2 * i - 1] + values[2 * i];
        kronrod += kronrodWeights[i] * pair;
        if (i % 2 == 0) {
            gauss += gaussWeights[i / 2] * pair;
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

FixedRule fixedRule(std::span<const double> breaks) {
    FixedRule rule;
    for (std::size_t panel = 0; panel + 1 < breaks.size(); ++panel) {
        const double half = (breaks[panel + 1] - breaks[panel]) / 2;
        const double middle = breaks[panel] + half;
        for (std::size_t i = 0; i < kronrodNodes.size(); ++i) {
            for (const double side : {-1.0, 1.0}) {
                if (i == 0 && side > 0) {
                    continue;
                }
                rule.points.push_back(middle + side * half * kronrodNodes[i]);
                rule.weights.push_back(half * kronrodWeights[i]);
            }
        }
    }
    return rule;
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
