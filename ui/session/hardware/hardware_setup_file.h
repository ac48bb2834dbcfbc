#pragma once

// The part of a session file that holds what the Fit room approximates for hardware.

#include "core/activation/function_library.h"
#include "core/text/json.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/hardware/hardware_setup.h"

namespace zorro::ui {

[[nodiscard]] Json hardwareSetupToJson(const HardwareSetup& setup, const FunctionLibrary& functions);

/// `functions`: those that its SPECs may name. Throws JsonError for what is no setup, naming the place.
[[nodiscard]] HardwareSetup readHardwareSetup(const JsonReader& in, const FunctionLibrary& functions);

}  // namespace zorro::ui
