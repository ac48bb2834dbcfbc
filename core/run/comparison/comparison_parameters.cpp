#include "core/run/comparison/comparison_parameters.h"

#include <cstdint>

#include "core/run/comparison/comparison_fields.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// Collects the fields of a group under "group.".
class Collector {
public:
    Collector(std::vector<ComparisonParameter>& list, std::string prefix)
        : list_(list), prefix_(std::move(prefix)) {}

    template <typename Value>
    void operator()(const char* key, Value& value) {
        add(key, value);
    }
    template <typename Choice, std::size_t count>
    void operator()(const char* key, Choice value, const Names<Choice, count>& names) {
        list_.push_back({.key = prefix_ + key, .text = std::string(nameOf(names, value))});
    }

private:
    void add(const char* key, double value) {
        list_.push_back({.key = prefix_ + key, .text = shortestNumber(value), .number = value});
    }
    void add(const char* key, std::uint64_t value) {
        list_.push_back(
            {.key = prefix_ + key, .text = std::to_string(value), .number = static_cast<double>(value)});
    }
    void add(const char* key, bool value) {
        list_.push_back({.key = prefix_ + key, .text = value ? "true" : "false"});
    }
    void add(const char* key, const std::string& value) {
        list_.push_back({.key = prefix_ + key, .text = value});
    }
    template <typename Value>
    void add(const char* key, const std::optional<Value>& value) {
        if (value)
            add(key, *value);
    }

    std::vector<ComparisonParameter>& list_;
    std::string prefix_;
};

}  // namespace

std::vector<ComparisonParameter> comparisonParameters(const Comparison& comparison) {
    std::vector<ComparisonParameter> list;
    Comparison copy = comparison;
    const auto collect = [&](const char* prefix, auto& group) {
        Collector collector(list, prefix);
        visitFields(collector, group);
    };
    collect("architecture.", copy.architecture);
    collect("data.", copy.data);
    collect("optimizer.", copy.optimizer);
    collect("schedule.", copy.schedule);
    collect("training.", copy.training);
    list.push_back({.key = "program", .text = copy.program});
    return list;
}

bool isOfRepetition(std::string_view key) {
    return key == "data.seed" || key == "training.device" || key == "program" ||
           key == "training.checkpoint_seconds";
}

}  // namespace zorro
