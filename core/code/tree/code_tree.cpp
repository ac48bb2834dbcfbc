#include "core/code/tree/code_tree.h"

#include <stdexcept>

#include "core/activation/formula_text.h"
#include "core/code/tree/changes.h"
#include "core/formula/parse.h"

namespace zorro {

CodeTree plainTree(const Curve& curve) {
    const std::optional<std::string> text = formulaText(curve.description());
    if (!text) {
        throw std::invalid_argument("there is no formula of " + curve.description().title +
                                    " to write code from");
    }
    const formula::ParsedFormula parsed = formula::parseFormula(*text);
    CodeTree code;
    formula::Algebra algebra(code.tree);
    // Parameters stand in the order of the description, whichever the formula mentions first.
    std::vector<std::uint32_t> order;
    for (const std::string& name : parsed.parameters) {
        const std::ptrdiff_t index = parameterIndex(curve.description(), name);
        if (index < 0) {
            throw std::invalid_argument("the formula of " + curve.description().title +
                                        " has a parameter that is not among its own: " + name);
        }
        order.push_back(static_cast<std::uint32_t>(index));
    }
    for (const Parameter& parameter : curve.description().parameters) {
        code.parameters.push_back(parameter.name);
    }
    code.root = formula::copyParts(parsed.tree, {&parsed.root, 1}, [&](formula::Node node) {
                    if (node.operation == formula::Operation::parameter) {
                        node.index = order[node.index];
                    }
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
