#pragma once

// The page of studies without its widgets: which studies there are, the chosen one, how far it is, and what
// is asked of it. Files are read and programs started on other threads.

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "ui/train/study/known_studies.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

class StudyModel : public QObject {
    Q_OBJECT

public:
    /// Of the studies whose runs lie in `runs`; `own` has the functions that SPECs may name.
    StudyModel(std::filesystem::path runs, FunctionLibrary own, QObject* parent = nullptr);

    /// Looks for studies, and how far the chosen one is, now and every second from then on; or no more.
    void setWatched(bool watched);
    /// Adds a study.json to the list and chooses it.
    void open(const std::filesystem::path& file);
    void choose(std::size_t position);
    /// Trains what is missing of the chosen study.
    void run();
    /// Stops what is trained of it here.
    void stop();

    [[nodiscard]] const std::vector<KnownStudy>& studies() const { return studies_; }
    /// Null before the studies are known.
    [[nodiscard]] const KnownStudy* chosen() const;
    [[nodiscard]] std::size_t position() const { return position_; }
    /// How far the chosen one is; nothing before it is known.
    [[nodiscard]] const std::optional<StudyStanding>& standing() const { return standing_; }
    /// Whether it is being started or stopped.
    [[nodiscard]] bool isAsked() const { return asked_; }
    /// Whether runs of it are trained here, or wait for a device.
    [[nodiscard]] bool isRunning() const { return standing_ && standing_->queued > 0 && !standing_->held; }
    [[nodiscard]] bool canRun() const;
    [[nodiscard]] bool canStop() const { return !asked_ && standing_ && standing_->queued > 0; }
    /// Why it could not be read, started, or go on, in one sentence; empty: all is well.
    [[nodiscard]] QString problem() const;
    /// The folder of the chosen study's runs.
    [[nodiscard]] std::filesystem::path folder() const;

signals:
    /// The list or which of it is chosen.
    void studiesChanged();
    /// What is said of the chosen one.
    void changed();

private:
    struct Question {
        Study study;
        std::size_t position = 0;
    };

    void look();
    void lookForStudies();
    void takeStudies(std::vector<KnownStudy> studies);
    void ask(const std::function<void()>& request);

    std::filesystem::path runs_;
    FunctionLibrary own_;
    std::vector<std::filesystem::path> files_;  ///< that were opened
    std::vector<KnownStudy> studies_;
    std::size_t position_ = 0;
    std::optional<StudyStanding> standing_;
    QString refusal_;  ///< why the chosen one was not started
    bool asked_ = false;
    std::filesystem::path opened_;  ///< is chosen when it is in the list
    QTimer pause_;
    LatestJob<Question, StudyStanding> reading_;
};

}  // namespace zorro::ui
