#include "ui/chart/activation_label.h"

#include <algorithm>

#include "core/activation/spec.h"

namespace zorro::ui {

QString activationLabel(const std::string& spec, const std::vector<std::string>& all) {
    try {
        const Spec own = parseSpec(spec);
        const auto namesakes = std::count_if(all.begin(), all.end(), [&](const std::string& other) {
            return other == spec || parseSpec(other).name == own.name;
        });
        return QString::fromStdString(namesakes <= 1 ? catalogueFunction(own)->description().title : spec);
    } catch (const SpecError&) {
        return QString::fromStdString(spec);
    }
}

}  // namespace zorro::ui
