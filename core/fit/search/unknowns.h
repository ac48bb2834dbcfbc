#pragma once

// The unknowns of a fit and what they mean. Private to core/fit.

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "core/activation/function.h"
#include "core/fit/fit_question.h"

namespace zorro {

/// A solver sees coordinates: ln p for parameters that a slider would move logarithmically (a, m), else p
/// itself.
class Unknowns {
public:
    Unknowns(const Description& description, const std::vector<ParameterSetting>& settings);

    [[nodiscard]] std::size_t count() const { return positions_.size(); }
    /// Which of the family's parameters the unknown is.
    [[nodiscard]] std::size_t position(std::size_t unknown) const { return positions_[unknown]; }
    /// Which unknown a parameter follows; none() for one that is fixed.
    [[nodiscard]] std::size_t unknownOf(std::size_t parameter) const { return unknownOf_[parameter]; }
    [[nodiscard]] static std::size_t none() { return static_cast<std::size_t>(-1); }

    [[nodiscard]] double lower(std::size_t unknown) const { return lower_[unknown]; }
    [[nodiscard]] double upper(std::size_t unknown) const { return upper_[unknown]; }
    [[nodiscard]] bool logarithmic(std::size_t unknown) const { return logarithmic_[unknown]; }
    /// Whether the unknown has a bound on both sides.
    [[nodiscard]] bool isBounded(std::size_t unknown) const {
        return std::isfinite(upper_[unknown] - lower_[unknown]);
    }
    /// Whether the curve is a linear function of this unknown and all others that are linear, together.
    [[nodiscard]] bool isLinear(std::size_t unknown) const { return linear_[unknown]; }

    [[nodiscard]] std::vector<double> parametersAt(std::span<const double> coordinates) const;
    /// The coordinates of parameters, moved inside the bounds.
    [[nodiscard]] std::vector<double> coordinatesOf(std::span<const double> parameters) const;
    /// dp/d(coordinate) at the parameter value p.
    [[nodiscard]] double derivative(std::size_t unknown, double p) const {
        return logarithmic_[unknown] ? p : 1;
    }

    /// Gives a fixed parameter, and those that are tied to it, another value.
    void hold(std::size_t parameter, double value);

private:
    void findLinear(const Description& description);

    std::vector<double> fixedValues_;  ///< of every parameter; overwritten where it follows an unknown
    std::vector<double> parameterLower_;
    std::vector<double> parameterUpper_;
    std::vector<std::size_t> positions_;
    std::vector<std::size_t> unknownOf_;
    std::vector<std::size_t> follows_;  ///< of every parameter: the one it equals, often itself
    std::vector<double> lower_;
    std::vector<double> upper_;
    std::vector<bool> logarithmic_;
    std::vector<bool> linear_;
};

}  // namespace zorro
