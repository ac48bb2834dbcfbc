#include "core/code/tree/code_tree.h"

#include <stdexcept>

#include "core/code/tree/changes.h"
#include "core/code/tree/stable_formula.h"

namespace zorro {

CodeTree plainTree(const Curve& curve) {
    const formula::ParsedFormula parsed = stableFormula(curve.description());
    CodeTree code;
    formula::Algebra algebra(code.tree);
    code.parameters = parsed.parameters;
    code.root = formula::copyParts(parsed.tree, {&parsed.root, 1}, [&](const formula::Node& node) {
                    return algebra.make(node);
                }).front();
    return code;
}

CodeTree safeTree(const Curve& curve, Derivation derivation) {
    try {
        CodeTree code = plainTree(curve);
        if (derivation != Derivation::none) {
            takeSides(code, curve);
        }
        if (derivation == Derivation::automatic) {
            guardBranches(code, curve);
        }
        limitRange(code, curve);
        return code;
    } catch (const std::length_error&) {
        throw std::invalid_argument("the formula becomes too long in another language");
    }
}

}  // namespace zorro
