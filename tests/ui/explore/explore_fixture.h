#pragma once

// The Explore room on the default scene, shown offscreen as the main window would.

#include <filesystem>
#include <memory>
#include <vector>

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include "ui/explore/curves/curve_card.h"
#include "ui/explore/curves/curve_list.h"
#include "ui/explore/explore_actions.h"
#include "ui/explore/explore_room.h"
#include "ui/plot/plot_stack.h"

namespace zorro::ui {

class ExploreRoomTest : public testing::Test {
protected:
    ExploreRoomTest()
        : themes_(*qApp), presets_(folder_.filePath("presets.json")), functions_(functionsFolder()) {
        QObject::connect(&functions_, &OwnFunctions::changed, &session_,
                         [this] { session_.setOwnFunctions(functions_.library()); });
        session_.reset(defaultSession());
        room_ = std::make_unique<ExploreRoom>(session_, presets_, functions_, themes_, RoomPlaces(), runs());
        for (QWidget* part :
             {room_->leftPanel(), room_->centre(), room_->rightPanel(), room_->tools(), room_->exports()}) {
            parts_.emplace_back(part);
        }
        room_->leftPanel()->resize(316, 700);
        room_->centre()->resize(700, 700);
        room_->leftPanel()->show();
        room_->centre()->show();
    }

    /// Where the room looks for runs.
    [[nodiscard]] std::filesystem::path runs() const {
        return QFile::encodeName(folder_.filePath("runs")).toStdString();
    }
    /// Where the user's functions are kept.
    [[nodiscard]] std::filesystem::path functionsFolder() const {
        return QFile::encodeName(folder_.filePath("functions")).toStdString();
    }
    [[nodiscard]] const SessionCurve& selected() const {
        return *session_.session().find(session_.session().selected);
    }
    [[nodiscard]] std::size_t count() const { return session_.session().curves.size(); }
    [[nodiscard]] CurveCard& card() const { return *room_->list().card(selected().id); }

    QTemporaryDir folder_;
    ThemeController themes_;
    Presets presets_;
    OwnFunctions functions_;
    SessionModel session_;
    std::unique_ptr<ExploreRoom> room_;
    std::vector<std::unique_ptr<QWidget>> parts_;  // die before the room, as in the window
};

}  // namespace zorro::ui
