#include "ui/train/queue/train_queue.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "ui/widgets/background.h"

namespace zorro::ui {

TrainQueue::TrainQueue(const std::filesystem::path& folder, QObject* parent)
    : QObject(parent), file_(std::make_shared<QueueFile>(folder)) {
    inBackground(
        this, [file = file_] { return file->read(); },
        [this](const std::vector<Comparison>& kept) {
            waiting_.insert(waiting_.begin(), kept.begin(), kept.end());
            if (!kept.empty()) {
                noteChange();
            }
        },
        [](const QString&) {});
}

TrainQueue::~TrainQueue() {
    // Whatever is being written may not have begun, or be an older state.
    file_->close(saving_ || dirty_ ? std::optional(textOf(waiting_)) : std::nullopt);
}

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
        [file = file_, text = textOf(waiting_)] {
            file->write(text);
            return true;
        },
        [this](bool) {
            saving_ = false;
            save();
        },
        [this](const QString& sentence) {
            saving_ = false;
            emit problemRaised(sentence);
        });
}

}  // namespace zorro::ui
