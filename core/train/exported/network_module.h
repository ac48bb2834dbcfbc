#pragma once

// network.py, which the build has made a text of.

#include <string_view>

namespace zorro {

/// The module of exported networks in Python, a whole source file.
extern const std::string_view networkModule;

}  // namespace zorro
