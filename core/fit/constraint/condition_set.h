#pragma once

// All conditions of a fit, enforced over their whole ranges: a condition for all x is one inequality at each
// of those x where it is nearest to being violated, and these are sought anew after every search (the
// exchange method of semi-infinite programming: Hettich and Kortanek, SIAM Review 35, 1993). Private to
// core/fit.

#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/fit/constraint/condition.h"
#include "core/fit/fit_question.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// The worst of a condition: how far it is from being met, as a part of what is compared (0 where it is met),
/// and in its own units, and where.
struct ConditionState {
    double violation = 0;
    double amount = 0;  ///< left - right, of the worse of its relations; positive: to spare
    double at = 0;      ///< x, where the condition is on a range
};

/// A violation below this part of what is compared is rounding, and none.
inline constexpr double conditionTolerance = 1e-7;

class ConditionSet {
public:
    /// The references outlive it. The conditions are known to parse; those without a range have that of the
    /// points.
    ConditionSet(const FitQuestion& question, const Unknowns& unknowns, const WeightedPoints& points);

    [[nodiscard]] bool isEmpty() const { return parts_.empty(); }
    [[nodiscard]] const std::vector<Condition>& conditions() const { return conditions_; }
    [[nodiscard]] Interval rangeOf(const Condition& condition) const {
        return condition.range.value_or(range_);
    }

    /// What the violation of a condition is measured by; known once lookAround() was called.
    [[nodiscard]] double sizeOf(std::size_t condition) const;

    /// Looks for the places that are nearest to a violation at these coordinates, and remembers them. Returns
    /// whether one was found that matters and was not known.
    bool lookAround(std::span<const double> coordinates);
    /// The sum of each condition's worst violation that lookAround() found last; 0 where all are met. A sum,
    /// so that where not all can be met most are.
    [[nodiscard]] double violation() const;

    /// How many inequalities there are, and each as a part of what is compared: at most 0 where it is met, an
    /// equality is two. `gradients`, in the coordinates, where it is not null.
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] Eigen::VectorXd values(std::span<const double> coordinates,
                                         Eigen::MatrixXd* gradients) const;
    /// Which of the conditions the inequality belongs to.
    [[nodiscard]] std::size_t conditionOf(std::size_t inequality) const;

    /// Each condition over all of its range, by a grid of `intervals` between which the worst is sought.
    [[nodiscard]] std::vector<ConditionState> states(std::span<const double> coordinates,
                                                     int intervals) const;

private:
    struct Part {
        std::size_t condition = 0;
        const Relation* relation = nullptr;
        double size = 0;  ///< of what is compared; 0 until it is known
        std::vector<double> x;
        double worst = 0;  ///< of the relation where lookAround() was last
    };
    struct Nearest {
        double x = 0;
        double value = 0;  ///< of the relation; of an equality -|value|
    };
    [[nodiscard]] std::vector<Nearest> nearestOf(const Part& part, const std::vector<double>& parameters,
                                                 int intervals) const;

    const FitQuestion& question_;
    const Unknowns& unknowns_;
    Interval range_;
    double height_ = 0;  ///< the largest |y|
    std::vector<Condition> conditions_;
    std::vector<Part> parts_;
};

}  // namespace zorro
