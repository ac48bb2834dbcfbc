#pragma once

// Which rooms the window has, in the order of the mode bar.

#include <memory>
#include <vector>

#include "ui/session/presets.h"
#include "ui/session/session_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/room/room.h"

namespace zorro {

/// The arguments outlive the rooms.
[[nodiscard]] std::vector<std::unique_ptr<ui::Room>> makeRooms(ui::SessionModel& model, ui::Presets& presets,
                                                               ui::ThemeController& themes);

}  // namespace zorro
