#include "ui/train/train_model.h"

#include <algorithm>

#include "core/activation/spec.h"
#include "core/file/file.h"
#include "core/run/run_directory.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

bool hasEnded(RunState state) {
    return state == RunState::finished || state == RunState::stopped || state == RunState::failed;
}

}  // namespace

TrainModel::TrainModel(SessionModel& session, std::filesystem::path runsFolder, QObject* parent)
    : QObject(parent), session_(session), runsFolder_(std::move(runsFolder)), follower_(new RunFollower) {
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
    connect(follower_, &RunFollower::problemFound, this, [this](quint64 number, const QString& sentence) {
        if (number == number_ && !sentence.isEmpty()) {
            emit problemRaised(sentence);
        }
    });
    connect(&session_, &SessionModel::trainChanged, this, &TrainModel::setupChanged);
    connect(&session_, &SessionModel::sessionReset, this, &TrainModel::setupChanged);
    thread_.start();
}

TrainModel::~TrainModel() {
    thread_.quit();
    thread_.wait();
}

void TrainModel::change(TrainSetup setup, const QString& text, int run) {
    session_.setTrain(std::move(setup), text, run);
}

bool TrainModel::isTraining() const {
    return starting_ || (run_ && !hasEnded(run_->state) && run_->state != RunState::prepared);
}

void TrainModel::start() {
    try {
        const Comparison comparison = plannedComparison(setup());
        if (isTraining()) {
            queue_.push_back(comparison);
            emit stateChanged();
        } else {
            startNow(comparison);
        }
    } catch (const std::exception& error) {
        emit problemRaised(QString::fromUtf8(error.what()));
    }
}

void TrainModel::startNow(const Comparison& comparison) {
    starting_ = true;
    emit stateChanged();
    inBackground(
        this,
        [folder = runsFolder_, comparison] {
            static_cast<void>(trainerProgram());  // before a directory is made for nothing
            const std::filesystem::path run = createRunDirectory(folder, comparison);
            startTrainer(run);
            return run;
        },
        [this](const std::filesystem::path& run) {
            watch(run);
            starting_ = true;
            sinceStart_.start();
            emit stateChanged();
        },
        [this](const QString& sentence) {
            starting_ = false;
            emit stateChanged();
            emit problemRaised(sentence);
        });
}

void TrainModel::resume() {
    if (!run_ || isTraining() || !run_->resumable) {
        return;
    }
    starting_ = true;
    sinceStart_.start();
    emit stateChanged();
    inBackground(
        this,
        [run = run_->path] {
            startTrainer(run);
            return true;
        },
        [](bool) {},
        [this](const QString& sentence) {
            starting_ = false;
            emit stateChanged();
            emit problemRaised(sentence);
        });
}

void TrainModel::pauseOrGoOn() {
    if (run_ && !requestTrainer(run_->path, isPaused() ? TrainerRequest::goOn : TrainerRequest::pause)) {
        emit problemRaised(tr("The trainer does not answer: it is not running on this machine"));
    }
}

void TrainModel::stop() {
    if (run_ && !requestTrainer(run_->path, TrainerRequest::stop)) {
        emit problemRaised(tr("The trainer does not answer: it is not running on this machine"));
    }
}

void TrainModel::clearQueue() {
    queue_.clear();
    emit stateChanged();
}

void TrainModel::watch(const std::filesystem::path& run) {
    ++number_;
    starting_ = false;
    run_ = nullptr;
    history_ = std::make_shared<RunHistory>();
    QMetaObject::invokeMethod(
        follower_, [follower = follower_, run, number = number_] { follower->follow(run, number); });
    emit runChanged();
}

void TrainModel::findRunning() {
    inBackground(
        this,
        [folder = runsFolder_] {
            const auto runs = runDirectories(folder);
            const auto found = std::find_if(runs.begin(), runs.end(),
                                            [](const auto& run) { return trainerProcess(run).has_value(); });
            return found == runs.end() ? std::filesystem::path() : *found;
        },
        [this](const std::filesystem::path& run) {
            if (!run.empty() && !run_ && !starting_) {
                watch(run);
            }
        },
        [](const QString&) {});
}

void TrainModel::takeNews(const EventNews& news) {
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

void TrainModel::takeState(const std::shared_ptr<const RunSnapshot>& summary) {
    const bool first = run_ == nullptr;
    const bool wasTraining = isTraining();
    const RunState before = first ? RunState::prepared : run_->state;
    run_ = summary;
    endStarting(*run_, before);
    if (first) {
        emit runChanged();
    }
    emit stateChanged();
    if (hasEnded(run_->state) && wasTraining && (before != run_->state || !isTraining())) {
        const QString reason = QString::fromStdString(run_->reason);
        emit runEnded(tr("%1 %2%3").arg(QString::fromStdString(run_->comparison.name),
                                        QString::fromStdString(stateName(run_->state)),
                                        reason.isEmpty() ? QString() : QStringLiteral(": ") + reason));
        startNext();
    }
}

/// A trainer shows itself by its state, or by the end of its run; one that does neither has failed.
void TrainModel::endStarting(const RunSnapshot& summary, RunState before) {
    constexpr qint64 patience = 20'000;
    if (!starting_) {
        return;
    }
    const bool shown = summary.state == RunState::running || summary.state == RunState::paused;
    if (shown || (hasEnded(summary.state) && !hasEnded(before))) {
        starting_ = false;
    } else if (sinceStart_.elapsed() > patience) {
        starting_ = false;
        const QString said = QString::fromStdString(lastTrainerMessage(summary.path));
        emit problemRaised(said.isEmpty() ? tr("The trainer was started but does not answer") : said);
    }
}

void TrainModel::startNext() {
    if (!queue_.empty()) {
        const Comparison next = queue_.front();
        queue_.pop_front();
        startNow(next);
    }
}

int TrainModel::colorOf(const std::string& activation, int otherwise) const {
    for (const TrainActivation& each : setup().activations) {
        if (specText(each.curve) == activation) {
            return each.colorIndex;
        }
    }
    return otherwise;
}

}  // namespace zorro::ui
