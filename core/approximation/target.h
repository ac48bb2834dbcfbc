#pragma once

// What is to be approximated: a curve on a range, with what an error counts at each x.

#include <optional>
#include <stdexcept>
#include <vector>

#include "core/activation/function.h"
#include "core/approximation/enclosure/enclosure.h"

namespace zorro::approximation {

/// Why there is no approximation, in one sentence: a pole in the range, a condition that cannot be met.
class ApproximationError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

enum class ErrorKind { absolute, relative };

/// All x from `lower` to `upper`.
struct Range {
    double lower = 0;
    double upper = 0;
    [[nodiscard]] double width() const { return upper - lower; }
};

/// f at one x, and how much an error counts there: what is small is weight |p - f|.
struct Sample {
    double x = 0;
    long double f = 0;
    long double weight = 1;
};

class Target {
public:
    /// `weight`: a curve that is nowhere negative; null where all x count alike. Throws ApproximationError
    /// where f has no finite value in the range, or a relative error has no meaning there.
    Target(const Curve& curve, const Range& range, ErrorKind error, const std::optional<Curve>& weight = {});

    [[nodiscard]] const Range& range() const { return range_; }
    [[nodiscard]] ErrorKind error() const { return error_; }
    [[nodiscard]] const Enclosure& enclosure() const { return enclosure_; }
    /// The ends of the range and the joints in it, increasing.
    [[nodiscard]] const std::vector<double>& breaks() const { return breaks_; }
    /// f and the weight at x; what has no weight there (f = 0, relative) has weight 0.
    [[nodiscard]] Sample at(double x) const;
    /// Many x, dense at the breaks, about `count` in all, increasing.
    [[nodiscard]] std::vector<Sample> samples(std::size_t count) const;
    /// The largest |f| among samples.
    [[nodiscard]] long double scale() const { return scale_; }
    /// Of a relative error: how many times f is 0 at x = 0; else 0. An approximation is 0 there as often.
    [[nodiscard]] int zeroOrder() const { return zeroOrder_; }
    [[nodiscard]] const Curve& curve() const { return curve_; }

private:
    void findZeros();

    Curve curve_;
    Range range_;
    ErrorKind error_;
    Enclosure enclosure_;
    std::optional<Enclosure> weight_;
    std::vector<double> breaks_;
    long double scale_ = 0;
    int zeroOrder_ = 0;
};

}  // namespace zorro::approximation
