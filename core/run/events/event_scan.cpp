#include "core/run/events/event_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/run/events/map_line.h"

namespace zorro {

namespace {

struct Group {
    std::string_view name;
    bool perMember;
    bool byLayer;
};
constexpr std::array<Group, 4> scannedGroups{{{"shared", false, false},
                                              {"shared_layer", false, true},
                                              {"member", true, false},
                                              {"layer", true, true}}};

/// Walks over the text; every function returns false, and then all is lost, where something else stands
/// there.
class Scanner {
public:
    explicit Scanner(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

    [[nodiscard]] bool isAtEnd() const { return at_ == end_ || (end_ - at_ == 1 && *at_ == '\n'); }
    bool skip(char expected) {
        const bool there = sees(expected);
        at_ += there ? 1 : 0;
        return there;
    }
    bool skip(std::string_view expected) {
        const bool there = std::string_view(at_, static_cast<std::size_t>(end_ - at_)).starts_with(expected);
        at_ += there ? expected.size() : 0;
        return there;
    }
    [[nodiscard]] bool sees(char expected) const { return at_ != end_ && *at_ == expected; }

    /// A name in quotes, of characters that need no escape.
    bool name(std::string& text) {
        if (!skip('"'))
            return false;
        const char* const begin = at_;
        while (at_ != end_ && *at_ != '"') {
            if (*at_ == '\\' || static_cast<unsigned char>(*at_) < 0x20 ||
                static_cast<unsigned char>(*at_) > 0x7e)
                return false;
            ++at_;
        }
        text.assign(begin, at_);
        return skip('"');
    }

    /// An object without others in it, whole.
    bool object(std::string_view& text) {
        const char* const close = sees('{') ? std::find(at_, end_, '}') : end_;
        if (close == end_)
            return false;
        text = {at_, static_cast<std::size_t>(close + 1 - at_)};
        at_ = close + 1;
        return true;
    }

    bool number(std::uint64_t& value) {
        if (at_ == end_ || (*at_ == '0' && end_ - at_ > 1 && isDigit(at_[1])))
            return false;
        const auto [end, error] = std::from_chars(at_, end_, value);
        at_ = end;
        return error == std::errc{} && (at_ == end_ || !(*at_ == '.' || *at_ == 'e' || *at_ == 'E'));
    }

    /// JSON's numbers, and null for NaN.
    bool number(double& value) {
        if (skip("null")) {
            value = std::numeric_limits<double>::quiet_NaN();
            return true;
        }
        const char* digits = at_ + (sees('-') ? 1 : 0);
        const bool begins = digits < end_ && isDigit(*digits);
        if (!begins || (*digits == '0' && end_ - digits > 1 && isDigit(digits[1])))
            return false;
        const auto [end, error] = std::from_chars(at_, end_, value);
        const char* const point = std::find(digits, end, '.');
        at_ = end;
        return error == std::errc{} && (point == end || (end - point > 1 && isDigit(point[1])));
    }

    /// "[...]" of items, each read by `item`, commas between them.
    template <typename Item>
    bool list(const Item& item) {
        if (!skip('['))
            return false;
        if (skip(']'))
            return true;
        do {
            if (!item())
                return false;
        } while (skip(','));
        return skip(']');
    }

    template <typename Number>
    bool numbers(std::vector<Number>& values) {
        return list([&] { return number(values.emplace_back()); });
    }

private:
    [[nodiscard]] static bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

    const char* at_;
    const char* end_;
};

/// Numbers in `depth` lists inside one another, flattened; the outermost has `rows` items, the next one,
/// where there is one by member, `members`.
bool scanValues(Scanner& scanner, const Group& group, std::size_t rows, std::size_t members, Column& column) {
    std::size_t found = 0;
    std::size_t width = 0;  // numbers in an innermost list
    const auto innermost = [&] {
        const std::size_t before = column.values.size();
        if (!scanner.numbers(column.values))
            return false;
        const std::size_t length = column.values.size() - before;
        width = width == 0 ? length : width;
        return length > 0 && length == width;
    };
    const auto row = [&] {
        ++found;
        if (group.perMember && group.byLayer) {
            std::size_t lists = 0;
            return scanner.list([&] {
                ++lists;
                return innermost();
            }) && lists == members;
        }
        return group.perMember || group.byLayer ? innermost() : scanner.number(column.values.emplace_back());
    };
    column.values.reserve(rows * (group.perMember ? members : 1));
    if (!scanner.list(row) || found != rows)
        return false;
    column.layers = group.byLayer ? width : 0;
    return group.byLayer || !group.perMember || width == members;
}

bool scanColumns(Scanner& scanner, const Group& group, std::size_t members, EventBatch& batch) {
    if (!scanner.skip('{') || scanner.sees('}'))
        return false;
    const std::size_t first = batch.columns.size();
    do {
        Column column{.perMember = group.perMember};
        if (!scanner.name(column.name) || !scanner.skip(':') ||
            !scanValues(scanner, group, batch.steps.size(), members, column))
            return false;
        batch.columns.push_back(std::move(column));
    } while (scanner.skip(','));
    const auto begin = batch.columns.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, batch.columns.end(), [](const Column& a, const Column& b) { return a.name < b.name; });
    const bool unique = std::adjacent_find(begin, batch.columns.end(), [](const Column& a, const Column& b) {
                            return a.name == b.name;
                        }) == batch.columns.end();
    return unique && scanner.skip('}');
}

bool scanHistogram(Scanner& scanner, std::size_t members, PreactivationHistogram& histogram) {
    std::uint64_t member = 0;
    std::uint64_t layer = 0;
    const bool whole = scanner.skip("{\"step\":") && scanner.number(histogram.step) &&
                       scanner.skip(",\"member\":") && scanner.number(member) &&
                       scanner.skip(",\"layer\":") && scanner.number(layer) && scanner.skip(",\"lower\":") &&
                       scanner.number(histogram.lower) && scanner.skip(",\"upper\":") &&
                       scanner.number(histogram.upper) && scanner.skip(",\"counts\":") &&
                       scanner.numbers(histogram.counts) && scanner.skip('}');
    histogram.member = static_cast<std::size_t>(member);
    histogram.layer = static_cast<std::size_t>(layer);
    return whole && std::isfinite(histogram.lower) && std::isfinite(histogram.upper) &&
           histogram.member < members;
}

/// A map is a long text and a few numbers: there is nothing to gain from reading it another way.
bool scanMap(Scanner& scanner, std::size_t members, OutputMap& map) {
    std::string_view text;
    if (!scanner.object(text))
        return false;
    try {
        std::optional<OutputMap> read = readMap(nlohmann::json::parse(text));
        if (!read || read->member >= members)
            return false;
        map = *std::move(read);
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

bool scanDivergence(Scanner& scanner, std::size_t members, Divergence& divergence) {
    std::uint64_t member = 0;
    const bool whole = scanner.skip("{\"member\":") && scanner.number(member) && scanner.skip(",\"step\":") &&
                       scanner.number(divergence.step) && scanner.skip('}');
    divergence.member = static_cast<std::size_t>(member);
    return whole && divergence.member < members;
}

bool areSorted(const std::vector<std::uint64_t>& steps) {
    return std::adjacent_find(steps.begin(), steps.end(), std::greater_equal<>()) == steps.end();
}

bool scanBatch(Scanner& scanner, std::size_t members, EventBatch& batch) {
    if (!scanner.skip("{\"steps\":") || !scanner.numbers(batch.steps) || !scanner.skip(",\"seconds\":") ||
        !scanner.numbers(batch.seconds) || batch.steps.empty() ||
        batch.steps.size() != batch.seconds.size() || !areSorted(batch.steps))
        return false;
    for (const Group& group : scannedGroups) {
        if (scanner.skip(",\"" + std::string(group.name) + "\":") &&
            !scanColumns(scanner, group, members, batch))
            return false;
    }
    if (scanner.skip(",\"histograms\":") &&
        !scanner.list([&] { return scanHistogram(scanner, members, batch.histograms.emplace_back()); }))
        return false;
    if (scanner.skip(",\"maps\":") &&
        !scanner.list([&] { return scanMap(scanner, members, batch.maps.emplace_back()); }))
        return false;
    if (scanner.skip(",\"diverged\":") &&
        !scanner.list([&] { return scanDivergence(scanner, members, batch.diverged.emplace_back()); }))
        return false;
    return scanner.skip('}') && scanner.isAtEnd();
}

}  // namespace

std::optional<EventBatch> scanEventLine(std::string_view line, std::size_t members) {
    EventBatch batch;
    Scanner scanner(line);
    return scanBatch(scanner, members, batch) ? std::optional(std::move(batch)) : std::nullopt;
}

}  // namespace zorro
