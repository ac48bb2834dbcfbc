#pragma once

// Definitions of functions of one's own as JSON, in every file that has them:
//
//     {"name": "swish2", "formula": "x*sigmoid(b*x)", "about": "Swish with a slope", "source":
//     "arXiv:1710.05941",
//      "parameters": [{"name": "b", "default": 1, "lower": 0, "upper": 10, "scale": "linear"}]}
//
// Only name and formula must be there; scale is "linear" or "logarithmic".

#include <string_view>

#include "core/activation/function_library.h"
#include "core/library/define.h"
#include "core/text/json.h"

namespace zorro {

/// The key of the list in files that have other things too.
inline constexpr const char* functionsKey = "functions";
inline constexpr std::size_t mostDefinitions = 10'000;  ///< of one file

[[nodiscard]] Json definitionJson(const Description& description);
/// A list of every function of the library, by name.
[[nodiscard]] Json definitionsJson(const FunctionLibrary& library);

/// The function that an object describes, whatever its name. Throws DefinitionError, its sentence beginning
/// with the place: "functions[2].formula: ...".
[[nodiscard]] FunctionPtr functionFromJson(const Json& json, const std::string& place);

/// The functions of a list. Throws DefinitionError, also where a name stands twice.
[[nodiscard]] FunctionLibrary libraryFromJson(const Json& json, const std::string& place);

/// The functions of a text that somebody may want to have: a list of definitions, one alone, or a file that
/// has "functions", as comparison.json of a run and a session do. Throws DefinitionError where that is none,
/// or a name is not free; see nameIssue().
[[nodiscard]] FunctionLibrary readImport(std::string_view text);

}  // namespace zorro
