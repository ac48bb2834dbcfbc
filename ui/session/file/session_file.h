#pragma once

// A session as the JSON text of a .zlab file.
//
//     {"format": "zorrolab-session", "version": 1,
//      "curves": [{"spec": "symmetric-zorro:a=1.2,b=1", "label": "", "color": 0, "visible": true,
//                  "locked": ["a"], "usage": {as usage_file.h says, where a network lives on it}}],
//      "selected": 0,
//      "explore": {"x_range": [-5, 5], "y_ranges": [[-0.6, 1.7], [-0.4, 1.4], [-1.2, 1.2]],
//                  "plots_visible": [true, true, true], "reference": null, "cursors": [null, 0.5],
//                  "signal_variance": 1, "show_difference": false, "show_identity_band": true,
//                  "show_landmarks": true, "show_tangent": false},
//      "functions": [{"name": "swish2", "formula": "x*sigmoid(b*x)", "parameters": [...]}]}
//
// "functions" are those of somebody's own that its SPECs name, as core/library/definition_json.h has them.
// "selected" and "reference" are positions in "curves" or null. Numbers are written so that they read back as
// the same doubles. Only format, version and curves must be there; whatever else is left out has its default.
// Keys that this program does not know are ignored and not written again: a program that adds something an
// older one cannot do without raises the version, and a newer version is refused.

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/activation/function_library.h"
#include "ui/session/session.h"

namespace zorro::ui {

/// What is wrong with the text of a session and where, in one sentence, e.g.
/// "curves[2].spec: unknown function 'gelo'; did you mean 'gelu'?"
class SessionFileError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

inline constexpr int sessionFileVersion = 1;
inline constexpr std::size_t largestSessionFile = std::size_t{1} << 20;  ///< bytes
inline constexpr std::size_t mostSessionCurves = 256;

[[nodiscard]] std::string sessionText(const Session& session);

/// Throws SessionFileError. A session that is returned is valid in every part. Names that it does not define
/// itself may be of `own`.
[[nodiscard]] Session parseSession(std::string_view text, const FunctionLibrary& own = {});

/// Throws FileError or SessionFileError, their sentence naming the file.
[[nodiscard]] Session readSession(const std::filesystem::path& path, const FunctionLibrary& own = {});

}  // namespace zorro::ui
