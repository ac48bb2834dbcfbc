#pragma once

// How far a study is, at one look: of every problem and activation, how many networks are trained, are being
// trained, wait in a run that was made for them, have failed, or are missing.

#include <cstddef>
#include <string>
#include <vector>

#include "core/run/directory/run_snapshot.h"
#include "core/study/progress/progress.h"

namespace zorro {

/// The networks of one activation in one problem; each is counted once.
struct MatrixCell {
    std::size_t trained = 0;   ///< their run is over and they have not failed
    std::size_t training = 0;  ///< a trainer works on their run
    std::size_t failed = 0;    ///< they diverged, or were never finite; that is a result, too
    std::size_t waiting = 0;   ///< their run was made, and nobody works on it now
    std::size_t missing = 0;   ///< no run has them

    [[nodiscard]] std::size_t over() const { return trained + failed; }
    [[nodiscard]] std::size_t total() const { return trained + training + failed + waiting + missing; }

    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

struct StudyMatrix {
    std::vector<std::string> problems;
    std::vector<std::string> activations;        ///< SPECs, in the order of their first appearance
    std::vector<std::vector<MatrixCell>> cells;  ///< [problem][activation]

    friend bool operator==(const StudyMatrix&, const StudyMatrix&) = default;
};

/// The matrix of problems whose progress in `runs` is known, one of `progress` for each.
[[nodiscard]] StudyMatrix studyMatrix(const std::vector<PlannedProblem>& problems,
                                      const std::vector<ProblemProgress>& progress,
                                      const std::vector<RunSnapshot>& runs);

/// All cells together.
[[nodiscard]] MatrixCell sumOf(const StudyMatrix& matrix);

}  // namespace zorro
