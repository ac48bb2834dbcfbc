#pragma once

// Finding a function of the catalogue by a few letters of its name, its title or what else it is called, by
// its family, by its properties, or by whose it is.

#include <QStringList>

#include "core/activation/function_library.h"

namespace zorro::ui {

/// The function whose name, alias or title this is, in capitals or not, one of the user's `own` before
/// others; null where there is none.
[[nodiscard]] FunctionPtr functionCalled(const QString& text, const FunctionLibrary& own = {});

/// Whether every word of the text is a family, or the start of one, or a condition of
/// core/analysis/properties.h such as `bounded`, `not-monotone` and `year>=2020`.
[[nodiscard]] bool isQuestion(const QString& text);

/// Whether the conditions of a question are known too: with properties, which take a moment to compute at the
/// first time.
enum class WithProperties { no, yes };

/// The functions that `text` may mean, the likeliest first: which is called exactly so, whose name starts
/// with it, then whose name, title or alias contains it, then for which all that the text asks holds, then
/// whose source has it, then whose name has its letters in this order. Those of `own`, the user's, come
/// before others as likely. All where the text is empty.
[[nodiscard]] std::vector<FunctionPtr> searchFunctions(const QString& text, const FunctionLibrary& own = {},
                                                       WithProperties with = WithProperties::yes);

}  // namespace zorro::ui
