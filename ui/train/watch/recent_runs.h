#pragma once

// The runs of the runs folder that matter now: every one that is being trained, and those that ended lately.
// Looked for on another thread, now and then.

#include <filesystem>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/run/directory/run_result.h"

namespace zorro::ui {

struct RecentRun {
    std::filesystem::path path;
    std::string name;
    RunState state = RunState::prepared;
    QString phase;      ///< "tuning, rung 2 of 4" before the comparison itself is trained, else empty
    std::string words;  ///< how it stands, see stateWords()
    std::size_t members = 0;
    std::size_t diverged = 0;  ///< of them, as far as the result says
    bool isHere = false;       ///< a trainer of this machine works on it
    std::string device;        ///< that it asks for, where it is trained here; else empty
};

class RecentRuns : public QObject {
    Q_OBJECT

public:
    explicit RecentRuns(std::filesystem::path folder, QObject* parent = nullptr);

    /// Looks now, and every few seconds from then on.
    void look();

    /// Those that are being trained first, each part from the newest on.
    [[nodiscard]] const std::vector<RecentRun>& runs() const { return runs_; }
    /// The device that the run asks for; empty where it is not in the list, or not trained here.
    [[nodiscard]] std::string deviceOf(const std::filesystem::path& run) const;

signals:
    void changed();
    /// The first look is done: every run of the folder that is being trained is known.
    void allFound();
    /// A run was being trained at the last look and is not any more.
    void ended(const std::filesystem::path& run, const QString& words);

private:
    void take(std::vector<RecentRun> runs);

    std::filesystem::path folder_;
    std::vector<RecentRun> runs_;
    bool looking_ = false;
    bool foundAll_ = false;
    QTimer timer_;
};

}  // namespace zorro::ui
