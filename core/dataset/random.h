#pragma once

// Random numbers that are the same on every machine and can be had for any place in a run without drawing
// those before it: what depends on a seed in a training run is a function of (seed, what for, which).

#include <cstdint>
#include <span>
#include <vector>

namespace zorro {

/// A seed that depends on all the numbers given, in their order (the finaliser of SplitMix64 after each).
[[nodiscard]] std::uint64_t mixedSeed(std::span<const std::uint64_t> numbers);

/// A generator of pseudo-random numbers (xoshiro256++; Blackman and Vigna 2021).
class Random {
public:
    explicit Random(std::uint64_t seed);

    [[nodiscard]] std::uint64_t bits();                        ///< 64 independent bits
    [[nodiscard]] double uniform();                            ///< in [0, 1)
    [[nodiscard]] double uniform(double lower, double upper);  ///< in [lower, upper)
    [[nodiscard]] double normal();                             ///< mean 0, standard deviation 1
    [[nodiscard]] std::uint64_t below(std::uint64_t limit);    ///< in [0, limit), unbiased; limit >= 1

private:
    std::uint64_t state_[4];
};

/// 0, ..., count - 1 in random order.
[[nodiscard]] std::vector<std::uint32_t> permutation(std::uint32_t count, Random& random);

}  // namespace zorro
