#include "ui/widgets/field/parameter_label.h"

#include <utility>

namespace zorro::ui {

QString parameterLabel(const Parameter& parameter) {
    QString label = QString::fromStdString(parameter.name);
    label.replace(QStringLiteral("_neg"), QStringLiteral("₋"));
    label.replace(QStringLiteral("_pos"), QStringLiteral("₊"));
    static const std::pair<QString, QString> letters[] = {
        {QStringLiteral("alpha"), QStringLiteral("α")}, {QStringLiteral("beta"), QStringLiteral("β")},
        {QStringLiteral("gamma"), QStringLiteral("γ")}, {QStringLiteral("lambda"), QStringLiteral("λ")},
        {QStringLiteral("mu"), QStringLiteral("μ")},    {QStringLiteral("omega"), QStringLiteral("ω")},
        {QStringLiteral("sigma"), QStringLiteral("σ")}};
    for (const auto& [name, letter] : letters) {
        if (label == name || label.startsWith(name + u'_')) {
            return label.replace(0, name.size(), letter);
        }
    }
    return label;
}

}  // namespace zorro::ui
