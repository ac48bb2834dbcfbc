#pragma once

// Another activation in the networks of a run: what an approximation costs is measured so.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// The members in whose activation layers `instead` stands, a SPEC; all of them where it is empty. Throws
/// SpecError for what is none, and RunError where there are no such members.
[[nodiscard]] std::vector<std::size_t> membersWithCurve(const Comparison& comparison,
                                                        const std::string& instead);

/// The comparison with `activation`, a SPEC, in the activation layers of these members and all else, gates
/// included, as it is. Throws SpecError, and RunError where activations have learned parameters of their own,
/// which differ from network to network.
[[nodiscard]] Comparison withActivation(Comparison comparison, const std::vector<std::size_t>& members,
                                        const std::string& activation);

}  // namespace zorro
