#include "ui/chart/activation_label.h"

#include <algorithm>

#include <QStringList>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/run/comparison/field.h"
#include "core/text/text.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_label.h"
#include "ui/widgets/text/field_title.h"

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

QString groupLabel(const MemberGroup& group, const std::vector<MemberGroup>& all) {
    std::vector<std::string> activations;
    for (const MemberGroup& each : all) {
        if (std::ranges::find(activations, each.activation) == activations.end()) {
            activations.push_back(each.activation);
        }
    }
    QString label = activationLabel(group.activation, activations);
    for (const MemberValue& value : group.values) {
        if (!value.isParameter) {  // those stand behind its title
            label += QStringLiteral(", %1 %2").arg(valueFieldName(value.field),
                                                   valueLabel(group.values, value.field, all));
        }
    }
    return label;
}

QString valueFieldName(const std::string& field) {
    for (const std::string& key : memberWiseKeys()) {
        if (findField(key)->name() == field) {
            return fieldName(*findField(key));
        }
    }
    return QString::fromStdString(field);
}

QString valueLabel(const MemberValues& values, const std::string& field,
                   const std::vector<MemberGroup>& all) {
    std::vector<std::string> others;
    for (const MemberGroup& each : all) {
        const std::string other = valueIn(each.values, field);
        if (!other.empty() && std::ranges::find(others, other) == others.end()) {
            others.push_back(other);
        }
    }
    const std::string value = valueIn(values, field);
    if (const std::optional<double> number = parseNumber(value)) {
        return compactNumberText(*number);
    }
    return value.empty() ? QString() : activationLabel(value, others);
}

}  // namespace zorro::ui
