#include "core/text/json.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>
#include <vector>

namespace zorro {
namespace {

constexpr int deepest = 32;

/// Of brackets outside texts.
int depthOf(std::string_view text) {
    int depth = 0;
    int most = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            i += c == '\\' ? 1 : 0;
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            most = std::max(most, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return most;
}

std::string lineAndColumn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t start = before.rfind('\n');
    const std::size_t column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

[[noreturn]] void refuseNumber(const Json& value) {
    throw Json::out_of_range::create(406, value.dump(), &value);
}

/// Json::parse() of this text with these further arguments, its errors in our words.
template <typename... Arguments>
Json parsed(std::string_view text, const Arguments&... arguments) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw JsonError("the text is empty");
    if (depthOf(text) > deepest)
        throw JsonError("the JSON text is nested more than " + std::to_string(deepest) + " levels deep");
    try {
        return Json::parse(text, arguments...);
    } catch (const Json::parse_error& error) {
        const bool brokenOff = error.byte > text.size();
        throw JsonError((brokenOff ? "the JSON text breaks off at " : "the text is not JSON at ") +
                        lineAndColumn(text, error.byte));
    } catch (const Json::exception&) {
        throw JsonError("the JSON text holds a number that is too large");
    }
}

}  // namespace

Json parseJson(std::string_view text) {
    return parsed(text);
}

Json parseWrittenJson(std::string_view text) {
    std::vector<std::set<std::string>> keys;  // of the objects that are open
    const auto look = [&](int /*depth*/, Json::parse_event_t event, const Json& value) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key && !keys.back().insert(value.get<std::string>()).second)
            throw JsonError("the key '" + value.get<std::string>() + "' stands twice in one object");
        return true;
    };
    return parsed(text, Json::parser_callback_t(look));
}

std::string jsonDocument(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string jsonLine(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json jsonNumber(double value) {
    if (std::isfinite(value))
        return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

Json jsonNumbers(std::span<const double> values) {
    Json::array_t numbers;
    numbers.reserve(values.size());
    for (const double value : values) numbers.push_back(jsonNumber(value));
    return numbers;
}

Json finiteOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

Json finiteOrNull(const std::optional<double>& value) {
    return value ? finiteOrNull(*value) : Json();
}

std::uint64_t countIn(const Json& value) {
    if (value.is_number_unsigned())
        return value.get<std::uint64_t>();
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0)
        refuseNumber(value);
    return static_cast<std::uint64_t>(value.get<std::int64_t>());
}

std::int64_t integerIn(const Json& value) {
    // What is not negative is held without a sign, also where it has no room for one.
    const bool hasRoom = !value.is_number_unsigned() || std::in_range<std::int64_t>(countIn(value));
    if (!value.is_number_integer() || !hasRoom)
        refuseNumber(value);
    return value.get<std::int64_t>();
}

double numberOrNan(const Json& value) {
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

}  // namespace zorro
