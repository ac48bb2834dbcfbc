#include "ui/train/train_model.h"

#include <algorithm>
#include <set>
#include <utility>

#include <QPointer>

#include "core/activation/spec.h"
#include "core/launch/queue/queue_devices.h"
#include "ui/language/spoken.h"
#include "ui/widgets/background.h"
#include "ui/widgets/done_command.h"

namespace zorro::ui {

TrainModel::TrainModel(SessionModel& session, const std::filesystem::path& runsFolder, QObject* parent)
    : QObject(parent),
      session_(session),
      runsFolder_(std::filesystem::absolute(runsFolder).lexically_normal()),
      watched_(new WatchedRun(this)),
      queue_(new TrainQueue(runsFolder_, this)),
      runs_(new RecentRuns(runsFolder_, this)),
      trash_(new RunTrash(session_, this)),
      places_(new PlaceModel(runsFolder_, this)),
      elsewhere_(new RunsElsewhere(this)) {
    connectParts();
    connectQueue();
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
        if (watched_->isAlive()) {
            told_.erase(watched_->path());
            awaited_ = awaited_ == watched_->path() ? std::filesystem::path() : awaited_;
        }
        emit stateChanged();
    });
    connect(watched_, &WatchedRun::ended, this, &TrainModel::endWatched);
    connect(runs_, &RecentRuns::changed, this, &TrainModel::stateChanged);
    connect(runs_, &RecentRuns::ended, this, &TrainModel::tellEnd);
}

