#pragma once

// Watches the directory of a run from a thread of its own: what was recorded since the last look, and how the
// run stands.

#include <filesystem>
#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/run/event_tail.h"
#include "core/run/run_reader.h"

namespace zorro::ui {

/// Lives in its thread; use it by queued calls.
class RunFollower : public QObject {
    Q_OBJECT

public:
    RunFollower();

    /// Follows this run from its first record on, in place of the one before.
    void follow(const std::filesystem::path& run, quint64 number);

signals:
    /// New records of the run that was followed with `number`.
    void newsCame(quint64 number, const std::shared_ptr<const zorro::EventNews>& news);
    void stateRead(quint64 number, const std::shared_ptr<const zorro::RunSnapshot>& summary);
    /// The directory cannot be read (any more), in one sentence.
    void problemFound(quint64 number, const QString& sentence);

private:
    void look();
    void readState();

    std::filesystem::path run_;
    quint64 number_ = 0;
    std::optional<EventTail> tail_;
    QTimer recordTimer_;
    QTimer stateTimer_;
    QString problem_;
};

}  // namespace zorro::ui
