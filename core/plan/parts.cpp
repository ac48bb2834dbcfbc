#include "core/plan/parts.h"

#include <algorithm>

namespace zorro {

namespace {

/// What estimates do not see is about a fifth of what they do.
constexpr double usableShare = 0.8;

}  // namespace

std::size_t networksThatFit(double bytesOfOne, double freeBytes) {
    constexpr auto most = static_cast<double>(mostMembers);
    if (!(bytesOfOne > 0) || !(freeBytes > 0))
        return mostMembers;
    return static_cast<std::size_t>(std::clamp(usableShare * freeBytes / bytesOfOne, 1.0, most));
}

std::vector<std::vector<std::size_t>> partsOf(const Comparison& comparison, std::vector<std::size_t> members,
                                              std::size_t most) {
    const bool bySeed = !comparison.tuning.fields.empty();
    const auto seedOf = [&](std::size_t position) { return comparison.members[position].seed; };
    if (bySeed)
        std::ranges::stable_sort(members, {}, seedOf);
    std::vector<std::vector<std::size_t>> parts;
    for (std::size_t first = 0; first < members.size();) {
        std::size_t end = first + 1;
        while (bySeed && end < members.size() && seedOf(members[end]) == seedOf(members[first])) ++end;
        if (parts.empty() || parts.back().size() + (end - first) > most)
            parts.emplace_back();
        parts.back().insert(parts.back().end(), members.begin() + static_cast<std::ptrdiff_t>(first),
                            members.begin() + static_cast<std::ptrdiff_t>(end));
        first = end;
    }
    return parts;
}

}  // namespace zorro
