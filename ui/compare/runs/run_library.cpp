#include "ui/compare/runs/run_library.h"

#include <algorithm>
#include <set>
#include <utility>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "ui/compare/runs/run_columns.h"
#include "ui/widgets/done_command.h"

namespace zorro::ui {
namespace {

constexpr int shortestPause = 2000;  // ms
constexpr int soonMilliseconds = 50;
/// At most this share of a core goes into looking whether anything has changed.
constexpr int pausePerLook = 20;

std::filesystem::path pathOf(const QString& folder) {
    return QFile::encodeName(QDir::cleanPath(folder)).toStdString();
}

}  // namespace

RunLibrary::RunLibrary(const std::filesystem::path& indexFile, const std::filesystem::path& runsFolder,
                       const QStringList& addedSources, QObject* parent)
    : QObject(parent),
      runsFolder_(pathOf(QString::fromStdString(runsFolder.string()))),
      added_(addedSources),
      worker_(new IndexWorker(indexFile)) {
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connectWorker();
    pause_.setSingleShot(true);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (watched_ && !looking_) {
            looking_ = true;
            ask([sources = sources()](IndexWorker& worker) { worker.refresh(sources); });
        }
    });
}

RunLibrary::~RunLibrary() {
    worker_->interrupt();
    if (!thread_.isRunning()) {
        delete worker_;  // the room was never shown: there is no thread that ends with it
    }
    thread_.quit();
    thread_.wait();
}

void RunLibrary::connectWorker() {
    connect(
        worker_, &IndexWorker::knownRead, this,
        [this](const std::shared_ptr<std::vector<RunEntry>>& entries) { takeKnown(std::move(*entries)); });
    connect(worker_, &IndexWorker::newsCame, this,
            [this](const std::shared_ptr<const IndexNews>& news) { takeNews(*news); });
    connect(worker_, &IndexWorker::refreshed, this, [this](bool complete, qint64 milliseconds) {
        looking_ = false;
        if (complete && !complete_) {
            complete_ = true;
            emit completed();
        }
        if (complete) {
            emit looked();
        }
        pause_.start(complete ? std::max(shortestPause, pausePerLook * static_cast<int>(milliseconds))
                              : soonMilliseconds);
    });
    connect(worker_, &IndexWorker::changed, this,
            [this](const std::vector<NotesEdit>& edits, const QString& text) {
                addDone(
                    text, [edits](IndexWorker& worker) { worker.write(edits, true); },
                    [edits](IndexWorker& worker) { worker.write(edits, false); });
            });
    connect(worker_, &IndexWorker::movedToTrash, this,
            [this](const std::vector<TrashedRun>& runs, const QString& text) {
                std::vector<std::filesystem::path> paths;
                paths.reserve(runs.size());
                for (const TrashedRun& trashed : runs) {
                    paths.push_back(trashed.run);
                }
                addDone(
                    text, [runs](IndexWorker& worker) { worker.restore(runs); },
                    [paths](IndexWorker& worker) { worker.moveToTrash(paths, false); });
                emit movedToTrash(
                    tr("Moved %1 to the trash").arg(runCountText(static_cast<qlonglong>(runs.size()))));
            });
    connect(worker_, &IndexWorker::problemFound, this, &RunLibrary::problemRaised);
    connect(worker_, &IndexWorker::noticeRaised, this, &RunLibrary::noticeRaised);
}

/// Keeps what the worker has done as a step that it can undo and do again.
void RunLibrary::addDone(const QString& text, const std::function<void(IndexWorker&)>& undo,
                         const std::function<void(IndexWorker&)>& redo) {
    const auto asking = [this](const std::function<void(IndexWorker&)>& request) {
        return [this, request] {
            ask(request);
            refreshSoon();
        };
    };
    undoStack_.push(new DoneCommand(text, asking(undo), asking(redo)));
    refreshSoon();
}

void RunLibrary::ask(const std::function<void(IndexWorker&)>& request) {
    QMetaObject::invokeMethod(worker_, [worker = worker_, request] { request(*worker); });
}

