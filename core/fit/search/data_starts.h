#pragma once

// Where a search for a formula's parameters may begin when nothing but the formula and the data tell. Private
// to core/fit.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/fit/search/objective.h"
#include "core/formula/parameters/units.h"

namespace zorro {

/// Each parameter gets a value of its own unit (units.h), of the size that the spread of x and the height of
/// y give it: a rate some per spread, a scale a part of the spread; of several predictors that one counts
/// that it meets first in the formula. What is added to something of x, as m in (x-m)/s or b in exp(b-c*x),
/// makes that 0 at a place among the points; what is in an argument of sine or cosine gets a frequency that
/// stands out of the data. So the starts follow the data into any units.
class DataStarts {
public:
    /// Keeps its own copies. `starts` are wanted; for one alone nobody looks for frequencies.
    DataStarts(const Function& family, const Unknowns& unknowns, const WeightedPoints& points,
               std::size_t starts);

    /// Whether the unknown gets its starts here: one that is not bounded on both sides, nor linear.
    [[nodiscard]] bool isOurs(std::size_t unknown) const { return hints_[unknown].has_value(); }

    /// Puts the unknowns that are ours at their values of start number `index`; u holds a number in [0, 1)
    /// for each unknown, from a sequence that fills the cube evenly.
    void place(std::size_t index, std::span<const double> u, const Unknowns& unknowns,
               std::vector<double>& coordinates) const;

    /// The sum of the frequencies, up to a factor: of those that the points cannot tell apart, the lowest are
    /// meant.
    [[nodiscard]] double haste(std::span<const double> coordinates) const;

private:
    /// What a parameter is added to or subtracted from, and the sign with which it then cancels that.
    struct Partner {
        formula::NodeId node = 0;
        double sign = 1;
        bool isVariable = false;  ///< x itself: the parameter is a place
    };
    /// Where a variable lies among the points.
    struct Stretch {
        double lowest = 0;
        double spread = 1;
    };
    struct Hint {
        formula::Unit unit;
        std::size_t variable = 0;  ///< whose spread its unit of x is measured by: 0 for x, i for xi
        std::optional<Partner> partner;
        std::optional<formula::NodeId> angle;  ///< argument of a sine or cosine that grows with x
    };

    [[nodiscard]] std::optional<Partner> partnerOf(std::size_t parameter) const;
    [[nodiscard]] std::optional<formula::NodeId> angleOf(std::size_t parameter) const;
    void measure(const Function& family, const WeightedPoints& points);
    [[nodiscard]] std::size_t variableOf(std::size_t parameter) const;
    [[nodiscard]] double sizeOf(const Hint& hint, double u) const;
    [[nodiscard]] double valueAt(formula::NodeId node, std::span<const double> parameters, double part) const;
    [[nodiscard]] double withFrequency(const Hint& hint, std::size_t parameter,
                                       std::vector<double> parameters, double frequency) const;

    formula::ParsedFormula formula_;
    std::vector<std::optional<Hint>> hints_;  ///< of each unknown
    std::vector<Stretch> stretches_;          ///< of every variable, by its number
    double height_ = 0;                       ///< of y
    std::vector<double> frequencies_;         ///< in radians a unit of x, the most prominent first
};

/// The angular frequencies at which y has the most power, from the highest peak of a periodogram (Lomb,
/// Astrophysics and Space Science 39, 1976) down, at most `count`; steps of half a cycle over the spread of
/// x.
[[nodiscard]] std::vector<double> prominentFrequencies(const WeightedPoints& points, std::size_t count);

}  // namespace zorro
