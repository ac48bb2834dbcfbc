#pragma once

// What sets the GPU up, as a process of its own: what it prints comes as it is printed, and it can be ended
// at any moment.

#include <thread>

#include <QObject>
#include <QString>

#include "core/launch/process/words.h"

namespace zorro::ui {

class GpuSetupJob : public QObject {
    Q_OBJECT

public:
    explicit GpuSetupJob(QObject* parent = nullptr);
    /// Ends it.
    ~GpuSetupJob() override;

    /// Starts a program with its arguments, gently. Does nothing while one runs.
    void start(const Words& words);
    /// Asks it to end, with all that it has started.
    void stop();
    [[nodiscard]] bool isRunning() const { return running_; }

signals:
    /// A whole line, of its errors too.
    void printed(const QString& line);
    /// It has ended, with this exit status; -1: it was stopped, or could not be started.
    void ended(int status);

private:
    void end(int status);

    bool running_ = false;
    std::jthread thread_;
};

}  // namespace zorro::ui
