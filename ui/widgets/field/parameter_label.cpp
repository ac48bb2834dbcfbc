#include "ui/widgets/field/parameter_label.h"

namespace zorro::ui {

QString parameterLabel(const Parameter& parameter) {
    QString label = QString::fromStdString(parameter.name);
    label.replace(QStringLiteral("_neg"), QStringLiteral("₋"));
    label.replace(QStringLiteral("_pos"), QStringLiteral("₊"));
    if (label == QStringLiteral("alpha")) {
        return QStringLiteral("α");
    }
    return label == QStringLiteral("beta") ? QStringLiteral("β") : label;
}

}  // namespace zorro::ui
