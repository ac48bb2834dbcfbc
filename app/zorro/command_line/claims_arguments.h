#pragma once

// The arguments of `zorro claims`.

#include <string>
#include <vector>

#include "app/zorro/claims/claims.h"

namespace CLI {
class App;
}

namespace zorro {

/// `zorro claims` as it was written.
struct ClaimsWords {
    std::string action;
    std::vector<std::string> claims;
    std::vector<std::string> architectures;
    std::vector<std::string> depths;
    std::vector<std::string> activations;
    std::string seeds;
    std::string steps;
    std::string runs;
    std::string format;
    bool dryRun = false;
};

void addClaims(CLI::App& program, ClaimsWords& words);

/// Throws UsageError.
[[nodiscard]] ClaimsOptions claimsOptions(const ClaimsWords& words);

}  // namespace zorro
