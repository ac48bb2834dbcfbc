// Events as lines of JSON. Lines are written while networks train, so they are put together as text.

#include <charconv>
#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/run/events/event_scan.h"
#include "core/run/events/events.h"
#include "core/run/events/map_line.h"

namespace zorro {

namespace {

using Json = nlohmann::json;

void addNumber(std::string& text, double value) {
    if (!std::isfinite(value)) {
        text += "null";
        return;
    }
    char digits[32];
    const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    text.append(digits, end.ptr);
}

void addNumber(std::string& text, std::uint64_t value) {
    char digits[20];
    text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
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

/// Where columns of this kind stand in a line.
const char* groupOf(const Column& column) {
    if (column.layers > 0)
        return column.perMember ? "layer" : "shared_layer";
    return column.perMember ? "member" : "shared";
}

void addColumn(std::string& text, const Column& column, std::size_t steps) {
    const std::size_t layers = column.layers;
    const std::size_t width = column.values.size() / steps;
    text += '"' + column.name + "\":";
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

void addColumns(std::string& text, const EventBatch& batch, const char* group) {
    bool first = true;
    for (const Column& column : batch.columns) {
        if (std::string_view(groupOf(column)) != group)
            continue;
        text += first ? ",\"" + std::string(group) + "\":{" : ",";
        addColumn(text, column, batch.steps.size());
        first = false;
    }
    if (!first)
        text += '}';
}

void addHistogram(std::string& text, const PreactivationHistogram& histogram) {
    text += "{\"step\":" + std::to_string(histogram.step) +
            ",\"member\":" + std::to_string(histogram.member) +
            ",\"layer\":" + std::to_string(histogram.layer) + ",\"lower\":";
    addNumber(text, histogram.lower);
    text += ",\"upper\":";
    addNumber(text, histogram.upper);
    text += ",\"counts\":";
    addNumbers(text, histogram.counts.data(), histogram.counts.size());
    text += '}';
}

constexpr const char* groups[] = {"shared", "shared_layer", "member", "layer"};

double numberOrNan(const Json& json) {
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

/// Appends all numbers of lists in lists, in their order; no deeper than this, whatever a file holds.
void flatten(const Json& json, std::vector<double>& values, int depth = 3) {
    if (depth == 0 || !json.is_array()) {
        values.push_back(numberOrNan(json));
        return;
    }
    for (const Json& item : json) flatten(item, values, depth - 1);
}

/// The column, or nothing where its lists do not have the sizes that the batch has.
std::optional<Column> readColumn(const std::string& group, const std::string& name, const Json& json,
                                 std::size_t steps, std::size_t members) {
    Column column{.name = name, .perMember = group == "member" || group == "layer"};
    const bool byLayer = group == "layer" || group == "shared_layer";
    if (!json.is_array() || json.size() != steps)
        return std::nullopt;
    flatten(json, column.values);
    const std::size_t rows = steps * (column.perMember ? members : 1);
    if (column.values.size() % rows != 0)
        return std::nullopt;
    column.layers = column.values.size() / rows;
    if (byLayer ? column.layers == 0 : column.layers != 1)
        return std::nullopt;
    if (!byLayer)
        column.layers = 0;
    return column;
}

PreactivationHistogram readHistogram(const Json& json) {
    return {.step = json.at("step").get<std::uint64_t>(),
            .member = json.at("member").get<std::size_t>(),
            .layer = json.at("layer").get<std::size_t>(),
            .lower = json.at("lower").get<double>(),
            .upper = json.at("upper").get<double>(),
            .counts = json.at("counts").get<std::vector<std::uint64_t>>()};
}

bool isIncreasing(const std::vector<std::uint64_t>& steps) {
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (steps[i] <= steps[i - 1])
            return false;
    }
    return true;
}

std::optional<EventBatch> readBatch(const Json& json, std::size_t members) {
    EventBatch batch{.steps = json.at("steps").get<std::vector<std::uint64_t>>()};
    flatten(json.at("seconds"), batch.seconds);
    if (batch.steps.empty() || batch.seconds.size() != batch.steps.size() || !isIncreasing(batch.steps)) {
        return std::nullopt;
    }
    for (const char* group : groups) {
        if (!json.contains(group))
            continue;
        for (const auto& [name, values] : json.at(group).items()) {
            std::optional<Column> column = readColumn(group, name, values, batch.steps.size(), members);
            if (!column)
                return std::nullopt;
            batch.columns.push_back(*std::move(column));
        }
    }
    for (const Json& histogram : json.value("histograms", Json::array())) {
        batch.histograms.push_back(readHistogram(histogram));
        if (batch.histograms.back().member >= members)
            return std::nullopt;
    }
    for (const Json& map : json.value("maps", Json::array())) {
        std::optional<OutputMap> read = readMap(map);
        if (!read || read->member >= members)
            return std::nullopt;
        batch.maps.push_back(*std::move(read));
    }
    for (const Json& divergence : json.value("diverged", Json::array())) {
        batch.diverged.push_back(
            {divergence.at("member").get<std::size_t>(), divergence.at("step").get<std::uint64_t>()});
        if (batch.diverged.back().member >= members)
            return std::nullopt;
    }
    return batch;
}

}  // namespace

std::string eventLine(const EventBatch& batch) {
    std::string text = "{\"steps\":";
    addNumbers(text, batch.steps.data(), batch.steps.size());
    text += ",\"seconds\":";
    addNumbers(text, batch.seconds.data(), batch.seconds.size());
    for (const char* group : groups) addColumns(text, batch, group);
    if (!batch.histograms.empty()) {
        text += ",\"histograms\":";
        addList(text, batch.histograms.size(),
                [&](std::size_t i) { addHistogram(text, batch.histograms[i]); });
    }
    if (!batch.maps.empty()) {
        text += ",\"maps\":";
        addList(text, batch.maps.size(), [&](std::size_t i) { text += mapText(batch.maps[i]); });
    }
    if (!batch.diverged.empty()) {
        text += ",\"diverged\":";
        addList(text, batch.diverged.size(), [&](std::size_t i) {
            text += "{\"member\":" + std::to_string(batch.diverged[i].member) +
                    ",\"step\":" + std::to_string(batch.diverged[i].step) + "}";
        });
    }
    return text + '}';
}

std::optional<EventBatch> readEventLine(std::string_view line, std::size_t members) {
    if (members == 0)
        return std::nullopt;
    if (std::optional<EventBatch> batch = scanEventLine(line, members))
        return batch;
    try {
        return readBatch(Json::parse(line), members);
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace zorro
