#include "ui/session/file/json_reader.h"

#include <cmath>

namespace zorro::ui {

void JsonReader::fail(const std::string& what) const {
    throw JsonError(place_.empty() ? what : place_ + ": " + what);
}

bool JsonReader::has(const std::string& key) const {
    expectObject();
    return value_->contains(key);
}

JsonReader JsonReader::at(const std::string& key) const {
    const std::string place = place_.empty() ? key : place_ + "." + key;
    if (!has(key)) {
        throw JsonError(place + " is missing");
    }
    return {value_->at(key), place};
}

JsonReader JsonReader::at(std::size_t index) const {
    return {value_->at(index), place_ + "[" + std::to_string(index) + "]"};
}

std::size_t JsonReader::arraySize(std::size_t most) const {
    if (!value_->is_array()) {
        fail("should be a list");
    }
    if (value_->size() > most) {
        fail("has " + std::to_string(value_->size()) + " entries; at most " + std::to_string(most) +
             " are allowed");
    }
    return value_->size();
}

std::vector<std::string> JsonReader::keys(std::size_t most) const {
    expectObject();
    if (value_->size() > most) {
        fail("has " + std::to_string(value_->size()) + " entries; at most " + std::to_string(most) +
             " are allowed");
    }
    std::vector<std::string> keys;
    for (const auto& [key, value] : value_->items()) {
        keys.push_back(key);
    }
    return keys;
}

void JsonReader::expectArrayOf(std::size_t count) const {
    if (!value_->is_array() || value_->size() != count) {
        fail("should be a list of " + std::to_string(count));
    }
}

void JsonReader::expectObject() const {
    if (!value_->is_object()) {
        fail("should be an object in braces");
    }
}

bool JsonReader::boolean() const {
    if (!value_->is_boolean()) {
        fail("should be true or false");
    }
    return value_->get<bool>();
}

double JsonReader::number() const {
    if (!value_->is_number()) {
        fail("should be a number");
    }
    return value_->get<double>();
}

int JsonReader::integer(int lower, int upper) const {
    const double number = value_->is_number() ? value_->get<double>() : std::nan("");
    if (!(number >= lower && number <= upper) || number != std::floor(number)) {
        fail("should be a whole number from " + std::to_string(lower) + " to " + std::to_string(upper));
    }
    return static_cast<int>(number);
}

std::string JsonReader::string() const {
    if (!value_->is_string()) {
        fail("should be text in quotes");
    }
    return value_->get<std::string>();
}

}  // namespace zorro::ui
