#pragma once

// How the operators of this folder share their work among threads: so that results do not depend on how many
// there are.

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdint>

namespace zorro {

/// About so many multiplications are worth a thread of their own.
inline constexpr std::int64_t workATask = 1 << 18;

/// Calls work(member, first, end) for stretches of the rows of every member, in parallel where that is worth
/// it: `workARow` is how many multiplications or so a row takes, at least 1.
template <typename Work>
void inParallelRows(std::int64_t members, std::int64_t rows, std::int64_t workARow, const Work& work) {
    if (at::get_num_threads() == 1 || members * rows * workARow <= workATask) {
        for (std::int64_t member = 0; member < members; ++member) work(member, std::int64_t{0}, rows);
        return;
    }
    const std::int64_t rowsATask = std::max<std::int64_t>(1, workATask / workARow);
    const std::int64_t parts = (rows + rowsATask - 1) / rowsATask;
    at::parallel_for(0, members * parts, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t task = begin; task < end; ++task) {
            const std::int64_t part = task % parts;
            work(task / parts, rows * part / parts, rows * (part + 1) / parts);
        }
    });
}

}  // namespace zorro
