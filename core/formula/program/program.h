#pragma once

// Formulas compiled to a program of vector operations, which runs over blocks of points.

#include <span>
#include <vector>

#include "core/formula/program/kernels.h"
#include "core/formula/tree.h"

namespace zorro::formula {

/// Computes several roots of a tree at many points. Immutable: several threads may run it at once. T is float
/// or double.
template <class T>
class Program {
public:
    Program() = default;
    Program(const Tree& tree, std::span<const NodeId> roots);

    /// Computes root k at every x into outputs[k], which has as many elements as x and overlaps nothing.
    /// `parameters` are those that the tree's nodes count.
    void run(std::span<const double> parameters, std::span<const T> x, std::span<T* const> outputs) const;

    /// The same for a tree of several variables: variable k has its `count` values at variables[k].
    void run(std::span<const double> parameters, std::span<const T* const> variables, std::size_t count,
             std::span<T* const> outputs) const;

    /// Vector operations a block takes.
    [[nodiscard]] std::size_t length() const { return instructions_.size(); }

private:
    /// A place that holds values: the scalars, the variables, the outputs, the registers, in this order.
    using Place = std::uint32_t;
    struct Instruction {
        Kernel<T> kernel = nullptr;
        Place target = 0;
        std::array<Place, 3> operands{};
    };
    struct Copy {
        Place from = 0;
        std::size_t output = 0;
    };

    class Compiler;

    void findScalars(std::span<const double> parameters, std::vector<T>& scalars) const;

    std::vector<Node> uniform_;           ///< what does not depend on x, operands being places of this array
    std::vector<std::uint32_t> scalars_;  ///< those of uniform_ that instructions read
    std::vector<Instruction> instructions_;
    std::vector<Copy> copies_;  ///< outputs that are a variable, a scalar, or another output
    std::size_t variableCount_ = 1;
    std::size_t outputCount_ = 0;
    std::size_t registerCount_ = 0;
};

extern template class Program<float>;
extern template class Program<double>;

}  // namespace zorro::formula
