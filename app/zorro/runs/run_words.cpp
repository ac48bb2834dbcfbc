#include "app/zorro/runs/run_words.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>

#include "core/run/directory/find_run.h"
#include "core/run/directory/run_directory.h"

namespace zorro {
namespace {

/// Whoever waits for the tabulator key waits for this many files to be read.
constexpr std::size_t mostRead = 200;

bool isOneWord(const std::string& name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char letter) {
        return std::isalnum(static_cast<unsigned char>(letter)) != 0 ||
               std::string_view("-_.+=").find(letter) != std::string_view::npos;
    });
}

}  // namespace

std::vector<RunWordOffer> runWordOffers(const std::filesystem::path& runs) {
    const std::vector<std::filesystem::path> all = runDirectories(runs);
    std::vector<RunWordOffer> offers;
    if (!all.empty()) {
        offers.push_back({latestRun, "the newest run"});
    }
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<std::string> names = i < mostRead ? runNames(all[i]) : std::vector<std::string>{};
        offers.push_back({all[i].filename().string(), names.empty() ? std::string() : names.front()});
        for (const std::string& name : names) {
            ++counts[name];
        }
    }
    for (const auto& [name, count] : counts) {
        if (isOneWord(name)) {
            offers.push_back(count == 1 ? RunWordOffer{name, "a run of this name"}
                                        : RunWordOffer{name + "@" + latestRun, "the newest of this name"});
        }
    }
    return offers;
}

}  // namespace zorro
