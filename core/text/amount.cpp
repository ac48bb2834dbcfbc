#include "core/text/amount.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text/text.h"

namespace zorro {
namespace {

std::string twoDigits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string byteText(double bytes) {
    constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
    constexpr double nextUnit = 999.5;  // what three digits would write as 1000
    std::size_t unit = 0;
    for (; bytes >= nextUnit && unit + 1 < units.size(); ++unit) bytes /= 1000;
    return readableNumber(bytes, 3) + ' ' + units[unit];
}

std::string freeMemoryText(std::uint64_t freeBytes, std::uint64_t allBytes) {
    const auto gigabytes = [](std::uint64_t bytes) {
        return std::to_string((bytes + 500'000'000) / 1'000'000'000);
    };
    return gigabytes(freeBytes) + " of " + gigabytes(allBytes) + " GB free";
}

std::string durationText(double seconds) {
    if (!std::isfinite(seconds))
        return {};
    constexpr double minute = 59.95;  // what three digits would write as 60
    seconds = std::max(0.0, seconds);
    constexpr double second = 0.9995;  // what three digits would write as 1000 ms
    if (seconds > 0 && seconds < second)
        return readableNumber(1000 * seconds, 3) + " ms";
    if (seconds < minute)
        return readableNumber(seconds, 3) + " s";
    const long long whole = std::llround(seconds);
    return whole < 3600 ? std::to_string(whole / 60) + " min " + twoDigits(whole % 60) + " s"
                        : std::to_string(whole / 3600) + " h " + twoDigits(whole / 60 % 60) + " min";
}

std::string probabilityText(double p) {
    constexpr double smallest = 1e-4;
    return p < smallest ? "< 0.0001" : readableNumber(p, 2);
}

}  // namespace zorro
