#pragma once

// The comparisons that wait for their turn. They are kept in a file of the runs folder (queue_file.h), so
// that closing a window loses none.

#include <cstddef>
#include <optional>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// The rules of the queue. What would change nothing returns false.
class RunQueue {
public:
    /// The first is the next to be trained.
    [[nodiscard]] const std::vector<Comparison>& waiting() const { return waiting_; }
    [[nodiscard]] bool isEmpty() const { return waiting_.empty(); }

    void append(Comparison comparison);
    /// Puts these before all others, in their order.
    bool putFirst(std::vector<Comparison> comparisons);
    /// Removes and returns the first; nothing where none waits.
    [[nodiscard]] std::optional<Comparison> takeFirst();
    bool remove(std::size_t index);
    /// Puts one where it will be at `index`, or at the end where there are fewer.
    void insert(std::size_t index, Comparison comparison);
    /// Moves one so that it is at `to` afterwards; positions that there are not change nothing.
    bool move(std::size_t from, std::size_t to);
    bool clear();

private:
    std::vector<Comparison> waiting_;
};

}  // namespace zorro
