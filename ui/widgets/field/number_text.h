#pragma once

// Numbers as people read them on screen: four significant digits, a true minus sign, thin separators; and
// what people type, read back.

#include <cstdint>
#include <optional>
#include <utility>

#include <QString>

namespace zorro::ui {

/// "–", which stands where there is no number.
inline const QString noNumberText = QStringLiteral("–");

/// `value` with `digits` significant digits, trailing zeros kept so that a changing figure keeps its width;
/// "∞", "−∞" and noNumberText for NaN. Thousands are parted by a thin space; from a million on, and below
/// 1e-4, the value is written as 1.234×10⁷.
[[nodiscard]] QString numberText(double value, int digits = 4);

/// The same without trailing zeros after the point, for numbers inside a sentence: "0.5", "12".
[[nodiscard]] QString compactNumberText(double value, int digits = 4);

/// "2 000 000": every digit, thousands parted by a thin space.
[[nodiscard]] QString countText(qint64 count);
/// "626", or "626 to 632".
[[nodiscard]] QString countRangeText(const std::pair<std::uint64_t, std::uint64_t>& range);

/// Digits with or without a point, "12345.5", with the same separators: "12 345.5".
[[nodiscard]] QString partedDigits(const QString& digits);

/// "12 %", "3.4 %", "0.2 %", "< 0.1 %": a share, in [0, 1], as it is read in a sentence; noNumberText for
/// NaN.
[[nodiscard]] QString shareText(double share);

/// "⁻³".
[[nodiscard]] QString superscriptText(int number);

/// "[−5, 5]", with compact numbers and round brackets at infinite ends.
[[nodiscard]] QString intervalText(double lower, double upper, int digits = 4);

/// What the user typed as a number: also with a true minus sign, thin separators, "∞" and "×10⁵", so that
/// whatever numberText() wrote can be read back. Nothing where it is no number.
[[nodiscard]] std::optional<double> readNumber(const QString& text);

}  // namespace zorro::ui
