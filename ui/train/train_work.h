#pragma once

// Training as the window knows it without the Train room: the runs that are found at the start, how far the
// watched one is, what ended, and what is asked before the window closes.

#include <filesystem>

#include "ui/train/train_model.h"
#include "ui/widgets/room/room.h"

namespace zorro::ui {

class TrainWork : public RoomWork {
    Q_OBJECT

public:
    /// New runs go to `runsFolder`. `session` outlives this object.
    TrainWork(SessionModel& session, const std::filesystem::path& runsFolder, QObject* parent = nullptr);

    /// Looks for runs that are being trained, and watches the newest.
    void begin(QWidget& window) override;
    [[nodiscard]] bool mayClose() override;

    [[nodiscard]] TrainModel& model() { return *model_; }

private:
    void tellActivity();
    void tellEnd(const QString& sentence);

    TrainModel* model_;
    QWidget* window_ = nullptr;  ///< null before begin()
    QString activity_;           ///< as the title of the window says it
};

}  // namespace zorro::ui
