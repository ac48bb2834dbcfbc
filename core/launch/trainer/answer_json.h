#pragma once

// How the trainer's answers in JSON are read: what is wrong with one is said in one sentence.

#include "core/launch/process/child_process.h"
#include "core/text/json.h"

namespace zorro {

/// Throws FileError with the trainer's own sentence where it failed.
void requireSuccess(const ProgramAnswer& answer);

/// The value that was answered; null where it is no JSON.
[[nodiscard]] Json jsonOf(const ProgramAnswer& answer);

/// Throws FileError for an answer that is not what was asked for.
[[noreturn]] void refuseAnswer();

/// What read(json) makes of the answer. Throws FileError where the trainer failed, or where the answer lacks
/// something or has it as something else.
template <typename Read>
[[nodiscard]] auto readTrainerJson(const ProgramAnswer& answer, const Read& read) {
    requireSuccess(answer);
    try {
        return read(jsonOf(answer));
    } catch (const Json::exception&) {
        refuseAnswer();
    }
}

}  // namespace zorro
