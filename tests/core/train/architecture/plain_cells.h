#pragma once

// Recurrent cells as plain loops in double, which those of the trainer are held against.

#include <cmath>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/train/stack/stack.h"

namespace zorro {

using Numbers = std::vector<double>;

/// The parameters of one member of a stack with one layer, by their places, row after row.
class Weights {
public:
    Weights(const Stack& stack, std::int64_t member) : stack_(stack), member_(member) {}
    [[nodiscard]] Numbers operator()(const std::string& layer, const std::string& name) const {
        for (const StackedParameter& each : stack_.parameters().all()) {
            if (stack_.parameters().layers()[each.layer] == layer && each.name == name) {
                const Tensor value = each.value.detach()[member_].to(at::kDouble).contiguous();
                return {value.data_ptr<double>(), value.data_ptr<double>() + value.numel()};
            }
        }
        throw std::runtime_error("there is no " + name + " of " + layer);
    }

private:
    const Stack& stack_;
    std::int64_t member_;
};

/// What a unit keeps from position to position.
struct PlainUnit {
    double c = 0;
    double n = 0;
};

/// The state of a unit from its four sums: input, forget and output gate, and the candidate's.
using PlainCell = std::function<double(PlainUnit& unit, const double sums[4], std::size_t number)>;
/// What a unit's gate of this place among the sums gives.
using PlainGate = std::function<double(double sum, std::size_t gate, std::size_t unit)>;
using PlainFunction = std::function<double(double)>;

/// Hochreiter and Schmidhuber 1997 with a forget gate.
inline PlainCell plainLstm(const PlainFunction& cell, const PlainGate& gate) {
    return [=](PlainUnit& unit, const double sums[4], std::size_t number) {
        unit.c = gate(sums[1], 1, number) * unit.c + gate(sums[0], 0, number) * cell(sums[3]);
        return gate(sums[2], 2, number) * cell(unit.c);
    };
}

/// Beck et al. 2024, equations 8 to 13, without the stabiliser state.
inline PlainCell plainSlstm(const PlainFunction& cell, const PlainGate& gate) {
    return [=](PlainUnit& unit, const double sums[4], std::size_t number) {
        unit.c = std::exp(sums[1]) * unit.c + std::exp(sums[0]) * cell(sums[3]);
        unit.n = std::exp(sums[1]) * unit.n + std::exp(sums[0]);
        return gate(sums[2], 2, number) * unit.c / unit.n;
    };
}

/// x W + b.
inline Numbers plainProduct(const Numbers& x, const Numbers& weight, Numbers sums) {
    for (std::size_t j = 0; j < sums.size(); ++j) {
        for (std::size_t i = 0; i < x.size(); ++i) sums[j] += x[i] * weight[i * sums.size() + j];
    }
    return sums;
}

/// The logits at every position of a sequence.
inline std::vector<Numbers> plainAnswers(const Weights& weights, const Numbers& tokens,
                                         const PlainCell& cell) {
    const Numbers embedding = weights("embedding", "weight");
    const Numbers bias = weights("layer 1", "bias");
    const std::size_t width = bias.size() / 4;
    std::vector<PlainUnit> units(width);
    Numbers state(width);
    std::vector<Numbers> answers;
    for (const double token : tokens) {
        const auto row =
            embedding.begin() + static_cast<std::ptrdiff_t>(token) * static_cast<std::ptrdiff_t>(width);
        const Numbers x(row, row + static_cast<std::ptrdiff_t>(width));
        const Numbers sums = plainProduct(state, weights("layer 1", "recurrent weight"),
                                          plainProduct(x, weights("layer 1", "weight"), bias));
        for (std::size_t i = 0; i < width; ++i) {
            const double own[] = {sums[i], sums[width + i], sums[2 * width + i], sums[3 * width + i]};
            state[i] = cell(units[i], own, i);
        }
        answers.push_back(plainProduct(state, weights("output", "weight"), weights("output", "bias")));
    }
    return answers;
}

}  // namespace zorro
