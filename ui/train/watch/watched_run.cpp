#include "ui/train/watch/watched_run.h"

namespace zorro::ui {
namespace {

constexpr qsizetype mostLogLetters = 64'000;

}  // namespace

WatchedRun::WatchedRun(QObject* parent) : QObject(parent), follower_({.inPieces = true, .log = true}) {
    connect(&follower_, &RunFollower::runRead, this, [this](const std::shared_ptr<RunSnapshot>& run) {
        if (run->path == path_) {
            takeRun(run);
        }
    });
    connect(&follower_, &RunFollower::newsCame, this,
            [this](const std::filesystem::path& run, const std::shared_ptr<const EventNews>& news) {
                if (run == path_) {
                    takeNews(*news);
                }
            });
    connect(&follower_, &RunFollower::stateRead, this,
            [this](const std::shared_ptr<const RunSnapshot>& summary) {
                if (run_ && summary->path == path_) {
                    takeState(summary);
                }
            });
    connect(&follower_, &RunFollower::logCame, this,
            [this](const std::filesystem::path& run, const QString& text) {
                if (run == path_) {
                    takeLog(text);
                }
            });
    connect(&follower_, &RunFollower::problemFound, this,
            [this](const std::filesystem::path& run, const QString& sentence) {
                if (run == path_ && !sentence.isEmpty()) {
                    takeProblem(sentence);
                }
            });
}

void WatchedRun::begin(const std::filesystem::path& run) {
    path_ = run;
    run_ = nullptr;
    history_ = std::make_shared<RunHistory>();
    log_.clear();
}

void WatchedRun::watch(const std::filesystem::path& run) {
    begin(run);
    follower_.follow({});  // a run that was followed before comes from its first record on, too
    follower_.follow({run});
    emit runChanged();
}

void WatchedRun::forget() {
    begin({});
    follower_.follow({});
    emit runChanged();
    emit stateChanged();
}

/// What may have come of an earlier time that this run was watched is void.
void WatchedRun::takeRun(const std::shared_ptr<const RunSnapshot>& run) {
    if (run_) {
        history_ = std::make_shared<RunHistory>();
    }
    run_ = nullptr;
    takeState(run);
}

void WatchedRun::takeNews(const EventNews& news) {
    if (news.restarted) {
        history_ = std::make_shared<RunHistory>();
        emit runChanged();
    }
    if (!run_) {
        return;
    }
    for (const EventBatch& batch : news.batches) {
        history_->append(batch, run_->comparison.members.size());
    }
    history_->fold(run_->comparison.members.size(), watchedHistoryBytes);
    emit historyGrew();
}

void WatchedRun::takeState(const std::shared_ptr<const RunSnapshot>& summary) {
    const bool first = run_ == nullptr;
    const bool wasAlive = isAlive();
    run_ = summary;
    if (first) {
        emit runChanged();
    }
    emit stateChanged();
    if (wasAlive && !isAlive()) {
        emit ended();
    }
}

void WatchedRun::takeLog(const QString& text) {
    log_ = (log_ + text).right(mostLogLetters);
    emit logGrew(text);
}

/// A run that cannot be read is not shown as if it were being trained.
void WatchedRun::takeProblem(const QString& sentence) {
    if (run_) {
        RunSnapshot lost = *run_;
        lost.state = RunState::failed;
        lost.reason = tr("its folder cannot be read any more").toStdString();
        lost.resumable = false;
        takeState(std::make_shared<const RunSnapshot>(std::move(lost)));
    }
    emit problemRaised(sentence);
}

}  // namespace zorro::ui

#include "moc_watched_run.cpp"
