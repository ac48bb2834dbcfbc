#include "ui/train/train_queue.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <QLockFile>
#include <nlohmann/json.hpp>

#include "core/file/file.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

using Json = nlohmann::json;

/// What was kept; comparisons that cannot be read are left out.
std::vector<Comparison> readWaiting(const std::filesystem::path& file) {
    std::vector<Comparison> waiting;
    try {
        for (const Json& each : Json::parse(readFile(file))) {
            try {
                waiting.push_back(readComparison(each.dump()));
            } catch (const RunError&) {  // of a newer version
            }
        }
    } catch (const FileError&) {  // nothing waits
    } catch (const Json::exception&) {
    }
    return waiting;
}

std::string textOf(const std::vector<Comparison>& waiting) {
    Json all = Json::array();
    for (const Comparison& each : waiting) {
        all.push_back(Json::parse(comparisonJson(each)));
    }
    return all.dump(1) + "\n";
}

/// The lock of the folder's file; not held where another window has it.
std::shared_ptr<QLockFile> lockOf(const std::filesystem::path& folder) {
    const std::filesystem::path path = folder / (std::string(queueFile) + ".lock");
    auto lock = std::make_shared<QLockFile>(QString::fromStdString(path.string()));
    lock->setStaleLockTime(0);  // only that of a process which is gone
    lock->tryLock(0);
    return lock;
}

struct Kept {
    std::shared_ptr<QLockFile> lock;
    std::vector<Comparison> waiting;
};

}  // namespace

TrainQueue::TrainQueue(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)) {
    inBackground(
        this,
        [folder = folder_]() -> Kept {
            std::error_code ignored;
            if (!std::filesystem::exists(folder / queueFile, ignored)) {
                return {};
            }
            Kept kept{lockOf(folder), {}};
            if (kept.lock->isLocked()) {
                kept.waiting = readWaiting(folder / queueFile);
            }
            return kept;
        },
        [this](const Kept& kept) {
            lock_ = lock_ ? lock_ : kept.lock;
            waiting_.insert(waiting_.begin(), kept.waiting.begin(), kept.waiting.end());
            if (!kept.waiting.empty()) {
                noteChange();
            }
        },
        [](const QString&) {});
}

TrainQueue::~TrainQueue() = default;

void TrainQueue::append(Comparison comparison) {
    waiting_.push_back(std::move(comparison));
    noteChange();
}

void TrainQueue::putFirst(Comparison comparison) {
    waiting_.insert(waiting_.begin(), std::move(comparison));
    noteChange();
}

Comparison TrainQueue::takeFirst() {
    Comparison first = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    noteChange();
    return first;
}

void TrainQueue::remove(std::size_t index) {
    if (index < waiting_.size()) {
        waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
        noteChange();
    }
}

void TrainQueue::move(std::size_t from, std::size_t to) {
    if (from >= waiting_.size() || to >= waiting_.size() || from == to) {
        return;
    }
    const auto at = [this](std::size_t i) { return waiting_.begin() + static_cast<std::ptrdiff_t>(i); };
    from < to ? std::rotate(at(from), at(from + 1), at(to + 1)) : std::rotate(at(to), at(from), at(from + 1));
    noteChange();
}

void TrainQueue::clear() {
    if (!waiting_.empty()) {
        waiting_.clear();
        noteChange();
    }
}

void TrainQueue::noteChange() {
    dirty_ = true;
    save();
    emit changed();
}

/// One writing at a time, each of the newest state.
void TrainQueue::save() {
    if (saving_ || !dirty_) {
        return;
    }
    saving_ = true;
    dirty_ = false;
    inBackground(
        this,
        [folder = folder_, text = textOf(waiting_), lock = lock_] {
            std::filesystem::create_directories(folder);
            std::shared_ptr<QLockFile> held = lock ? lock : lockOf(folder);
            if (held->isLocked()) {
                replaceFile(folder / queueFile, text);
            }
            return held;
        },
        [this](const std::shared_ptr<QLockFile>& held) {
            lock_ = held;
            saving_ = false;
            save();
        },
        [this](const QString& sentence) {
            saving_ = false;
            emit problemRaised(sentence);
        });
}

}  // namespace zorro::ui
