#include "app/zorrolab/window/rooms.h"

#include <filesystem>

#include <QStandardPaths>

#include "core/run/directory/run_directory.h"
#include "ui/compare/compare_room.h"
#include "ui/explore/explore_room.h"
#include "ui/fit/fit_room.h"
#include "ui/train/train_room.h"

namespace zorro {
namespace {

std::filesystem::path inFolder(QStandardPaths::StandardLocation place, const char* name) {
    return std::filesystem::path(QStandardPaths::writableLocation(place).toStdString()) / name;
}

ui::CompareFiles compareFiles() {
    return {.runsFolder = defaultRunsFolder(),
            .index = inFolder(QStandardPaths::CacheLocation, "runs.sqlite"),
            .settings =
                QString::fromStdString(inFolder(QStandardPaths::AppConfigLocation, "compare.ini").string())};
}

}  // namespace

std::vector<std::unique_ptr<ui::Room>> makeRooms(ui::SessionModel& model, ui::Presets& presets,
                                                 ui::ThemeController& themes) {
    std::vector<std::unique_ptr<ui::Room>> rooms;
    rooms.push_back(std::make_unique<ui::ExploreRoom>(model, presets, themes));
    rooms.push_back(std::make_unique<ui::FitRoom>(model, themes));
    rooms.push_back(std::make_unique<ui::TrainRoom>(model, themes, defaultRunsFolder()));
    rooms.push_back(std::make_unique<ui::CompareRoom>(themes, compareFiles()));
    return rooms;
}

}  // namespace zorro
