#include "core/formula/program/program.h"

#include <algorithm>
#include <optional>

#include "core/formula/program/lower.h"
#include "core/formula/scalar.h"

namespace zorro::formula {

template <class T>
class Program<T>::Compiler {
public:
    Compiler(Program& program, const Lowered& code)
        : program_(program), tree_(code.tree), roots_(code.roots) {}

    void compile() {
        program_.outputCount_ = roots_.size();
        const std::vector<bool> parts = partsOf(tree_, roots_);
        findUniform(parts);
        findLastUses(parts);
        collectScalars(parts);
        for (NodeId id = 0; id < tree_.size(); ++id) {
            if (parts[id] && tree_[id].operation == Operation::variable) {
                program_.variableCount_ = std::max(program_.variableCount_, tree_[id].index + std::size_t{1});
            }
        }
        firstRegister_ =
            static_cast<Place>(program_.scalars_.size() + program_.variableCount_ + roots_.size());
        for (NodeId id = 0; id < tree_.size(); ++id) {
            if (parts[id] && !uniformPlace_[id]) {
                emit(id);
            }
        }
        for (std::size_t k = 0; k < roots_.size(); ++k) {
            if (places_[roots_[k]] != outputPlace(k)) {
                program_.copies_.push_back({*places_[roots_[k]], k});
            }
        }
        program_.registerCount_ = registerCount_;
    }

private:
    void findUniform(const std::vector<bool>& parts) {
        uniformPlace_.resize(tree_.size());
        for (NodeId id = 0; id < tree_.size(); ++id) {
            Node node = tree_[id];
            bool uniform = parts[id] && node.operation != Operation::variable;
            for (int k = 0; uniform && k < operandCount(node.operation); ++k) {
                NodeId& operand = node.operands[static_cast<std::size_t>(k)];
                uniform = uniformPlace_[operand].has_value();
                operand = uniform ? *uniformPlace_[operand] : 0;
            }
            if (uniform) {
                uniformPlace_[id] = static_cast<std::uint32_t>(program_.uniform_.size());
                program_.uniform_.push_back(node);
            }
        }
    }

    void findLastUses(const std::vector<bool>& parts) {
        lastUse_.assign(tree_.size(), 0);
        for (NodeId id = 0; id < tree_.size(); ++id) {
            for (int k = 0; parts[id] && k < operandCount(tree_[id].operation); ++k) {
                lastUse_[tree_[id].operands[static_cast<std::size_t>(k)]] = id;
            }
        }
    }

    /// Gives a place to every uniform node that is read where a variable matters.
    void collectScalars(const std::vector<bool>& parts) {
        places_.resize(tree_.size());
        const auto need = [this](NodeId id) {
            if (uniformPlace_[id] && !places_[id]) {
                places_[id] = static_cast<Place>(program_.scalars_.size());
                program_.scalars_.push_back(*uniformPlace_[id]);
            }
        };
        for (NodeId id = 0; id < tree_.size(); ++id) {
            for (int k = 0; parts[id] && !uniformPlace_[id] && k < operandCount(tree_[id].operation); ++k) {
                need(tree_[id].operands[static_cast<std::size_t>(k)]);
            }
        }
        std::ranges::for_each(roots_, need);
    }

    [[nodiscard]] Place variablePlace(std::size_t k) const {
        return static_cast<Place>(program_.scalars_.size() + k);
    }
    [[nodiscard]] Place outputPlace(std::size_t k) const {
        return variablePlace(program_.variableCount_ + k);
    }

    void emit(NodeId id) {
        const Node& node = tree_[id];
        if (node.operation == Operation::variable) {
            places_[id] = variablePlace(node.index);
            return;
        }
        Instruction instruction;
        std::array<bool, 3> same{};
        for (int k = 0; k < 3; ++k) {
            const auto i = static_cast<std::size_t>(k);
            // An operand that there is not is read, but not used.
            const NodeId operand = node.operands[k < operandCount(node.operation) ? i : 0];
            same[i] = uniformPlace_[operand].has_value();
            instruction.operands[i] = *places_[operand];
        }
        if (node.operation == Operation::conditional && same[0]) {
            // A condition that is the same for all: compared with itself it becomes a block.
            same[0] = false;
            instruction.operands[0] = spread(instruction.operands[0]);
        }
        instruction.kernel = kernelOf<T>(node.operation, {same[0], same[1], same[2]});
        places_[id] = targetOf(id);
        instruction.target = *places_[id];
        program_.instructions_.push_back(instruction);
        for (int k = 0; k < operandCount(node.operation); ++k) {
            release(node.operands[static_cast<std::size_t>(k)], id);
        }
    }

