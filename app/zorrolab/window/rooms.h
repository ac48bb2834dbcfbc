#pragma once

// Which rooms the window has, in the order of the mode bar; each is made when it is first shown.

#include <vector>

#include "ui/session/own_functions.h"
#include "ui/session/presets.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro {

/// The arguments outlive the plans and the rooms.
[[nodiscard]] std::vector<ui::RoomPlan> roomPlans(ui::SessionModel& model, ui::Presets& presets,
                                                  ui::OwnFunctions& functions, ui::ThemeController& themes);

}  // namespace zorro
