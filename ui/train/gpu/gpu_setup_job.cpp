#include "ui/train/gpu/gpu_setup_job.h"

#include <chrono>
#include <csignal>
#include <functional>
#include <stop_token>
#include <string>

#include "core/launch/process/child_process.h"

namespace zorro::ui {
namespace {

using namespace std::chrono_literals;

/// Runs it to its end and hands on each line. Returns its exit status, or -1 where it was stopped.
int runToEnd(const Words& words, const std::stop_token& stop, const std::function<void(std::string)>& print) {
    // Its errors among what it prints, in their order; and windows stay fluent while it compiles.
    Words gently{"nice", "sh", "-c", "exec \"$0\" \"$@\" 2>&1"};
    gently.insert(gently.end(), words.begin(), words.end());
    ChildProcess process(gently);
    std::string line;
    while (!process.hasClosedOutput() && !stop.stop_requested()) {
        line += process.read(50ms);
        for (std::size_t end = 0; (end = line.find_first_of("\r\n")) != std::string::npos;) {
            print(line.substr(0, end));
            line.erase(0, end + 1);
        }
    }
    if (stop.stop_requested()) {
        process.signal(SIGTERM);  // what compiles is not of its group: it ends that itself
    }
    print(line);
    const int status = process.wait();
    return stop.stop_requested() ? -1 : status;
}

}  // namespace

GpuSetupJob::GpuSetupJob(QObject* parent) : QObject(parent) {}

GpuSetupJob::~GpuSetupJob() = default;

void GpuSetupJob::start(const Words& words) {
    if (running_) {
        return;
    }
    running_ = true;
    const auto print = [this](const std::string& line) {
        if (!line.empty()) {
            QMetaObject::invokeMethod(this, [this, line = QString::fromUtf8(line)] { emit printed(line); });
        }
    };
    thread_ = std::jthread([this, words, print](const std::stop_token& stop) {
        int status = -1;
        try {
            status = runToEnd(words, stop, print);
        } catch (const std::exception& error) {
            print(error.what());
        }
        QMetaObject::invokeMethod(this, [this, status] { end(status); });
    });
}

void GpuSetupJob::stop() {
    thread_.request_stop();
}

void GpuSetupJob::end(int status) {
    running_ = false;
    emit ended(status);
}

}  // namespace zorro::ui

#include "moc_gpu_setup_job.cpp"
