#include "core/train/operators/lstm_recurrence.h"

#include <algorithm>
#include <torch/csrc/autograd/custom_function.h>
#include <vector>

#include "core/train/kernels/lstm_loops.h"
#include "core/train/kernels/product.h"
#include "core/train/operators/parallel_rows.h"

namespace zorro {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// A layer with what it computes on its way: sums [K, rows, 4 width], memories and states [K, rows, width].
class LstmLayer {
public:
    LstmLayer(std::int64_t positions, const Tensor& forms, const Tensor& sums, const Tensor& memories,
              const Tensor& states);

    void forward(const float* fromInput, const float* recurrent) const;
    /// `transposed` [K, 4 width, width] are the recurrent weights.
    void backward(const float* gradient, const float* transposed, float* bySums) const;
    /// [K, width, 4 width]: of each position's states with what they added to the next.
    [[nodiscard]] Tensor recurrentGradient(const Tensor& bySums) const;

private:
    [[nodiscard]] std::int64_t rows() const { return positions_ * examples_; }

    /// `count` examples of a member from row `row` of all on; `zeros` is the memory before the first
    /// position.
    [[nodiscard]] lstm_loops::Position at(std::int64_t row, std::int64_t count, const float* zeros) const;

    /// Calls work(first row of a member, first, count) for some examples of every member, in parallel.
    template <typename Work>
    void forExamples(const Work& work) const {
        constexpr std::int64_t examplesATask = 8;  // fewer would not make use of the products' tiles
        inParallelRows(members_, examples_, workATask / examplesATask,
                       [&](std::int64_t member, std::int64_t first, std::int64_t end) {
                           work(member, first, end - first);
                       });
    }

