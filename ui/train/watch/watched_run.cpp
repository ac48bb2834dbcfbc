#include "ui/train/watch/watched_run.h"

namespace zorro::ui {
namespace {

constexpr qsizetype mostLogLetters = 64'000;

}  // namespace

WatchedRun::WatchedRun(QObject* parent) : QObject(parent), follower_(new RunFollower) {
    follower_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, follower_, &QObject::deleteLater);
    connect(follower_, &RunFollower::newsCame, this,
            [this](quint64 number, const std::shared_ptr<const EventNews>& news) {
                if (number == number_) {
                    takeNews(*news);
                }
            });
    connect(follower_, &RunFollower::stateRead, this,
            [this](quint64 number, const std::shared_ptr<const RunSnapshot>& summary) {
                if (number == number_) {
                    takeState(summary);
                }
            });
    connect(follower_, &RunFollower::logCame, this, [this](quint64 number, const QString& text) {
        if (number == number_) {
            takeLog(text);
        }
    });
    connect(follower_, &RunFollower::problemFound, this, [this](quint64 number, const QString& sentence) {
        if (number == number_ && !sentence.isEmpty()) {
            takeProblem(sentence);
        }
    });
    thread_.start();
}

WatchedRun::~WatchedRun() {
    thread_.quit();
    thread_.wait();
}

void WatchedRun::begin(const std::filesystem::path& run) {
    ++number_;
    path_ = run;
    run_ = nullptr;
    history_ = std::make_shared<RunHistory>();
    log_.clear();
}

void WatchedRun::watch(const std::filesystem::path& run) {
    begin(run);
    QMetaObject::invokeMethod(
        follower_, [follower = follower_, run, number = number_] { follower->follow(run, number); });
    emit runChanged();
}

void WatchedRun::forget() {
    begin({});
    QMetaObject::invokeMethod(follower_, &RunFollower::stop);
    emit runChanged();
    emit stateChanged();
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
