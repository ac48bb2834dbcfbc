#pragma once

// The part of a session file that holds the Fit room's setup.

#include "core/text/json.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/fit_setup.h"

namespace zorro::ui {

[[nodiscard]] Json fitSetupToJson(const FitSetup& setup);

/// Throws JsonError for what is no setup, naming the place.
[[nodiscard]] FitSetup readFitSetup(const JsonReader& in);

}  // namespace zorro::ui
