#pragma once

// Finding a function of the catalogue by a few letters of its name, its title or what else it is called.

#include <QStringList>

#include "core/activation/function_library.h"

namespace zorro::ui {

/// The function whose name or title this is, in capitals or not; null where there is none.
[[nodiscard]] FunctionPtr functionCalled(const QString& text, const FunctionLibrary& own = {});

/// The functions that `text` may mean, the likeliest first: which is called exactly so, whose name starts
/// with it, then whose name or title contains it, then which are also called so, then whose name has its
/// letters in this order. Those of `own`, the user's, come before others as likely. All where the text is
/// empty.
[[nodiscard]] std::vector<FunctionPtr> searchCatalogue(const QString& text, const FunctionLibrary& own = {});

}  // namespace zorro::ui
