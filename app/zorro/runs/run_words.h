#pragma once

// Which runs a shell can offer while somebody types.

#include <filesystem>
#include <string>
#include <vector>

namespace zorro {

/// What can stand for a run, and what it means.
struct RunWordOffer {
    std::string word;
    std::string meaning;
};

/// `latest`, the names of the folders in `runs` and, of the newest ones, the names that they were given: with
/// @latest behind where several have one. Names that a shell would take apart are left out.
[[nodiscard]] std::vector<RunWordOffer> runWordOffers(const std::filesystem::path& runs);

}  // namespace zorro
