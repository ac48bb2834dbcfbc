#pragma once

// What the mode "For hardware" has computed on another thread: one approximation after the other. See
// HardwareModel, which asks.

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "core/approximation/approximate.h"
#include "ui/session/hardware/hardware_setup.h"

namespace zorro::ui {

/// What became of one form.
struct FormAnswer {
    approximation::Form form;
    std::shared_ptr<const approximation::Approximation> found;  ///< null: there is none
    std::string problem;                                        ///< why, in one sentence
};

struct HardwareJob {
    HardwareSetup setup;
    std::vector<approximation::Form> forms;  ///< in the order in which they are wanted
};

/// Answers about the forms, several at once on several cores, until it is asked to stop.
void approximateForms(const HardwareJob& job, const std::function<void(FormAnswer)>& send,
                      const std::stop_token& stop);

/// The largest error that counts: the absolute or relative one that was asked for, as proven; as found where
/// nothing is proven.
[[nodiscard]] double largestError(const approximation::Approximation& approximation);

}  // namespace zorro::ui
