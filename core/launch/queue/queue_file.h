#pragma once

// The file in which comparisons wait for their turn while no program is open that trains them. One program at
// a time keeps it: the first that asks, until it is closed or has ended, however it ended.
//     waiting.json        a list of comparisons, as in comparison.json, the next one first
//     waiting.json.lock   locked (flock) by the program that keeps it; empty

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/file/file_lock.h"
#include "core/run/comparison/comparison.h"

namespace zorro {

inline constexpr const char* queueFile = "waiting.json";

/// For any thread; one at a time reads or writes.
class QueueFile {
public:
    /// Of the queue of this runs folder, which is made when something is written.
    explicit QueueFile(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// What was kept; comparisons that cannot be read are left out. Nothing where another program keeps the
    /// file.
    [[nodiscard]] std::vector<Comparison> read();
    /// Replaces the file, unless another program keeps it. Throws FileError.
    void write(const std::string& text);
    /// Writes once more where there is something to write, as far as that can be done, and leaves the file to
    /// the next program: nothing is written afterwards.
    void close(const std::optional<std::string>& last);

private:
    void load();
    void replace(const std::string& text);
    [[nodiscard]] bool isOurs();

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::optional<FileLock> lock_;
    std::vector<Comparison> kept_;  ///< loaded and not yet read
    bool loaded_ = false;
    bool closed_ = false;
};

/// The text of the file.
[[nodiscard]] std::string queueText(const std::vector<Comparison>& waiting);

}  // namespace zorro
