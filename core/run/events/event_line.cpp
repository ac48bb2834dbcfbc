// Lines are written while networks train, so they are put together as text.

#include "core/run/events/event_line.h"

#include <charconv>
#include <cmath>

#include "core/text/base64.h"
#include "core/text/json.h"

namespace zorro {

namespace {

void addNumber(std::string& text, double value) {
    if (!std::isfinite(value)) {
        text += "null";
        return;
    }
    // What looks like an integer may be read as one: it has to fit into 64 bits, and 0 has no sign there.
    constexpr double beyondIntegers = 0x1p63;
    if (value == 0 && std::signbit(value)) {
        text += "-0.0";
        return;
    }
    char digits[32];
    char* const last = digits + sizeof digits;
    text.append(digits, std::abs(value) < beyondIntegers
                            ? std::to_chars(digits, last, value).ptr
                            : std::to_chars(digits, last, value, std::chars_format::scientific).ptr);
}

void addNumber(std::string& text, std::uint64_t value) {
    char digits[20];
    text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void addKey(std::string& text, std::string_view key) {
    text += '"';
    text += key;
    text += "\":";
}

/// "[a,b,...]" of `count` items, each written by `addItem(position)`.
template <typename AddItem>
void addList(std::string& text, std::size_t count, const AddItem& addItem) {
    text += '[';
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += ',';
        addItem(i);
    }
    text += ']';
}

template <typename Number>
void addNumbers(std::string& text, const Number* values, std::size_t count) {
    addList(text, count, [&](std::size_t i) { addNumber(text, values[i]); });
}

/// ,"key":value
template <typename Value>
void addField(std::string& text, std::string_view key, Value value) {
    text += ',';
    addKey(text, key);
    addNumber(text, value);
}

template <typename Number>
void addField(std::string& text, std::string_view key, std::initializer_list<Number> values) {
    text += ',';
    addKey(text, key);
    addNumbers(text, values.begin(), values.size());
}

/// ,"key":[...] where there is any item.
template <typename Item>
void addItems(std::string& text, std::string_view key, const std::vector<Item>& items,
              void (*add)(std::string&, const Item&)) {
    if (items.empty())
        return;
    text += ',';
    addKey(text, key);
    addList(text, items.size(), [&](std::size_t i) { add(text, items[i]); });
}

void addColumn(std::string& text, const Column& column, std::size_t steps) {
    const std::size_t layers = column.layers;
    const std::size_t width = column.values.size() / steps;
    addKey(text, column.name);
    addList(text, steps, [&](std::size_t step) {
        const double* row = column.values.data() + step * width;
        if (!column.perMember && layers == 0) {
            addNumber(text, *row);
        } else if (!column.perMember || layers == 0) {
            addNumbers(text, row, width);
        } else {
            addList(text, width / layers,
                    [&](std::size_t member) { addNumbers(text, row + member * layers, layers); });
        }
    });
}

void addColumns(std::string& text, const EventBatch& batch, const ColumnGroup& group) {
    bool first = true;
    for (const Column& column : batch.columns) {
        if (column.perMember != group.perMember || (column.layers > 0) != group.byLayer)
            continue;
        text += ',';
        if (first) {
            addKey(text, group.key);
            text += '{';
        }
        addColumn(text, column, batch.steps.size());
        first = false;
    }
    if (!first)
        text += '}';
}

void addHistogram(std::string& text, const PreactivationHistogram& histogram) {
    text += '{';
    addKey(text, event_key::step);
    addNumber(text, histogram.step);
    addField(text, event_key::member, std::uint64_t{histogram.member});
    addField(text, event_key::layer, std::uint64_t{histogram.layer});
    addField(text, event_key::lower, histogram.lower);
    addField(text, event_key::upper, histogram.upper);
    text += ',';
    addKey(text, event_key::counts);
    addNumbers(text, histogram.counts.data(), histogram.counts.size());
    text += '}';
}

void addMap(std::string& text, const OutputMap& map) {
    text += '{';
    addKey(text, event_key::cells);
    text += '"' + base64(map.cells) + '"';
    addField(text, event_key::inputs, {map.left, map.right, map.bottom, map.top});
    addField(text, event_key::member, std::uint64_t{map.member});
    addField(text, event_key::range, {map.lower, map.upper});
    addField<std::uint64_t>(text, event_key::size, {map.planes, map.rows, map.columns});
    addField(text, event_key::step, map.step);
    text += '}';
}

void addDivergence(std::string& text, const Divergence& divergence) {
    text += '{';
    addKey(text, event_key::member);
    addNumber(text, std::uint64_t{divergence.member});
    addField(text, event_key::step, divergence.step);
    text += '}';
}

}  // namespace

std::string programsLine(const std::string& trainer, const std::string& commit, const std::string& libtorch) {
    Json json{{"trainer", trainer}};
    if (!commit.empty())
        json["commit"] = commit;
    json["libtorch"] = libtorch;
    return jsonLine(json);
}

bool isProgramsLine(std::string_view line) {
    return line.starts_with("{\"trainer\":");
}

std::string eventLine(const EventBatch& batch) {
    std::string text = "{";
    addKey(text, event_key::steps);
    addNumbers(text, batch.steps.data(), batch.steps.size());
    text += ',';
    addKey(text, event_key::seconds);
    addNumbers(text, batch.seconds.data(), batch.seconds.size());
    for (const ColumnGroup& group : columnGroups) addColumns(text, batch, group);
    addItems(text, event_key::histograms, batch.histograms, addHistogram);
    addItems(text, event_key::maps, batch.maps, addMap);
    addItems(text, event_key::diverged, batch.diverged, addDivergence);
    return text + '}';
}

std::optional<LineSteps> stepsOf(std::string_view line) {
    constexpr std::string_view head = "{\"steps\":[";
    if (!line.starts_with(head))
        return std::nullopt;
    std::optional<LineSteps> range;
    const char* at = line.data() + head.size();
    const char* const end = line.data() + line.size();
    for (;;) {
        std::uint64_t step = 0;
        const auto [next, error] = std::from_chars(at, end, step);
        if (error != std::errc{} || next == end || (*next != ',' && *next != ']'))
            return std::nullopt;
        range = {.first = range ? range->first : step, .last = step};
        if (*next == ']')
            return range;
        at = next + 1;
    }
}

}  // namespace zorro
