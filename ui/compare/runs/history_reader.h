#pragma once

// Reads the histories of the chosen runs in a thread of its own, and follows those that are being trained.

#include <atomic>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/run/directory/run_snapshot.h"
#include "core/series/read/event_tail.h"

namespace zorro::ui {

/// What is kept of each of the runs that are compared, see RunHistory::fold().
inline constexpr std::size_t comparedHistoryBytes = std::size_t{24} << 20;

/// Lives in its thread; use it by queued calls.
class HistoryReader : public QObject {
    Q_OBJECT

public:
    HistoryReader();

    /// Reads these runs, in this order, and forgets all others. Of those in `brief` only the newest records
    /// are read.
    void follow(const std::vector<std::filesystem::path>& runs,
                const std::vector<std::filesystem::path>& brief);

signals:
    /// A run as far as it was recorded. Whoever hears this may change the snapshot.
    void runRead(const std::shared_ptr<zorro::RunSnapshot>& run);
    /// What a run that is being trained has recorded since.
    void newsCame(const std::filesystem::path& run, const std::shared_ptr<const zorro::EventNews>& news);
    /// A followed run as it stands now, without its history.
    void stateRead(const std::shared_ptr<const zorro::RunSnapshot>& summary);
    void problemFound(const std::filesystem::path& run, const QString& sentence);

private:
    struct Followed {
        std::filesystem::path run;
        bool brief = false;
        bool read = false;
        std::shared_ptr<RunSnapshot> snapshot;  ///< while it is being read
        std::optional<EventTail> tail;
        std::size_t members = 0;
        RunState state = RunState::prepared;
    };
    void readNext();
    void begin(Followed& followed);
    void readPiece(Followed& followed);
    void look();
    void lookAt(Followed& followed);

    std::deque<Followed> followed_;
    QTimer reading_;   ///< a piece at a time, so that another choice is heard in between
    QTimer watching_;  ///< runs that are being trained
    int looks_ = 0;
};

}  // namespace zorro::ui
