#include "core/approximation/number_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

#include "core/text/text.h"

namespace zorro::approximation {
namespace {

constexpr HalfFormat float32{"float32", 24, 128, -126};
constexpr int mostFixedBits = 48;

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0 ? std::optional(value)
                                                                                  : std::nullopt;
}

NumberFormat fixedFormat(std::string_view name) {
    const std::string_view digits = name.substr(std::string_view("fixed:").size());
    const std::size_t dot = digits.find('.');
    if (digits.starts_with('Q') && dot != std::string_view::npos) {
        const auto integer = wholeNumber(digits.substr(1, dot - 1));
        const auto fraction = wholeNumber(digits.substr(dot + 1));
        if (integer && fraction && *integer + *fraction >= 1 && *integer + *fraction < mostFixedBits) {
            return {.name = std::string(name), .binary = {}, .integer = *integer, .fraction = *fraction};
        }
    }
    throw std::invalid_argument("unknown fixed-point format " + inQuotes(name) +
                                "; write fixed:QI.F with I bits before the point and F behind it, "
                                "together 1 to 47, as in fixed:Q3.12");
}

}  // namespace

int NumberFormat::bits() const {
    if (isFixed()) {
        return 1 + integer + fraction;
    }
    return isDouble() ? 64 : binary->name == "float32" ? 32 : 16;
}

double NumberFormat::largest() const {
    if (isFixed()) {
        return std::ldexp(1.0, integer) - std::ldexp(1.0, -fraction);
    }
    if (isDouble()) {
        return std::numeric_limits<double>::max();
    }
    return std::ldexp(2.0 - std::ldexp(1.0, 1 - binary->digits), binary->largestPower - 1);
}

double NumberFormat::rounded(double value) const {
    if (isDouble() || std::isnan(value)) {
        return value;
    }
    const double lowest = isFixed() ? -std::ldexp(1.0, integer) : -largest();
    const double near = isFixed() ? std::nearbyint(std::ldexp(value, fraction)) * std::ldexp(1.0, -fraction)
                                  : roundedTo(*binary, value);
    return std::clamp(near, lowest, largest());
}

double NumberFormat::unit(double value) const {
    if (isFixed()) {
        return std::ldexp(1.0, -fraction);
    }
    if (isDouble()) {
        const double size = std::fabs(value);
        return std::nextafter(size, std::numeric_limits<double>::infinity()) - size;
    }
    return unitInLastPlace(*binary, value);
}

double NumberFormat::neighbour(double value, bool above) const {
    if (isDouble()) {
        return std::nextafter(value, above ? largest() : -largest());
    }
    const double toward = above ? 1 : -1;
    const double step = unit(value);
    // Towards 0 from a power of 2 the next number is half as far.
    const double near = rounded(value + toward * step / 2 * (isFixed() ? 2 : 1.0));
    const double far = rounded(value + toward * step);
    return near != value ? near : far;
}

NumberFormat numberFormatCalled(std::string_view name) {
    if (name.starts_with("fixed:")) {
        return fixedFormat(name);
    }
    if (name == "double") {
        return {};
    }
    for (const HalfFormat& format : {float32, float16, bfloat16}) {
        if (name == format.name) {
            return {.name = std::string(name), .binary = format};
        }
    }
    const std::vector<std::string> names{"double", "float32", "float16", "bfloat16", "fixed:Q3.12"};
    const std::string guess = nearest(name, names);
    throw std::invalid_argument("unknown format of coefficients " + inQuotes(name) +
                                (guess.empty() ? "; write double, float32, float16, bfloat16 or fixed:QI.F"
                                               : "; did you mean " + inQuotes(guess) + "?"));
}

}  // namespace zorro::approximation
