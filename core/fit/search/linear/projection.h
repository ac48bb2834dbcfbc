#pragma once

// A fit without its linear parameters: they are solved for wherever the others are, so that the solver sees
// the others alone (variable projection: Golub and Pereyra, SIAM Journal on Numerical Analysis 10, 1973).
// What remains has fewer valleys, and neither its path nor its end depends on the units or the offset of y.
// Private to core/fit.

#include <vector>

#include "core/fit/search/least_squares.h"
#include "core/fit/search/linear/linear_part.h"
#include "core/fit/search/objective.h"

namespace zorro {

/// A robust loss is no sum of squares in the linear parameters: there all of them are searched for. The
/// solver then sees those without bounds in directions in which the curve changes alike and independently,
/// since a line far from x = 0 has a height and a slope that hardly differ in what they do.
class Projection : public LeastSquares {
public:
    enum class Kind {
        fitting,  ///< as the loss allows
        none      ///< every unknown is one coordinate
    };

    /// The search starts at `start`, coordinates of all unknowns. The objective must outlive this.
    Projection(Objective& objective, std::vector<double> start, Kind kind = Kind::fitting);

    [[nodiscard]] std::size_t count() const override { return searched_.size(); }
    [[nodiscard]] std::size_t rows() const override { return objective_.rows(); }
    [[nodiscard]] double lower(std::size_t i) const override { return unknowns_.lower(searched_[i]); }
    [[nodiscard]] double upper(std::size_t i) const override { return unknowns_.upper(searched_[i]); }
    [[nodiscard]] double sum(std::span<const double> coordinates) override;
    [[nodiscard]] bool reduce(std::span<const double> coordinates, Eigen::MatrixXd& reduced) override;
    [[nodiscard]] double reduciblePart() const override { return reduciblePart_; }

    /// Of the unknowns that are searched for, at the start.
    [[nodiscard]] std::vector<double> startCoordinates() const;

    /// The coordinates of all unknowns where the derivatives were last wanted: the best so far.
    [[nodiscard]] std::span<const double> best() const { return accepted_; }

    /// The coordinates of all unknowns where the solver's are `coordinates` and the linear ones have their
    /// best values; where nothing is finite, best().
    [[nodiscard]] std::vector<double> everyCoordinate(std::span<const double> coordinates);

private:
    struct Place {
        std::vector<double> coordinates;  ///< of all unknowns
        std::vector<bool> held;           ///< whether a linear one is at its bound
    };
    void place(std::span<const double> coordinates);
    [[nodiscard]] bool moveTo(std::span<const double> coordinates);
    [[nodiscard]] bool solveLinear();

    Objective& objective_;
    const Unknowns& unknowns_;
    std::vector<std::size_t> searched_;  ///< unknowns that the solver sees
    std::vector<std::size_t> linear_;    ///< the others
    std::vector<double> accepted_;       ///< all coordinates where the derivatives were last wanted
    std::vector<double> origin_;         ///< all coordinates at the start
    Eigen::MatrixXd turned_;             ///< what the solver's last coordinates are a step of from origin_
    std::vector<double> triedFor_;       ///< the coordinates that tried_ belongs to
    double triedSum_ = 0;                ///< there, where the linear unknowns were solved for
    Place tried_;                        ///< where moveTo() went last
    double reduciblePart_ = 1;
    bool isReduced_ = false;   ///< whether reduced_ belongs to triedFor_
    Eigen::MatrixXd reduced_;  ///< what reduce() gave last: a solver begins where its units were taken
    Eigen::MatrixXd full_;
};

}  // namespace zorro
