#include "core/formula/tree.h"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace zorro::formula {
namespace {

bool anyPart(const Tree& tree, NodeId root, auto matches) {
    const std::vector<bool> parts = partsOf(tree, {&root, 1});
    for (NodeId id = 0; id <= root; ++id) {
        if (parts[id] && matches(tree[id].operation)) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool operator==(const Node& a, const Node& b) {
    // By their bits: NaN is NaN, and 0 is not -0.
    return a.operation == b.operation && a.index == b.index && a.operands == b.operands &&
           std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
}

std::size_t Tree::Hash::operator()(const Node& node) const {
    std::uint64_t hash = static_cast<std::uint64_t>(node.operation) * 0x9e3779b97f4a7c15U;
    const auto mix = [&hash](std::uint64_t value) {
        hash = (hash ^ value) * 0xff51afd7ed558ccdU;
        hash ^= hash >> 32U;
    };
    mix(std::bit_cast<std::uint64_t>(node.value));
    mix((std::uint64_t{node.index} << 32U) | node.operands[0]);
    mix((std::uint64_t{node.operands[1]} << 32U) | node.operands[2]);
    return hash;
}

NodeId Tree::add(const Node& node) {
    const auto [place, isNew] = places_.try_emplace(node, static_cast<NodeId>(nodes_.size()));
    if (!isNew) {
        return place->second;
    }
    if (nodes_.size() >= mostNodes) {
        places_.erase(place);
        throw std::length_error("the formula and its derivatives have too many parts");
    }
    nodes_.push_back(node);
    return place->second;
}

std::vector<bool> partsOf(const Tree& tree, std::span<const NodeId> roots) {
    std::vector<bool> parts(tree.size(), false);
    for (const NodeId root : roots) {
        parts[root] = true;
    }
    for (std::size_t i = tree.size(); i > 0; --i) {
        const auto id = static_cast<NodeId>(i - 1);
        for (int k = 0; parts[id] && k < operandCount(tree[id].operation); ++k) {
            parts[tree[id].operands[static_cast<std::size_t>(k)]] = true;
        }
    }
    return parts;
}

std::vector<NodeId> copyParts(const Tree& tree, std::span<const NodeId> roots,
                              const std::function<NodeId(const Node&)>& place) {
    const std::vector<bool> parts = partsOf(tree, roots);
    std::vector<NodeId> places(parts.size());
    for (NodeId id = 0; id < parts.size(); ++id) {
        if (!parts[id]) {
            continue;
        }
        Node node = tree[id];
        for (int k = 0; k < operandCount(node.operation); ++k) {
            NodeId& operand = node.operands[static_cast<std::size_t>(k)];
            operand = places[operand];
        }
        places[id] = place(node);
    }
    std::vector<NodeId> copies;
    copies.reserve(roots.size());
    for (const NodeId root : roots) {
        copies.push_back(places[root]);
    }
    return copies;
}

bool dependsOnVariable(const Tree& tree, NodeId root) {
    return anyPart(tree, root, [](Operation operation) { return operation == Operation::variable; });
}

bool dependsOnAnything(const Tree& tree, NodeId root) {
    return anyPart(tree, root, [](Operation operation) {
        return operation == Operation::variable || operation == Operation::parameter;
    });
}

}  // namespace zorro::formula
