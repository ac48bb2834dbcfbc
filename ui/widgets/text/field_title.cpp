#include "ui/widgets/text/field_title.h"

#include <QCoreApplication>

#include "ui/language/spoken.h"
#include "ui/language/translated.h"

namespace zorro::ui {
namespace {

QString capitalized(const QString& text) {
    return text.left(1).toUpper() + text.mid(1);
}

}  // namespace

QString fieldWords(const std::string& words) {
    return translated(words);
}

QString fieldName(const ComparisonField& field) {
    const QString label = fieldWords(field.label);
    return field.unit.empty() ? label : label + QStringLiteral(", ") + fieldWords(field.unit);
}

QString fieldCaption(const ComparisonField& field) {
    return capitalized(fieldName(field));
}

QString fieldMeaning(const ComparisonField& field) {
    const QString meaning = fieldWords(field.meaning);
    const QString range = QString::fromStdString(rangeText(field));
    return range.isEmpty() ? meaning : meaning + QStringLiteral("; ") + range;
}

QString titleOfParameter(const std::string& key) {
    if (const ComparisonField* field = findField(key)) {
        return fieldWords(field->label);
    }
    // The values of members are called by the end of the field's key.
    if (const ComparisonField* field = fieldCalled(key); field != nullptr && field->isMemberWise) {
        return fieldWords(field->label);
    }
    QString text = QString::fromStdString(key);
    const auto dot = text.indexOf(u'.');
    if (dot >= 0 && text.left(dot) != QLatin1String("activation")) {
        text.remove(0, dot + 1);  // a field of another version of the program
    }
    return text.replace(u'_', u' ').replace(u'.', u' ');
}

QString layerWords(const std::string& name) {
    // A single word may be a name in a sentence, so that these have no templates.
    for (const char* word :
         {QT_TRANSLATE_NOOP("Layers", "output"), QT_TRANSLATE_NOOP("Layers", "embedding")}) {
        if (name == word) {
            return QCoreApplication::translate("Layers", word);
        }
    }
    return spoken(name);
}

QString issueInWords(const ComparisonIssue& issue) {
    return spoken(issueText(issue, [](const std::string& key) {
        return capitalized(fieldWords(findField(key)->label)).toStdString();
    }));
}

}  // namespace zorro::ui
