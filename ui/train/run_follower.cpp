#include "ui/train/run_follower.h"

namespace zorro::ui {
namespace {

constexpr int recordMilliseconds = 40;
constexpr int stateMilliseconds = 250;
/// In pieces, so that a long history appears while it is read.
constexpr std::size_t mostBytes = std::size_t{4} << 20;

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
    readState();
    recordTimer_.start();
    stateTimer_.start();
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
    } catch (const std::exception& error) {
        problem = QString::fromUtf8(error.what());
    }
    if (problem != problem_) {
        problem_ = problem;
        emit problemFound(number_, problem);
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
