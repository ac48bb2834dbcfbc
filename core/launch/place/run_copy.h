#pragma once

// The copy here of a run directory that grows on another machine. Private to core/launch.

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

#include "core/launch/process/scripts_there.h"

namespace zorro {

/// What came makes no sense: a connection that is best begun anew.
class GarbledError : public LaunchError {
public:
    using LaunchError::LaunchError;
};

/// Reads what followScript() prints and writes the files that it names, no others, and of comparison.json no
/// more than the provenance:
///     zorro-follow 1                what comes before is not for us: a greeting of the shell there
///     file NAME OFFSET COUNT SIZE   then COUNT bytes and a line's end; the file there has SIZE bytes
///     gone NAME                     there is no such file there
///     still                         the other side is there
///     end                           nothing trains the run any more, and all of it was sent
class RunCopy {
public:
    explicit RunCopy(std::filesystem::path run) : run_(std::move(run)) {}
    RunCopy(const RunCopy&) = delete;
    RunCopy& operator=(const RunCopy&) = delete;
    ~RunCopy();

    /// Takes the next bytes. Throws GarbledError where they make no sense, FileError where a file cannot be
    /// written here.
    void take(std::string_view bytes);
    [[nodiscard]] bool hasEnded() const { return ended_; }

private:
    void takeLine(const std::string& line);
    void beginFile(const std::string& line);
    void takeBody(std::string_view& bytes);
    void endFile();
    void takeProvenance() const;
    void writeEvents(std::string_view bytes);
    void cutEvents(std::uintmax_t size);
    [[noreturn]] void failToWrite(const std::string& name) const;

    std::filesystem::path run_;
    std::string line_;           ///< the begin of a line whose end has not come yet
    std::string name_;           ///< of the file whose bytes come
    std::uintmax_t offset_ = 0;  ///< where its next byte goes
    std::uintmax_t left_ = 0;    ///< how many bytes of it come yet
    std::uintmax_t size_ = 0;    ///< of the file there
    bool begun_ = false;
    bool inFile_ = false;
    bool ended_ = false;
    std::ofstream part_;  ///< a file that is replaced as a whole, while it comes
};

/// What is here already of a run directory there, for followScript(). The paths and numbers of the process
/// there are left to the caller.
[[nodiscard]] FollowStart knownHere(const std::filesystem::path& run);

}  // namespace zorro
