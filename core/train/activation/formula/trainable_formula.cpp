#include "core/train/activation/formula/trainable_formula.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <type_traits>

#include "core/formula/algebra.h"
#include "core/formula/differentiate.h"
#include "core/formula/parse.h"
#include "core/train/activation/formula/formula_loops.h"

namespace zorro {

namespace {

using formula::NodeId;

/// Points that go through a program and what follows it while they are in the cache.
constexpr std::size_t chunkSize = 1024;
constexpr std::size_t mostRoots = 1 + formula::mostParameters;

/// Memory of a thread, kept so that nothing is allocated once it has computed something.
template <typename Real, int purpose>
Real* roomFor(std::size_t count) {
    thread_local std::vector<Real> room;
    room.resize(std::max(room.size(), count));
    return room.data();
}

/// Arrays of `size` elements, one after the other.
template <typename Real>
std::array<Real*, mostRoots> planesOf(Real* first, std::size_t count, std::size_t size) {
    std::array<Real*, mostRoots> planes{};
    for (std::size_t k = 0; k < count; ++k) planes[k] = first + k * size;
    return planes;
}

/// Both signs of numbers of every size, close together where functions bend.
const std::vector<float>& trialPoints() {
    static const std::vector<float> points = [] {
        std::vector<float> all;
        for (int exponent = -30; exponent < 7; ++exponent) {
            for (int part = 0; part < 8; ++part) {
                const float size = std::ldexp(1.0F + static_cast<float>(part) / 8.3F, exponent);
                all.push_back(size);
                all.push_back(-size);
            }
        }
        return all;
    }();
    return points;
}

/// Whether float's rounding explains what lies between the two, where x moves by as much, too. Below the
/// smallest normal numbers it loses digits everywhere.
bool isExplained(float found, double exact, double moved) {
    constexpr double epsilon = 0x1p-24;
    constexpr double tolerated = 64;
    if (std::isnan(exact) || std::fabs(exact) > 1e37)
        return true;  // what is not finite is computed in double anyway
    const double error = std::fabs(static_cast<double>(found) - exact);
    return error <= tolerated * epsilon * (std::fabs(exact) + std::fabs(moved)) + 1e-36;
}

}  // namespace

TrainableFormula::TrainableFormula(const formula::ParsedFormula& parsed) : exact_(parsed) {
    formula::Algebra algebra(tree_);
    const auto byLeaf = [&](NodeId root, NodeId leaf) {
        const std::optional<NodeId> slope = formula::derivative(algebra, root, leaf);
        return slope ? *slope : algebra.number(0);
    };
    const NodeId x = algebra.variable(0);
    value_ = formula::simplified(parsed.tree, parsed.root, algebra);
    slope_ = byLeaf(value_, x);
    curvature_ = byLeaf(slope_, x);
    for (std::uint32_t p = 0; p < parsed.parameters.size(); ++p)
        gradient_.push_back(byLeaf(value_, algebra.parameter(p)));
    std::vector<NodeId> both{slope_};
    both.insert(both.end(), gradient_.begin(), gradient_.end());
    values_ = groupOf(Group::value, {value_});
    slopes_ = groupOf(Group::slope, {slope_});
    gradients_ = groupOf(Group::gradient, both);
    curvatures_ = groupOf(Group::curvature, {slope_, curvature_});
}

TrainableFormula::Group TrainableFormula::groupOf(Group::Wanted wanted,
                                                  const std::vector<NodeId>& roots) const {
    return {.wanted = wanted,
            .rootCount = roots.size(),
            .narrow = formula::Program<float>(tree_, roots),
            .wide = formula::Program<double>(tree_, roots)};
}

bool TrainableFormula::isFineInFloat(std::span<const double> parameters) const {
    const std::vector<float>& x = trialPoints();
    const std::vector<double> wide(x.begin(), x.end());
    std::vector<double> f(x.size());
    std::vector<double> df(x.size());
    std::vector<double> d2f(x.size());
    exact_.evaluate(parameters, wide, {.f = f, .df = df, .d2f = d2f, .gradient = {}, .mixed = {}});
    std::vector<float> value(x.size());
    std::vector<float> slope(x.size());
    values_.narrow.run(parameters, x, std::array{value.data()});
    slopes_.narrow.run(parameters, x, std::array{slope.data()});
    std::size_t bad = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const bool isGood =
            isExplained(value[i], f[i], wide[i] * df[i]) && isExplained(slope[i], df[i], wide[i] * d2f[i]);
        bad += isGood ? 0 : 1;
    }
    return bad * 100 <= x.size();  // a joint that rounding moves, say
}

