#pragma once

// JSON as this program reads and writes it, everywhere by these functions: what they are made of is compiled
// once. Numbers that JSON has no words for are written as the strings "nan", "inf" and "-inf", which float()
// of Python and as.numeric() of R understand.

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace zorro {

/// A value whose objects keep the order in which their keys were written. Json::exception is thrown where a
/// value is asked for as something that it is not.
using Json = nlohmann::ordered_json;

/// Why a text is no JSON, in a clause with line and column: "the JSON text breaks off at line 3, column 1".
class JsonError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The value that `text` is, at most 32 levels deep. Of a key that stands twice the last value counts. Throws
/// JsonError.
[[nodiscard]] Json parseJson(std::string_view text);

/// The same of what people write: a key that stands twice in an object is refused, too.
[[nodiscard]] Json parseWrittenJson(std::string_view text);

/// The value as a text file's contents, a line an entry with `indent` blanks a level, the last one ended too;
/// what is no UTF-8 is replaced.
[[nodiscard]] std::string jsonDocument(const Json& value, int indent = 2);
/// The same on one line, which is not ended.
[[nodiscard]] std::string jsonLine(const Json& value);

/// A number with the digits that read back the same, or one of the strings above.
[[nodiscard]] Json jsonNumber(double value);
[[nodiscard]] Json jsonNumbers(std::span<const double> values);
/// A number, or null where it is not finite or not known.
[[nodiscard]] Json finiteOrNull(double value);
[[nodiscard]] Json finiteOrNull(const std::optional<double>& value);
/// A whole number that is not negative, or one that may be. Throw Json::exception where the value is
/// something else: get<std::uint64_t>() takes 2.7 for 2 and -1 for 2^64 - 1, and what it makes of 1e30 is
/// undefined.
[[nodiscard]] std::uint64_t countIn(const Json& value);
[[nodiscard]] std::int64_t integerIn(const Json& value);
/// The number again, NaN for null. Throws Json::exception where the value is neither.
[[nodiscard]] double numberOrNan(const Json& value);

}  // namespace zorro
