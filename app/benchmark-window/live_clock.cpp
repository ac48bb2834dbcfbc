#include "app/benchmark-window/live_clock.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/run/process/trainer_process.h"

namespace zorro {
namespace {

/// The last number of the list that a line has under this name.
std::optional<double> lastOf(const std::string& line, const std::string& name) {
    const std::size_t begin = line.find('"' + name + "\":[");
    const std::size_t end = begin == std::string::npos ? begin : line.find(']', begin);
    if (end == std::string::npos) {
        return std::nullopt;
    }
    return std::strtod(line.c_str() + line.find_last_of(",[", end) + 1, nullptr);
}

}  // namespace

TrainerClock::TrainerClock(const std::filesystem::path& run) : events_(run / eventsFile) {}

double TrainerClock::now() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void TrainerClock::look() {
    constexpr std::uintmax_t longestLine = 4 << 20;
    std::error_code missing;
    const std::uintmax_t size = std::filesystem::file_size(events_, missing);
    if (missing || size == size_) {
        return;
    }
    const double seen = now();
    size_ = size;
    std::ifstream file(events_, std::ios::binary);
    const std::uintmax_t length = std::min(size, longestLine);
    std::string bytes(length, '\0');
    file.seekg(static_cast<std::streamoff>(size - length));
    file.read(bytes.data(), static_cast<std::streamsize>(length));
    const std::size_t end = bytes.rfind('\n');
    if (end == std::string::npos || end == 0) {
        return;
    }
    const std::size_t before = bytes.rfind('\n', end - 1);
    const std::string line = bytes.substr(before == std::string::npos ? 0 : before + 1, end);
    const std::optional<double> seconds = lastOf(line, "seconds");
    const std::optional<double> step = lastOf(line, "steps");
    if (seconds && step) {
        offset_ = std::min(offset_, seen - *seconds);
        latestStep_ = static_cast<std::uint64_t>(*step);
    }
}

double TrainerClock::since(double seconds) const {
    return now() - offset_ - seconds;
}

void stopAndWait(const std::filesystem::path& run) {
    requestTrainer(run, TrainerRequest::stop);
    while (trainerProcess(run)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

}  // namespace zorro
