#include "ui/train/study/study_model.h"

#include <algorithm>
#include <utility>

#include "ui/language/spoken.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

constexpr int standingMilliseconds = 1000;

}  // namespace

StudyModel::StudyModel(std::filesystem::path runs, FunctionLibrary own, QObject* parent)
    : QObject(parent),
      runs_(std::move(runs)),
      own_(std::move(own)),
      reading_(
          [folder = runs_, reader = std::make_shared<StudyReader>()](
              const Question& question, const auto& send, const std::stop_token&) {
              const StudyStanding standing = reader->read(question.study, folder);
              send(standing);
              if (standing.queued > 0 && !standing.held) {
                  continueStudy(question.study, folder);
              }
          },
          [this](const Question& question, const StudyStanding& standing) {
              if (question.position == position_ && standing_ != standing) {
                  standing_ = standing;
                  emit changed();
              }
          },
          [this](const Question& question, const QString& problem) {
              if (question.position == position_ && !problem.isEmpty() && refusal_ != problem) {
                  refusal_ = problem;
                  emit changed();
              }
          }) {
    pause_.setInterval(standingMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &StudyModel::look);
}

void StudyModel::setWatched(bool watched) {
    if (watched) {
        lookForStudies();
        pause_.start();
    } else {
        pause_.stop();
    }
}

void StudyModel::lookForStudies() {
    inBackground(
        this, [runs = runs_, files = files_, own = own_] { return knownStudies(runs, files, own); },
        [this](std::vector<KnownStudy> studies) { takeStudies(std::move(studies)); },
        [this](const QString& sentence) {
            refusal_ = sentence;
            emit changed();
        });
}

void StudyModel::takeStudies(std::vector<KnownStudy> studies) {
    const std::string wanted = !opened_.empty()      ? opened_.string()
                               : chosen() != nullptr ? chosen()->word
                                                     : std::string();
    opened_.clear();
    studies_ = std::move(studies);
    const auto found = std::ranges::find(studies_, wanted, &KnownStudy::word);
    position_ = studies_.size();
    choose(found == studies_.end() ? 0 : static_cast<std::size_t>(found - studies_.begin()));
}

void StudyModel::open(const std::filesystem::path& file) {
    if (std::ranges::find(files_, file) == files_.end()) {
        files_.push_back(file);
    }
    opened_ = file;
    lookForStudies();
}

void StudyModel::choose(std::size_t position) {
    if (position == position_ || position >= studies_.size()) {
        return;
    }
    position_ = position;
    standing_.reset();
    refusal_.clear();
    emit studiesChanged();
    emit changed();
    look();
}

void StudyModel::look() {
    if (const KnownStudy* known = chosen(); known != nullptr && known->study) {
        reading_.request({*known->study, position_}, WhenReplaced::finishes);
    }
}

const KnownStudy* StudyModel::chosen() const {
    return position_ < studies_.size() ? &studies_[position_] : nullptr;
}

bool StudyModel::canRun() const {
    if (asked_ || isRunning() || !standing_ || !standing_->problem.empty()) {
        return false;
    }
    const MatrixCell sum = sumOf(standing_->matrix);
    return sum.missing + sum.waiting > 0;
}

QString StudyModel::problem() const {
    if (chosen() != nullptr && !chosen()->problem.empty()) {
        return spoken(chosen()->problem);
    }
    return standing_ && !standing_->problem.empty() ? spoken(standing_->problem) : refusal_;
}

std::filesystem::path StudyModel::folder() const {
    const KnownStudy* known = chosen();
    return known != nullptr && known->study ? studyFolder(runs_, *known->study) : std::filesystem::path();
}

void StudyModel::run() {
    if (const KnownStudy* known = chosen(); known != nullptr && canRun()) {
        ask([known = *known, runs = runs_] { runStudy(known, runs); });
    }
}

void StudyModel::stop() {
    if (const KnownStudy* known = chosen(); known != nullptr && known->study && canStop()) {
        ask([study = *known->study, runs = runs_] { stopStudy(study, runs); });
    }
}

void StudyModel::ask(const std::function<void()>& request) {
    const auto end = [this, word = chosen()->word](const QString& refusal) {
        asked_ = false;
        refusal_ = chosen() != nullptr && chosen()->word == word ? refusal : QString();
        emit changed();
        look();
    };
    asked_ = true;
    refusal_.clear();
    emit changed();
    inBackground(
        this,
        [request] {
            request();
            return true;
        },
        [end](bool) { end({}); }, end);
}

}  // namespace zorro::ui

#include "moc_study_model.cpp"
