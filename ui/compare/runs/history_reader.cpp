#include "ui/compare/runs/history_reader.h"

#include <algorithm>

#include "core/series/read/run_reader.h"

namespace zorro::ui {
namespace {

constexpr int watchMilliseconds = 250;
/// A run that has ended may be resumed: it is looked at once in so many times.
constexpr int looksPerRest = 8;
constexpr std::size_t pieceBytes = std::size_t{8} << 20;

bool isTraining(RunState state) {
    return state == RunState::running || state == RunState::paused || state == RunState::prepared;
}

/// A batch that begins before the last step repeats what a resumed trainer had recorded before.
void append(RunHistory& history, const EventBatch& batch, std::size_t members) {
    if (history.steps.empty() || batch.steps.front() > history.steps.back()) {
        history.append(batch, members);
        history.fold(members, comparedHistoryBytes);
    }
}

}  // namespace

HistoryReader::HistoryReader() : reading_(this), watching_(this) {
    reading_.setInterval(0);
    watching_.setInterval(watchMilliseconds);
    connect(&reading_, &QTimer::timeout, this, &HistoryReader::readNext);
    connect(&watching_, &QTimer::timeout, this, &HistoryReader::look);
}

void HistoryReader::follow(const std::vector<std::filesystem::path>& runs,
                           const std::vector<std::filesystem::path>& brief) {
    std::deque<Followed> before = std::exchange(followed_, {});
    const auto add = [&](const std::filesystem::path& run, bool isBrief) {
        const auto known = std::find_if(before.begin(), before.end(), [&](const Followed& each) {
            return each.run == run && !each.brief && !isBrief;
        });
        if (known == before.end()) {
            followed_.push_back({.run = run, .brief = isBrief});
        } else {
            followed_.push_back(std::move(*known));
            known->run.clear();
        }
    };
    for (const std::filesystem::path& run : runs) {
        add(run, false);
    }
    for (const std::filesystem::path& run : brief) {
        add(run, true);
    }
    reading_.start();
    watching_.start();
}

void HistoryReader::readNext() {
    const auto next =
        std::find_if(followed_.begin(), followed_.end(), [](const Followed& each) { return !each.read; });
    if (next == followed_.end()) {
        reading_.stop();
        return;
    }
    try {
        next->snapshot ? readPiece(*next) : begin(*next);
    } catch (const std::exception& error) {
        next->read = true;
        next->snapshot.reset();
        emit problemFound(next->run, QString::fromUtf8(error.what()));
    }
}

void HistoryReader::begin(Followed& followed) {
    if (followed.brief) {
        followed.read = true;
        emit runRead(std::make_shared<RunSnapshot>(readRunEnd(followed.run)));
        return;
    }
    followed.snapshot = std::make_shared<RunSnapshot>(readRunSummary(followed.run));
    followed.members = followed.snapshot->comparison.members.size();
    followed.state = followed.snapshot->state;
    followed.tail.emplace(followed.run, followed.members);
    readPiece(followed);
}

void HistoryReader::readPiece(Followed& followed) {
    const EventNews news = followed.tail->look(pieceBytes);
    if (news.restarted) {
        followed.snapshot->history = {};
    }
    for (const EventBatch& batch : news.batches) {
        append(followed.snapshot->history, batch, followed.members);
    }
    if (news.batches.empty()) {
        followed.read = true;
        emit runRead(std::exchange(followed.snapshot, nullptr));
    }
}

void HistoryReader::look() {
    const bool all = ++looks_ % looksPerRest == 0;
    for (Followed& each : followed_) {
        if (each.read && each.tail && (all || isTraining(each.state))) {
            lookAt(each);
        }
    }
}

void HistoryReader::lookAt(Followed& followed) {
    try {
        const auto summary = std::make_shared<const RunSnapshot>(readRunSummary(followed.run));
        // After the state: what was recorded before the run ended is there before its end is told.
        const auto news = std::make_shared<EventNews>(followed.tail->look(pieceBytes));
        if (news->restarted || !news->batches.empty()) {
            emit newsCame(followed.run, news);
        }
        if (summary->state != followed.state && news->batches.empty()) {
            followed.state = summary->state;
            emit stateRead(summary);
        }
    } catch (const std::exception& error) {
        followed.tail.reset();
        emit problemFound(followed.run, QString::fromUtf8(error.what()));
    }
}

}  // namespace zorro::ui
