#pragma once

// zorro-train --benchmark: activations by themselves.

#include <ostream>
#include <string>
#include <vector>

namespace zorro {

/// Times every SPEC on the device that `word` means and writes what was found as JSON. Throws SpecError, or
/// what resolveDevice() throws.
void writeBenchmark(const std::string& word, const std::vector<std::string>& specs, std::ostream& out);

}  // namespace zorro
