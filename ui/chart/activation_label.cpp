#include "ui/chart/activation_label.h"

#include <algorithm>

#include <QStringList>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_label.h"

namespace zorro::ui {

QString titleWithParameters(const Curve& curve) {
    const QString title = QString::fromStdString(curve.description().title);
    QStringList changed;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
        const Parameter& parameter = curve.description().parameters[i];
        if (curve.parameters[i] != parameter.defaultValue) {
            changed << parameterLabel(parameter) + u' ' + compactNumberText(curve.parameters[i]);
        }
    }
    return changed.isEmpty() ? title : title + "  " + changed.join(", ");
}

QString activationLabel(const std::string& spec, const std::vector<std::string>& all) {
    try {
        const Curve curve = parseCurve(spec);
        const auto namesakes = std::count_if(all.begin(), all.end(), [&](const std::string& other) {
            return other == spec || parseCurve(other).description().name == curve.description().name;
        });
        return namesakes <= 1 ? QString::fromStdString(curve.description().title)
                              : titleWithParameters(curve);
    } catch (const SpecError&) {
        return QString::fromStdString(spec);
    }
}

}  // namespace zorro::ui
