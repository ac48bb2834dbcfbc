#include "core/formula/root_group.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/formula/attention.h"
#include "core/formula/program/scan.h"

namespace zorro::formula {
namespace {

/// Points that are computed and looked through while they are in the cache.
constexpr std::size_t chunkSize = 2048;

/// Farther out than that a power of x may leave the range of double, and a quotient of powers with it.
constexpr double farAway = 1e25;

bool agree(Wide a, Wide b) {
    return a == b || math::fabs(a - b) <= Wide(1e-12) * (math::fabs(a) + math::fabs(b)) + Wide(1e-16);
}

}  // namespace

RootGroup::RootGroup(Algebra& algebra, std::vector<NodeId> roots, RootKind kind)
    : rootCount_(roots.size()), kind_(kind) {
    const auto joint = jointCondition(algebra, roots);
    const auto precision = precisionCondition(algebra, roots);
    hasJoints_ = joint.has_value();
    needsAttention_ = joint || precision;
    std::vector<NodeId> all = roots;
    if (needsAttention_) {
        // 2 where a point needs the widest type, 1 where long double does.
        const auto joints = joint ? algebra.multiply(algebra.number(2), *joint) : algebra.number(0);
        all.push_back(precision ? algebra.pair(Operation::maximum, joints, *precision) : joints);
    }
    program_ = Program<double>(algebra.tree(), all);
    careful_ = CarefulEvaluator(algebra.tree(), roots);
}

/// Computes one group at all points and writes root k to outputs[k] with this stride, if it is not empty.
class RootGroup::Run {
public:
    Run(const RootGroup& group, std::span<const double> parameters, std::size_t count, std::size_t stride,
        std::span<double* const> outputs)
        : group_(group), parameters_(parameters), stride_(stride), outputs_(outputs) {
        // Each thread keeps its room, so that nothing is allocated once it has computed something.
        thread_local std::vector<double> planes;
        const std::size_t size = std::min(chunkSize, count);
        planes.resize(std::max(planes.size(), (group.rootCount_ + 1) * size));
        for (std::size_t k = 0; k <= group.rootCount_; ++k) {
            pointers_[k] = planes.data() + k * size;
        }
    }

    void run(std::span<const double> x) {
        for (std::size_t begin = 0; begin < x.size(); begin += chunkSize) {
            const auto chunk = x.subspan(begin, std::min(chunkSize, x.size() - begin));
            for (std::size_t k = 0; k < group_.rootCount_ && stride_ == 1; ++k) {
                if (outputs_[k] != nullptr) {  // nothing to copy then
                    pointers_[k] = outputs_[k] + begin;
                }
            }
            group_.program_.run(parameters_, chunk, pointers_);
            repair(chunk);
            write(begin, chunk.size());
        }
    }

private:
    /// Looks for the points that need care; there are rarely any.
    void repair(std::span<const double> x) {
        const double* const attention = group_.needsAttention_ ? plane(group_.rootCount_) : nullptr;
        if (attention != nullptr && anyTrue(attention, x.size())) {
            for (std::size_t i = 0; i < x.size(); ++i) {
                if (attention[i] == 1) {
                    refinePoint(x[i], i);
                } else if (attention[i] != 0) {
                    repairPoint(x[i], i);
                }
            }
        }
        if (anyBeyond(x.data(), x.size(), farAway)) {
            for (std::size_t i = 0; i < x.size(); ++i) {
                if (!std::isfinite(x[i])) {
                    takeLimit(x[i], i);
                } else if (std::fabs(x[i]) > farAway && !isFinite(i)) {
                    repairPoint(x[i], i);
                }
            }
        }
        // Where there is no value there is no derivative, whatever the rules of calculus make of it.
        for (std::size_t k = 1; k < group_.rootCount_; ++k) {
            takeNan(plane(0), plane(k), x.size());
        }
    }

    /// Whether all roots are, at point i.
    [[nodiscard]] bool isFinite(std::size_t i) {
        bool all = true;
        for (std::size_t k = 0; k < group_.rootCount_; ++k) {
            all = all && std::isfinite(plane(k)[i]);
        }
        return all;
    }

    void refinePoint(double x, std::size_t i) {
        std::array<long double, mostRoots> here;
        group_.careful_.quicklyAt(parameters_, x, here);
        for (std::size_t k = 0; k < group_.rootCount_; ++k) {
            plane(k)[i] = static_cast<double>(here[k]);
        }
    }

    void repairPoint(double x, std::size_t i) {
        Roots here;
        group_.careful_.at(parameters_, x, Side::here, here);
        for (std::size_t k = 0; k < group_.rootCount_; ++k) {
            if (here[k] == here[k]) {
                plane(k)[i] = static_cast<double>(here[k]);
            }
        }
        if (!group_.hasJoints_ || group_.rootCount_ == 1 || std::isinf(x)) {  // infinity has no two sides
            return;
        }
        Roots left;
        Roots right;
        group_.careful_.at(parameters_, x, Side::left, left);
        group_.careful_.at(parameters_, x, Side::right, right);
        bool exists = agree(left[0], right[0]) && agree(left[0], here[0]);
        for (std::size_t k = 1; k < group_.rootCount_ && exists; ++k) {
            if (agree(left[k], right[k])) {
                plane(k)[i] = static_cast<double>((left[k] + right[k]) / 2);
            } else {
                exists = group_.kind_ == RootKind::gradients;
            }
        }
    }

    /// At an infinity where the formula itself has no value (inf * 0), that far out stands for the limit.
    void takeLimit(double x, std::size_t i) {
        for (std::size_t k = 0; k < group_.rootCount_; ++k) {
            double& value = plane(k)[i];
            if (std::isnan(x)) {
                value = x;
            }
            for (double far = 1e150; std::isinf(x) && std::isnan(value) && far > 1e3; far = std::sqrt(far)) {
                Roots there;
                group_.careful_.at(parameters_, std::copysign(far, x), Side::here, there);
                value = static_cast<double>(there[k]);
            }
        }
    }

    void write(std::size_t begin, std::size_t count) {
        for (std::size_t k = 0; k < group_.rootCount_; ++k) {
            double* const out = outputs_[k];
            for (std::size_t i = 0; out != nullptr && stride_ != 1 && i < count; ++i) {
                out[(begin + i) * stride_] = plane(k)[i];
            }
        }
    }

    [[nodiscard]] double* plane(std::size_t k) { return pointers_[k]; }

    using Roots = std::array<Wide, mostRoots>;

    const RootGroup& group_;
    std::span<const double> parameters_;
    std::size_t stride_;
    std::span<double* const> outputs_;
    std::array<double*, mostRoots + 1> pointers_{};
};

void RootGroup::evaluate(std::span<const double> parameters, std::span<const double> x, std::size_t stride,
                         std::span<double* const> outputs) const {
    Run(*this, parameters, x.size(), stride, outputs).run(x);
}

}  // namespace zorro::formula
