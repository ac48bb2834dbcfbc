#include "ui/train/train_model.h"

#include <set>
#include <utility>

#include <QPointer>

#include "core/activation/spec.h"
#include "ui/widgets/done_command.h"

namespace zorro::ui {
namespace {

/// How often a run's state is read after its trainer has shown itself, until it counts as ended.
constexpr int enoughReads = 4;

}  // namespace

TrainModel::TrainModel(SessionModel& session, std::filesystem::path runsFolder, QObject* parent)
    : QObject(parent),
      session_(session),
      runsFolder_(std::move(runsFolder)),
      watched_(new WatchedRun(this)),
      launcher_(new RunLauncher(this)),
      queue_(new TrainQueue(runsFolder_, this)),
      runs_(new RecentRuns(runsFolder_, this)),
      trash_(new RunTrash(session_, this)),
      places_(new PlaceModel(runsFolder_, this)),
      elsewhere_(new RunsElsewhere(this)) {
    connectParts();
    connectLauncher();
    connectTrash();
    connectPlaces();
}

void TrainModel::connectParts() {
    connect(&session_, &SessionModel::trainChanged, this, &TrainModel::setupChanged);
    connect(&session_, &SessionModel::sessionReset, this, &TrainModel::setupChanged);
    connect(watched_, &WatchedRun::runChanged, this, &TrainModel::runChanged);
    connect(watched_, &WatchedRun::historyGrew, this, &TrainModel::historyGrew);
    connect(watched_, &WatchedRun::logGrew, this, &TrainModel::logGrew);
    connect(watched_, &WatchedRun::problemRaised, this, &TrainModel::problemRaised);
    connect(watched_, &WatchedRun::stateChanged, this, [this] {
        lookForAwaited();
        emit stateChanged();
    });
    connect(watched_, &WatchedRun::ended, this, &TrainModel::endWatched);
    connect(queue_, &TrainQueue::changed, this, &TrainModel::stateChanged);
    connect(queue_, &TrainQueue::problemRaised, this, &TrainModel::problemRaised);
    connect(runs_, &RecentRuns::changed, this, [this] {
        if (awaited_ != watched_->path() && !launcher_->isStarting() && runs_->knows(awaited_)) {
            awaited_.clear();
        }
        const bool lookedForOther = std::exchange(otherUnknown_, false);
        emit stateChanged();
        if (lookedForOther) {
            startNextHere();  // the other one may have ended meanwhile
        }
    });
    connect(runs_, &RecentRuns::ended, this, [this](const std::filesystem::path& run, const QString& words) {
        if (run != watched_->path() && !told_.contains(run)) {
            emit runEnded(words);
        }
    });
    connect(this, &TrainModel::stateChanged, this, &TrainModel::goOnWithQueue);
}

void TrainModel::connectLauncher() {
    connect(launcher_, &RunLauncher::started, this, [this](const std::filesystem::path& run) {
        told_.erase(run);
        fromQueue_.reset();
        awaited_ = run;
        readsLeft_ = enoughReads;
        watch(run);
    });
    connect(launcher_, &RunLauncher::failed, this, &TrainModel::failToStart);
    connect(launcher_, &RunLauncher::startingChanged, this, [this] {
        runs_->look();
        emit stateChanged();
    });
    connect(launcher_, &RunLauncher::otherFound, this, &TrainModel::waitForOther);
}

void TrainModel::connectTrash() {
    connect(trash_, &RunTrash::thrownAway, this, [this](const std::filesystem::path& run) {
        if (watched_->path() == run) {
            watched_->forget();
        }
        runs_->look();
    });
    connect(trash_, &RunTrash::restored, this, [this](const std::filesystem::path& run) {
        runs_->look();
        watch(run);
    });
    connect(trash_, &RunTrash::undoOffered, this, &TrainModel::undoOffered);
    connect(trash_, &RunTrash::problemRaised, this, &TrainModel::problemRaised);
}

void TrainModel::connectPlaces() {
    connect(places_, &PlaceModel::changed, this, &TrainModel::stateChanged);
    connect(places_, &PlaceModel::changed, this, &TrainModel::findElsewhere);
    connect(places_, &PlaceModel::problemRaised, this, &TrainModel::problemRaised);
    connect(elsewhere_, &RunsElsewhere::started, this, [this](const std::filesystem::path& run) {
        told_.erase(run);
        watch(run);
    });
    connect(elsewhere_, &RunsElsewhere::changed, this, &TrainModel::stateChanged);
    connect(elsewhere_, &RunsElsewhere::problemRaised, this, &TrainModel::problemRaised);
}

void TrainModel::change(TrainSetup setup, const QString& text, const QString& field) {
    session_.setTrain(std::move(setup), text, field);
}

/// Of the watched run its own state says more than the list, once it was read.
std::size_t TrainModel::trainedHere() const {
    const bool watchedToo = launcher_->isStarting() || !awaited_.empty() || otherUnknown_ ||
                            (watched_->isAlive() && !elsewhere_->knows(watched_->path()));
    const std::filesystem::path counted = run() ? watched_->path() : awaited_;
    return runs_->trainedHere(counted) + (watchedToo ? 1 : 0);
}

void TrainModel::start() {
    try {
        Comparison comparison = plannedComparison(setup());
        if (!startsHere()) {
            elsewhere_->start(places_->chosen(), runsFolder_, {std::move(comparison)});
        } else if (trainedHere() > 0) {
            queue_->append(std::move(comparison));
        } else {
            keepWaiting_ = false;
            launcher_->start(runsFolder_, comparison);
        }
    } catch (const std::exception& error) {
        emit problemRaised(QString::fromUtf8(error.what()));
    }
}

void TrainModel::enqueue() {
    try {
        queue_->append(plannedComparison(setup()));
    } catch (const std::exception& error) {
        emit problemRaised(QString::fromUtf8(error.what()));
    }
}

void TrainModel::resume() {
    if (run() && !isTraining() && run()->resumable && hasPlaceRecord(watched_->path())) {
        elsewhere_->resume(watched_->path());
    } else if (run() && !isTraining() && run()->resumable) {
        launcher_->resume(watched_->path());
    }
}

/// A run that was started counts as being trained until it was seen so, or was seen to have ended at once.
void TrainModel::lookForAwaited() {
    if (awaited_.empty() || awaited_ != watched_->path() || launcher_->isStarting()) {
        return;
    }
    if (watched_->isAlive()) {
        awaited_.clear();
    } else if (--readsLeft_ <= 0) {
        awaited_.clear();
        endWatched();
    }
}

/// What else waits would fail in the same way, and is kept.
void TrainModel::failToStart(const QString& sentence) {
    keepWaiting_ = true;
    awaited_.clear();
    if (fromQueue_) {
        queue_->putFirst(*std::exchange(fromQueue_, std::nullopt));
    }
    emit problemRaised(sentence);
}

/// Another window, or the shell, trains in the same folder: the comparison goes to where it was, or to the
/// end.
void TrainModel::waitForOther(const Comparison& comparison) {
    otherUnknown_ = true;
    if (std::exchange(fromQueue_, std::nullopt)) {
        queue_->putFirst(comparison);
    } else {
        queue_->append(comparison);
        emit noticeRaised(tr("Another run is being trained: %1 waits for its turn")
                              .arg(QString::fromStdString(comparison.name)));
    }
    runs_->look();
}

void TrainModel::request(TrainerRequest request) {
    if (run() && hasPlaceRecord(watched_->path())) {
        elsewhere_->request(watched_->path(), request);
    } else if (run() && !requestTrainer(watched_->path(), request)) {
        emit problemRaised(tr("The trainer does not answer: it is not running on this machine"));
    }
}

void TrainModel::pauseOrGoOn() {
    request(isPaused() ? TrainerRequest::goOn : TrainerRequest::pause);
}

void TrainModel::stop() {
    request(TrainerRequest::stop);
}

void TrainModel::discard() {
    if (!run()) {
        return;
    }
    if (isWaiting()) {
        stop();  // it leaves the queue there; what is left can be thrown away then
    } else if (watched_->isAlive()) {
        toTrash_ = watched_->path();
        stop();
    } else {
        trash_->throwAway(watched_->path());
    }
}

void TrainModel::takeOut(std::size_t waiting) {
    if (waiting >= queued()) {
        return;
    }
    const Comparison out = queue_->waiting()[waiting];
    queue_->remove(waiting);
    const QString name = QString::fromStdString(out.name);
    remember(
        tr("Take %1 out of the queue").arg(name), [this, out, waiting] { queue_->insert(waiting, out); },
        [this, text = comparisonJson(out)] {
            if (const auto at = placeInQueue(text)) {
                queue_->remove(*at);
            }
        },
        tr("Took %1 out of the queue").arg(name));
}

void TrainModel::forgetWaiting() {
    const std::vector<Comparison> all = queue_->waiting();
    if (!all.empty()) {
        queue_->clear();
        remember(
            tr("Forget those that wait"), [this, all] { queue_->putFirst(all); }, [this] { queue_->clear(); },
            tr("Took %1 out of the queue").arg(all.size()));
    }
}

std::optional<std::size_t> TrainModel::placeInQueue(const std::string& comparison) const {
    for (std::size_t i = 0; i < queued(); ++i) {
        if (comparisonJson(queue_->waiting()[i]) == comparison) {
            return i;
        }
    }
    return std::nullopt;
}

/// The history may outlive this object.
void TrainModel::remember(const QString& text, const std::function<void()>& undo,
                          const std::function<void()>& redo, const QString& sentence) {
    const auto ifThere = [self = QPointer(this)](const std::function<void()>& act) {
        return [self, act] {
            if (self) {
                act();
            }
        };
    };
    session_.addOther(
        std::make_unique<DoneCommand>(text, ifThere(undo), ifThere(redo), QStringLiteral("train")));
    emit undoOffered(sentence, &session_.undoStack());
}

void TrainModel::stopAll() {
    keepWaiting_ = true;
    std::set<std::filesystem::path> trained;
    for (const RecentRun& run : runs_->runs()) {
        if (run.isHere) {
            trained.insert(run.path);
        }
    }
    if (isTraining()) {
        trained.insert(watched_->path());
    }
    if (!awaited_.empty()) {
        trained.insert(awaited_);  // the list does not know it yet
    }
    for (const std::filesystem::path& run : trained) {
        static_cast<void>(requestTrainer(run, TrainerRequest::stop));
    }
}

void TrainModel::watch(const std::filesystem::path& run) {
    if (run != watched_->path() || !watched_->run()) {
        elsewhere_->follow(run);
        watched_->watch(run);
        emit stateChanged();
    }
}

void TrainModel::showNone() {
    watched_->forget();
}

void TrainModel::findRunning() {
    connect(
        runs_, &RecentRuns::allFound, this,
        [this] {
            const auto& runs = runs_->runs();
            if (watched_->path().empty() && !runs.empty() && isAlive(runs.front().state)) {
                watch(runs.front().path);
            }
        },
        Qt::SingleShotConnection);
    runs_->look();
    findElsewhere();
}

void TrainModel::announce() {
    emit runChanged();
    emit stateChanged();
    emit historyGrew();
}

/// Clusters keep their runs in a folder of their own.
void TrainModel::findElsewhere() {
    for (const Place& place : places_->places()) {
        const std::filesystem::path folder = runsFolderFor(place, runsFolder_);
        if (searched_.insert(folder).second) {
            elsewhere_->followAll(folder);
        }
    }
}

void TrainModel::endWatched() {
    const std::shared_ptr<const RunSnapshot> ended = run();
    told_.insert(ended->path);
    emit runEnded(QString::fromStdString(ended->comparison.name + " " + stateWords(*ended)));
    if (std::exchange(toTrash_, {}) == ended->path) {
        trash_->throwAway(ended->path);
    }
    runs_->look();
}

/// The next one's turn comes when nothing is trained here any more, not when the window is opened.
void TrainModel::goOnWithQueue() {
    const bool wasBusy = std::exchange(wasBusy_, trainedHere() > 0);
    if (wasBusy && !wasBusy_ && !keepWaiting_) {
        startNextHere();
    }
}

void TrainModel::startNext() {
    if (startsHere()) {
        startNextHere();
    } else if (descriptionOf(places_->chosen()).takesMany && !queue_->isEmpty()) {
        const std::vector<Comparison> all = queue_->waiting();
        queue_->clear();
        elsewhere_->start(places_->chosen(), runsFolder_, all);
    } else if (!queue_->isEmpty()) {
        elsewhere_->start(places_->chosen(), runsFolder_, {queue_->takeFirst()});
    }
}

void TrainModel::startNextHere() {
    if (!queue_->isEmpty() && trainedHere() == 0) {
        keepWaiting_ = false;
        fromQueue_ = queue_->takeFirst();
        launcher_->start(runsFolder_, *fromQueue_);
    }
}

}  // namespace zorro::ui

#include "moc_train_model.cpp"
