#include "ui/fit/report/report_words.h"

#include <QRegularExpression>

#include "ui/language/spoken.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_label.h"

namespace zorro::ui {
namespace {

QString withOwnNumbers(const QString& sentence) {
    static const QRegularExpression number(
        QStringLiteral(R"((?<![\w.^])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w^]))"));
    QString text;
    qsizetype end = 0;
    for (const QRegularExpressionMatch& match : number.globalMatch(sentence)) {
        text += QStringView(sentence).mid(end, match.capturedStart() - end);
        const std::optional<double> value = readNumber(match.captured());
        text += value ? compactNumberText(*value) : match.captured();
        end = match.capturedEnd();
    }
    return text.append(QStringView(sentence).mid(end));
}

bool isLetterOfName(QChar letter) {
    return letter.isLetterOrNumber() || letter == u'_';
}

/// Every fit of a drag says such sentences anew, and a regular expression for each name would be compiled
/// each time.
void replaceName(QString& text, const QString& name, const QString& label) {
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at)) {
        const qsizetype end = at + name.size();
        if ((at > 0 && isLetterOfName(text[at - 1])) || (end < text.size() && isLetterOfName(text[end]))) {
            at = end;
        } else {
            text.replace(at, name.size(), label);
            at += label.size();
        }
    }
}

}  // namespace

QString inReportWords(const std::string& sentence, const Description& family) {
    QString text = withOwnNumbers(spoken(sentence));
    for (const Parameter& parameter : family.parameters) {
        const QString name = QString::fromStdString(parameter.name);
        if (const QString label = parameterLabel(parameter); label != name) {
            replaceName(text, name, label);
        }
    }
    return text.replace(QStringLiteral("R^2"), QStringLiteral("R²"))
        .replace(QStringLiteral("-> -inf"), QStringLiteral("→ −∞"))
        .replace(QStringLiteral("-> inf"), QStringLiteral("→ ∞"));
}

}  // namespace zorro::ui
