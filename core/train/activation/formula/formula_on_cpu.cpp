#include "core/train/activation/formula/formula_on_cpu.h"

#include <ATen/ATen.h>

#include "core/train/activation/contiguous_rows.h"

namespace zorro::formula_on_cpu {

namespace {

/// Contiguous rows of x, each with the set that it is computed with.
class FormulaRows {
public:
    FormulaRows(const FormulaStack& stack, const Tensor& x, const Tensor& parameters)
        : stack_(stack), sets_(parameters.size(0)), places_(x, sets_) {
        const Tensor wide = parameters.detach().to(at::kDouble).contiguous();
        const double* next = wide.data_ptr<double>();
        for (std::int64_t set = 0; set < sets_; ++set, next += wide.size(1)) {
            const FormulaStack::Member& member = memberOf(set);
            const auto own = static_cast<std::ptrdiff_t>(member.function->parameterCount());
            rows_.push_back({.parameters = {next, next + own},
                             .inDouble = member.inDouble,
                             .exceptions = member.exceptions});
        }
    }

    [[nodiscard]] std::int64_t count() const { return places_.count; }
    [[nodiscard]] std::int64_t length() const { return places_.length; }
    [[nodiscard]] std::int64_t rowsATask() const { return places_.rowsATask(); }
    [[nodiscard]] const TrainableFormula& functionOf(std::int64_t row) const {
        return *memberOf(row % sets_).function;
    }
    [[nodiscard]] const FormulaRow& at(std::int64_t row) const {
        return rows_[static_cast<std::size_t>(row % sets_)];
    }

    /// Calls visit(row, first, size) for every part of the elements, in parallel.
    template <typename Visit>
    void visitParts(const Visit& visit) const {
        places_.visitParts([&](std::int64_t row, std::int64_t first, std::int64_t size) {
            visit(row, first, static_cast<std::size_t>(size));
        });
    }

private:
    [[nodiscard]] const FormulaStack::Member& memberOf(std::int64_t set) const {
        return stack_.members()[static_cast<std::size_t>(set / (sets_ / stack_.count()))];
    }

    const FormulaStack& stack_;
    std::int64_t sets_;
    ContiguousRows places_;
    std::vector<FormulaRow> rows_;
};

}  // namespace

Tensor value(const FormulaStack& stack, const Tensor& x, const Tensor& parameters) {
    const Tensor f = at::empty_like(x);
    const FormulaRows rows(stack, x, parameters);
    withElementType(x, [&]<typename Scalar>() {
        rows.visitParts([&](std::int64_t row, std::int64_t first, std::size_t size) {
            rows.functionOf(row).forward(rows.at(row), x.data_ptr<Scalar>() + first,
                                         f.data_ptr<Scalar>() + first, size);
        });
    });
    return f;
}

Tensor slope(const FormulaStack& stack, const Tensor& gradient, const Tensor& x, const Tensor& parameters) {
    const Tensor result = at::empty_like(x);
    const FormulaRows rows(stack, x, parameters);
    withElementType(x, [&]<typename Scalar>() {
        rows.visitParts([&](std::int64_t row, std::int64_t first, std::size_t size) {
            rows.functionOf(row).backward(rows.at(row), x.data_ptr<Scalar>() + first,
                                          gradient.data_ptr<Scalar>() + first,
                                          result.data_ptr<Scalar>() + first, nullptr, size);
        });
    });
    return result;
}

/// The gradients of x and of the parameters. The parts that are added up have one size, so that the sum does
/// not depend on the number of threads.
std::vector<Tensor> gradients(const FormulaStack& stack, const Tensor& gradient, const Tensor& x,
                              const Tensor& parameters) {
    const Tensor result = at::empty_like(x);
    const FormulaRows rows(stack, x, parameters);
    const std::int64_t columns = parameters.size(1);
    const std::int64_t parts =
        (rows.length() + ContiguousRows::elementsATask - 1) / ContiguousRows::elementsATask;
    const std::int64_t partsATask = rows.rowsATask();
    const Tensor sums = at::zeros({rows.count(), parts, columns}, at::kDouble);
    withElementType(x, [&]<typename Scalar>() {
        at::parallel_for(0, rows.count() * parts, partsATask, [&](std::int64_t begin, std::int64_t end) {
            for (std::int64_t part = begin; part < end; ++part) {
                const std::int64_t row = part / parts;
                const std::int64_t inRow = part % parts * ContiguousRows::elementsATask;
                const std::int64_t first = row * rows.length() + inRow;
                rows.functionOf(row).backward(
                    rows.at(row), x.data_ptr<Scalar>() + first, gradient.data_ptr<Scalar>() + first,
                    result.data_ptr<Scalar>() + first, sums.data_ptr<double>() + part * columns,
                    static_cast<std::size_t>(std::min(ContiguousRows::elementsATask, rows.length() - inRow)));
            }
        });
    });
    return {result, sums.sum(1)
                        .view({rows.count() / parameters.size(0), parameters.size(0), columns})
                        .sum(0)
                        .to(parameters.scalar_type())};
}

std::vector<Tensor> secondGradients(const FormulaStack& stack, const Tensor& outer, const Tensor& gradient,
                                    const Tensor& x, const Tensor& parameters) {
    Tensor byGradient = at::empty_like(x);
    Tensor byX = at::empty_like(x);
    const FormulaRows rows(stack, x, parameters);
    withElementType(x, [&]<typename Scalar>() {
        rows.visitParts([&](std::int64_t row, std::int64_t first, std::size_t size) {
            rows.functionOf(row).secondBackward(
                rows.at(row), x.data_ptr<Scalar>() + first, gradient.data_ptr<Scalar>() + first,
                outer.data_ptr<Scalar>() + first, byGradient.data_ptr<Scalar>() + first,
                byX.data_ptr<Scalar>() + first, size);
        });
    });
    return {byGradient, byX};
}

}  // namespace zorro::formula_on_cpu
