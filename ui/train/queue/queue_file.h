#pragma once

// The file in which comparisons wait for their turn while no window is open. One window at a time keeps it.

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/run/comparison/comparison.h"

class QLockFile;

namespace zorro::ui {

inline constexpr const char* queueFile = "waiting.json";

/// For any thread; one at a time reads or writes.
class QueueFile {
public:
    explicit QueueFile(std::filesystem::path folder);
    ~QueueFile();

    /// What was kept; comparisons that cannot be read are left out. Nothing where another window keeps the
    /// file.
    [[nodiscard]] std::vector<Comparison> read();
    /// Replaces the file, unless another window keeps it. Throws FileError.
    void write(const std::string& text);
    /// Writes once more where there is something to write, as far as that can be done, and leaves the file to
    /// the next window: nothing is written afterwards.
    void close(const std::optional<std::string>& last);

private:
    void load();
    void replace(const std::string& text);
    [[nodiscard]] bool isOurs();

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::unique_ptr<QLockFile> lock_;  ///< null before it was asked for
    std::vector<Comparison> kept_;     ///< loaded and not yet read
    bool loaded_ = false;
    bool closed_ = false;
};

/// The text of the file.
[[nodiscard]] std::string textOf(const std::vector<Comparison>& waiting);

}  // namespace zorro::ui
