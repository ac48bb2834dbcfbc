#pragma once

// A place in a JSON document that knows its own name, so that every complaint says where.

#include <string>
#include <utility>
#include <vector>

#include "core/text/json.h"

namespace zorro::ui {

/// A value and the path that led to it. All functions throw JsonError for a value of
/// another kind: "PLACE: what is wrong" in one sentence.
class JsonReader {
public:
    JsonReader(const Json& value, std::string place) : value_(&value), place_(std::move(place)) {}

    [[noreturn]] void fail(const std::string& what) const;

    [[nodiscard]] bool isNull() const { return value_->is_null(); }
    [[nodiscard]] bool has(const std::string& key) const;
    /// The member called `key`, which must be there.
    [[nodiscard]] JsonReader at(const std::string& key) const;
    [[nodiscard]] JsonReader at(std::size_t index) const;
    /// The number of elements, at most `most`.
    [[nodiscard]] std::size_t arraySize(std::size_t most) const;
    /// The names of the members, at most `most` of them.
    [[nodiscard]] std::vector<std::string> keys(std::size_t most) const;
    /// Complains unless this is an array of `count` elements.
    void expectArrayOf(std::size_t count) const;
    void expectObject() const;

    [[nodiscard]] bool boolean() const;
    [[nodiscard]] double number() const;
    /// A whole number in [lower, upper].
    [[nodiscard]] int integer(int lower, int upper) const;
    [[nodiscard]] std::string string() const;
    /// The value as JSON text.
    [[nodiscard]] std::string text() const { return value_->dump(); }

private:
    const Json* value_;
    std::string place_;
};

}  // namespace zorro::ui
