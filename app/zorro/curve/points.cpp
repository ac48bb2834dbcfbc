#include "app/zorro/curve/points.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"
#include "core/text/number_range.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr const char* forms = "write --x v,v,... or --x lo:hi:count";

/// The pieces between the separators; one empty piece for an empty text.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    for (;;) {
        const std::size_t end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return pieces;
        }
        text.remove_prefix(end + 1);
    }
}

EvenlySpaced parseEvenlySpaced(std::string_view text) {
    const std::vector<std::string_view> pieces = split(text, ':');
    if (pieces.size() != 3) {
        throw UsageError("--x: " + inQuotes(text) + " is not lo:hi:count, e.g. -5:5:101");
    }
    double ends[2];
    for (std::size_t i = 0; i < 2; ++i) {
        const std::optional<double> end = parseNumber(trimmed(pieces[i]));
        if (!end || !std::isfinite(*end)) {
            throw UsageError("--x: " + inQuotes(pieces[i]) + " in " + inQuotes(text) +
                             " is not a finite number; write lo:hi:count, e.g. -5:5:101");
        }
        ends[i] = *end;
    }
    const double count = parseNumber(trimmed(pieces[2])).value_or(0);
    if (!(count >= 1 && count <= double{mostInRange}) || count != std::floor(count)) {
        throw UsageError("--x: the count " + inQuotes(pieces[2]) + " in " + inQuotes(text) +
                         " is not a whole number from 1 to " + std::to_string(mostInRange));
    }
    return {ends[0], ends[1], static_cast<std::size_t>(count)};
}

std::vector<double> evenlySpacedPoints(const EvenlySpaced& spacing) {
    if (spacing.count == 1) {
        return {spacing.first};
    }
    return valuesOf({.lower = spacing.first, .upper = spacing.last, .count = spacing.count});
}

std::vector<double> parsePointsFile(std::string_view content, const std::string& name) {
    constexpr std::string_view separators = ", \t\r";
    std::vector<double> x;
    std::size_t lineNumber = 0;
    for (const std::string_view whole : split(content, '\n')) {
        std::string_view line = whole.substr(0, whole.find('#'));
        ++lineNumber;
        while (true) {
            line.remove_prefix(std::min(line.find_first_not_of(separators), line.size()));
            if (line.empty()) {
                break;
            }
            const std::string_view word = line.substr(0, line.find_first_of(separators));
            const std::optional<double> value = parseNumber(word);
            if (!value) {
                throw FileError(name + ", line " + std::to_string(lineNumber) + ": " + inQuotes(word) +
                                " is not a number; separate numbers by commas, blanks or line ends");
            }
            x.push_back(*value);
            line.remove_prefix(word.size());
        }
    }
    if (x.empty()) {
        throw FileError(name + " holds no numbers");
    }
    return x;
}

std::vector<double> readPointsFile(const PointsFile& file, std::istream& standardInput) {
    if (file.name != "-") {
        return parsePointsFile(readFile(file.name), inQuotes(file.name));
    }
    const std::string content{std::istreambuf_iterator<char>(standardInput), {}};
    return parsePointsFile(content, "standard input");
}

}  // namespace

PointSource parsePoints(std::string_view text) {
    if (text.find(':') != std::string_view::npos) {
        return parseEvenlySpaced(text);
    }
    std::vector<double> x;
    for (const std::string_view piece : split(text, ',')) {
        const std::optional<double> value = parseNumber(trimmed(piece));
        if (!value) {
            throw UsageError("--x: " + inQuotes(piece) + " is not a number; " + forms);
        }
        x.push_back(*value);
    }
    return x;
}

std::vector<double> readPoints(const PointSource& source, std::istream& standardInput) {
    if (const auto* spacing = std::get_if<EvenlySpaced>(&source)) {
        return evenlySpacedPoints(*spacing);
    }
    if (const auto* file = std::get_if<PointsFile>(&source)) {
        return readPointsFile(*file, standardInput);
    }
    return std::get<std::vector<double>>(source);
}

}  // namespace zorro
