#include "ui/train/queue/queue_file.h"

#include <exception>
#include <system_error>
#include <utility>

#include <QLockFile>
#include <nlohmann/json.hpp>

#include "core/file/file.h"

namespace zorro::ui {
namespace {

using Json = nlohmann::json;

}  // namespace

QueueFile::QueueFile(std::filesystem::path folder) : folder_(std::move(folder)) {}

QueueFile::~QueueFile() = default;

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
        for (const Json& each : Json::parse(readFile(folder_ / queueFile))) {
            try {
                kept_.push_back(readComparison(each.dump()));
            } catch (const RunError&) {  // of a newer version
            }
        }
    } catch (const FileError&) {  // nothing waits
    } catch (const Json::exception&) {
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
        const std::filesystem::path path = folder_ / (std::string(queueFile) + ".lock");
        lock_ = std::make_unique<QLockFile>(QString::fromStdString(path.string()));
        lock_->setStaleLockTime(0);  // only that of a process which is gone
        lock_->tryLock(0);
    }
    return lock_->isLocked();
}

std::string textOf(const std::vector<Comparison>& waiting) {
    Json all = Json::array();
    for (const Comparison& each : waiting) {
        all.push_back(Json::parse(comparisonJson(each)));
    }
    return all.dump(1) + "\n";
}

}  // namespace zorro::ui
