#include "core/run/comparison/parameters/comparison_parameters.h"

#include <cstdint>

#include "core/run/comparison/field.h"

namespace zorro {

std::vector<ComparisonParameter> comparisonParameters(const Comparison& comparison) {
    std::vector<ComparisonParameter> list;
    for (const ComparisonField& field : comparisonFields()) {
        const FieldValue value = field.access.get(comparison);
        const bool isSetting = !field.group().empty() || field.key == "program";
        if (!isSetting || std::holds_alternative<std::monostate>(value))
            continue;
        ComparisonParameter parameter{.key = field.key, .text = fieldText(value)};
        if (const auto* whole = std::get_if<std::uint64_t>(&value))
            parameter.number = static_cast<double>(*whole);
        if (const auto* number = std::get_if<double>(&value))
            parameter.number = *number;
        list.push_back(std::move(parameter));
    }
    return list;
}

bool isOfRepetition(std::string_view key) {
    const ComparisonField* field = findField(key);
    return field != nullptr && field->isOfRepetition;
}

}  // namespace zorro