std::vector<double> TrainableFormula::exceptions(std::span<const double> parameters,
                                                 std::span<const double> joints) const {
    constexpr std::size_t most = 8;
    std::vector<double> found;
    for (const double joint : joints) {
        const auto x = static_cast<float>(joint);
        const double wide = x;
        double exact = 0;
        float slope = 0;
        exact_.evaluate(
            parameters, {&wide, 1},
            {.f = {}, .df = std::span<double>(&exact, 1), .d2f = {}, .gradient = {}, .mixed = {}});
        slopes_.narrow.run(parameters, {&x, 1}, std::array{&slope});
        const double error = std::fabs(static_cast<double>(slope) - exact);
        if (error > 1e-4 * std::fabs(exact) && found.size() < most)
            found.push_back(joint);
    }
    return found;
}

void TrainableFormula::computeExactly(const Group& group, const FormulaRow& row, std::span<const double> x,
                                      std::span<double* const> outputs) const {
    const auto output = [&](std::size_t k) { return std::span<double>(outputs[k], x.size()); };
    switch (group.wanted) {
        case Group::value:
            return exact_.evaluate(row.parameters, x,
                                   {.f = output(0), .df = {}, .d2f = {}, .gradient = {}, .mixed = {}});
        case Group::slope:
            return exact_.evaluate(row.parameters, x,
                                   {.f = {}, .df = output(0), .d2f = {}, .gradient = {}, .mixed = {}});
        case Group::curvature:
            return exact_.evaluate(row.parameters, x,
                                   {.f = {}, .df = output(0), .d2f = output(1), .gradient = {}, .mixed = {}});
        case Group::gradient:
            break;
    }
    const std::size_t columns = parameterCount();
    const std::span<double> rows(roomFor<double, 2>(columns * x.size()), columns * x.size());
    exact_.evaluate(row.parameters, x, {.f = {}, .df = output(0), .d2f = {}, .gradient = rows, .mixed = {}});
    for (std::size_t p = 0; p < columns; ++p) {
        for (std::size_t i = 0; i < x.size(); ++i) outputs[1 + p][i] = rows[i * columns + p];
    }
}

template <typename Real>
void TrainableFormula::compute(const Group& group, const FormulaRow& row, std::span<const Real> x,
                               std::span<Real* const> outputs) const {
    if constexpr (std::is_same_v<Real, float>)
        group.narrow.run(row.parameters, x, outputs);
    else
        group.wide.run(row.parameters, x, outputs);
    bool isToRepair = false;
    for (std::size_t k = 0; k < group.rootCount; ++k)
        isToRepair = isToRepair || formula_loops::anyLost(outputs[k], x.data(), x.size());
    for (const double exception : row.exceptions)
        isToRepair = isToRepair || formula_loops::anyEqual(x.data(), static_cast<Real>(exception), x.size());
    if (isToRepair)
        repair(group, row, x, outputs);
}

/// Computes anew what has no value, and the exceptions. A number that follows itself, as 0 often does, is
/// computed once.
template <typename Real>
void TrainableFormula::repair(const Group& group, const FormulaRow& row, std::span<const Real> x,
                              std::span<Real* const> outputs) const {
    const auto isException = [&row](Real at) {
        return std::ranges::any_of(row.exceptions,
                                   [at](double exception) { return at == static_cast<Real>(exception); });
    };
    const auto isLost = [&](std::size_t i) {
        for (std::size_t k = 0; k < group.rootCount; ++k) {
            if (!std::isfinite(outputs[k][i]))
                return true;
        }
        return isException(x[i]);
    };
    std::vector<std::size_t> places;
    std::vector<double> points;
    std::vector<std::size_t> pointOf;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!isLost(i) || std::isnan(x[i]))
            continue;
        if (points.empty() || points.back() != static_cast<double>(x[i]))
            points.push_back(static_cast<double>(x[i]));
        places.push_back(i);
        pointOf.push_back(points.size() - 1);
    }
    std::vector<double> room(group.rootCount * points.size());
    const auto planes = planesOf(room.data(), group.rootCount, points.size());
    computeExactly(group, row, points, planes);
    for (std::size_t k = 0; k < group.rootCount; ++k) {
        for (std::size_t j = 0; j < places.size(); ++j)
            outputs[k][places[j]] = static_cast<Real>(planes[k][pointOf[j]]);
    }
}

