#include "core/index/run_fields.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "core/text/text.h"

namespace zorro {
namespace {

RunFieldValue numberValue(double value) {
    return {.text = shortestNumber(value), .number = value};
}

std::vector<RunFieldValue> texts(const std::vector<std::string>& words) {
    std::vector<RunFieldValue> values;
    values.reserve(words.size());
    for (const std::string& word : words) {
        values.push_back({.text = word});
    }
    return values;
}

std::vector<RunFieldValue> activationsOf(const RunEntry& entry) {
    std::vector<RunFieldValue> values;
    values.reserve(entry.activations.size());
    for (const ActivationSummary& each : entry.activations) {
        values.push_back({.text = groupText({each.activation, each.values})});
    }
    return values;
}

double mostSeeds(const RunEntry& entry) {
    double most = 0;
    for (const ActivationSummary& each : entry.activations) {
        most = std::max(most, each.seeds);
    }
    return most;
}

/// The headline quantity of that name.
std::optional<Quantity> headlineNamed(const std::string& key) {
    const std::optional<Quantity> quantity = quantityNamed(key);
    return quantity && describe(*quantity).headline ? quantity : std::nullopt;
}

bool isEither(const std::string& key, const std::vector<std::string>& parameters) {
    return std::find(runFields().begin(), runFields().end(), key) != runFields().end() ||
           std::find(parameters.begin(), parameters.end(), key) != parameters.end();
}

}  // namespace

const std::vector<std::string>& runFields() {
    static const std::vector<std::string> fields = [] {
        std::vector<std::string> names{"name", "folder", "state", "architecture", "data", "activation",
                                       "tag",  "seeds",  "steps", "seconds",      "note"};
        for (const Quantity quantity : headlineQuantities()) {
            names.emplace_back(describe(quantity).name);
        }
        return names;
    }();
    return fields;
}

std::vector<std::string> parameterKeys(const std::vector<const RunEntry*>& entries) {
    std::vector<std::string> keys;
    std::unordered_set<std::string_view> seen;
    for (const RunEntry* entry : entries) {
        for (const std::string_view key : entry->parameters.keys()) {
            if (seen.insert(key).second) {
                keys.emplace_back(key);
            }
        }
    }
    return keys;
}

std::optional<std::string> fieldNamed(std::string_view word, const std::vector<std::string>& parameters) {
    const std::string key(word);
    if (isEither(key, parameters)) {
        return key;
    }
    const auto meant = [&](const auto& fits) -> std::optional<std::string> {
        const auto count = std::count_if(parameters.begin(), parameters.end(), fits);
        return count == 1 ? std::optional(*std::find_if(parameters.begin(), parameters.end(), fits))
                          : std::nullopt;
    };
    if (key.empty()) {
        return std::nullopt;
    }
    const auto lastPart = [](const std::string& parameter) {
        return std::string_view(parameter).substr(parameter.find('.') + 1);
    };
    if (const auto whole = meant([&](const std::string& each) { return lastPart(each) == key; })) {
        return whole;
    }
    if (const auto begin = meant([&](const std::string& each) { return lastPart(each).starts_with(key); })) {
        return begin;
    }
    return meant([&](const std::string& each) { return each.ends_with(key); });
}

std::vector<RunFieldValue> fieldValues(const RunEntry& entry, const std::string& key) {
    if (key == "name") {
        return {{.text = entry.name}};
    }
    if (key == "folder") {
        return {{.text = entry.path.filename().string()}};
    }
    if (key == "state") {
        return {{.text = entry.problem.empty() ? stateName(entry.state) : "unreadable"}};
    }
    if (key == "activation") {
        return activationsOf(entry);
    }
    if (key == "tag") {
        return texts(entry.tags);
    }
    if (key == "note") {
        return texts({entry.note});
    }
    if (!entry.problem.empty()) {
        return {};
    }
    if (key == "architecture") {
        return texts({entry.architecture});
    }
    if (key == "data") {
        return texts({entry.data});
    }
    if (key == "seeds") {
        return {numberValue(mostSeeds(entry))};
    }
    if (key == "steps") {
        return {numberValue(static_cast<double>(entry.steps))};
    }
    if (key == "seconds") {
        return {numberValue(entry.seconds)};
    }
    if (const std::optional<Quantity> metric = headlineNamed(key)) {
        const ActivationSummary* best = entry.best(*metric);
        return best == nullptr ? std::vector<RunFieldValue>()
                               : std::vector{numberValue(best->metric(*metric).mean)};
    }
    if (const auto found = entry.parameters.find(key)) {
        return {{.text = std::string(*found), .number = parseNumber(*found)}};
    }
    return {};
}

}  // namespace zorro
