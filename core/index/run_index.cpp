#include "core/index/run_index.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <system_error>
#include <thread>
#include <unordered_set>
#include <utility>

#include "core/file/checksum.h"
#include "core/index/study_folders.h"
#include "core/run/process/trainer_process.h"
#include "core/run/quantity/quantity.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

/// Of this program ("Zoro"); the file of another one is made again.
constexpr int applicationId = 0x5a6f726f;
/// Directories that are read before their entries are told.
constexpr std::size_t partSize = 256;
/// Runs that were known and are told together: a screen full of them, then what a list takes within a frame.
constexpr std::size_t firstPartSize = 100;
constexpr std::size_t laterPartSize = 1000;

bool isTraining(const RunEntry& entry) {
    return entry.state == RunState::running || entry.state == RunState::paused;
}

/// Another one where the table's columns or the figures that a row keeps are others: then the file is made
/// again.
std::int64_t layoutVersion() {
    std::string layout = runTableSql() + "seeds failed ";
    for (const Quantity quantity : headlineQuantities()) {
        layout += std::string(describe(quantity).name) + ' ';
    }
    return crc32c(layout) >> 1;  // SQLite's numbers of versions have 31 bits
}

std::int64_t pragma(Database& database, const std::string& name) {
    Statement statement = database.prepare("PRAGMA " + name);
    return statement.step() ? statement.integer(0) : 0;
}

/// The folders whose rows belong to a source: it itself, and the one around it where it is a run directory.
std::vector<fs::path> foldersOf(const std::vector<fs::path>& sources) {
    std::vector<fs::path> folders;
    for (const fs::path& source : sources) {
        folders.push_back(source);
        if (hasComparison(stampsOf(source))) {
            folders.push_back(source.parent_path());
        }
    }
    return folders;
}

/// Sources that are asked about each of very many runs.
class SourceSet {
public:
    explicit SourceSet(const std::vector<fs::path>& sources) {
        for (const fs::path& source : sources) {
            sources_.insert(source.native());
        }
    }
    /// Whether a run is one of the sources, or lies directly in one.
    [[nodiscard]] bool holds(const fs::path& run) const {
        return !sources_.empty() &&
               (sources_.contains(run.native()) || sources_.contains(run.parent_path().native()));
    }

private:
    std::unordered_set<std::string> sources_;
};

/// The run directories of a source; a sentence where it cannot be read.
std::string listRuns(const fs::path& source, std::vector<std::pair<fs::path, RunStamps>>& runs) {
    if (const RunStamps own = stampsOf(source); hasComparison(own)) {
        runs.emplace_back(source, own);
        return {};
    }
    std::error_code problem;
    for (fs::directory_iterator entry(source, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (const RunStamps stamps = stampsOf(entry->path()); hasComparison(stamps)) {
            runs.emplace_back(entry->path(), stamps);
        }
    }
    return problem ? "the folder '" + source.string() + "' cannot be read: " + problem.message()
                   : std::string();
}

std::vector<StoredRun> readAll(const std::vector<fs::path>& runs) {
    std::vector<StoredRun> read(runs.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < runs.size(); i = next++) {
            // The stamps first: what is written meanwhile is read again the next time.
            read[i].stamps = stampsOf(runs[i]);
            read[i].entry = readRunEntry(runs[i]);
        }
    };
    const std::size_t threads =
        std::min<std::size_t>(std::max(1U, std::thread::hardware_concurrency()), runs.size() / 16 + 1);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) {
        others.emplace_back(work);
    }
    work();
    others.clear();  // waits for them
    return read;
}

}  // namespace

RunIndex::RunIndex(fs::path file) : file_(std::move(file)) {
    try {
        open();
    } catch (const DatabaseError&) {
        makeAgain();
    }
}

void RunIndex::open() {
    std::error_code ignored;
    fs::create_directories(file_.parent_path(), ignored);
    auto database = std::make_unique<Database>(file_);
    database->run("PRAGMA synchronous = OFF");  // what a crash takes away is read again
    const bool fresh = pragma(*database, "application_id") == 0 && pragma(*database, "schema_version") == 0;
    if (fresh) {
        database->run("BEGIN IMMEDIATE;" + runTableSql() +
                      "PRAGMA application_id = " + std::to_string(applicationId) +
                      "; PRAGMA user_version = " + std::to_string(layoutVersion()) + "; COMMIT;");
    } else if (pragma(*database, "application_id") != applicationId ||
               pragma(*database, "user_version") != layoutVersion()) {
        throw DatabaseError("the index is of another program or version", true);
    }
    static_cast<void>(prepareReading(*database, {}));  // throws where the table is another one
    database_ = std::move(database);
}

void RunIndex::makeAgain() {
    database_.reset();
    known_.clear();
    std::error_code ignored;
    fs::remove(file_, ignored);
    fs::remove(file_.string() + "-journal", ignored);
    try {
        open();
    } catch (const DatabaseError&) {
        database_.reset();  // a folder that cannot be written to: everything is read each time
    }
}

