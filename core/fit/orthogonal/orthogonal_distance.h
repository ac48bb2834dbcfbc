#pragma once

// Fits to points whose x are uncertain, too: the cost of a point is its distance from the curve,
//     min over d of ((f(x + d) - y) / sigma)^2 + (d / sigma_x)^2,
// times its weight (Boggs, Byrd and Schnabel, SIAM Journal on Scientific and Statistical Computing 8, 1987).
// With d at that minimum and r = f(x + d) - y, the residual e = r sqrt(S) / sigma^2, S = sigma^2 + (f'
// sigma_x)^2, has exactly this square, and the row df/dp / sqrt(S) exactly the gradient: by them it is an
// ordinary fit. Private to core/fit.

#include <optional>

#include "core/fit/search/search.h"

namespace zorro {

/// Whether the question's data have uncertain x.
[[nodiscard]] bool isOrthogonal(const FitQuestion& question);

/// A question and points to which ordinary least squares give the answer.
struct OrdinaryProblem {
    FitQuestion question;
    WeightedPoints points;
};

/// The ordinary problem of one with uncertain x. Its function is of the number of the point, with those rows
/// in place of df/dp and e + y in place of f. The y of its points is how far the measured one is from their
/// mean, in standard errors: by it rounding is told from residuals, as elsewhere.
[[nodiscard]] OrdinaryProblem ordinaryProblem(const FitQuestion& question, const WeightedPoints& points);

/// The problem whose squares are summed: the question's own, or the ordinary one of uncertain x.
class SolvedProblem {
public:
    /// The question must outlive this.
    SolvedProblem(const FitQuestion& question, WeightedPoints points);

    [[nodiscard]] const FitQuestion& question() const { return ordinary_ ? ordinary_->question : question_; }
    [[nodiscard]] const WeightedPoints& points() const { return ordinary_ ? ordinary_->points : points_; }
    [[nodiscard]] const WeightedPoints& measured() const { return points_; }  ///< those of the question
    [[nodiscard]] const OrdinaryProblem* ordinary() const { return ordinary_ ? &*ordinary_ : nullptr; }

private:
    const FitQuestion& question_;
    WeightedPoints points_;
    std::optional<OrdinaryProblem> ordinary_;
};

/// The minima of the ordinary problem nearest to those that a search found as if x were exact, best first;
/// of those only that have at most twice the cost of the best.
[[nodiscard]] SearchResult refined(const SearchResult& found, const OrdinaryProblem& problem,
                                   const FitControl& control);

}  // namespace zorro
