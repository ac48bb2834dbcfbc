#include "ui/train/watch/run_follower.h"

#include <algorithm>
#include <system_error>

#include <QFile>

#include "core/launch/local_trainer.h"
#include "core/run/directory/run_directory.h"

namespace zorro::ui {
namespace {

constexpr int recordMilliseconds = 40;
constexpr int stateMilliseconds = 250;
/// In pieces, so that a long history appears while it is read.
constexpr std::size_t mostBytes = std::size_t{4} << 20;
constexpr qint64 mostLogBytes = qint64{64} << 10;

}  // namespace

RunFollower::RunFollower() : recordTimer_(this), stateTimer_(this) {
    recordTimer_.setInterval(recordMilliseconds);
    stateTimer_.setInterval(stateMilliseconds);
    connect(&recordTimer_, &QTimer::timeout, this, &RunFollower::look);
    connect(&stateTimer_, &QTimer::timeout, this, &RunFollower::readState);
}

void RunFollower::follow(const std::filesystem::path& run, quint64 number) {
    run_ = run;
    number_ = number;
    tail_.reset();
    problem_.clear();
    logRead_ = 0;
    readState();
    recordTimer_.start();
    stateTimer_.start();
}

void RunFollower::stop() {
    recordTimer_.stop();
    stateTimer_.stop();
}

void RunFollower::readState() {
    QString problem;
    try {
        auto summary = std::make_shared<RunSnapshot>(readRunSummary(run_));
        if (!tail_) {
            tail_.emplace(run_, summary->comparison.members.size());
        } else {
            look();  // whatever was recorded before the run ended is there before its end is told
        }
        emit stateRead(number_, summary);
        readLog();
    } catch (const std::exception& error) {
        problem = problemOf(error);
    }
    if (problem != problem_) {
        problem_ = problem;
        emit problemFound(number_, problem);
    }
}

QString RunFollower::problemOf(const std::exception& error) const {
    std::error_code ignored;
    if (tail_ && !std::filesystem::exists(run_, ignored)) {
        return tr("The folder %1 is gone; what was read of this run is still shown")
            .arg(QString::fromStdString(run_.string()));
    }
    return QString::fromUtf8(error.what());
}

void RunFollower::readLog() {
    QFile log(QString::fromStdString((run_ / trainerLogFile).string()));
    if (!log.open(QIODevice::ReadOnly)) {
        return;
    }
    if (log.size() < logRead_) {
        logRead_ = 0;
    }
    logRead_ = std::max(logRead_, log.size() - mostLogBytes);
    log.seek(logRead_);
    const QByteArray bytes = log.read(mostLogBytes);
    logRead_ += bytes.size();
    if (!bytes.isEmpty()) {
        emit logCame(number_, QString::fromUtf8(bytes));
    }
}

void RunFollower::look() {
    if (!tail_) {
        return;
    }
    auto news = std::make_shared<EventNews>(tail_->look(mostBytes));
    if (news->restarted || !news->batches.empty()) {
        emit newsCame(number_, news);
    }
}

}  // namespace zorro::ui
