#pragma once

// Watches the directory of a run from a thread of its own: what was recorded since the last look, how the run
// stands, and what its trainer says.

#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/run/directory/run_snapshot.h"
#include "core/series/read/event_tail.h"

namespace zorro::ui {

/// Lives in its thread; use it by queued calls.
class RunFollower : public QObject {
    Q_OBJECT

public:
    RunFollower();

    /// Follows this run from its first record on, in place of the one before.
    void follow(const std::filesystem::path& run, quint64 number);
    /// Looks at nothing any more.
    void stop();

signals:
    /// New records of the run that was followed with `number`.
    void newsCame(quint64 number, const std::shared_ptr<const zorro::EventNews>& news);
    void stateRead(quint64 number, const std::shared_ptr<const zorro::RunSnapshot>& summary);
    /// What the trainer wrote into its log since the last look; of a long log only the end.
    void logCame(quint64 number, const QString& text);
    /// The directory cannot be read (any more), in one sentence; empty: it can be read again.
    void problemFound(quint64 number, const QString& sentence);

private:
    void look();
    void readState();
    void readLog();
    [[nodiscard]] QString problemOf(const std::exception& error) const;

    std::filesystem::path run_;
    quint64 number_ = 0;
    std::optional<EventTail> tail_;
    qint64 logRead_ = 0;  ///< bytes
    QTimer recordTimer_;
    QTimer stateTimer_;
    QString problem_;
};

}  // namespace zorro::ui
