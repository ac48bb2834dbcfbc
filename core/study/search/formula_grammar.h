#pragma once

// Formulas of one variable made of unary and binary operators, the space in which Swish was found
// (Ramachandran, Zoph and Le 2017, "Searching for activation functions").

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace zorro {

/// `count` different formulas drawn at random, half of them of the form binary(unary(x), unary(x)), the
/// others with a further unary operator around it; those that are plainly one formula with their arguments
/// exchanged are one. As formulas of this program, without parameters. One seed always gives the same.
[[nodiscard]] std::vector<std::string> drawnFormulas(std::size_t count, std::uint64_t seed);

}  // namespace zorro
