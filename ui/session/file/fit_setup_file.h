#pragma once

// The part of a session file that holds the Fit room's setup.

#include "core/activation/function_library.h"
#include "core/text/json.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/setup/fit_setup.h"

namespace zorro::ui {

[[nodiscard]] Json fitSetupToJson(const FitSetup& setup, const FunctionLibrary& functions);

/// `functions`: those that its SPECs may name. Throws JsonError for what is no setup, naming the place.
[[nodiscard]] FitSetup readFitSetup(const JsonReader& in, const FunctionLibrary& functions);

}  // namespace zorro::ui
