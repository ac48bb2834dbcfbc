#pragma once

// All runs that the Compare room knows, as they lie in their folders, and what is written about them.

#include <filesystem>
#include <functional>
#include <unordered_map>
#include <vector>

#include <QObject>
#include <QStringList>
#include <QThread>
#include <QTimer>
#include <QUndoStack>

#include "core/index/run_entry.h"
#include "ui/compare/runs/index_worker.h"

namespace zorro::ui {

class RunLibrary : public QObject {
    Q_OBJECT

public:
    /// Looks into `runsFolder` and `addedSources`, once it is opened.
    RunLibrary(const std::filesystem::path& indexFile, const std::filesystem::path& runsFolder,
               const QStringList& addedSources, QObject* parent = nullptr);
    ~RunLibrary() override;

    /// Shows what is known and begins to look; nothing where it is open.
    void open();
    /// While not watched, folders are looked at no more.
    void setWatched(bool watched);
    void refreshSoon();

    [[nodiscard]] const std::vector<RunEntry>& entries() const { return entries_; }
    /// The entry of a run; nullptr where there is none.
    [[nodiscard]] const RunEntry* find(const std::filesystem::path& run) const;
    /// The runs with an activation of this function, whatever its parameters.
    [[nodiscard]] std::vector<std::filesystem::path> runsOf(const std::string& function) const;
    /// Whether everything was looked at since it was opened.
    [[nodiscard]] bool isComplete() const { return complete_; }

    /// Folders of runs and single runs that were added.
    [[nodiscard]] QStringList addedSources() const { return added_; }
    [[nodiscard]] const std::filesystem::path& runsFolder() const { return runsFolder_; }
    /// Says in problemRaised() where the folder cannot be added.
    void addSource(const QString& folder);
    void removeSource(const QString& folder);

    /// Undoable; `text` says what is done, e.g. "Tag 3 runs".
    void change(const std::vector<std::filesystem::path>& runs, const NotesChange& change,
                const QString& text);
    /// Undoable.
    void moveToTrash(const std::vector<std::filesystem::path>& runs);
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }

signals:
    /// Some of entries() are others, or are not there any more.
    void entriesChanged();
    /// entries() goes on behind `first`, where it ended; what was there is as it was.
    void entriesAdded(std::size_t first);
    /// Everything was looked at: isComplete().
    void completed();
    /// Everything was looked at once more.
    void looked();
    void sourcesChanged();
    void problemRaised(const QString& sentence);
    void noticeRaised(const QString& sentence);
    /// Runs are in the trash; the last step of undoStack() brings them back.
    void movedToTrash(const QString& sentence);

private:
    void connectWorker();
    void takeKnown(std::vector<RunEntry> entries);
    void takeNews(const IndexNews& news);
    void indexEntries();
    void addDone(const QString& text, const std::function<void(IndexWorker&)>& undo,
                 const std::function<void(IndexWorker&)>& redo);
    void ask(const std::function<void(IndexWorker&)>& request);
    [[nodiscard]] IndexWorker::Sources sources() const;

    std::filesystem::path runsFolder_;
    QStringList added_;
    QThread thread_;
    IndexWorker* worker_;
    QTimer pause_;  ///< between two looks
    QUndoStack undoStack_;
    std::vector<RunEntry> entries_;
    std::unordered_map<std::string, std::size_t> positions_;  ///< in entries_, by path
    bool opened_ = false;
    bool watched_ = true;
    bool complete_ = false;
    bool looking_ = false;
};

}  // namespace zorro::ui