/// Computes the group chunk by chunk and calls visit(first, count, planes).
template <typename Real, typename Scalar, typename Visit>
void TrainableFormula::visitChunks(const Group& group, const FormulaRow& row, const Scalar* x,
                                   std::size_t count, const Visit& visit) const {
    const std::size_t most = std::min(count, chunkSize);
    Real* const room = roomFor<Real, 0>((group.rootCount + 1) * most);
    const auto planes = planesOf(room, group.rootCount, most);
    for (std::size_t first = 0; first < count; first += chunkSize) {
        const std::size_t size = std::min(chunkSize, count - first);
        const Real* numbers = nullptr;
        if constexpr (std::is_same_v<Real, Scalar>) {
            numbers = x + first;
        } else {
            Real* const converted = room + group.rootCount * most;
            formula_loops::convert(x + first, converted, size);
            numbers = converted;
        }
        compute<Real>(group, row, std::span<const Real>(numbers, size), planes);
        visit(first, size, planes);
    }
}

/// Calls work<Real>() with the type that the row is computed in.
template <typename Scalar, typename Work>
void TrainableFormula::inItsType(const FormulaRow& row, const Work& work) {
    if constexpr (std::is_same_v<Scalar, double>) {
        work.template operator()<double>();
    } else {
        if (row.inDouble)
            work.template operator()<double>();
        else
            work.template operator()<float>();
    }
}

template <typename Real, typename Scalar>
void TrainableFormula::forwardIn(const FormulaRow& row, const Scalar* x, Scalar* f, std::size_t count) const {
    if constexpr (std::is_same_v<Real, Scalar>) {
        for (std::size_t first = 0; first < count; first += chunkSize) {
            const std::size_t size = std::min(chunkSize, count - first);
            compute<Real>(values_, row, std::span<const Real>(x + first, size), std::array{f + first});
        }
    } else {
        visitChunks<Real>(values_, row, x, count,
                          [f](std::size_t first, std::size_t size, const auto& planes) {
                              formula_loops::convert(planes[0], f + first, size);
                          });
    }
}

template <typename Scalar>
void TrainableFormula::forward(const FormulaRow& row, const Scalar* x, Scalar* f, std::size_t count) const {
    inItsType<Scalar>(row, [&]<typename Real>() { forwardIn<Real>(row, x, f, count); });
}

template <typename Scalar>
void TrainableFormula::backward(const FormulaRow& row, const Scalar* x, const Scalar* gradient,
                                Scalar* result, double* sums, std::size_t count) const {
    inItsType<Scalar>(row, [&]<typename Real>() {
        const auto visit = [&](std::size_t first, std::size_t size, const auto& planes) {
            formula_loops::multiply(planes[0], gradient + first, result + first, size);
            for (std::size_t p = 0; sums != nullptr && p < parameterCount(); ++p)
                sums[p] += formula_loops::dot(planes[1 + p], gradient + first, size);
        };
        visitChunks<Real>(sums == nullptr ? slopes_ : gradients_, row, x, count, visit);
    });
}

template <typename Scalar>
void TrainableFormula::secondBackward(const FormulaRow& row, const Scalar* x, const Scalar* gradient,
                                      const Scalar* outer, Scalar* byGradient, Scalar* byX,
                                      std::size_t count) const {
    inItsType<Scalar>(row, [&]<typename Real>() {
        const auto visit = [&](std::size_t first, std::size_t size, const auto& planes) {
            formula_loops::multiply(planes[0], outer + first, byGradient + first, size);
            formula_loops::multiply(planes[1], gradient + first, outer + first, byX + first, size);
        };
        visitChunks<Real>(curvatures_, row, x, count, visit);
    });
}

#define ZORRO_INSTANTIATE(Scalar)                                                                          \
    template void TrainableFormula::forward(const FormulaRow&, const Scalar*, Scalar*, std::size_t) const; \
    template void TrainableFormula::backward(const FormulaRow&, const Scalar*, const Scalar*, Scalar*,     \
                                             double*, std::size_t) const;                                  \
    template void TrainableFormula::secondBackward(const FormulaRow&, const Scalar*, const Scalar*,        \
                                                   const Scalar*, Scalar*, Scalar*, std::size_t) const;
ZORRO_INSTANTIATE(float)
ZORRO_INSTANTIATE(double)
ZORRO_INSTANTIATE(c10::BFloat16)
#undef ZORRO_INSTANTIATE

}  // namespace zorro
