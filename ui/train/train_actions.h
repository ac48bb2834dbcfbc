#pragma once

// What can be done in the Train room, as actions with names and shortcuts.

#include "ui/train/train_model.h"
#include "ui/widgets/room/room_actions.h"

namespace zorro::ui {

class TrainActions : public RoomActions {
    Q_OBJECT

public:
    /// The arguments outlive the actions.
    TrainActions(TrainModel& model, ThemeController& themes, QObject* parent = nullptr);

    /// What `start` is called, one or the other.
    [[nodiscard]] static QStringList startWords() { return {tr("Start"), tr("Add to queue")}; }

    QAction* start = nullptr;  ///< or put behind the comparison that runs
    QAction* enqueue = nullptr;
    QAction* pause = nullptr;  ///< or go on
    QAction* stop = nullptr;
    QAction* discard = nullptr;
    QAction* resume = nullptr;
    QAction* startWaiting = nullptr;
    QAction* clearQueue = nullptr;
    QAction* openRun = nullptr;
    QAction* studies = nullptr;
    QAction* repeat = nullptr;
    QAction* closeRun = nullptr;
    QAction* fitHistogram = nullptr;
    QAction* showUsage = nullptr;
    QAction* present = nullptr;

    QAction* showAll = nullptr;

private:
    void makeActions();
    void update();
    [[nodiscard]] QString resumeTip() const;

    TrainModel& model_;
    QString resumeTip_;  ///< of a run that can be resumed
};

}  // namespace zorro::ui
