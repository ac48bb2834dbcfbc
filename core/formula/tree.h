#pragma once

// A formula as a tree. Nodes stand in one array, operands before what is made of them, and equal nodes are
// one node: a common part is shared, whoever walks over the array needs no recursion, and a copy is a copy of
// an array.

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/formula/operation.h"

namespace zorro::formula {

/// The place of a node in its tree.
using NodeId = std::uint32_t;

struct Node {
    Operation operation = Operation::number;
    std::uint32_t index = 0;  ///< of a variable or a parameter
    double value = 0;         ///< of a number, of pi and e
    std::array<NodeId, 3> operands{};

    friend bool operator==(const Node& a, const Node& b);
};

/// Nodes that only ever become more.
class Tree {
public:
    /// The most nodes a tree may have: more than the derivatives of the longest formula need.
    static constexpr std::size_t mostNodes = std::size_t{1} << 19;

    /// The place of this node, which is added unless there is an equal one. Throws std::length_error where
    /// the tree is full.
    NodeId add(const Node& node);

    [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
    [[nodiscard]] std::size_t size() const { return nodes_.size(); }

private:
    struct Hash {
        std::size_t operator()(const Node& node) const;
    };
    std::vector<Node> nodes_;
    std::unordered_map<Node, NodeId, Hash> places_;
};

/// Which nodes of the tree, by their place, `root` is made of; itself too.
[[nodiscard]] std::vector<bool> partsOf(const Tree& tree, std::span<const NodeId> roots);

/// Copies what the roots are made of to wherever `place` puts a node, whose operands are in their new places
/// by then. Returns the roots' new places. The tree may grow meanwhile.
[[nodiscard]] std::vector<NodeId> copyParts(const Tree& tree, std::span<const NodeId> roots,
                                            const std::function<NodeId(const Node&)>& place);

/// Whether the value of `root` depends on a variable; on a variable or a parameter.
[[nodiscard]] bool dependsOnVariable(const Tree& tree, NodeId root);
[[nodiscard]] bool dependsOnAnything(const Tree& tree, NodeId root);

}  // namespace zorro::formula
