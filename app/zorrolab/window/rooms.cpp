#include "app/zorrolab/window/rooms.h"

#include <filesystem>

#include <QStandardPaths>

#include "core/run/directory/run_directory.h"
#include "ui/compare/compare_room.h"
#include "ui/explore/explore_room.h"
#include "ui/fit/fit_room.h"
#include "ui/train/train_room.h"
#include "ui/train/train_work.h"

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

std::vector<ui::RoomPlan> roomPlans(ui::SessionModel& model, ui::Presets& presets,
                                    ui::OwnFunctions& functions, ui::ThemeController& themes) {
    const auto training = std::make_shared<ui::TrainWork>(model, defaultRunsFolder());
    return {
        {.name = "explore",
         .title = ui::ExploreRoom::tr("Explore"),
         .make =
             [&](const auto& places) {
                 return std::make_unique<ui::ExploreRoom>(model, presets, functions, themes, places,
                                                          defaultRunsFolder());
             },
         .take =
             [&model](ui::Room&, const Curve& curve) {
                 model.addCurve(curve);
                 return QString();
             }},
        {.name = "fit",
         .title = ui::FitRoom::tr("Fit"),
         .make =
             [&](const auto&) { return std::make_unique<ui::FitRoom>(model, themes, defaultRunsFolder()); },
         .canOpen = ui::FitRoom::canOpen,
         .take =
             [&model](ui::Room&, const Curve& curve) {
                 model.sendToFit(curve);
                 return QString();
             }},
        {.name = "train",
         .title = ui::TrainRoom::tr("Train"),
         .make = [&themes, training](
                     const auto&) { return std::make_unique<ui::TrainRoom>(training->model(), themes); },
         .canOpen = ui::TrainRoom::canOpen,
         .take = [&model](ui::Room&, const Curve& curve) { return model.addToComparison(curve); },
         .work = training},
        {.name = "compare",
         .title = ui::CompareRoom::tr("Compare"),
         .make =
             [&](const auto&) { return std::make_unique<ui::CompareRoom>(model, themes, compareFiles()); },
         .canOpen = ui::CompareRoom::canOpen,
         .take = [](ui::Room& room,
                    const Curve& curve) { return static_cast<ui::CompareRoom&>(room).showRunsOf(curve); }},
    };
}

}  // namespace zorro
