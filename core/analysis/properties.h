#pragma once

// What people look for in a function, found from its values: is it bounded, monotone, odd, ...; and choosing
// functions by that, by their family's name or their year.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/activation/function.h"

namespace zorro {

struct PropertyName {
    std::string_view name;
    std::string_view meaning;  ///< a phrase: "f is ..."
};

/// Every property there is.
[[nodiscard]] std::span<const PropertyName> propertyNames();

/// The names of those that the curve has. Found on a grid that reaches 10^6 on both sides: what happens
/// farther out or between its points is not seen.
[[nodiscard]] std::vector<std::string_view> propertiesOf(const Curve& curve);

/// The properties of every function of the catalogue at its defaults, in its order; computed at the first
/// call, which takes about a tenth of a second.
[[nodiscard]] std::span<const std::vector<std::string_view>> catalogueProperties();

/// One thing that is asked of a function: a property (`bounded`), that it has it not (`not-bounded`), or a
/// comparison of its year or of the number of its parameters (`year>=2017`, `parameters=0`).
class FunctionCondition {
public:
    /// Throws std::invalid_argument, with the words that are known, for another text.
    explicit FunctionCondition(std::string_view text);

    /// Whether a function with these properties is as asked. A function without a year is of none.
    [[nodiscard]] bool holds(const Description& description,
                             std::span<const std::string_view> properties) const;

private:
    enum class Subject { property, year, parameters };

    Subject subject_ = Subject::property;
    std::string_view property_;
    bool negated_ = false;
    bool less_ = false;     ///< a smaller number will do
    bool equal_ = false;    ///< the same number will do
    bool greater_ = false;  ///< a greater number will do
    double number_ = 0;
};

}  // namespace zorro
