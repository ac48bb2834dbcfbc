#pragma once

// The "train" part of a session file:
//     {"activations": [{"spec": "relu", "color": 1}], "gates": ["sigmoid"], "seeds": 4,
//      "comparison": {as in comparison.json}}

#include "core/activation/function_library.h"
#include "ui/session/file/json_reader.h"
#include "ui/session/setup/train_setup.h"

namespace zorro::ui {

[[nodiscard]] Json trainSetupToJson(const TrainSetup& setup, const FunctionLibrary& functions);

/// `functions`: those that its SPECs may name. What is left out has its default. Throws JsonError.
[[nodiscard]] TrainSetup readTrainSetup(const JsonReader& in, const FunctionLibrary& functions);

}  // namespace zorro::ui
