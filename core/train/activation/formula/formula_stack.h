#pragma once

// The formulas of a stack's members.

#include <map>
#include <memory>
#include <mutex>
#include <torch/custom_class.h>
#include <utility>
#include <vector>

#include "core/activation/function.h"
#include "core/train/activation/formula/formula_text.h"
#include "core/train/activation/formula/trainable_formula.h"

namespace zorro {

class FormulaStack : public torch::CustomClassHolder {
public:
    struct Member {
        std::shared_ptr<const TrainableFormula> function;
        bool inDouble = false;           ///< what float is not fine for, where the stack is in float
        std::vector<double> exceptions;  ///< see FormulaRow
    };
    /// Consecutive members of one formula.
    struct Group {
        std::int64_t first = 0;
        std::int64_t count = 0;
        std::shared_ptr<const TrainableFormula> function;
        bool inDouble = false;  ///< whether one of them is
    };

    explicit FormulaStack(const std::vector<Curve>& curves);

    [[nodiscard]] const std::vector<Member>& members() const { return members_; }
    [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }
    [[nodiscard]] std::int64_t count() const { return static_cast<std::int64_t>(members_.size()); }

    /// The text of a group's kernel, written when it is first asked for.
    [[nodiscard]] const FormulaText& textOf(const Group& group, FormulaKernel kernel) const;

private:
    std::vector<Member> members_;
    std::vector<Group> groups_;
    mutable std::mutex writing_;
    mutable std::map<std::pair<const TrainableFormula*, FormulaKernel>, FormulaText> texts_;
};

using FormulaStackPtr = c10::intrusive_ptr<FormulaStack>;

}  // namespace zorro
