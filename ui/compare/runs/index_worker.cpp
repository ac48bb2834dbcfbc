#include "ui/compare/runs/index_worker.h"

#include <algorithm>

#include <QElapsedTimer>

#include "core/run/directory/run_trash.h"
#include "ui/compare/runs/run_columns.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

RunNotes changedNotes(RunNotes notes, const NotesChange& change, const std::vector<std::string>& ownTags) {
    notes.name = change.name.value_or(notes.name);
    notes.note = change.note.value_or(notes.note);
    notes.archived = change.archived.value_or(notes.archived);
    if (!change.addedTags.empty() || !change.removedTags.empty()) {
        std::vector<std::string> tags = notes.tags.value_or(ownTags);
        for (const std::string& tag : change.removedTags) {
            std::erase(tags, tag);
        }
        for (const std::string& tag : change.addedTags) {
            if (std::find(tags.begin(), tags.end(), tag) == tags.end()) {
                tags.push_back(tag);
            }
        }
        notes.tags = std::move(tags);
    }
    return notes;
}

void IndexWorker::open(const Sources& sources) {
    if (!index_) {
        index_ = std::make_unique<RunIndex>(indexFile_);
    }
    index_->known(sources, [this](std::vector<RunEntry> part) {
        emit knownRead(std::make_shared<std::vector<RunEntry>>(std::move(part)));
    });
    refresh(sources);
}

void IndexWorker::refresh(const Sources& sources) {
    QElapsedTimer timer;
    timer.start();
    waiting_ = 0;
    QStringList problems;
    bool complete = true;
    index_->refresh(sources, [&](IndexNews news) {
        for (const std::string& problem : news.problems) {
            problems << spoken(problem);
        }
        if (!news.changed.empty() || !news.gone.empty()) {
            emit newsCame(std::make_shared<const IndexNews>(std::move(news)));
        }
        complete = waiting_ == 0;
        return complete;
    });
    for (const QString& problem : problems) {
        if (!toldProblems_.contains(problem)) {
            emit problemFound(problem);
        }
    }
    toldProblems_ = problems;
    emit refreshed(complete, timer.elapsed());
}

void IndexWorker::change(const std::vector<Target>& runs, const NotesChange& change, const QString& text) {
    std::vector<NotesEdit> edits;
    for (const Target& target : runs) {
        try {
            const RunNotes before = readRunNotes(target.run);
            NotesEdit edit{target.run, before, changedNotes(before, change, target.tags)};
            if (!(edit.after == before)) {
                writeRunNotes(target.run, edit.after);
                edits.push_back(std::move(edit));
            }
        } catch (const std::exception& error) {
            emit problemFound(spoken(error.what()));
        }
    }
    if (!edits.empty()) {
        emit changed(edits, text);
    }
}

void IndexWorker::write(const std::vector<NotesEdit>& edits, bool before) {
    for (const NotesEdit& edit : edits) {
        try {
            writeRunNotes(edit.run, before ? edit.before : edit.after);
        } catch (const std::exception& error) {
            emit problemFound(spoken(error.what()));
        }
    }
}

void IndexWorker::moveToTrash(const std::vector<std::filesystem::path>& runs, bool undoable) {
    std::vector<TrashedRun> moved;
    for (const std::filesystem::path& run : runs) {
        try {
            moved.push_back({run, moveRunToTrash(run)});
        } catch (const std::exception& error) {
            emit problemFound(spoken(error.what()));
        }
    }
    if (moved.empty()) {
        return;
    }
    const QString count = runCountText(static_cast<qlonglong>(moved.size()));
    if (undoable) {
        emit movedToTrash(moved, tr("Move %1 to the trash").arg(count));
    } else {
        emit noticeRaised(tr("Moved %1 to the trash").arg(count));
    }
}

void IndexWorker::restore(const std::vector<TrashedRun>& runs) {
    for (const TrashedRun& trashed : runs) {
        try {
            restoreRun(trashed.run.parent_path(), trashed.there.filename().string());
        } catch (const std::exception& error) {
            emit problemFound(spoken(error.what()));
        }
    }
}

}  // namespace zorro::ui

#include "moc_index_worker.cpp"
