#include "ui/live/run_follower.h"

#include <algorithm>
#include <deque>
#include <utility>

#include <QTimer>

#include "core/series/read/followed_run.h"
#include "core/series/read/run_reader.h"
#include "ui/language/spoken.h"

namespace zorro::ui {
namespace {

constexpr int recordMilliseconds = 40;
constexpr int stateMilliseconds = 250;
/// A run that has ended is looked at once in so many times, after as many looks as before.
constexpr int looksPerRest = 8;
/// In pieces, so that a long history appears while it is read, and another choice is heard in between.
constexpr std::size_t pieceBytes = std::size_t{4} << 20;

}  // namespace

/// Its signals are those of its owner, which outlives the thread.
class RunFollower::Worker : public QObject {
    struct Followed {
        explicit Followed(const std::filesystem::path& path, bool isBrief) : run(path), brief(isBrief) {}

        FollowedRun run;
        bool brief;
        std::size_t members = 0;                ///< 0: its first state was not read yet
        bool read = false;                      ///< and all that was recorded before, or it could not be read
        std::shared_ptr<RunSnapshot> snapshot;  ///< while it is being read as a whole
        bool grows = true;                      ///< as its last state says
        int looksAtRest = 0;
    };

public:
    Worker(RunFollower& owner, const FollowOptions& options)
        : owner_(owner), options_(options), reading_(this), records_(this), states_(this) {
        reading_.setInterval(0);
        records_.setInterval(recordMilliseconds);
        states_.setInterval(stateMilliseconds);
        connect(&reading_, &QTimer::timeout, this, &Worker::readNext);
        connect(&records_, &QTimer::timeout, this, &Worker::lookAtRecords);
        connect(&states_, &QTimer::timeout, this, &Worker::lookAtStates);
    }

    void follow(const std::vector<std::filesystem::path>& runs,
                const std::vector<std::filesystem::path>& brief) {
        std::deque<Followed> before = std::exchange(followed_, {});
        for (const std::filesystem::path& run : runs) {
            const auto known = std::find_if(before.begin(), before.end(), [&](const Followed& each) {
                return !each.brief && each.run.path() == run;
            });
            if (known == before.end()) {
                followed_.emplace_back(run, false);
            } else {
                followed_.push_back(std::move(*known));
                before.erase(known);
            }
        }
        for (const std::filesystem::path& run : brief) {
            followed_.emplace_back(run, true);
        }
        for (QTimer* timer : {&reading_, &records_, &states_}) {
            followed_.empty() ? timer->stop() : timer->start();
        }
    }

private:
    /// A piece of the first run that was not read yet.
    void readNext() {
        const auto next =
            std::find_if(followed_.begin(), followed_.end(), [](const Followed& each) { return !each.read; });
        if (next == followed_.end()) {
            reading_.stop();
        } else if (next->brief) {
            readEnd(*next);
        } else if (next->members == 0) {
            next->read = true;  // so far; take() has more to read where it begins
            take(*next, next->run.look(pieceBytes));
        } else {
            readPiece(*next);
        }
    }
    void readEnd(Followed& followed) {
        followed.read = true;
        try {
            emit owner_.runRead(std::make_shared<RunSnapshot>(readRunEnd(followed.run.path())));
        } catch (const std::exception& error) {
            emit owner_.problemFound(followed.run.path(), spoken(error.what()));
        }
    }
    void readPiece(Followed& followed) {
        EventNews news = followed.run.lookAtRecords(pieceBytes);
        followed.read = !followed.run.hasMore();
        if (!followed.snapshot) {
            send(followed, std::move(news));
            return;
        }
        RunHistory& history = followed.snapshot->history;
        if (news.restarted) {
            history = {};
        }
        for (const EventBatch& batch : news.batches) {
            history.append(batch, followed.members);
            history.fold(followed.members, options_.historyBytes);
        }
        if (followed.read) {
            emit owner_.runRead(std::exchange(followed.snapshot, nullptr));
        }
    }

    void lookAtRecords() {
        for (Followed& each : followed_) {
            if (each.members > 0 && each.read && each.grows) {
                send(each, each.run.lookAtRecords(pieceBytes));
            }
        }
    }
    void lookAtStates() {
        for (Followed& each : followed_) {
            const bool rests = !each.grows && ++each.looksAtRest > looksPerRest;
            if (each.read && !each.brief && (!rests || each.looksAtRest % looksPerRest == 0)) {
                take(each, each.run.look(pieceBytes));
            }
        }
    }

    void take(Followed& followed, RunNews news) {
        if (news.state) {
            const bool grows = isAlive(news.state->state) || news.state->state == RunState::prepared;
            followed.looksAtRest = grows == followed.grows ? followed.looksAtRest : 0;
            followed.grows = grows;
        }
        if (news.state && news.state->comparison.members.size() != followed.members) {
            begin(followed, *news.state);
        } else {
            send(followed, std::move(news.events));
            if (news.state) {
                emit owner_.stateRead(news.state);
            }
        }
        if (news.problem) {
            emit owner_.problemFound(followed.run.path(), spoken(*news.problem));
        }
        if (const std::string log = options_.log ? followed.run.newLog() : std::string(); !log.empty()) {
            emit owner_.logCame(followed.run.path(), QString::fromStdString(log));
        }
    }
    void begin(Followed& followed, const RunSnapshot& state) {
        followed.members = state.comparison.members.size();
        followed.read = false;
        auto snapshot = std::make_shared<RunSnapshot>(state);
        if (options_.inPieces) {
            emit owner_.runRead(snapshot);
        } else {
            followed.snapshot = std::move(snapshot);
        }
        reading_.start();
    }
    void send(const Followed& followed, EventNews news) {
        if (news.restarted || !news.batches.empty()) {
            emit owner_.newsCame(followed.run.path(), std::make_shared<const EventNews>(std::move(news)));
        }
    }

    RunFollower& owner_;
    FollowOptions options_;
    std::deque<Followed> followed_;
    QTimer reading_;
    QTimer records_;
    QTimer states_;
};

RunFollower::RunFollower(const FollowOptions& options, QObject* parent)
    : QObject(parent), worker_(new Worker(*this, options)) {
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
}

RunFollower::~RunFollower() {
    if (!thread_.isRunning()) {
        delete worker_;  // nothing was ever followed: there is no thread that ends with it
    }
    thread_.quit();
    thread_.wait();
}

void RunFollower::follow(const std::vector<std::filesystem::path>& runs,
                         const std::vector<std::filesystem::path>& brief) {
    if (!thread_.isRunning()) {
        thread_.start();
    }
    QMetaObject::invokeMethod(worker_, [worker = worker_, runs, brief] { worker->follow(runs, brief); });
}

}  // namespace zorro::ui

#include "moc_run_follower.cpp"
