#pragma once

// The error of words: what the caller wrote cannot be understood or followed. The program ends with status 2.

#include <stdexcept>

namespace zorro {

/// What is wrong, where, and what would be right, in one sentence.
class UsageError : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;
};

}  // namespace zorro
