#include "core/launch/queue/run_queue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace zorro {

void RunQueue::append(Comparison comparison) {
    waiting_.push_back(std::move(comparison));
}

bool RunQueue::putFirst(std::vector<Comparison> comparisons) {
    waiting_.insert(waiting_.begin(), std::make_move_iterator(comparisons.begin()),
                    std::make_move_iterator(comparisons.end()));
    return !comparisons.empty();
}

std::optional<Comparison> RunQueue::takeFirst() {
    if (waiting_.empty()) {
        return std::nullopt;
    }
    Comparison first = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    return first;
}

bool RunQueue::remove(std::size_t index) {
    if (index >= waiting_.size()) {
        return false;
    }
    waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

void RunQueue::insert(std::size_t index, Comparison comparison) {
    const std::size_t at = std::min(index, waiting_.size());
    waiting_.insert(waiting_.begin() + static_cast<std::ptrdiff_t>(at), std::move(comparison));
}

bool RunQueue::move(std::size_t from, std::size_t to) {
    if (from >= waiting_.size() || to >= waiting_.size() || from == to) {
        return false;
    }
    const auto at = [this](std::size_t i) { return waiting_.begin() + static_cast<std::ptrdiff_t>(i); };
    from < to ? std::rotate(at(from), at(from + 1), at(to + 1)) : std::rotate(at(to), at(from), at(from + 1));
    return true;
}

bool RunQueue::clear() {
    return !std::exchange(waiting_, {}).empty();
}

}  // namespace zorro
