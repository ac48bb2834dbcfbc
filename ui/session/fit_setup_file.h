#pragma once

// The part of a session file that holds the Fit room's setup.

#include <nlohmann/json.hpp>

#include "ui/session/fit_setup.h"
#include "ui/session/json_reader.h"

namespace zorro::ui {

[[nodiscard]] nlohmann::ordered_json fitSetupToJson(const FitSetup& setup);

/// Throws JsonError for what is no setup, naming the place.
[[nodiscard]] FitSetup readFitSetup(const JsonReader& in);

}  // namespace zorro::ui
