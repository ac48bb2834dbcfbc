#include "ui/compare/runs/run_columns.h"

#include <cmath>
#include <map>

#include <QCoreApplication>

#include "core/index/run_fields.h"
#include "ui/chart/activation_label.h"
#include "ui/compare/groups/metric_text.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class Columns {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

const QString none = QStringLiteral("–");

struct KnownField {
    QString title;
    bool figure = false;
};

const std::map<std::string, KnownField>& knownFields() {
    static const std::map<std::string, KnownField> fields{
        {"name", {Columns::tr("Run")}},
        {"folder", {Columns::tr("Folder")}},
        {"state", {Columns::tr("State")}},
        {"architecture", {Columns::tr("Network")}},
        {"data", {Columns::tr("Data")}},
        {"activation", {Columns::tr("Activations")}},
        {"tag", {Columns::tr("Tags")}},
        {"note", {Columns::tr("Note")}},
        {"seeds", {Columns::tr("Seeds"), true}},
        {"steps", {Columns::tr("Steps"), true}},
        {"seconds", {Columns::tr("Time"), true}},
        {"train_loss", {Columns::tr("Training loss"), true}},
        {"validation_loss", {Columns::tr("Validation loss"), true}},
        {"validation_accuracy", {Columns::tr("Validation accuracy"), true}},
        {"test_loss", {Columns::tr("Test loss"), true}},
        {"test_accuracy", {Columns::tr("Test accuracy"), true}},
    };
    return fields;
}

bool isAccuracyField(const std::string& key) {
    return key == "validation_accuracy" || key == "test_accuracy";
}

QString activationsText(const RunEntry& entry) {
    std::vector<std::string> specs;
    specs.reserve(entry.activations.size());
    for (const ActivationSummary& each : entry.activations) {
        specs.push_back(each.activation);
    }
    QStringList labels;
    for (const std::string& spec : specs) {
        labels << activationLabel(spec, specs);
    }
    return labels.join(QStringLiteral(", "));
}

QString stateText(const RunEntry& entry) {
    return QString::fromStdString(fieldValues(entry, "state").front().text);
}

}  // namespace

std::vector<std::string> usualColumns() {
    return {"name",  "state",   "data",         "activation", "validation_loss", "test_accuracy", "seeds",
            "steps", "seconds", "architecture", "tag"};
}

QString fieldTitle(const std::string& key) {
    if (const auto known = knownFields().find(key); known != knownFields().end()) {
        return known->second.title;
    }
    return titleOfParameter(key);
}

QString runCountText(qlonglong count) {
    return count == 1 ? Columns::tr("1 run") : Columns::tr("%L1 runs").arg(count);
}

QString trainingTimeText(double seconds) {
    if (!std::isfinite(seconds) || seconds <= 0) {
        return none;
    }
    const auto whole = static_cast<qint64>(std::llround(seconds));
    return seconds < 60   ? Columns::tr("%1 s").arg(compactNumberText(seconds, 3))
           : whole < 3600 ? Columns::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60)
                          : Columns::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString metricText(RunMetric metric, double mean, double standardDeviation) {
    if (std::isnan(mean)) {
        return none;
    }
    const double factor = isAccuracy(metric) ? 100 : 1;
    QString text = compactNumberText(factor * mean, isAccuracy(metric) ? 4 : 3);
    if (std::isfinite(standardDeviation)) {
        text += QStringLiteral(" ± ") + compactNumberText(factor * standardDeviation, 2);
    }
    return isAccuracy(metric) ? text + QStringLiteral(" %") : text;
}

QString fieldText(const RunEntry& entry, const std::string& key) {
    if (key == "activation") {
        return activationsText(entry);
    }
    if (key == "state") {
        return stateText(entry);
    }
    if (key == "note") {
        return QString::fromStdString(entry.note).simplified();
    }
    if (key == "seconds") {
        return trainingTimeText(entry.seconds);
    }
    const std::vector<RunFieldValue> values = fieldValues(entry, key);
    if (values.empty()) {
        return key == "tag" ? QString() : none;
    }
    if (isAccuracyField(key)) {
        return QStringLiteral("%1 %").arg(numberText(100 * *values.front().number));
    }
    if (key == "steps" || key == "seeds") {
        return compactNumberText(*values.front().number, 12);
    }
    if (isFigure(key)) {
        return numberText(*values.front().number);
    }
    QStringList texts;
    for (const RunFieldValue& value : values) {
        texts << QString::fromStdString(value.text);
    }
    return texts.join(QStringLiteral(", "));
}

bool isFigure(const std::string& key) {
    const auto known = knownFields().find(key);
    return known != knownFields().end() && known->second.figure;
}

QString runToolTip(const RunEntry& entry) {
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(entry.name).toHtmlEscaped())};
    for (const std::string& said : {entry.problem, entry.warning, entry.reason}) {
        if (!said.empty()) {
            lines << QString::fromStdString(said).toHtmlEscaped();
        }
    }
    if (entry.resumable && entry.state != RunState::prepared && entry.problem.empty()) {
        lines << Columns::tr("It can be resumed.");
    }
    std::vector<std::string> specs;
    specs.reserve(entry.activations.size());
    for (const ActivationSummary& each : entry.activations) {
        specs.push_back(each.activation);
    }
    for (const ActivationSummary& each : entry.activations) {
        const MetricSummary& loss = each.metric(RunMetric::validationLoss);
        const MetricSummary& accuracy = each.metric(RunMetric::testAccuracy);
        lines << Columns::tr("%1: validation loss %2, test accuracy %3")
                     .arg(activationLabel(each.activation, specs).toHtmlEscaped(),
                          metricText(RunMetric::validationLoss, loss.mean, loss.standardDeviation),
                          metricText(RunMetric::testAccuracy, accuracy.mean, accuracy.standardDeviation));
    }
    if (!entry.note.empty()) {
        lines << QStringLiteral("<i>%1</i>").arg(QString::fromStdString(entry.note).toHtmlEscaped());
    }
    lines << QString::fromStdString(entry.path.string()).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace zorro::ui
