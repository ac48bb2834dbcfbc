#include "core/plan/make_members.h"

#include <memory>
#include <string>

#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr const char* adviceOnSeeds = "have fewer seeds, or make several runs of a study";

/// Every activation with every gate, each once.
std::vector<Member> unseeded(const std::vector<Curve>& activations, const std::vector<Curve>& gates) {
    std::vector<Member> members;
    for (const Curve& activation : activations) {
        const Member alone{.activation = shortSpecText(activation),
                           .curve = std::make_shared<const Curve>(activation)};
        if (gates.empty())
            members.push_back(alone);
        for (const Curve& gate : gates) {
            members.push_back(alone);
            members.back().gate = shortSpecText(gate);
            members.back().gateCurve = std::make_shared<const Curve>(gate);
        }
    }
    return members;
}

}  // namespace

void requireRoom(double networks, std::size_t most, const std::string& words, const std::string& advice) {
    if (networks <= static_cast<double>(most))
        return;
    const std::string limit = most == mostMembers
                                  ? " networks in one run, where " + std::to_string(most) + " fit; "
                                  : " networks, where " + std::to_string(most) + " can be planned at once; ";
    throw TooManyMembers(networks, words + " would be " + readableNumber(networks, 12) + limit + advice);
}

std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds,
                                const std::vector<Curve>& gates, std::size_t most) {
    const std::vector<Member> curves = unseeded(activations, gates);
    requireRoom(static_cast<double>(curves.size()) * static_cast<double>(seeds), most,
                std::to_string(curves.size()) +
                    (gates.empty() ? " activations with " : " activations with their gates and ") +
                    std::to_string(seeds) + " seeds",
                adviceOnSeeds);
    std::vector<Member> members;
    for (const Member& each : curves) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back(each);
            members.back().seed = seed;
        }
    }
    return members;
}

void repeatOnData(Comparison& comparison, std::size_t count, std::size_t most) {
    if (count <= 1)
        return;
    requireRoom(static_cast<double>(comparison.members.size()) * static_cast<double>(count), most,
                std::to_string(comparison.members.size()) + " networks on each of " + std::to_string(count) +
                    " splits of the data",
                adviceOnSeeds);
    std::vector<Member> repeated;
    repeated.reserve(comparison.members.size() * count);
    for (const Member& member : comparison.members) {
        for (std::uint64_t i = 0; i < count; ++i) {
            repeated.push_back(member);
            repeated.back().dataSeed = comparison.data.seed + i;
        }
    }
    comparison.members = std::move(repeated);
}

}  // namespace zorro
