#include "core/plan/make_members.h"

#include <memory>
#include <string>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison_issue.h"

namespace zorro {

namespace {

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

/// Before they are made: there may be more than memory has room for.
void requireRoom(std::size_t each, std::size_t times, const std::string& words) {
    if (each > 0 && times > mostMembers / each)
        throw ComparisonError({"members", words + " would be " + std::to_string(each * times) +
                                              " networks in one run, where " + std::to_string(mostMembers) +
                                              " fit; have fewer seeds, or make several runs of a study"});
}

}  // namespace

std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds,
                                const std::vector<Curve>& gates) {
    const std::vector<Member> curves = unseeded(activations, gates);
    requireRoom(curves.size(), seeds,
                std::to_string(curves.size()) +
                    (gates.empty() ? " activations with " : " activations with their gates and ") +
                    std::to_string(seeds) + " seeds");
    std::vector<Member> members;
    for (const Member& each : curves) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            members.push_back(each);
            members.back().seed = seed;
        }
    }
    return members;
}

void repeatOnData(Comparison& comparison, std::size_t count) {
    if (count <= 1)
        return;
    requireRoom(comparison.members.size(), count,
                std::to_string(comparison.members.size()) + " networks on each of " + std::to_string(count) +
                    " splits of the data");
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
