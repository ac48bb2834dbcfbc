#include <algorithm>
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/activation/spec.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_fields.h"
#include "core/text/text.h"

namespace zorro {

namespace {

using OrderedJson = nlohmann::ordered_json;

class Writer {
public:
    template <typename Value>
    void operator()(const char* key, const Value& value) {
        json_[key] = written(value);
    }
    template <typename Choice, std::size_t count>
    void operator()(const char* key, Choice value, const Names<Choice, count>& names) {
        json_[key] = nameOf(names, value);
    }
    template <typename Value>
    void operator()(const char* key, const std::optional<Value>& value) {
        if (value)
            json_[key] = *value;
    }
    [[nodiscard]] const OrderedJson& json() const { return json_; }

private:
    static OrderedJson written(double value) { return value; }
    static OrderedJson written(bool value) { return value; }
    static OrderedJson written(std::uint64_t value) { return value; }
    static OrderedJson written(const std::string& value) { return value; }
    template <typename Value>
    static OrderedJson written(const std::vector<Value>& values) {
        OrderedJson list = OrderedJson::array();
        for (const Value& value : values) list.push_back(written(value));
        return list;
    }
    template <typename Group>
    static OrderedJson written(const Group& group) {
        Writer writer;
        Group copy = group;
        visitFields(writer, copy);
        return writer.json();
    }

    OrderedJson json_ = OrderedJson::object();
};

[[noreturn]] void refuse(const std::string& path, const std::string& expected, const OrderedJson& found) {
    const std::string text = found.is_string()
                                 ? found.get<std::string>()
                                 : found.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    throw RunError(path + " should be " + expected + ", not " + inQuotes(text));
}

/// Reads the members of one JSON object; what it was not asked for is refused at the end.
class Reader {
public:
    Reader(const OrderedJson& json, std::string path) : json_(json), path_(std::move(path)) {
        if (!json_.is_object())
            refuse(path_.empty() ? "the comparison" : path_, "an object {...}", json_);
    }

    template <typename Value>
    void operator()(const char* key, Value& value) {
        if (const OrderedJson* found = find(key))
            read(*found, at(key), value);
    }
    template <typename Choice, std::size_t count>
    void operator()(const char* key, Choice& value, const Names<Choice, count>& names) {
        const OrderedJson* found = find(key);
        if (found == nullptr)
            return;
        std::vector<std::string> words;
        for (const auto& [name, choice] : names) {
            if (*found == name) {
                value = choice;
                return;
            }
            words.emplace_back(name);
        }
        refuse(at(key), "one of " + listed(words), *found);
    }

    /// Throws RunError for the first key that means nothing here.
    void refuseOthers() const {
        for (const auto& [key, value] : json_.items()) {
            if (std::find(known_.begin(), known_.end(), key) != known_.end())
                continue;
            const std::string meant = nearest(key, known_);
            throw RunError(
                "unknown key " + inQuotes(at(key)) +
                (meant.empty() ? "; known here are " + listed(known_) : "; did you mean " + meant + "?"));
        }
    }

private:
    const OrderedJson* find(const char* key) {
        known_.emplace_back(key);
        const auto found = json_.find(key);
        return found == json_.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::string at(const std::string& key) const {
        return path_.empty() ? key : path_ + "." + key;
    }

    static void read(const OrderedJson& json, const std::string& path, double& value) {
        if (!json.is_number() || !std::isfinite(json.get<double>()))
            refuse(path, "a finite number", json);
        value = json.get<double>();
    }
    static void read(const OrderedJson& json, const std::string& path, bool& value) {
        if (!json.is_boolean())
            refuse(path, "true or false", json);
        value = json.get<bool>();
    }
    static void read(const OrderedJson& json, const std::string& path, std::uint64_t& value) {
        if (!json.is_number_unsigned())
            refuse(path, "a whole number that is not negative", json);
        value = json.get<std::uint64_t>();
    }
    static void read(const OrderedJson& json, const std::string& path, std::string& value) {
        if (!json.is_string())
            refuse(path, "text", json);
        value = json.get<std::string>();
    }
    template <typename Value>
    static void read(const OrderedJson& json, const std::string& path, std::optional<Value>& value) {
        if (json.is_null())
            return;
        read(json, path, value.emplace());
    }
    template <typename Value>
    static void read(const OrderedJson& json, const std::string& path, std::vector<Value>& values) {
        if (!json.is_array())
            refuse(path, "a list [...]", json);
        values.clear();
        for (const OrderedJson& item : json) {
            read(item, path + "[" + std::to_string(values.size()) + "]", values.emplace_back());
        }
    }
    template <typename Group>
    static void read(const OrderedJson& json, const std::string& path, Group& group) {
        Reader reader(json, path);
        visitFields(reader, group);
        reader.refuseOthers();
    }

    const OrderedJson& json_;
    std::string path_;
    std::vector<std::string> known_;
};

}  // namespace

std::string comparisonJson(const Comparison& comparison) {
    Writer writer;
    Comparison copy = comparison;
    visitFields(writer, copy);
    return writer.json().dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Comparison readPlan(std::string_view json) {
    OrderedJson parsed;
    try {
        parsed = OrderedJson::parse(json);
    } catch (const OrderedJson::exception& error) {
        throw RunError(std::string("the comparison is not JSON: ") + error.what());
    }
    Comparison comparison;
    Reader reader(parsed, "");
    visitFields(reader, comparison);
    reader.refuseOthers();
    for (Member& member : comparison.members) {
        member.activation = shortSpecText(member.activation);
    }
    checkPlan(comparison);
    return comparison;
}

Comparison readComparison(std::string_view json) {
    Comparison comparison = readPlan(json);
    checkComparison(comparison);
    return comparison;
}

}  // namespace zorro