void TrainModel::connectQueue() {
    connect(queue_, &TrainQueue::changed, this, &TrainModel::takeQueue);
    connect(queue_, &TrainQueue::added, this, &TrainModel::takeAdded);
    connect(queue_, &TrainQueue::ended, this, &TrainModel::tellEnd);
    connect(queue_, &TrainQueue::problemRaised, this, &TrainModel::problemRaised);
    connect(queue_, &TrainQueue::takenOut, this, &TrainModel::rememberTakenOut);
    connect(queue_, &TrainQueue::takenElsewhere, this, [this](const std::vector<Comparison>& comparisons) {
        elsewhere_->start(places_->chosen(), runsFolder_, comparisons);
    });
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

bool TrainModel::isStarting() const {
    return !startingOn_.empty() || (!awaited_.empty() && awaited_ == watched_->path());
}

bool TrainModel::isQueued() const {
    const QueuedRun* queued = queue_->find(watched_->path());
    return queued != nullptr && queued->entry.waits();
}

bool TrainModel::isWaiting() const {
    return !watched_->isAlive() && (isQueued() || elsewhere_->isFollowed(watched_->path()));
}

/// Of the watched run its own state says more than the list, once it was read.
std::set<std::filesystem::path> TrainModel::runsTrainedHere() const {
    std::set<std::filesystem::path> trained;
    for (const RecentRun& run : runs_->runs()) {
        if (run.isHere && isAlive(run.state)) {
            trained.insert(run.path);
        }
    }
    for (const std::filesystem::path& run : givenDevices_) {
        trained.insert(run);
    }
    if (!awaited_.empty()) {
        trained.insert(awaited_);
    }
    if (run() && !isStarting()) {
        trained.erase(watched_->path());
        if (watched_->isAlive() && !elsewhere_->knows(watched_->path())) {
            trained.insert(watched_->path());
        }
    }
    return trained;
}

std::size_t TrainModel::trainedHere() const {
    return runsTrainedHere().size() + (startingOn_.empty() ? 0 : 1);
}

bool TrainModel::isBusy(const std::string& device) const {
    std::set<std::string> busy;
    for (const std::filesystem::path& run : runsTrainedHere()) {
        const QueuedRun* queued = queue_->find(run);
        const bool isGiven = queued != nullptr && !queued->entry.waits();
        const std::string its = isGiven ? queued->entry.device : runs_->deviceOf(run);
        busy.insert(its.empty() ? "auto" : its);
    }
    if (!startingOn_.empty()) {
        busy.insert(startingOn_);
    }
    const auto isTaken = [&](const std::string& each) {
        return busy.contains(each) || busy.contains("auto");
    };
    if (device == "auto") {
        return autoDevices_.empty() ? !busy.empty() : std::ranges::all_of(autoDevices_, isTaken);
    }
    return isTaken(device == "cuda" ? "cuda:0" : device);
}

/// Asked once something is trained: before that nobody needs to know, and a trainer may have to be started.
void TrainModel::learnDevices() {
    if (!autoDevices_.empty() || trainedHere() == 0 || std::exchange(asksForDevices_, true)) {
        return;
    }
    inBackground(
        this, [] { return devicesFor("auto"); },
        [this](const std::vector<std::string>& devices) {
            autoDevices_ = devices;
            emit stateChanged();
        },
        [](const QString&) {});
}

/// What will be added to the queue next begins at once where its device is free.
void TrainModel::addNow(const std::string& device) {
    if (!isBusy(device)) {
        startingOn_ = device;
    }
}

void TrainModel::start() {
    try {
        Comparison comparison = plannedComparison(setup());
        if (!startsHere()) {
            elsewhere_->start(places_->chosen(), runsFolder_, {std::move(comparison)});
        } else {
            addNow(comparison.training.device);
            queue_->add(comparison, QueueTurn::now);
        }
    } catch (const std::exception& error) {
        emit problemRaised(spoken(error.what()));
    }
}

void TrainModel::enqueue() {
    try {
        queue_->add(plannedComparison(setup()), startsHere() ? QueueTurn::whenAsked : QueueTurn::elsewhere);
    } catch (const std::exception& error) {
        emit problemRaised(spoken(error.what()));
    }
}

void TrainModel::resume() {
    if (run() && !isTraining() && run()->resumable && hasPlaceRecord(watched_->path())) {
        elsewhere_->resume(watched_->path());
    } else if (run() && !isTraining() && run()->resumable) {
        addNow(run()->comparison.training.device);
        queue_->addAgain(watched_->path());
    }
}

/// What begins at once is shown; what waits leaves the run that is shown where it is.
void TrainModel::takeAdded(const std::filesystem::path& run, bool begins, const QString& waitsFor) {
    told_.erase(run);
    if (begins) {
        awaited_ = run;
        watch(run);
    } else if (!waitsFor.isEmpty()) {
        emit noticeRaised(waitsFor);
    }
}

/// The run that came next on the device of the one that is shown is shown once that has ended.
void TrainModel::showNext() {
    if (!next_.empty() && (watched_->path().empty() || told_.contains(watched_->path()))) {
        awaited_ = std::exchange(next_, {});
        watch(awaited_);
    }
}

void TrainModel::takeQueue() {
    std::set<std::filesystem::path> given;
    for (const QueuedRun& run : queue_->runs()) {
        if (!run.entry.waits()) {
            given.insert(runsFolder_ / run.entry.run);
        }
    }
    const std::set<std::filesystem::path> before = std::exchange(givenDevices_, given);
    if (queue_->adding() == 0) {
        startingOn_.clear();
    }
    if (queue_->find(awaited_) == nullptr) {
        awaited_.clear();  // it has had its time
    }
    if (!given.contains(next_)) {
        next_.clear();
    }
    for (const std::filesystem::path& path : given) {
        const bool isNew = !before.contains(path) && path != watched_->path();
        const bool follows = !run() || run()->comparison.training.device == queue_->find(path)->entry.device;
        next_ = isNew && follows ? path : next_;
    }
    showNext();
    if (given != before) {
        runs_->look();
    }
    learnDevices();
    emit stateChanged();
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
    if (isQueued()) {
        takeOut(watched_->path().filename().string());
    } else {
        request(TrainerRequest::stop);
    }
}

void TrainModel::discard() {
    if (!run()) {
        return;
    }
    if (isQueued()) {
        takeOut(watched_->path().filename().string());
    } else if (isWaiting()) {
        stop();  // it leaves the queue there; what is left can be thrown away then
    } else if (watched_->isAlive()) {
        toTrash_ = watched_->path();
        stop();
    } else {
        trash_->throwAway(watched_->path());
    }
}

void TrainModel::rememberTakenOut(const std::vector<Dequeued>& runs, const std::vector<std::size_t>& places) {
    if (runs.empty()) {
        return;
    }
    std::vector<std::string> names;
    names.reserve(runs.size());
    for (const Dequeued& each : runs) {
        names.push_back(each.entry.run);
    }
    const QString what =
        runs.size() == 1 ? QString::fromStdString(names.front()) : tr("%1 runs").arg(runs.size());
    remember(
        tr("Take %1 out of the queue").arg(what), [this, runs, places] { queue_->bringBack(runs, places); },
        [this, names] { queue_->takeOut(names, true); }, tr("Took %1 out of the queue").arg(what));
}

void TrainModel::forgetWaiting() {
    queue_->takeOut(queue_->waiting());
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
    queue_->holdAndStop(runsTrainedHere());
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
    queue_->look();
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

void TrainModel::tellEnd(const std::filesystem::path& run, const QString& sentence) {
    if (told_.insert(run).second) {
        emit runEnded(sentence);
        runs_->look();
        showNext();
    }
}

void TrainModel::endWatched() {
    const std::shared_ptr<const RunSnapshot> ended = run();
    tellEnd(ended->path, QString::fromStdString(ended->comparison.name) + u' ' + spoken(stateWords(*ended)));
    if (std::exchange(toTrash_, {}) == ended->path) {
        trash_->throwAway(ended->path);
    }
    queue_->look();
}

void TrainModel::startNext() {
    if (startsHere()) {
        queue_->letGo();
    } else if (queued() > 0) {
        const bool takesMany = descriptionOf(places_->chosen()).takesMany;
        queue_->takeElsewhere(takesMany ? queued() : 1);
    }
}

}  // namespace zorro::ui

#include "moc_train_model.cpp"
