#include "core/train/measure/landscape.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace zorro {

namespace {

constexpr std::size_t mostProducts = 30;
constexpr std::size_t leastProducts = 4;
constexpr double settledChange = 3e-3;
constexpr double smallestRest = 1e-6;  ///< of a product, relative to it, beyond the vectors that were seen
constexpr std::int64_t noiseParts = 20;

/// The parts of `flat`, laid out like Parameters::values(), that curvature is of, each [K, numbers].
std::vector<Tensor> curvedParts(const Parameters& parameters, const Tensor& flat) {
    std::vector<Tensor> parts;
    std::int64_t first = 0;
    for (const StackedParameter& parameter : parameters.all()) {
        const std::int64_t count = parameter.value.numel();
        if (!parameter.lower.defined())
            parts.push_back(flat.narrow(0, first, count).view({parameter.value.size(0), -1}));
        first += count;
    }
    return parts;
}

/// A vector of every member, as its parts.
class MemberVector {
public:
    explicit MemberVector(std::vector<Tensor> parts) : parts_(std::move(parts)) {}

    [[nodiscard]] MemberVector copy() const {
        std::vector<Tensor> copies;
        for (const Tensor& part : parts_) copies.push_back(part.clone());
        return MemberVector(std::move(copies));
    }
    /// [K] double.
    [[nodiscard]] Tensor dot(const MemberVector& other) const {
        Tensor sum;
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            const Tensor part = parts_[i].to(at::kDouble).mul(other.parts_[i]).sum(1);
            sum = sum.defined() ? sum + part : part;
        }
        return sum;
    }
    [[nodiscard]] Tensor norm() const { return dot(*this).sqrt(); }
    /// Adds the other one times `factors` [K].
    void add(const MemberVector& other, const Tensor& factors) {
        for (std::size_t i = 0; i < parts_.size(); ++i)
            parts_[i].addcmul_(other.parts_[i], factors.to(parts_[i].scalar_type()).unsqueeze(1));
    }
    void multiply(const Tensor& factors) {
        for (Tensor& part : parts_) part.mul_(factors.to(part.scalar_type()).unsqueeze(1));
    }

private:
    std::vector<Tensor> parts_;
};

/// 1 / norms, and 0 where there is nothing to divide.
Tensor inverseOf(const Tensor& norms) {
    return at::where(norms.gt(0), norms.reciprocal(), at::zeros_like(norms));
}

/// A symmetric tridiagonal matrix that grows.
struct Tridiagonal {
    std::vector<double> diagonal;
    std::vector<double> beside;  ///< beside[i] between diagonal[i] and diagonal[i + 1]
    bool complete = false;       ///< there is no further direction

    /// How many eigenvalues lie above x: the positive pivots of the matrix less x (Sylvester's law of
    /// inertia).
    [[nodiscard]] std::size_t eigenvaluesAbove(double x) const {
        std::size_t count = 0;
        double pivot = 1;
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double link = i == 0 ? 0 : beside[i - 1] * beside[i - 1];
            pivot = diagonal[i] - x - (link > 0 ? link / pivot : 0);
            if (pivot == 0)
                pivot = std::numeric_limits<double>::min();
            count += pivot > 0 ? 1 : 0;
        }
        return count;
    }

    [[nodiscard]] double largestEigenvalue() const {
        constexpr int bisections = 60;
        double reach = 0;
        for (std::size_t i = 0; i < diagonal.size(); ++i) {
            const double before = i == 0 ? 0 : std::fabs(beside[i - 1]);
            const double after = i + 1 < diagonal.size() ? std::fabs(beside[i]) : 0;
            reach = std::max(reach, std::fabs(diagonal[i]) + before + after);
            if (std::isnan(diagonal[i] + before + after))
                return std::numeric_limits<double>::quiet_NaN();
        }
        double low = -reach;
        double high = reach;
        for (int i = 0; i < bisections; ++i) {
            const double middle = (low + high) / 2;
            (eigenvaluesAbove(middle) > 0 ? low : high) = middle;
        }
        return (low + high) / 2;
    }
};

/// Multiplies vectors with the Hessians of all members.
class Hessian {
public:
    Hessian(const Parameters& parameters, Tensor positions, const TakeGradients& takeGradients)
        : parameters_(parameters),
          positions_(std::move(positions)),
          takeGradients_(takeGradients),
          weights_(curvedParts(parameters, parameters.values())),
          gradients_(curvedParts(parameters, parameters.gradients())),
          begun_(parameters.values().clone()) {
        const double epsilon = parameters.values().scalar_type() == at::kDouble
                                   ? std::numeric_limits<double>::epsilon()
                                   : static_cast<double>(std::numeric_limits<float>::epsilon());
        distance_ = weights_.norm().clamp_min(1).mul_(0.2 * std::cbrt(epsilon));
    }

