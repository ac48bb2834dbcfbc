#pragma once

// A Train room over a runs folder of its own, with small networks, and what stops its trainers again.

#include <csignal>
#include <filesystem>
#include <functional>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "core/run/process/trainer_process.h"
#include "tests/core/launch/pretended_trainer.h"
#include "ui/chart/board/chart_board.h"
#include "ui/train/train_model.h"
#include "ui/train/train_room.h"
#include "ui/train/train_work.h"

namespace zorro::ui {

inline constexpr int patience = 60'000;  // ms

/// A window for the widgets of a room, which go before the room does.
class RoomWindow : public QWidget {
public:
    explicit RoomWindow(TrainRoom& room) {
        for (QWidget* widget :
             {room.leftPanel(), room.centre(), room.rightPanel(), room.tools(), room.exports()}) {
            widget->setParent(this);
        }
    }
};

class TrainRoomTest : public testing::Test {
protected:
    void SetUp() override {
        model_.reset(defaultSession());
        const auto listen = [this](const QString& sentence) { said_ += sentence + "\n"; };
        QObject::connect(&room_, &Room::noticeRaised, &room_, listen);
        QObject::connect(&work_, &RoomWork::noticeRaised, &room_, listen);
        work_.begin(window_);
        change([](TrainSetup& setup) {
            setup.activations.resize(2);
            setup.seeds = 2;
            setup.comparison.architecture.depth = 1;
            setup.comparison.architecture.width = 4;
            setup.comparison.training.steps = 300;
            setup.comparison.training.device = "cpu";
        });
    }
    void TearDown() override { endTraining(RunQueue(runs()), waitFor); }
    std::filesystem::path runs() const { return folder_.path().toStdString(); }
    void change(const std::function<void(TrainSetup&)>& edit) {
        TrainSetup setup = model_.session().train;
        edit(setup);
        model_.setTrain(std::move(setup), "change");
    }
    static bool waitFor(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, patience); }
    /// What the room says until it says this.
    bool says(const QString& words) {
        return waitFor([&] { return said_.contains(words); });
    }
    /// Whether so many wait.
    bool waits(std::size_t count) {
        return waitFor([&] { return room_.model().queued() == count; });
    }
    /// The widget of the form that is called so; nullptr where there is none.
    template <class Widget>
    Widget* field(const QString& name) {
        for (Widget* widget : room_.leftPanel()->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }
    bool isIn(RunState state) { return room_.model().run() && room_.model().run()->state == state; }
    void startForever() {
        change([](TrainSetup& setup) { setup.comparison.training.steps = 50'000'000; });
        room_.model().start();
        ASSERT_TRUE(
            waitFor([&] { return isIn(RunState::running) && !room_.model().history()->steps.empty(); }));
    }

    QString said_;  ///< every notice of the room and of what goes on without it
    QTemporaryDir folder_;
    SessionModel model_;
    ThemeController themes_{*qobject_cast<QApplication*>(QCoreApplication::instance())};
    TrainWork work_{model_, std::filesystem::path(folder_.path().toStdString())};
    TrainRoom room_{work_.model(), themes_};
    RoomWindow window_{room_};
};

}  // namespace zorro::ui
