#pragma once

// Where a network lives on a curve, as a part of a session file:
//     {"run": "/runs/…-spirals", "run_name": "spirals", "activation": "gelu", "start": "gelu", "learned":
//     false,
//      "members": [0, 1, 2], "member_names": ["1", "2", "3"], "member": null,
//      "layers": ["hidden 1", "hidden 2"], "layer": 0, "networks": 3,
//      "step": 2000, "lower": -8, "upper": 8, "counts": [0, 3, …]}
// and "function" with its definition where the activation is of somebody's own.
// "member" is a position in "members" and "layer" one in "layers"; null: all of them.

#include "ui/session/curve_usage.h"
#include "ui/session/file/json_reader.h"

namespace zorro::ui {

[[nodiscard]] Json usageToJson(const NetworkUsage& usage);

/// What is returned is valid in every part. Throws JsonError.
[[nodiscard]] CurveUsage readUsage(const JsonReader& in);

}  // namespace zorro::ui
