#include "core/text/number_range.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>

#include "core/text/text.h"

namespace zorro {

namespace {

__extension__ using Integer = __int128;

constexpr const char* logarithmicWord = "log";
constexpr const char* rangeForm = "lo:hi:count or lo:hi:count:log";
constexpr const char* boundsForm = "lo:hi or lo:hi:log";

std::vector<std::string_view> partsOf(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(':', begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

double endIn(std::string_view part, std::string_view text, const char* form) {
    const std::optional<double> end = parseNumber(part);
    if (!end || !std::isfinite(*end))
        throw RangeError(inQuotes(part) + " in " + inQuotes(text) + " is not a finite number; write " + form);
    return *end;
}

std::size_t countIn(std::string_view part, std::string_view text) {
    const double count = parseNumber(part).value_or(0);
    if (count == 1)
        throw RangeError(inQuotes(text) + " is a range of one point; give the value alone");
    if (!(count >= 2 && count <= double{mostInRange}) || count != std::floor(count))
        throw RangeError("the count " + inQuotes(part) + " in " + inQuotes(text) +
                         " is not a whole number from 2 to " + std::to_string(mostInRange));
    return static_cast<std::size_t>(count);
}

void check(const NumberRange& range, std::string_view text) {
    if (range.lower == range.upper)
        throw RangeError(inQuotes(text) + " is a range of one point; give the value alone");
    if (!(range.lower < range.upper))
        throw RangeError(inQuotes(text) + " has its upper bound first; write the lower one first");
    if (range.isLogarithmic && !(range.lower > 0))
        throw RangeError(inQuotes(text) + " is logarithmic, so its bounds must be above 0");
}

NumberRange read(std::string_view text, std::size_t numbers, const char* form) {
    const std::vector<std::string_view> parts = partsOf(text);
    const bool isLogarithmic = parts.size() == numbers + 1 && parts.back() == logarithmicWord;
    if (parts.size() != numbers && !isLogarithmic)
        throw RangeError(inQuotes(text) + " is not " + form);
    NumberRange range{.lower = endIn(parts[0], text, form),
                      .upper = endIn(parts[1], text, form),
                      .isLogarithmic = isLogarithmic};
    if (numbers == 3)
        range.count = countIn(parts[2], text);
    check(range, text);
    return range;
}

/// A number as digits · 10^exponent.
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;
};

/// The decimal number with the fewest digits that is this double.
Decimal decimalOf(double value) {
    std::array<char, 32> text{};
    const char* const end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
    Decimal decimal;
    const char* at = text.data() + (value < 0 ? 1 : 0);
    bool behindPoint = false;
    for (; at != end && *at != 'e'; ++at) {
        if (*at == '.') {
            behindPoint = true;
            continue;
        }
        decimal.digits = 10 * decimal.digits + (*at - '0');
        decimal.exponent -= behindPoint ? 1 : 0;
    }
    int written = 0;
    if (at != end)
        std::from_chars(at + (at[1] == '+' ? 2 : 1), end, written);
    decimal.exponent += written;
    decimal.digits = value < 0 ? -decimal.digits : decimal.digits;
    return decimal;
}

Integer timesPowerOfTen(std::int64_t digits, int power) {
    Integer value = digits;
    for (; power > 0; --power) value *= 10;
    return value;
}

/// The same as quotient(), where long doubles are enough to tell which double is the nearest.
std::optional<double> quickQuotient(Integer numerator, Integer denominator, int exponent) {
    constexpr int exactPower = 27;  // 5^27 has fewer than 64 bits
    constexpr long double most = 4 * std::numeric_limits<long double>::epsilon();  // of four roundings
    if (std::abs(exponent) > exactPower)
        return std::nullopt;
    long double power = 1;
    for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
    const long double parts = static_cast<long double>(numerator) / static_cast<long double>(denominator);
    const long double value = exponent < 0 ? parts / power : parts * power;
    const auto below = static_cast<double>(value * (1 - most));
    return below == static_cast<double>(value * (1 + most)) ? std::optional(below) : std::nullopt;
}

/// The double nearest to numerator / denominator · 10^exponent, by its decimal digits.
double quotient(Integer numerator, Integer denominator, int exponent) {
    if (const std::optional<double> quick = quickQuotient(numerator, denominator, exponent))
        return *quick;
    constexpr int digitsBehind = 30;
    std::string digits;
    const bool isNegative = numerator < 0;
    Integer rest = isNegative ? -numerator : numerator;
    for (Integer whole = rest / denominator; whole > 0; whole /= 10)
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(whole % 10)));
    digits += digits.empty() ? "0." : ".";
    rest %= denominator;
    for (int i = 0; i < digitsBehind && rest > 0; ++i) {
        rest *= 10;
        digits += static_cast<char>('0' + static_cast<int>(rest / denominator));
        rest %= denominator;
    }
    digits += "0e" + std::to_string(exponent);
    double value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return isNegative ? -value : value;
}

/// Ends whose decimal digits are too far apart for whole numbers of 128 bits are taken as doubles.
double linearValue(const NumberRange& range, std::ptrdiff_t index) {
    constexpr int mostShift = 10;  // digits of 17 places become 27, times a count of at most 10^7
    const auto steps = static_cast<std::ptrdiff_t>(range.count) - 1;
    const Decimal lower = decimalOf(range.lower);
    const Decimal upper = decimalOf(range.upper);
    int exponent = std::min(lower.exponent, upper.exponent);
    if (lower.digits == 0 || upper.digits == 0)
        exponent = lower.digits == 0 ? upper.exponent : lower.exponent;
    const int lowerShift = lower.digits == 0 ? 0 : lower.exponent - exponent;
    const int upperShift = upper.digits == 0 ? 0 : upper.exponent - exponent;
    if (std::max(lowerShift, upperShift) > mostShift)
        return std::lerp(range.lower, range.upper, static_cast<double>(index) / static_cast<double>(steps));
    const Integer numerator = timesPowerOfTen(lower.digits, lowerShift) * (steps - index) +
                              timesPowerOfTen(upper.digits, upperShift) * index;
    return quotient(numerator, steps, exponent);
}

/// Powers are seldom decimal numbers; where one is, such as every third of 1e-4:1e-1:10:log, rounding must
/// not hide it.
double logarithmicValue(const NumberRange& range, std::ptrdiff_t index) {
    constexpr long double nearlyEqual = 1e-17L;
    const long double ratio = std::strtold(shortestNumber(range.upper).c_str(), nullptr) /
                              std::strtold(shortestNumber(range.lower).c_str(), nullptr);
    const long double place = static_cast<long double>(index) / static_cast<long double>(range.count - 1);
    const long double value =
        std::strtold(shortestNumber(range.lower).c_str(), nullptr) * std::pow(ratio, place);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.14Le", value);
    const long double shown = std::strtold(text.data(), nullptr);
    return std::abs(value - shown) <= nearlyEqual * value ? std::strtod(text.data(), nullptr)
                                                          : static_cast<double>(value);
}

}  // namespace

bool isRange(std::string_view text) {
    return text.find(':') != std::string_view::npos;
}

NumberRange readRange(std::string_view text) {
    return read(text, 3, rangeForm);
}

NumberRange readBounds(std::string_view text) {
    return read(text, 2, boundsForm);
}

std::string writtenRange(const NumberRange& range) {
    return shortestNumber(range.lower) + ':' + shortestNumber(range.upper) + ':' +
           std::to_string(range.count) + (range.isLogarithmic ? std::string(":") + logarithmicWord : "");
}

double valueAt(const NumberRange& range, std::ptrdiff_t index) {
    if (index == 0)
        return range.lower;
    if (index == static_cast<std::ptrdiff_t>(range.count) - 1)
        return range.upper;
    return range.isLogarithmic ? logarithmicValue(range, index) : linearValue(range, index);
}

std::vector<double> valuesOf(const NumberRange& range) {
    std::vector<double> values(range.count);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = valueAt(range, static_cast<std::ptrdiff_t>(i));
    return values;
}

}  // namespace zorro
