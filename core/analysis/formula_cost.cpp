#include "core/analysis/formula_cost.h"

#include <vector>

#include "core/formula/parse.h"
#include "core/formula/program/lower.h"

namespace zorro {

std::size_t formulaOperations(const Description& function) {
    const formula::ParsedFormula parsed = formula::parseFormula(function.formula);
    const std::vector<formula::NodeId> root{parsed.root};
    const formula::Lowered lowered = formula::lowered(parsed.tree, root);
    const std::vector<bool> isPart = formula::partsOf(lowered.tree, lowered.roots);
    std::size_t count = 0;
    for (formula::NodeId id = 0; id < lowered.tree.size(); ++id) {
        const bool isVariable = lowered.tree[id].operation == formula::Operation::variable;
        count += isPart[id] && !isVariable && formula::dependsOnVariable(lowered.tree, id) ? 1 : 0;
    }
    return count;
}

}  // namespace zorro
