#include "ui/train/train_work.h"

#include <QMessageBox>
#include <QPushButton>

#include "ui/train/watch/end_notice.h"
#include "ui/train/watch/run_progress.h"

namespace zorro::ui {

TrainWork::TrainWork(SessionModel& session, const std::filesystem::path& runsFolder, QObject* parent)
    : RoomWork(parent), model_(new TrainModel(session, runsFolder, this)) {
    connect(model_, &TrainModel::problemRaised, this, &RoomWork::noticeRaised);
    connect(model_, &TrainModel::noticeRaised, this, &RoomWork::noticeRaised);
    connect(model_, &TrainModel::undoOffered, this, &RoomWork::undoOffered);
    for (const auto changed :
         {&TrainModel::stateChanged, &TrainModel::historyGrew, &TrainModel::runChanged}) {
        connect(model_, changed, this, &TrainWork::tellActivity);
    }
    connect(model_, &TrainModel::runEnded, this, &TrainWork::tellEnd);
    connect(&session, &SessionModel::trainingRequested, model_, &TrainModel::start);
}

void TrainWork::begin(QWidget& window) {
    window_ = &window;
    model_->findRunning();
}

void TrainWork::tellActivity() {
    const QString words = activityText(*model_);
    if (words != activity_) {
        activity_ = words;
        emit activityChanged(words);
    }
}

void TrainWork::tellEnd(const QString& sentence) {
    emit noticeRaised(sentence);
    if (window_ != nullptr) {
        notifyOfEnd(*window_, sentence);
    }
}

bool TrainWork::mayClose() {
    const std::size_t count = model_->trainedHere();
    if (count == 0) {
        return true;
    }
    const QString words = count == 1
                              ? tr("A comparison is being trained. It can go on without the window, and "
                                   "is found again at the next start.")
                              : tr("%1 comparisons are being trained. They can go on without the window, "
                                   "and are found again at the next start.")
                                    .arg(count);
    const QString waiting = model_->queued() == 0 ? QString() : tr(" What waits goes on after that.");
    QMessageBox question(QMessageBox::Question, tr("Training goes on"), words + waiting,
                         QMessageBox::NoButton, window_);
    auto* keep = question.addButton(tr("Keep training"), QMessageBox::AcceptRole);
    auto* stop = question.addButton(tr("Stop"), QMessageBox::DestructiveRole);
    stop->setToolTip(tr("What was recorded stays, and training can be resumed"));
    question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(keep);
    question.exec();
    if (question.clickedButton() == stop) {
        model_->stopAll();
    }
    return question.clickedButton() == stop || question.clickedButton() == keep;
}

}  // namespace zorro::ui

#include "moc_train_work.cpp"
