#include "app/zorro/command_line/number_word.h"

#include <cmath>
#include <optional>

#include "app/zorro/command_line/usage_error.h"
#include "core/text/text.h"

namespace zorro {

double numberOf(const std::string& option, std::string_view word) {
    const std::optional<double> number = parseNumber(trimmed(word));
    if (!number || !std::isfinite(*number)) {
        throw UsageError(option + ": " + inQuotes(word) + " is not a finite number");
    }
    return *number;
}

}  // namespace zorro
