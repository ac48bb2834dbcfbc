#include "core/fit/constraint/condition_values.h"

#include <algorithm>
#include <cmath>

namespace zorro {
namespace {

/// The part of itself by which a coordinate moves for a difference of derivatives.
constexpr double differenceStep = 1e-5;

std::vector<double> placesOf(const FunctionTerm& term, std::span<const double> x) {
    std::vector<double> places(x.begin(), x.end());
    if (term.place) {
        term.place->evaluate({}, x, {.f = places});
    }
    return places;
}

std::vector<double> derivativeAt(const Function& family, const std::vector<double>& parameters, int order,
                                 std::span<const double> places) {
    std::vector<double> values(places.size());
    Outputs outputs;
    (order == 0 ? outputs.f : order == 1 ? outputs.df : outputs.d2f) = values;
    family.evaluate(parameters, places, outputs);
    return values;
}

/// The relation and its derivatives in its own inputs, at each x.
struct Evaluated {
    std::vector<double> values;
    std::vector<double> slopes;  ///< row-major, a row an x and a column an input
    std::vector<double> inputs;  ///< the same of their values
};

Evaluated evaluated(const Relation& relation, const Function& family, const std::vector<double>& parameters,
                    std::span<const double> x) {
    const std::size_t count = relation.inputs.size();
    Evaluated all{.values = std::vector<double>(x.size()),
                  .slopes = std::vector<double>(x.size() * count),
                  .inputs = std::vector<double>(x.size() * count)};
    for (std::size_t j = 0; j < count; ++j) {
        const RelationInput& input = relation.inputs[j];
        std::vector<double> terms;
        if (input.isTerm) {
            const FunctionTerm& term = relation.terms[input.position];
            terms = derivativeAt(family, parameters, term.order, placesOf(term, x));
        }
        for (std::size_t i = 0; i < x.size(); ++i) {
            all.inputs[i * count + j] = input.isTerm ? terms[i] : parameters[input.position];
        }
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        relation.difference->evaluate(std::span(all.inputs).subspan(i * count, count), x.subspan(i, 1),
                                      {.f = std::span(all.values).subspan(i, 1),
                                       .gradient = std::span(all.slopes).subspan(i * count, count)});
    }
    return all;
}

/// d(term)/d(coordinates), a row an x.
Eigen::MatrixXd termGradients(const FunctionTerm& term, const Function& family, const Unknowns& unknowns,
                              std::span<const double> coordinates, std::span<const double> x) {
    const std::vector<double> places = placesOf(term, x);
    const std::vector<double> parameters = unknowns.parametersAt(coordinates);
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(x.size()),
                                                   static_cast<Eigen::Index>(unknowns.count()));
    if (term.order == 0) {
        std::vector<double> gradient(x.size() * parameters.size());
        family.evaluate(parameters, places, {.gradient = gradient});
        for (std::size_t j = 0; j < parameters.size(); ++j) {
            const std::size_t u = unknowns.unknownOf(j);
            for (std::size_t i = 0; u != Unknowns::none() && i < x.size(); ++i) {
                result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(u)) +=
                    gradient[i * parameters.size() + j] * unknowns.derivative(u, parameters[j]);
            }
        }
        return result;
    }
    std::vector<double> moved(coordinates.begin(), coordinates.end());
    for (std::size_t u = 0; u < moved.size(); ++u) {
        const double step = differenceStep * std::max(std::abs(coordinates[u]), 1e-2);
        const double above = std::min(coordinates[u] + step, unknowns.upper(u));
        const double below = std::max(coordinates[u] - step, unknowns.lower(u));
        const auto at = [&](double value) {
            moved[u] = value;
            return derivativeAt(family, unknowns.parametersAt(moved), term.order, places);
        };
        const std::vector<double> high = at(above);
        const std::vector<double> low = at(below);
        moved[u] = coordinates[u];
        for (std::size_t i = 0; i < x.size(); ++i) {
            result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(u)) =
                (high[i] - low[i]) / (above - below);
        }
    }
    return result;
}

}  // namespace

std::vector<double> valuesOf(const Relation& relation, const Function& family,
                             const std::vector<double>& parameters, std::span<const double> x) {
    return evaluated(relation, family, parameters, x).values;
}

Eigen::MatrixXd gradientsOf(const Relation& relation, const Function& family, const Unknowns& unknowns,
                            std::span<const double> coordinates, std::span<const double> x) {
    const std::vector<double> parameters = unknowns.parametersAt(coordinates);
    const Evaluated all = evaluated(relation, family, parameters, x);
    const std::size_t count = relation.inputs.size();
    const auto rows = static_cast<Eigen::Index>(x.size());
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(rows, static_cast<Eigen::Index>(unknowns.count()));
    for (std::size_t j = 0; j < count; ++j) {
        const RelationInput& input = relation.inputs[j];
        Eigen::VectorXd slopes(rows);
        for (std::size_t i = 0; i < x.size(); ++i) {
            slopes(static_cast<Eigen::Index>(i)) = all.slopes[i * count + j];
        }
        if (input.isTerm) {
            result += slopes.asDiagonal() *
                      termGradients(relation.terms[input.position], family, unknowns, coordinates, x);
        } else if (const std::size_t u = unknowns.unknownOf(input.position); u != Unknowns::none()) {
            result.col(static_cast<Eigen::Index>(u)) +=
                slopes * unknowns.derivative(u, parameters[input.position]);
        }
    }
    return result;
}

double sizeOf(const Relation& relation, const Function& family, const std::vector<double>& parameters,
              std::span<const double> x, const CurveSize& curve) {
    const Evaluated all = evaluated(relation, family, parameters, x);
    const std::size_t count = relation.inputs.size();
    double largest = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        double size = 0;
        for (std::size_t j = 0; j < count; ++j) {
            const RelationInput& input = relation.inputs[j];
            const double own =
                input.isTerm ? curve.height / std::pow(curve.width, relation.terms[input.position].order)
                             : all.inputs[i * count + j];
            size += std::abs(all.slopes[i * count + j] * own);
        }
        largest = std::isfinite(size) ? std::max(largest, size) : largest;
    }
    return largest > 0 ? largest : 1;
}

}  // namespace zorro
