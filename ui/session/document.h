#pragma once

// The session as a file: which one it is, whether it has unsaved changes, opening and saving. No dialogs:
// every function returns what happened, and the window asks what is to be asked. A file that holds something
// other than a session that this program can read is never written over.

#include <cstddef>
#include <functional>
#include <optional>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "ui/session/recent_files.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

/// What became of an attempt to open or save.
struct DocumentResult {
    enum class Outcome {
        done,
        refused,        ///< the file is there and holds no session that this program can read: choose another
        changedOnDisk,  ///< another program changed the file since: ask, then save with Changes::overwrite
        failed,         ///< the sentence says why; nothing has changed
    };
    Outcome outcome = Outcome::done;
    QString sentence;  ///< for the user; empty when done

    explicit operator bool() const { return outcome == Outcome::done; }
};

class SessionDocument : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    /// What to do with changes that another program made to the file.
    enum class Changes { respect, overwrite };

    /// `model` and `settings` (for the recent files) outlive this object.
    SessionDocument(
        SessionModel& model, QSettings& settings, QObject* parent = nullptr,
        Clock clock = [] { return QDateTime::currentDateTime(); });

    /// Absolute; empty for a session that was never saved.
    [[nodiscard]] const QString& path() const { return path_; }
    /// The file's name, or "untitled.zlab".
    [[nodiscard]] QString title() const;
    /// True where the history differs from what the file holds. Selection, ranges and cursors do not count.
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] RecentFiles& recentFiles() { return recentFiles_; }

    /// "saved 12 s ago", "unsaved changes" or "not saved yet"; to be asked again every second.
    [[nodiscard]] QString savedText() const;

    /// Starts over with the default scene, or with `session`. Unsaved changes are lost: ask before.
    void startNew(Session session = defaultSession());
    /// Replaces the session by that of a file. Unsaved changes are lost when done: ask before.
    DocumentResult open(const QString& path);
    /// Saves to path(), which must not be empty.
    DocumentResult save(Changes changes = Changes::respect);
    /// Saves to another file, which becomes the document's. A path without extension gets ".zlab".
    DocumentResult saveAs(const QString& path);
    /// Takes over a session found after a crash: its file is `path` (or none), and it counts as modified.
    void adopt(Session session, const QString& path);

signals:
    void pathChanged(const QString& path);
    void modifiedChanged(bool modified);
    /// The session is in its file now.
    void saved();

private:
    DocumentResult write(const QString& path);
    void setFile(const QString& path, std::optional<std::size_t> contentHash);

    SessionModel& model_;
    RecentFiles recentFiles_;
    Clock clock_;
    QString path_;
    QDateTime savedAt_;
    std::optional<std::size_t> contentHash_;  ///< of the file as it was last read or written here
};

}  // namespace zorro::ui
