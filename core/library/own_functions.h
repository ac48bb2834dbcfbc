#pragma once

// The functions that a user has defined: a folder with a file for each, NAME.json. A file is replaced whole,
// so that programs that define at the same time lose nothing of each other.

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/activation/function_library.h"

namespace zorro {

/// $ZORROLAB_FUNCTIONS, or functions/ in the program's folder under $XDG_DATA_HOME (~/.local/share).
[[nodiscard]] std::filesystem::path ownFunctionsFolder();

/// The functions of a folder; none where there is no folder. A file that is none of ours, or whose name has
/// come into the catalogue since, becomes a problem of the library and stays as it is. Never throws.
[[nodiscard]] FunctionLibrary readOwnFunctions(const std::filesystem::path& folder);

/// The user's functions, where a SPEC names something that the catalogue does not have; else an empty
/// library, and nothing is read.
[[nodiscard]] FunctionLibrary ownFunctionsFor(std::string_view spec);

/// Writes a function into the folder, which is made where it is missing. Returns what it replaces; null for
/// nothing. Throws FileError, also where a file of that name cannot be read: it is not written over.
FunctionPtr keepOwnFunction(const std::filesystem::path& folder, const FunctionPtr& function);

/// Removes a function's file. Returns what it was; null where there is none. Throws FileError, also where the
/// file cannot be read.
FunctionPtr forgetOwnFunction(const std::filesystem::path& folder, const std::string& name);

}  // namespace zorro
