#include "ui/explore/curves/spec_list.h"

#include <QCoreApplication>

#include "core/expression/curve_spec.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

SpecList readSpecList(const QString& text, const FunctionLibrary& functions) {
    constexpr qsizetype mostLines = 256;
    SpecList list;
    const QStringList lines = text.trimmed().split(u'\n');
    for (qsizetype i = 0; i < std::min(lines.size(), mostLines); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty()) {
            continue;
        }
        try {
            list.curves.push_back(parseTypedCurve(line.toStdString(), functions));
        } catch (const SpecError& error) {
            const QString what = spoken(error.what());
            list.problems +=
                lines.size() == 1
                    ? what
                    : QCoreApplication::translate("SpecList", "line %1: %2").arg(i + 1).arg(what);
        }
    }
    if (lines.size() > mostLines) {
        list.problems +=
            QCoreApplication::translate("SpecList", "only the first %1 lines were read").arg(mostLines);
    }
    return list;
}

}  // namespace zorro::ui