    /// A scalar in every element of a register: 0 * (x is x) does not do, for x may be NaN.
    [[nodiscard]] Place spread(Place scalar) {
        Instruction copy;
        copy.kernel = [](T* out, const T* a, const T*, const T*, std::size_t count) {
            std::fill_n(out, count, a[0]);
        };
        copy.operands = {scalar, scalar, scalar};
        copy.target = newRegister();
        program_.instructions_.push_back(copy);
        return copy.target;
    }

    [[nodiscard]] Place targetOf(NodeId id) {
        const auto root = std::ranges::find(roots_, id);
        return root != roots_.end() ? outputPlace(static_cast<std::size_t>(root - roots_.begin()))
                                    : newRegister();
    }

    [[nodiscard]] Place newRegister() {
        if (!free_.empty()) {
            const Place place = free_.back();
            free_.pop_back();
            return place;
        }
        return static_cast<Place>(firstRegister_ + registerCount_++);
    }

    void release(NodeId operand, NodeId user) {
        const bool isRegister = places_[operand] && *places_[operand] >= firstRegister_;
        if (isRegister && lastUse_[operand] == user) {
            free_.push_back(*places_[operand]);
            lastUse_[operand] = 0;  // an operand that stands twice is released once
        }
    }

    Program& program_;
    const Tree& tree_;
    const std::vector<NodeId>& roots_;
    std::vector<std::optional<std::uint32_t>> uniformPlace_;
    std::vector<std::optional<Place>> places_;
    std::vector<NodeId> lastUse_;
    std::vector<Place> free_;
    Place firstRegister_ = 0;
    std::size_t registerCount_ = 0;
};

template <class T>
Program<T>::Program(const Tree& tree, std::span<const NodeId> roots) {
    const Lowered code = lowered(tree, roots);
    Compiler(*this, code).compile();
}

template <class T>
void Program<T>::findScalars(std::span<const double> parameters, std::vector<T>& scalars) const {
    thread_local std::vector<double> values;
    values.resize(uniform_.size());
    for (std::size_t i = 0; i < uniform_.size(); ++i) {
        const Node& node = uniform_[i];
        if (node.operation == Operation::parameter) {
            values[i] = parameters[node.index];
        } else if (operandCount(node.operation) == 0) {
            values[i] = node.value;
        } else {
            values[i] = scalarValue(node.operation, values[node.operands[0]], values[node.operands[1]],
                                    values[node.operands[2]]);
        }
    }
    scalars.clear();
    for (const std::uint32_t place : scalars_) {
        scalars.push_back(static_cast<T>(values[place]));
    }
}

template <class T>
void Program<T>::run(std::span<const double> parameters, std::span<const T> x,
                     std::span<T* const> outputs) const {
    const T* const only = x.data();
    run(parameters, {&only, 1}, x.size(), outputs);
}

template <class T>
void Program<T>::run(std::span<const double> parameters, std::span<const T* const> variables,
                     std::size_t count, std::span<T* const> outputs) const {
    // Each thread keeps its room, so that nothing is allocated once it has computed something.
    thread_local std::vector<T> scalars;
    thread_local std::vector<T> registers;
    thread_local std::vector<T*> places;
    findScalars(parameters, scalars);
    const std::size_t stride = std::min(blockSize, (count + 15) / 16 * 16);
    registers.resize(std::max(registers.size(), registerCount_ * stride));
    const std::size_t firstOutput = scalars.size() + variableCount_;
    places.resize(firstOutput + outputCount_ + registerCount_);
    for (std::size_t i = 0; i < scalars.size(); ++i) {
        places[i] = &scalars[i];
    }
    for (std::size_t i = 0; i < registerCount_; ++i) {
        places[firstOutput + outputCount_ + i] = registers.data() + i * stride;
    }
    for (std::size_t begin = 0; begin < count; begin += blockSize) {
        const std::size_t length = std::min(blockSize, count - begin);
        for (std::size_t k = 0; k < variableCount_ && k < variables.size(); ++k) {
            places[scalars.size() + k] = const_cast<T*>(variables[k]) + begin;
        }
        for (std::size_t k = 0; k < outputCount_; ++k) {
            places[firstOutput + k] = outputs[k] + begin;
        }
        for (const Instruction& instruction : instructions_) {
            instruction.kernel(places[instruction.target], places[instruction.operands[0]],
                               places[instruction.operands[1]], places[instruction.operands[2]], length);
        }
        for (const Copy& copy : copies_) {
            T* const out = outputs[copy.output] + begin;
            if (copy.from < scalars.size()) {
                std::fill_n(out, length, scalars[copy.from]);
            } else {
                std::copy_n(places[copy.from], length, out);
            }
        }
    }
}

template class Program<float>;
template class Program<double>;

}  // namespace zorro::formula
