#pragma once

// What `zorro study` does with a study: each action in the source of its name. Beside it only `zorro train`
// has a study of its own, see train_parts.h.

#include <ostream>

#include "app/zorro/study/study_state.h"

namespace zorro {

/// What is trained and what would be, with what that needs, and how many seeds a difference needs.
void planStudy(const StudyState& state, const StudyOptions& options, std::ostream& out);

/// Trains what is missing; whether the study is complete then.
[[nodiscard]] bool trainStudy(StudyState& state, const StudyOptions& options, std::ostream& out);

/// What the runs say.
void showStudy(const StudyState& state, const StudyOptions& options, std::ostream& out);

}  // namespace zorro
