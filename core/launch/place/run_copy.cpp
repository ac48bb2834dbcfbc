#include "core/launch/place/run_copy.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <system_error>

#include "core/file/file.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/run/directory/run_directory.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestLine = 200;
constexpr std::size_t mostChecked = 4096;
// Not the lock, which says nothing on another machine.
constexpr std::array<const char*, 11> names{comparisonFile, eventsFile, learnedFile,         resultFile,
                                            networkFile,    splitFile,  trainerFile,         trainerLogFile,
                                            checkpointFile, tuningFile, tuningCheckpointFile};

bool isKnown(const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[noreturn]] void refuseLine(const std::string& line) {
    throw GarbledError("what came from the other machine cannot be read: " + inQuotes(line));
}

std::uintmax_t sizeOf(const fs::path& path) {
    std::error_code missing;
    const std::uintmax_t size = fs::file_size(path, missing);
    return missing ? 0 : size;
}

std::string readPart(const fs::path& path, std::uintmax_t offset, std::size_t count) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    std::string bytes(count, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, file.gcount())));
    return bytes;
}

}  // namespace

RunCopy::~RunCopy() {
    if (part_.is_open()) {  // the connection broke
        std::error_code ignored;
        fs::remove(run_ / (name_ + ".part"), ignored);
    }
}

void RunCopy::take(std::string_view bytes) {
    while (!bytes.empty()) {
        if (inFile_ && left_ > 0) {
            takeBody(bytes);
            continue;
        }
        const std::size_t end = bytes.find('\n');
        line_ += bytes.substr(0, end);
        if (line_.size() > longestLine) {
            refuseLine(line_);
        }
        if (end == std::string_view::npos) {
            return;
        }
        bytes.remove_prefix(end + 1);
        takeLine(std::exchange(line_, {}));
    }
}

void RunCopy::takeLine(const std::string& line) {
    if (!begun_) {
        begun_ = line == "zorro-follow 1";
    } else if (inFile_) {
        if (!line.empty()) {
            refuseLine(line);
        }
        endFile();
    } else if (line.starts_with("file ")) {
        beginFile(line);
    } else if (line.starts_with("gone ") && isKnown(line.substr(5))) {
        std::error_code ignored;
        if (line.substr(5) != comparisonFile) {  // without it this would be no run any more
            fs::remove(run_ / line.substr(5), ignored);
        }
    } else if (line == "end") {
        ended_ = true;
    } else if (line != "still") {
        refuseLine(line);
    }
}

void RunCopy::beginFile(const std::string& line) {
    std::istringstream words(line.substr(5));
    words >> name_ >> offset_ >> left_ >> size_;
    const bool whole = static_cast<bool>(words) && (words >> std::ws).eof() && line.find('-') == line.npos;
    const bool fits = offset_ <= size_ && left_ <= size_ - offset_;
    if (!whole || !isKnown(name_) || !fits || (name_ != eventsFile && (offset_ != 0 || left_ != size_)) ||
        (name_ == eventsFile && offset_ > sizeOf(run_ / eventsFile))) {
        refuseLine(line);
    }
    inFile_ = true;
    if (name_ == eventsFile) {
        cutEvents(size_);
    } else {
        part_ = std::ofstream(run_ / (name_ + ".part"), std::ios::binary | std::ios::trunc);
        if (!part_) {
            failToWrite(name_);
        }
    }
}

void RunCopy::takeBody(std::string_view& bytes) {
    const std::string_view body =
        bytes.substr(0, static_cast<std::size_t>(std::min<std::uintmax_t>(left_, bytes.size())));
    if (name_ == eventsFile) {
        writeEvents(body);
    } else if (!part_.write(body.data(), static_cast<std::streamsize>(body.size()))) {
        failToWrite(name_);
    }
    offset_ += body.size();
    left_ -= body.size();
    bytes.remove_prefix(body.size());
}

void RunCopy::endFile() {
    inFile_ = false;
    if (name_ == eventsFile) {
        return;
    }
    part_.close();
    std::error_code problem;
    if (name_ == comparisonFile) {
        takeProvenance();
        fs::remove(run_ / (name_ + ".part"), problem);
        return;
    }
    fs::rename(run_ / (name_ + ".part"), run_ / name_, problem);
    if (!part_ || problem) {
        failToWrite(name_);
    }
}

/// What is to be trained was said here and is not changed from there: only what the trainer adds is taken.
void RunCopy::takeProvenance() const {
    try {
        Comparison here = readComparison(readFile(run_ / comparisonFile));
        const Comparison there = readComparison(readFile(run_ / (name_ + ".part")));
        if (here.provenance != there.provenance) {
            here.provenance = there.provenance;
            replaceFile(run_ / comparisonFile, comparisonJson(here));
        }
    } catch (const RunError&) {  // of a newer version, or damaged: it stays where it is
    }
}

/// What is here already stays untouched, so that whoever reads it needs not begin anew.
void RunCopy::writeEvents(std::string_view bytes) {
    const fs::path path = run_ / eventsFile;
    const std::string here = readPart(path, offset_, bytes.size());
    const auto differs = std::mismatch(here.begin(), here.end(), bytes.begin(), bytes.end());
    const auto same = static_cast<std::size_t>(differs.first - here.begin());
    if (same < here.size()) {
        cutEvents(offset_ + same);
    }
    bytes.remove_prefix(same);
    std::ofstream file(path, std::ios::binary | std::ios::app);
    if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
        failToWrite(name_);
    }
}

void RunCopy::cutEvents(std::uintmax_t size) {
    std::error_code problem;
    if (sizeOf(run_ / eventsFile) > size) {
        fs::resize_file(run_ / eventsFile, size, problem);
    }
    if (problem) {
        failToWrite(eventsFile);
    }
}

void RunCopy::failToWrite(const std::string& name) const {
    const int why = errno;
    throw FileError("cannot write '" + (run_ / name).string() + "'" +
                    (why == 0 ? std::string() : std::string(": ") + std::strerror(why)));
}

FollowStart knownHere(const fs::path& run) {
    FollowStart known;
    known.offset = sizeOf(run / eventsFile);
    const std::size_t count = std::min(known.offset, mostChecked);
    const std::string bytes = readPart(run / eventsFile, known.offset - count, count);
    known.checked = bytes.size();
    known.sum = posixChecksum(bytes);
    return known;
}

}  // namespace zorro
