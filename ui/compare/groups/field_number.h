#pragma once

// Values of fields as files have them, in the window's way of writing numbers.

#include <algorithm>
#include <string>

#include <QString>

#include "ui/widgets/field/number_text.h"

namespace zorro::ui {

/// "1 000" for "1000", "1×10⁻⁵" for "1e-05", with all of its digits; a text that is no number as it is.
[[nodiscard]] inline QString fieldNumberText(const std::string& value) {
    const QString text = QString::fromStdString(value);
    const std::optional<double> number = readNumber(text);
    if (!number) {
        return text;
    }
    const QString mantissa = text.section(u'e', 0, 0);
    int digits = 0;
    for (const QChar each : mantissa) {
        digits += each.isDigit() && (digits > 0 || each != u'0') ? 1 : 0;
    }
    return compactNumberText(*number, std::max(1, digits));
}

}  // namespace zorro::ui
