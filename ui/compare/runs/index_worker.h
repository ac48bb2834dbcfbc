#pragma once

// Looks at the run directories, and writes what people note about them, in a thread of its own.

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/index/run_index.h"
#include "core/run/directory/run_notes.h"

namespace zorro::ui {

/// What somebody wants to write about a run; what is not given stays.
struct NotesChange {
    std::optional<std::string> name;
    std::vector<std::string> addedTags;
    std::vector<std::string> removedTags;
    std::optional<std::string> note;
    std::optional<bool> archived;
};

/// The notes of one run before and after a change.
struct NotesEdit {
    std::filesystem::path run;
    RunNotes before;
    RunNotes after;
};

/// A run that was moved to the trash.
struct TrashedRun {
    std::filesystem::path run;    ///< where it was
    std::filesystem::path there;  ///< where it is
};

/// The notes with the change in them; `ownTags` are those that the run shows now.
[[nodiscard]] RunNotes changedNotes(RunNotes notes, const NotesChange& change,
                                    const std::vector<std::string>& ownTags);

/// Lives in its thread; use it by queued calls, but for interrupt().
class IndexWorker : public QObject {
    Q_OBJECT

public:
    using Sources = std::vector<std::filesystem::path>;

    explicit IndexWorker(std::filesystem::path indexFile) : indexFile_(std::move(indexFile)) {}

    /// Tells what was known, in parts as it is read, then looks at the directories.
    void open(const Sources& sources);
    void refresh(const Sources& sources);

    struct Target {
        std::filesystem::path run;
        std::vector<std::string> tags;  ///< that it shows now
    };
    /// Reads, changes and writes the notes of these runs.
    void change(const std::vector<Target>& runs, const NotesChange& change, const QString& text);
    /// Writes the notes before (or after) an edit that was made.
    void write(const std::vector<NotesEdit>& edits, bool before);
    /// Moves directories to the trash of the folders that they lie in; those that are being trained stay.
    void moveToTrash(const std::vector<std::filesystem::path>& runs, bool undoable = true);
    /// Brings them back, where nothing has their names again.
    void restore(const std::vector<TrashedRun>& runs);

    /// From any thread: something waits, a refresh should come to its end soon and is repeated later.
    void interrupt() { ++waiting_; }

signals:
    /// A part of what was known, to be taken.
    void knownRead(const std::shared_ptr<std::vector<zorro::RunEntry>>& entries);
    void newsCame(const std::shared_ptr<const zorro::IndexNews>& news);
    /// A refresh ended after so many milliseconds; not `complete` where it was interrupted.
    void refreshed(bool complete, qint64 milliseconds);
    void changed(const std::vector<zorro::ui::NotesEdit>& edits, const QString& text);
    void movedToTrash(const std::vector<zorro::ui::TrashedRun>& runs, const QString& text);
    void problemFound(const QString& sentence);
    void noticeRaised(const QString& sentence);

private:
    std::filesystem::path indexFile_;
    std::unique_ptr<RunIndex> index_;
    std::atomic<int> waiting_ = 0;
    QStringList toldProblems_;
};

}  // namespace zorro::ui
