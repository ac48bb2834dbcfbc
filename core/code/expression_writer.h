#pragma once

// Writes a formula's tree as statements in a programming language: what is used twice, or is long, gets a
// name.

#include <functional>
#include <string>
#include <vector>

#include "core/code/dialect.h"
#include "core/code/tree/code_tree.h"

namespace zorro {

struct WrittenExpression {
    std::vector<std::string> statements;  ///< in their order
    std::string value;                    ///< an expression that may use the names they give
};

/// The part `root` of the tree as code in x. `parameterText` gives the text that reads a parameter; temporary
/// names are none of `taken`. Throws std::invalid_argument for a formula that cannot be written.
[[nodiscard]] WrittenExpression writeExpression(
    const CodeTree& code, formula::NodeId root, const Dialect& dialect,
    const std::function<std::string(const std::string& name)>& parameterText,
    const std::vector<std::string>& taken = {});

}  // namespace zorro
