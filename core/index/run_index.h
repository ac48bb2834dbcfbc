#pragma once

// A list of thousands of run directories that is there at once: what was read of them is kept in an SQLite
// file, and a refresh reads only directories whose files have changed. The directories are the record: the
// file can be deleted at any time, and is made again where it is missing, damaged or of another program.

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/index/run_entry.h"
#include "core/index/stored_run.h"

namespace zorro {

/// What a refresh found.
struct IndexNews {
    std::vector<RunEntry> changed;  ///< new ones among them
    std::vector<std::filesystem::path> gone;
    std::vector<std::string> problems;  ///< folders that cannot be read, a sentence each

    [[nodiscard]] bool empty() const { return changed.empty() && gone.empty() && problems.empty(); }
};

/// Used by one thread at a time.
class RunIndex {
public:
    /// Opens the index. Where the file cannot be used, the index works without it, and is slower.
    explicit RunIndex(std::filesystem::path file);

    /// What was known of the runs in these sources when somebody last looked. A source is a folder of run
    /// directories, whose studies belong to it (withStudies()), or a run directory itself.
    [[nodiscard]] std::vector<RunEntry> known(const std::vector<std::filesystem::path>& sources);
    /// Takes some of the runs that were known.
    using TakeKnown = std::function<void(std::vector<RunEntry> part)>;
    /// The same in parts while they are read: first a screen full, the newest directories first.
    void known(const std::vector<std::filesystem::path>& sources, const TakeKnown& take);

    /// Takes a part of what a refresh found; false ends the refresh.
    using TakeNews = std::function<bool(IndexNews news)>;
    /// Looks at the sources and tells what differs from what was told before, in parts while it reads.
    void refresh(const std::vector<std::filesystem::path>& sources, const TakeNews& take);

private:
    struct Known {
        RunStamps stamps;
        bool training = false;  ///< by a process that may have died since
    };
    void open();
    void makeAgain();
    [[nodiscard]] bool hasChanged(const std::filesystem::path& run, const RunStamps& stamps) const;
    void readChanged(const std::vector<std::filesystem::path>& runs, const TakeNews& take);
    void store(const std::vector<StoredRun>& runs, const std::vector<std::filesystem::path>& gone);
    void giveUpWriting();
    void remember(const StoredRun& run);

    std::filesystem::path file_;
    std::unique_ptr<Database> database_;
    std::unordered_map<std::string, Known> known_;  ///< by path
};

/// Looks through one folder for runs, without a file of the index, and gives them in parts until asked to
/// stop.
void lookThroughRuns(const std::filesystem::path& folder,
                     const std::function<void(std::vector<RunEntry> part)>& found,
                     const std::stop_token& stop);

}  // namespace zorro
