#pragma once

// Runs that are thrown away, on another thread: each is a step of the session's history that brings it back.

#include <filesystem>

#include <QObject>

#include "ui/session/session_model.h"

namespace zorro::ui {

class RunTrash : public QObject {
    Q_OBJECT

public:
    /// `session` has the history.
    explicit RunTrash(SessionModel& session, QObject* parent = nullptr);

    /// Moves the directory of a run that is not trained to the trash of its folder.
    void throwAway(const std::filesystem::path& run);

signals:
    /// The run is in the trash, for the first time or by Redo.
    void thrownAway(const std::filesystem::path& run);
    /// The last step of the session's history brings back what the sentence says is gone.
    void undoOffered(const QString& sentence, QUndoStack* history);
    /// The run is back under this path.
    void restored(const std::filesystem::path& run);
    void problemRaised(const QString& sentence);

private:
    void remember(const std::filesystem::path& run, const std::filesystem::path& there);
    void restore(const std::filesystem::path& run, const std::filesystem::path& there);
    void throwAwayAgain(const std::filesystem::path& run);

    SessionModel& session_;
};

}  // namespace zorro::ui
