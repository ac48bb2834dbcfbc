#pragma once

// The functions of somebody's own that a session has in it: they are kept with it, so that it means the same
// wherever it is opened.

#include <string>

#include "core/activation/function_library.h"
#include "ui/session/session.h"

namespace zorro::ui {

/// Those of its curves, its fit and its next comparison. Where a name has two meanings, the first counts.
[[nodiscard]] FunctionLibrary functionsOf(const Session& session);

/// How the functions of a run differ from the user's own of today, one after the other; empty where none
/// does.
[[nodiscard]] QString definitionNotes(const Comparison& run, const FunctionLibrary& own);

/// The SPEC of a curve in a file that has this library beside it: a function whose name means another one
/// there is written as its formula.
[[nodiscard]] std::string carriedSpecText(const Curve& curve, const FunctionLibrary& library);

/// The curve of the function in place of another one: values of the same name stay, inside its bounds.
[[nodiscard]] Curve withFunction(const Curve& curve, const FunctionPtr& function);

}  // namespace zorro::ui
