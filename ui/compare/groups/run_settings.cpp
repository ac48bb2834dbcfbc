#include "ui/compare/groups/run_settings.h"

#include <algorithm>

#include "core/run/comparison/parameters/comparison_parameters.h"

namespace zorro::ui {

std::string settingsOf(const Comparison& comparison, std::string_view begin) {
    std::string text;
    for (const ComparisonParameter& parameter : comparisonParameters(comparison)) {
        if (parameter.key.starts_with(begin) && !isOfRepetition(parameter.key)) {
            text += parameter.key + '=' + parameter.text + '\n';
        }
    }
    return text;
}

std::size_t sharedBegin(const std::vector<std::string>& names) {
    if (names.size() < 2) {
        return 0;
    }
    std::string_view shared = names.front();
    for (const std::string& name : names) {
        shared = shared.substr(
            0, static_cast<std::size_t>(std::ranges::mismatch(shared, name).in1 - shared.begin()));
    }
    return shared.rfind(' ') + 1;  // 0 where there is no blank
}

}  // namespace zorro::ui
