#include "ui/train/queue/train_queue.h"

#include <optional>
#include <utility>

#include "ui/widgets/background.h"

namespace zorro::ui {

TrainQueue::TrainQueue(const std::filesystem::path& folder, QObject* parent)
    : QObject(parent), file_(std::make_shared<QueueFile>(folder)) {
    inBackground(
        this, [file = file_] { return file->read(); },
        [this](const std::vector<Comparison>& kept) { noteChange(queue_.putFirst(kept)); },
        [](const QString&) {});
}

TrainQueue::~TrainQueue() {
    // Whatever is being written may not have begun, or be an older state.
    file_->close(saving_ || dirty_ ? std::optional(queueText(waiting())) : std::nullopt);
}

void TrainQueue::append(Comparison comparison) {
    queue_.append(std::move(comparison));
    noteChange();
}

void TrainQueue::putFirst(Comparison comparison) {
    noteChange(queue_.putFirst({std::move(comparison)}));
}

void TrainQueue::putFirst(const std::vector<Comparison>& comparisons) {
    noteChange(queue_.putFirst(comparisons));
}

void TrainQueue::insert(std::size_t index, Comparison comparison) {
    queue_.insert(index, std::move(comparison));
    noteChange();
}

Comparison TrainQueue::takeFirst() {
    Comparison first = queue_.takeFirst().value();
    noteChange();
    return first;
}

void TrainQueue::remove(std::size_t index) {
    noteChange(queue_.remove(index));
}

void TrainQueue::move(std::size_t from, std::size_t to) {
    noteChange(queue_.move(from, to));
}

void TrainQueue::clear() {
    noteChange(queue_.clear());
}

void TrainQueue::noteChange(bool changed) {
    if (changed) {
        dirty_ = true;
        save();
        emit this->changed();
    }
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
        [file = file_, text = queueText(waiting())] {
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

#include "moc_train_queue.cpp"
