#include "app/zorrolab/rooms.h"

#include "core/run/run_directory.h"
#include "ui/explore/explore_room.h"
#include "ui/fit/fit_room.h"
#include "ui/train/train_room.h"

namespace zorro {

std::vector<std::unique_ptr<ui::Room>> makeRooms(ui::SessionModel& model, ui::Presets& presets,
                                                 ui::ThemeController& themes) {
    std::vector<std::unique_ptr<ui::Room>> rooms;
    rooms.push_back(std::make_unique<ui::ExploreRoom>(model, presets, themes));
    rooms.push_back(std::make_unique<ui::FitRoom>(model, themes));
    rooms.push_back(std::make_unique<ui::TrainRoom>(model, themes, defaultRunsFolder()));
    return rooms;
}

}  // namespace zorro
