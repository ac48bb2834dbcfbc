#include "ui/compare/groups/metric_text.h"

#include <map>

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class MetricText {
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

}  // namespace

QString titleOfParameter(const std::string& key) {
    static const std::map<std::string, const char*> words{
        {"architecture.kind", QT_TRANSLATE_NOOP("MetricText", "architecture")},
        {"data.source", QT_TRANSLATE_NOOP("MetricText", "data")},
        {"data.seed", QT_TRANSLATE_NOOP("MetricText", "data seed")},
        {"data.function", QT_TRANSLATE_NOOP("MetricText", "function of the data")},
        {"data.validation", QT_TRANSLATE_NOOP("MetricText", "validation part")},
        {"data.test", QT_TRANSLATE_NOOP("MetricText", "test part")},
        {"optimizer.kind", QT_TRANSLATE_NOOP("MetricText", "optimiser")},
        {"optimizer.clip", QT_TRANSLATE_NOOP("MetricText", "gradient clipping")},
        {"schedule.kind", QT_TRANSLATE_NOOP("MetricText", "schedule")},
        {"architecture.normalization", QT_TRANSLATE_NOOP("MetricText", "normalisation")},
        {"architecture.initialization", QT_TRANSLATE_NOOP("MetricText", "initialisation")},
        {"architecture.learnable", QT_TRANSLATE_NOOP("MetricText", "learnable activation")}};
    if (const auto found = words.find(key); found != words.end()) {
        return MetricText::tr(found->second);
    }
    QString text = QString::fromStdString(key);
    const auto dot = text.indexOf(u'.');
    if (dot >= 0 && text.left(dot) != QLatin1String("activation")) {
        text.remove(0, dot + 1);
    }
    return text.replace(u'_', u' ').replace(u'.', u' ');
}

}  // namespace zorro::ui
