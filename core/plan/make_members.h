#pragma once

// The members that curves and seeds make.

#include <cstddef>
#include <string>
#include <vector>

#include "core/activation/function.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"

namespace zorro {

/// Most seeds of one activation.
inline constexpr std::size_t mostSeeds = 10'000;
/// Where nobody chose: fewer say little about a difference.
inline constexpr std::size_t usualSeeds = 5;

/// More networks than one run has, or can be planned as one comparison.
class TooManyMembers : public ComparisonError {
public:
    TooManyMembers(double networks, const std::string& sentence)
        : ComparisonError({"members", sentence}), networks_(networks) {}
    [[nodiscard]] double networks() const { return networks_; }

private:
    double networks_;
};

/// Throws TooManyMembers where `networks` are more than `most`, as a sentence that begins with what would
/// make them, `words`, and ends with what would be right, `advice`. Asked before they are made: there may be
/// more than memory has room for.
void requireRoom(double networks, std::size_t most, const std::string& words, const std::string& advice);

/// Every activation, with every gate where there are some, with the seeds 1 .. `seeds`. Throws
/// TooManyMembers where that is more than `most`: what one run has, or mostPlannedMembers.
[[nodiscard]] std::vector<Member> makeMembers(const std::vector<Curve>& activations, std::size_t seeds,
                                              const std::vector<Curve>& gates = {},
                                              std::size_t most = mostMembers);

/// Repeats every member with `count` seeds of the data, from the comparison's own on. Once leaves them as
/// they are. Throws TooManyMembers as makeMembers() does.
void repeatOnData(Comparison& comparison, std::size_t count, std::size_t most = mostMembers);

}  // namespace zorro