void RunIndex::remember(const StoredRun& run) {
    known_[run.entry.path.string()] = {.stamps = run.stamps, .training = isTraining(run.entry)};
}

std::vector<RunEntry> RunIndex::known(const std::vector<fs::path>& sources) {
    std::vector<RunEntry> all;
    known(sources,
          [&](std::vector<RunEntry> part) { std::move(part.begin(), part.end(), std::back_inserter(all)); });
    return all;
}

void RunIndex::known(const std::vector<fs::path>& asked, const TakeKnown& take) {
    if (!database_) {
        return;
    }
    const std::vector<fs::path> sources = withStudies(asked);
    const SourceSet wanted(sources);
    std::vector<RunEntry> part;
    std::size_t length = firstPartSize;
    try {
        Statement rows = prepareReading(*database_, foldersOf(sources));
        while (rows.step()) {
            std::optional<StoredRun> run = readStoredRun(rows);
            if (!run || !wanted.holds(run->entry.path)) {
                continue;
            }
            remember(*run);
            part.push_back(std::move(run->entry));
            if (part.size() == length) {
                take(std::exchange(part, {}));
                length = laterPartSize;
            }
        }
    } catch (const DatabaseError&) {
        // What was told is right all the same, as far as its files have not changed since.
        std::unordered_map<std::string, Known> told = std::move(known_);
        makeAgain();
        known_ = std::move(told);
    }
    if (!part.empty()) {
        take(std::move(part));
    }
}

bool RunIndex::hasChanged(const fs::path& run, const RunStamps& stamps) const {
    const auto found = known_.find(run.string());
    if (found == known_.end() || !(found->second.stamps == stamps)) {
        return true;
    }
    // A trainer that was killed changes no file.
    return hasTrainer(stamps) && trainerProcess(run).has_value() != found->second.training;
}

void RunIndex::refresh(const std::vector<fs::path>& asked, const TakeNews& take) {
    const std::vector<fs::path> sources = withStudies(asked);
    IndexNews news;
    std::vector<fs::path> changed;
    std::unordered_set<std::string> there;
    std::vector<fs::path> unreadable;
    for (const fs::path& source : sources) {
        std::vector<std::pair<fs::path, RunStamps>> runs;
        if (std::string problem = listRuns(source, runs); !problem.empty()) {
            news.problems.push_back(std::move(problem));
            unreadable.push_back(source);
        }
        for (const auto& [run, stamps] : runs) {
            if (there.insert(run.string()).second && hasChanged(run, stamps)) {
                changed.push_back(run);
            }
        }
    }
    const SourceSet away(unreadable);
    for (const auto& [path, unused] : known_) {
        // What lay in a folder that has vanished for now stays as it was known.
        if (!there.contains(path) && !away.holds(path) &&
            std::ranges::find(unreadable, runsFolderOf(path)) == unreadable.end()) {
            news.gone.emplace_back(path);
        }
    }
    for (const fs::path& path : news.gone) {
        known_.erase(path.string());
    }
    store({}, news.gone);
    if (news.empty() || take(std::move(news))) {
        std::sort(changed.begin(), changed.end(), std::greater<>());
        readChanged(changed, take);
    }
}

void RunIndex::readChanged(const std::vector<fs::path>& runs, const TakeNews& take) {
    for (std::size_t begin = 0; begin < runs.size(); begin += partSize) {
        const auto first = runs.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = first + static_cast<std::ptrdiff_t>(std::min(partSize, runs.size() - begin));
        std::vector<StoredRun> read = readAll({first, last});
        store(read, {});
        IndexNews news;
        for (StoredRun& run : read) {
            remember(run);
            news.changed.push_back(std::move(run.entry));
        }
        if (!take(std::move(news))) {
            return;
        }
    }
}

void RunIndex::store(const std::vector<StoredRun>& runs, const std::vector<fs::path>& gone) {
    if (!database_ || (runs.empty() && gone.empty())) {
        return;
    }
    try {
        database_->run("BEGIN IMMEDIATE");
        Statement writing = prepareWriting(*database_);
        for (const StoredRun& run : runs) {
            writeStoredRun(writing, run);
        }
        Statement removing = database_->prepare("DELETE FROM run WHERE path = ?");
        for (const fs::path& path : gone) {
            removing.bind(0, std::string_view(path.native()));
            removing.run();
        }
        database_->run("COMMIT");
    } catch (const DatabaseError& error) {
        // A full disk, or another window that writes: these rows are read again by the next window.
        error.damaged() ? makeAgain() : giveUpWriting();
    }
}

void RunIndex::giveUpWriting() {
    try {
        database_->run("ROLLBACK");
    } catch (const DatabaseError&) {  // it had not begun
    }
}

void lookThroughRuns(const fs::path& folder, const std::function<void(std::vector<RunEntry> part)>& found,
                     const std::stop_token& stop) {
    RunIndex(fs::path()).refresh({folder}, [&](IndexNews news) {
        found(std::move(news.changed));
        return !stop.stop_requested();
    });
}

}  // namespace zorro
