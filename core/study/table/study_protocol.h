#pragma once

// How the figures of a study came about, in sentences for below its table.

#include <string>
#include <vector>

#include "core/study/table/study_conclusion.h"

namespace zorro {

/// What decides, how ranks are made and tested, what is missing, what failed. `study` has all but its
/// sentences.
[[nodiscard]] std::vector<std::string> studyProtocol(const StudyConclusion& study);

}  // namespace zorro
