#include "ui/fit/form/data_words.h"

#include <algorithm>

#include <QCoreApplication>
#include <QStringList>

#include "core/text/text.h"
#include "ui/language/spoken.h"

namespace zorro::ui {
namespace {

class DataWords {
    Q_DECLARE_TR_FUNCTIONS(DataWords)
};

/// "x from 0 to 4".
QString rangeText(const QString& name, const std::vector<double>& values) {
    const auto [least, most] = std::ranges::minmax_element(values);
    return DataWords::tr("%1 from %2 to %3")
        .arg(name, QString::fromStdString(readableNumber(*least)),
             QString::fromStdString(readableNumber(*most)));
}

}  // namespace

QString summaryOf(const DataTable& table, bool isBeginning) {
    const auto count = static_cast<qulonglong>(table.x.size());
    QStringList words{count == 1 ? DataWords::tr("1 point") : DataWords::tr("%1 points").arg(count)};
    if (table.predictors.empty()) {
        words += rangeText(DataWords::tr("x"), table.x);
    }
    for (const Predictor& predictor : table.predictors) {
        words += rangeText(QString::fromStdString(predictor.name), predictor.values);
    }
    words += rangeText(DataWords::tr("y"), table.y);
    if (!table.sigma.empty()) {
        words += rangeText(DataWords::tr("σ"), table.sigma);
    }
    if (!table.xSigma.empty()) {
        words += rangeText(DataWords::tr("σ of x"), table.xSigma);
    }
    QString summary = (isBeginning ? DataWords::tr("The file begins with %1.") : QStringLiteral("%1."))
                          .arg(words.join(QStringLiteral(", ")));
    for (const std::string& note : table.notes) {
        summary += u'\n' + spoken(note) + u'.';
    }
    return summary;
}

QString adviceOn(const TableRemedy& remedy) {
    if (remedy.unitsRow) {
        return DataWords::tr(" If it has units, check “row of units”.");
    }
    if (remedy.skip > 0) {
        return DataWords::tr(" If the table begins below line %1, skip %1 lines.").arg(remedy.skip);
    }
    return {};
}

}  // namespace zorro::ui
