#include "core/dataset/random.h"

#include <bit>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace zorro {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): the next state, and the number made of it.
constexpr std::uint64_t golden = 0x9e3779b97f4a7c15U;

std::uint64_t scrambled(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

}  // namespace

std::uint64_t mixedSeed(std::span<const std::uint64_t> numbers) {
    std::uint64_t mixed = 0;
    for (const std::uint64_t number : numbers) mixed = scrambled((mixed ^ number) + golden);
    return mixed;
}

Random::Random(std::uint64_t seed) {
    for (std::uint64_t& word : state_) word = scrambled(seed += golden);
}

std::uint64_t Random::bits() {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17U;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Random::uniform() {
    return static_cast<double>(bits() >> 11U) * 0x1p-53;
}

double Random::uniform(double lower, double upper) {
    return lower + (upper - lower) * uniform();
}

double Random::normal() {
    // Box and Muller's cosine half; 1 - u is never 0.
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

std::uint64_t Random::below(std::uint64_t limit) {
    // Numbers under 2^64 mod limit would make the small results more frequent.
    const std::uint64_t smallest = (0 - limit) % limit;
    std::uint64_t number = bits();
    while (number < smallest) number = bits();
    return number % limit;
}

std::vector<std::uint32_t> permutation(std::uint32_t count, Random& random) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t last = count; last > 1; --last) {
        std::swap(order[last - 1], order[random.below(last)]);
    }
    return order;
}

}  // namespace zorro