    std::int64_t members_;
    std::int64_t positions_;
    std::int64_t examples_;
    std::int64_t width_;
    std::vector<lstm_loops::ZorroCurves> curves_;  ///< of each member, or none
    float* sums_;
    float* memories_;
    float* states_;
};

LstmLayer::LstmLayer(std::int64_t positions, const Tensor& forms, const Tensor& sums, const Tensor& memories,
                     const Tensor& states)
    : members_(states.size(0)),
      positions_(positions),
      examples_(states.size(1) / positions),
      width_(states.size(2)),
      sums_(sums.data_ptr<float>()),
      memories_(memories.data_ptr<float>()),
      states_(states.data_ptr<float>()) {
    for (std::int64_t member = 0; forms.numel() > 0 && member < members_; ++member) {
        const float* const form = forms.data_ptr<float>() + member * 2 * FormColumn::count;
        curves_.push_back({zorroConstants(form), zorroConstants(form + FormColumn::count)});
    }
}

lstm_loops::Position LstmLayer::at(std::int64_t row, std::int64_t count, const float* zeros) const {
    const auto member = static_cast<std::size_t>(row / rows());
    return {.rows = count,
            .width = width_,
            .curves = curves_.empty() ? nullptr : &curves_[member],
            .sums = sums_ + row * 4 * width_,
            .before = row % rows() < examples_ ? zeros : memories_ + (row - examples_) * width_};
}

void LstmLayer::forward(const float* fromInput, const float* recurrent) const {
    forExamples([&](std::int64_t member, std::int64_t first, std::int64_t count) {
        const std::vector<float> zeros(static_cast<std::size_t>(count * width_));
        for (std::int64_t position = 0; position < positions_; ++position) {
            const std::int64_t row = member * rows() + position * examples_ + first;
            const float* const input = fromInput + row * 4 * width_;
            float* const sums = sums_ + row * 4 * width_;
            if (position == 0)
                std::copy_n(input, count * 4 * width_, sums);
            else
                multiply({.rows = count,
                          .inner = width_,
                          .columns = 4 * width_,
                          .left = {.data = states_ + (row - examples_) * width_, .rowStep = width_},
                          .right = {.data = recurrent + member * width_ * 4 * width_, .rowStep = 4 * width_},
                          .result = sums,
                          .resultStep = 4 * width_,
                          .begin = input,
                          .beginStep = 4 * width_});
            lstm_loops::forward(at(row, count, zeros.data()), memories_ + row * width_,
                                states_ + row * width_);
        }
    });
}

void LstmLayer::backward(const float* gradient, const float* transposed, float* bySums) const {
    forExamples([&](std::int64_t member, std::int64_t first, std::int64_t count) {
        const std::vector<float> zeros(static_cast<std::size_t>(count * width_));
        std::vector<float> byMemory(zeros.size());
        std::vector<float> byState(zeros.size());
        for (std::int64_t position = positions_ - 1; position >= 0; --position) {
            const std::int64_t row = member * rows() + position * examples_ + first;
            const float* outer = gradient + row * width_;
            if (position + 1 < positions_) {
                multiply({.rows = count,
                          .inner = 4 * width_,
                          .columns = width_,
                          .left = {.data = bySums + (row + examples_) * 4 * width_, .rowStep = 4 * width_},
                          .right = {.data = transposed + member * width_ * 4 * width_, .rowStep = width_},
                          .result = byState.data(),
                          .resultStep = width_,
                          .begin = outer,
                          .beginStep = width_});
                outer = byState.data();
            }
            lstm_loops::backward(at(row, count, zeros.data()), {.memory = memories_ + row * width_,
                                                                .byState = outer,
                                                                .byMemory = byMemory.data(),
                                                                .bySums = bySums + row * 4 * width_});
        }
    });
}

Tensor LstmLayer::recurrentGradient(const Tensor& bySums) const {
    const Tensor result = at::zeros({members_, width_, 4 * width_}, bySums.options());
    const std::int64_t inner = rows() - examples_;
    if (inner == 0)
        return result;
    inParallelRows(
        members_, width_, inner * 4 * width_, [&](std::int64_t member, std::int64_t first, std::int64_t end) {
            const std::int64_t row = member * rows();
            multiply({.rows = end - first,
                      .inner = inner,
                      .columns = 4 * width_,
                      .left = {.data = states_ + row * width_ + first, .rowStep = 1, .columnStep = width_},
                      .right = {.data = bySums.data_ptr<float>() + (row + examples_) * 4 * width_,
                                .rowStep = 4 * width_},
                      .result = result.data_ptr<float>() + (member * width_ + first) * 4 * width_,
                      .resultStep = 4 * width_});
        });
    return result;
}

struct LstmRecurrence : torch::autograd::Function<LstmRecurrence> {
    static Tensor forward(AutogradContext* context, const Tensor& fromInput, const Tensor& recurrent,
                          const Tensor& forms, std::int64_t positions) {
        const std::vector<std::int64_t> shape{fromInput.size(0), fromInput.size(1), recurrent.size(1)};
        const Tensor sums = at::empty(fromInput.sizes(), fromInput.options());
        const Tensor memories = at::empty(shape, fromInput.options());
        const Tensor states = at::empty(shape, fromInput.options());
        LstmLayer(positions, forms, sums, memories, states)
            .forward(fromInput.data_ptr<float>(), recurrent.data_ptr<float>());
        context->save_for_backward({recurrent, forms, sums, memories, states});
        context->saved_data["positions"] = positions;
        return states;
    }

    static variable_list backward(AutogradContext* context, const variable_list& outer) {
        const variable_list saved = context->get_saved_variables();
        const LstmLayer layer(context->saved_data["positions"].toInt(), saved[1], saved[2], saved[3],
                              saved[4]);
        const Tensor gradient = outer[0].contiguous();
        const Tensor transposed = saved[0].transpose(1, 2).contiguous();
        const Tensor bySums = at::empty(saved[2].sizes(), gradient.options());
        layer.backward(gradient.data_ptr<float>(), transposed.data_ptr<float>(), bySums.data_ptr<float>());
        return {bySums, layer.recurrentGradient(bySums), Tensor(), Tensor()};
    }
};

}  // namespace

Tensor lstmRecurrence(const LstmInput& input, std::int64_t positions) {
    const Tensor forms = input.forms.defined() ? input.forms : at::empty({0}, input.recurrent.options());
    return LstmRecurrence::apply(input.fromInput.contiguous(), input.recurrent, forms, positions);
}

}  // namespace zorro