    /// The gradients where the parameters are.
    [[nodiscard]] MemberVector gradients() const {
        takeGradients_(positions_);
        return gradients_.copy();
    }

    /// H v of vectors of length 1.
    [[nodiscard]] MemberVector product(const MemberVector& v) {
        MemberVector difference = gradientsAt(v, distance_);
        difference.add(gradientsAt(v, -distance_), at::full_like(distance_, -1));
        difference.multiply((2 * distance_).reciprocal());
        return difference;
    }

private:
    [[nodiscard]] MemberVector gradientsAt(const MemberVector& v, const Tensor& distance) {
        weights_.add(v, distance);
        MemberVector result = gradients();
        parameters_.values().copy_(begun_);
        return result;
    }

    const Parameters& parameters_;
    Tensor positions_;
    const TakeGradients& takeGradients_;
    MemberVector weights_;    ///< views of the parameters
    MemberVector gradients_;  ///< views of theirs
    Tensor begun_;
    Tensor distance_;  ///< [K]
};

const double* numbersOf(const Tensor& onHost) {
    return onHost.data_ptr<double>();
}

/// Takes over what a step of Lanczos's method has found; returns whether some member's value still moves.
bool extend(std::vector<Tridiagonal>& matrices, std::vector<double>& largest, const Tensor& diagonal,
            const Tensor& rest) {
    const Tensor alphas = diagonal.to(at::kCPU).contiguous();
    const Tensor betas = rest.to(at::kCPU).contiguous();
    bool moves = false;
    for (std::size_t member = 0; member < matrices.size(); ++member) {
        Tridiagonal& matrix = matrices[member];
        if (matrix.complete)
            continue;
        const double before = largest[member];
        const double alpha = numbersOf(alphas)[member];
        const double beta = numbersOf(betas)[member];
        matrix.diagonal.push_back(alpha);
        largest[member] = matrix.largestEigenvalue();
        matrix.beside.push_back(beta);
        matrix.complete = !(beta > smallestRest * std::max(std::fabs(alpha), std::fabs(largest[member])));
        const bool settled =
            matrix.diagonal.size() >= leastProducts &&
            std::fabs(largest[member] - before) <= settledChange * std::fabs(largest[member]);
        moves = moves || !(settled || matrix.complete);
    }
    return moves;
}

}  // namespace

Tensor sharpness(const Parameters& parameters, const Tensor& positions, const TakeGradients& takeGradients) {
    const at::NoGradGuard unrecorded;
    const std::int64_t members = parameters.all().front().value.size(0);
    Hessian hessian(parameters, positions.narrow(0, 0, std::min(examplesForSharpness, positions.size(0))),
                    takeGradients);
    MemberVector v = hessian.gradients();
    v.multiply(inverseOf(v.norm()));
    MemberVector before = v.copy();
    Tensor rest = at::zeros({members}, positions.options().dtype(at::kDouble));
    std::vector<Tridiagonal> matrices(static_cast<std::size_t>(members));
    std::vector<double> largest(matrices.size(), std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < mostProducts; ++i) {
        MemberVector next = hessian.product(v);
        const Tensor diagonal = next.dot(v);
        next.add(v, -diagonal);
        next.add(before, -rest);
        rest = next.norm();
        if (!extend(matrices, largest, diagonal, rest))
            break;
        next.multiply(inverseOf(rest));
        before = std::move(v);
        v = std::move(next);
    }
    return at::tensor(largest, at::kDouble);
}

Tensor gradientNoiseScale(const Parameters& parameters, const Tensor& positions,
                          const TakeGradients& takeGradients) {
    const at::NoGradGuard unrecorded;
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const std::int64_t parts = std::min(noiseParts, positions.size(0) / 2);
    if (parts < 2)
        return at::full({parameters.all().front().value.size(0)}, unknown, at::kDouble);
    const std::int64_t each = positions.size(0) / parts;
    Tensor mean = at::zeros_like(parameters.gradients());
    Tensor squares;
    for (std::int64_t i = 0; i < parts; ++i) {
        takeGradients(positions.narrow(0, i * each, each));
        mean.add_(parameters.gradients(), 1.0 / static_cast<double>(parts));
        const Tensor own = memberNorms(parameters, parameters.gradients()).to(at::kDouble).square();
        squares = squares.defined() ? squares + own : own;
    }
    const double small = static_cast<double>(each);
    const double large = static_cast<double>(each * parts);
    const Tensor ofSmall = squares / static_cast<double>(parts);
    const Tensor ofLarge = memberNorms(parameters, mean).to(at::kDouble).square();
    const Tensor square = (large * ofLarge - small * ofSmall) / (large - small);
    const Tensor trace = (ofSmall - ofLarge) / (1 / small - 1 / large);
    const Tensor scale = trace / square;
    return at::where(square.gt(0), scale, at::full_like(scale, unknown)).to(at::kCPU);
}

}  // namespace zorro
