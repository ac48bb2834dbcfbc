#include "core/launch/queue/queue_file.h"

#include <exception>
#include <system_error>
#include <utility>

#include "core/file/file.h"
#include "core/text/json.h"

namespace zorro {
namespace {}  // namespace

std::vector<Comparison> QueueFile::read() {
    const std::lock_guard alone(mutex_);
    load();
    return std::exchange(kept_, {});
}

void QueueFile::load() {
    std::error_code ignored;
    if (std::exchange(loaded_, true) || !std::filesystem::exists(folder_ / queueFile, ignored) || !isOurs()) {
        return;
    }
    try {
        for (const Json& each : parseJson(readFile(folder_ / queueFile))) {
            try {
                kept_.push_back(readComparison(jsonLine(each)));
            } catch (const RunError&) {  // of a newer version
            }
        }
    } catch (const FileError&) {  // nothing waits
    } catch (const JsonError&) {
    }
}

void QueueFile::write(const std::string& text) {
    const std::lock_guard alone(mutex_);
    replace(text);
}

void QueueFile::replace(const std::string& text) {
    std::filesystem::create_directories(folder_);
    load();  // what is written is not what was kept before, even where read() comes late
    if (isOurs()) {
        replaceFile(folder_ / queueFile, text);
    }
}

void QueueFile::close(const std::optional<std::string>& last) {
    const std::lock_guard alone(mutex_);
    try {
        if (last) {
            replace(*last);
        }
    } catch (const std::exception&) {  // there is nobody left to tell
    }
    closed_ = true;
    lock_.reset();
}

bool QueueFile::isOurs() {
    if (closed_) {
        return false;
    }
    if (!lock_) {
        lock_ = FileLock::tryLock(folder_ / (std::string(queueFile) + ".lock"));
    }
    return lock_.has_value();
}

std::string queueText(const std::vector<Comparison>& waiting) {
    Json all = Json::array();
    for (const Comparison& each : waiting) {
        all.push_back(parseJson(comparisonJson(each)));
    }
    return jsonDocument(all, 1);
}

}  // namespace zorro
