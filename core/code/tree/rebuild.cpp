#include "core/code/tree/changes.h"

namespace zorro {

using formula::Node;
using formula::NodeId;

NodeId rebuilt(formula::Tree& tree, NodeId root,
               const std::function<NodeId(NodeId old, const Node& node)>& place) {
    const std::vector<bool> parts = formula::partsOf(tree, {&root, 1});
    std::vector<NodeId> places(parts.size());
    for (NodeId id = 0; id <= root; ++id) {
        if (!parts[id]) {
            continue;
        }
        Node node = tree[id];
        for (int k = 0; k < formula::operandCount(node.operation); ++k) {
            NodeId& operand = node.operands[static_cast<std::size_t>(k)];
            operand = places[operand];
        }
        places[id] = place(id, node);
    }
    return places[root];
}

NodeId withVariable(formula::Tree& tree, NodeId part, NodeId x) {
    return rebuilt(tree, part, [&](NodeId, const Node& node) {
        return node.operation == formula::Operation::variable ? x : tree.add(node);
    });
}

}  // namespace zorro
