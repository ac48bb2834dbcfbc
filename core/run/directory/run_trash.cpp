#include "core/run/directory/run_trash.h"

#include <system_error>

#include "core/file/file.h"
#include "core/run/comparison/comparison.h"
#include "core/run/directory/find_run.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/process/run_claim.h"
#include "core/text/text.h"

namespace zorro {

namespace {

namespace fs = std::filesystem;

/// The folder as a path whose last part is its name, however it was written.
fs::path plainPath(const fs::path& folder) {
    std::error_code problem;
    const fs::path whole = fs::absolute(folder, problem).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

[[noreturn]] void failTo(const std::string& what, const fs::path& path, const std::error_code& why) {
    throw FileError("cannot " + what + " '" + path.string() + "': " + why.message());
}

/// `folder`/`name`, or with a number behind where that is taken.
fs::path freeName(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    fs::path free = folder / name;
    for (int number = 2; fs::exists(fs::symlink_status(free, ignored)); ++number)
        free = folder / (name + "-" + std::to_string(number));
    return free;
}

std::uintmax_t bytesIn(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    std::error_code problem;
    for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && !entry->is_symlink(ignored))
            bytes += entry->file_size(ignored);
    }
    return bytes;
}

}  // namespace

fs::path moveRunToTrash(const fs::path& run) {
    const fs::path from = plainPath(run);
    if (from.parent_path().filename() == trashFolder)
        throw RunError(inQuotes(from.filename().string()) +
                       " is in the trash already; 'zorro runs empty-trash' deletes what is there for good");
    const RunClaim claim = claimRun(from, Trainers::ofAllMachines);
    const fs::path trash = from.parent_path() / trashFolder;
    std::error_code problem;
    fs::create_directory(trash, problem);
    if (problem)
        failTo("make the folder", trash, problem);
    const fs::path to = freeName(trash, from.filename().string());
    fs::rename(from, to, problem);
    if (problem)
        failTo("move to the trash", from, problem);
    return to;
}

fs::path restoreRun(const fs::path& runs, const std::string& word) {
    const fs::path from = findRunIn(runs / trashFolder, word);
    const fs::path to = runs / from.filename();
    std::error_code problem;
    if (fs::exists(fs::symlink_status(to, problem)))
        throw RunError("cannot restore " + inQuotes(from.filename().string()) + ": '" + to.string() +
                       "' is there again; give that one another name first");
    fs::rename(from, to, problem);
    if (problem)
        failTo("restore", from, problem);
    return to;
}

FreedRoom emptyTrash(const fs::path& runs) {
    FreedRoom freed;
    std::error_code problem;
    for (fs::directory_iterator entry(runs / trashFolder, problem), end; !problem && entry != end;
         entry.increment(problem)) {
        const std::uintmax_t bytes = bytesIn(entry->path());
        std::error_code failed;
        fs::remove_all(entry->path(), failed);
        if (failed)
            failTo("delete", entry->path(), failed);
        ++freed.runs;
        freed.bytes += bytes;
    }
    if (problem && problem != std::errc::no_such_file_or_directory)
        failTo("read the folder", runs / trashFolder, problem);
    return freed;
}

}  // namespace zorro
