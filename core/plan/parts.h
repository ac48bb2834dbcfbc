#pragma once

// More networks than one run takes, shared out among several. A network has the same initial weights and data
// order in whichever run it is, so that several runs say what one would have said.

#include <cstddef>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// How many networks of a run fit into `freeBytes` of memory where each takes `bytesOfOne`: at least one, at
/// most mostMembers. A part of the memory stays free for what is beside them. Memory that is not known, 0,
/// limits nothing.
[[nodiscard]] std::size_t networksThatFit(double bytesOfOne, double freeBytes);

/// The members at these positions of the comparison in parts of at most `most`, at least 1, in their order.
/// Of a comparison that tunes the parts are of whole seeds, as many as fit and at least one: each part has
/// all activations then, and what they choose by themselves is what all of them together choose.
[[nodiscard]] std::vector<std::vector<std::size_t>> partsOf(const Comparison& comparison,
                                                            std::vector<std::size_t> members,
                                                            std::size_t most);

}  // namespace zorro