IndexWorker::Sources RunLibrary::sources() const {
    IndexWorker::Sources sources;
    std::error_code ignored;
    // Before the first run there is no folder, and nothing to complain of.
    if (!entries_.empty() || std::filesystem::exists(runsFolder_, ignored)) {
        sources.push_back(runsFolder_);
    }
    for (const QString& folder : added_) {
        sources.push_back(pathOf(folder));
    }
    return sources;
}

std::vector<std::filesystem::path> RunLibrary::runsOf(const std::string& function) const {
    std::vector<std::filesystem::path> runs;
    for (const RunEntry& entry : entries_) {
        if (std::ranges::any_of(entry.activations, [&function](const ActivationSummary& each) {
                return each.activation == function || each.activation.starts_with(function + ':');
            })) {
            runs.push_back(entry.path);
        }
    }
    return runs;
}

void RunLibrary::open() {
    if (!std::exchange(opened_, true)) {
        thread_.start();
        looking_ = true;
        ask([sources = sources()](IndexWorker& worker) { worker.open(sources); });
    }
}

void RunLibrary::setWatched(bool watched) {
    watched_ = watched;
    if (watched && opened_) {
        refreshSoon();
    }
}

void RunLibrary::refreshSoon() {
    worker_->interrupt();
    pause_.start(soonMilliseconds);
}

const RunEntry* RunLibrary::find(const std::filesystem::path& run) const {
    const auto found = positions_.find(run.string());
    return found == positions_.end() ? nullptr : &entries_[found->second];
}

void RunLibrary::addSource(const QString& folder) {
    const QString clean = QDir::cleanPath(QDir(folder).absolutePath());
    if (!QFileInfo(clean).isDir()) {
        return emit problemRaised(tr("%1 is not a folder that can be read").arg(folder));
    }
    if (!added_.contains(clean) && pathOf(clean) != runsFolder_) {
        added_ << clean;
        emit sourcesChanged();
    }
    if (opened_) {
        complete_ = false;
        looking_ = true;
        ask([sources = sources()](IndexWorker& worker) { worker.open(sources); });
    }
}

void RunLibrary::removeSource(const QString& folder) {
    if (added_.removeAll(folder) > 0) {
        emit sourcesChanged();
        refreshSoon();
    }
}

void RunLibrary::change(const std::vector<std::filesystem::path>& runs, const NotesChange& change,
                        const QString& text) {
    std::vector<IndexWorker::Target> targets;
    for (const std::filesystem::path& run : runs) {
        if (const RunEntry* entry = find(run)) {
            targets.push_back({run, entry->tags});
        }
    }
    worker_->interrupt();
    ask([targets, change, text](IndexWorker& worker) { worker.change(targets, change, text); });
}

void RunLibrary::moveToTrash(const std::vector<std::filesystem::path>& runs) {
    worker_->interrupt();
    ask([runs](IndexWorker& worker) { worker.moveToTrash(runs); });
    refreshSoon();
}

void RunLibrary::indexEntries() {
    positions_.clear();
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        positions_[entries_[i].path.string()] = i;
    }
}

void RunLibrary::takeKnown(std::vector<RunEntry> entries) {
    const std::size_t first = entries_.size();
    for (RunEntry& entry : entries) {
        if (positions_.emplace(entry.path.string(), entries_.size()).second) {
            entries_.push_back(std::move(entry));
        }
    }
    if (entries_.size() > first) {
        emit entriesAdded(first);
    }
}

void RunLibrary::takeNews(const IndexNews& news) {
    for (const RunEntry& entry : news.changed) {
        const auto [found, isNew] = positions_.emplace(entry.path.string(), entries_.size());
        if (isNew) {
            entries_.push_back(entry);
        } else {
            entries_[found->second] = entry;
        }
    }
    if (!news.gone.empty()) {
        const std::set<std::filesystem::path> gone(news.gone.begin(), news.gone.end());
        std::erase_if(entries_, [&](const RunEntry& entry) { return gone.contains(entry.path); });
        indexEntries();
    }
    emit entriesChanged();
}

}  // namespace zorro::ui

#include "moc_run_library.cpp"
