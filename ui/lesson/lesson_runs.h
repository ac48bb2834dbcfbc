#pragma once

// The runs of the lesson that is shown: started one after the other, below a folder of their own, and
// followed while they grow. Runs of the same comparison that this version has finished before are shown at
// once.

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/lesson/lesson.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/trainer_process.h"
#include "ui/live/run_follower.h"

namespace zorro::ui {

class LessonRuns : public QObject {
    Q_OBJECT

public:
    /// `folder` is where the runs are kept; `program` stands in them, with its version.
    LessonRuns(std::filesystem::path folder, std::string program, QObject* parent = nullptr);

    /// Shows the lesson, from runs of before where there are some.
    void open(const Lesson& lesson);
    /// Shows a run that is there, as it is: nothing is trained.
    void show(Lesson lesson, std::shared_ptr<RunSnapshot> run);
    /// Trains the lesson that is shown once more; nothing where it is a run that is only shown.
    void runAgain();
    /// Forgets the lesson; a run that is being trained ends by itself.
    void close();

    [[nodiscard]] const std::optional<Lesson>& lesson() const { return lesson_; }
    /// One for each of the lesson's runs; null before its trainer was started.
    [[nodiscard]] const std::vector<std::shared_ptr<RunSnapshot>>& runs() const { return snapshots_; }
    /// Whether something is still being looked for, started or trained.
    [[nodiscard]] bool isBusy() const;
    /// Why there is no run, or how one failed, in one sentence; empty where nothing went wrong.
    [[nodiscard]] const QString& problem() const { return problem_; }
    /// Whether what is shown was trained before.
    [[nodiscard]] bool isFromBefore() const { return fromBefore_; }

signals:
    /// Anything of the above changed; at most ten times a second while runs grow.
    void changed();

private:
    void follow();
    void startNext();
    void lookAfter(std::size_t index, quint64 asked, const TrainerProcess& trainer);
    void fail(const QString& sentence);
    void takeRun(const std::shared_ptr<RunSnapshot>& run);
    void takeNews(const std::filesystem::path& run, const EventNews& news);
    void takeState(const RunSnapshot& summary);
    [[nodiscard]] std::optional<std::size_t> indexOf(const std::filesystem::path& run) const;

    std::filesystem::path folder_;
    std::string program_;
    std::optional<Lesson> lesson_;
    std::vector<std::filesystem::path> paths_;  ///< one a run of the lesson, empty before it was started
    std::vector<std::shared_ptr<RunSnapshot>> snapshots_;
    std::vector<bool> ended_;
    quint64 opened_ = 0;  ///< counts what was asked: answers to an earlier question are dropped
    bool starting_ = false;
    bool fromBefore_ = false;
    QString problem_;
    RunFollower follower_;
    QTimer announce_;
};

}  // namespace zorro::ui
