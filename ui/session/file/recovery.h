#pragma once

// What protects unsaved work from a crash: every window keeps a copy of its session in a folder, and the next
// start finds the copies whose window is gone. A copy is a .zlab file with the path of the session's own file
// beside it under "origin"; a lock file tells whether its window still runs.

#include <future>
#include <memory>
#include <vector>

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QTimer>

#include "ui/session/document.h"

namespace zorro::ui {

/// Where the copies are kept unless somebody says otherwise: "recovery" in the application's data folder.
[[nodiscard]] QString recoveryFolder();

/// How long to wait before a copy is written, in milliseconds.
struct AutosaveDelays {
    int afterLastChange = 2000;
    int afterFirstChange = 15000;
};

/// Keeps the copy of one window. It is written 2 s after the last change, and every 15 s while changes go on;
/// it is there only while there are unsaved changes, and gone after a clean exit.
class Autosave : public QObject {
    Q_OBJECT

public:
    /// `model` and `document` outlive this object. A folder that cannot be used raises problem() later.
    Autosave(SessionModel& model, SessionDocument& document, const QString& folder,
             AutosaveDelays delays = {}, QObject* parent = nullptr);
    Autosave(const Autosave&) = delete;
    Autosave& operator=(const Autosave&) = delete;
    /// A clean exit: removes the copy.
    ~Autosave() override;

    /// True where a change is not in the copy yet.
    [[nodiscard]] bool isPending() const { return firstChange_.isActive() || lastChange_.isActive(); }
    /// Brings the copy up to date at once, as when the session manager asks; returns before it is on the
    /// disk.
    void writeNow();
    /// Waits until the copy is on the disk.
    void finish();
    [[nodiscard]] const QString& filePath() const { return path_; }

signals:
    /// The copy could not be written, in one sentence. Said once until it works again.
    void problem(const QString& sentence);

private:
    void noteChange();
    void startWriting(const Session& session, const QString& origin);
    void report(const QString& sentence);

    SessionModel& model_;
    SessionDocument& document_;
    QString path_;
    QLockFile lock_;
    QTimer firstChange_;
    QTimer lastChange_;
    std::future<void> writing_;
    bool failing_ = false;
};

/// A copy whose window is gone. While the value lives, no other window is offered it.
struct RecoverableSession {
    QString filePath;
    QString origin;  ///< the session's own file; empty where it had none
    QDateTime when;
    Session session;
    std::shared_ptr<QLockFile> lock;
};

/// All of them, newest first. Copies that cannot be read are left where they are and not listed.
[[nodiscard]] std::vector<RecoverableSession> findRecoverableSessions(const QString& folder);

/// Deletes the copy, once it was taken over or the user does not want it.
void discard(const RecoverableSession& recoverable);

}  // namespace zorro::ui
