#include "ui/compare/runs/run_columns.h"

#include <cmath>
#include <map>
#include <numeric>

#include <QCoreApplication>

#include "core/index/run_fields.h"
#include "core/run/comparison/default_comparison.h"
#include "core/text/amount.h"
#include "ui/chart/activation_label.h"
#include "ui/chart/quantity_text.h"
#include "ui/language/spoken.h"
#include "ui/language/translated.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class Columns {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

struct KnownField {
    QString title;
    bool figure = false;
};

const std::map<std::string, KnownField>& knownFields() {
    static const std::map<std::string, KnownField> fields{
        {"name", {Columns::tr("Run")}},           {"folder", {Columns::tr("Folder")}},
        {"state", {Columns::tr("State")}},        {"architecture", {Columns::tr("Network")}},
        {"data", {Columns::tr("Data")}},          {"activation", {Columns::tr("Activations")}},
        {"tag", {Columns::tr("Tags")}},           {"note", {Columns::tr("Note")}},
        {"seeds", {Columns::tr("Seeds"), true}},  {"steps", {Columns::tr("Steps"), true}},
        {"seconds", {Columns::tr("Time"), true}},
    };
    return fields;
}

/// The headline quantity that a column shows.
std::optional<Quantity> quantityOf(const std::string& key) {
    const std::optional<Quantity> quantity = quantityNamed(key);
    return quantity && describe(*quantity).headline ? quantity : std::nullopt;
}

std::vector<MemberGroup> groupsOf(const RunEntry& entry) {
    std::vector<MemberGroup> groups;
    groups.reserve(entry.activations.size());
    for (const ActivationSummary& each : entry.activations) {
        groups.push_back({each.activation, each.values});
    }
    return groups;
}

/// "ReLU, GELU × 7": each activation once, with how many of its groups there are.
QString activationsText(const RunEntry& entry) {
    std::vector<std::string> specs;
    std::map<std::string, int> counts;
    for (const ActivationSummary& each : entry.activations) {
        if (++counts[each.activation] == 1) {
            specs.push_back(each.activation);
        }
    }
    QStringList labels;
    for (const std::string& spec : specs) {
        labels << activationLabel(spec, specs);
        if (counts[spec] > 1) {
            labels.back() += QStringLiteral(" × %1").arg(counts[spec]);
        }
    }
    return labels.join(QStringLiteral(", "));
}

/// "validation loss 0.01250 ± 0.0042, test accuracy 97.25 ± 0.51 %": what is known of how an activation did.
QString figuresText(const ActivationSummary& summary) {
    QStringList figures;
    for (const Quantity quantity : evaluatedQuantities()) {
        const MetricSummary metric = summary.metric(quantity);
        if (!std::isnan(metric.mean)) {
            figures << translated(labelInside(quantity)) + u' ' +
                           meanWithUnit(quantity,
                                        {.mean = metric.mean, .standardDeviation = metric.standardDeviation});
        }
    }
    return figures.isEmpty() ? noNumberText : figures.join(QStringLiteral(", "));
}

QString stateWord(const RunEntry& entry) {
    return translated(fieldValues(entry, "state").front().text);
}

double failedNetworks(const RunEntry& entry) {
    return std::accumulate(entry.activations.begin(), entry.activations.end(), 0.0,
                           [](double sum, const ActivationSummary& each) { return sum + each.failed; });
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
    const std::optional<Quantity> quantity = quantityOf(key);
    return quantity ? labelOf(*quantity) : titleOfParameter(key);
}

QString runCountText(qlonglong count) {
    return count == 1 ? Columns::tr("1 run") : Columns::tr("%1 runs").arg(countText(count));
}

QString fieldText(const RunEntry& entry, const std::string& key) {
    if (key == "activation") {
        return activationsText(entry);
    }
    if (key == "state") {
        return stateWord(entry);
    }
    if (key == "note") {
        return QString::fromStdString(entry.note).simplified();
    }
    if (key == "data") {  // of a path its end, which tells more
        return QString::fromStdString(dataName(entry.data));
    }
    if (key == "seconds") {
        return entry.seconds > 0 ? QString::fromStdString(durationText(entry.seconds)) : noNumberText;
    }
    const std::vector<RunFieldValue> values = fieldValues(entry, key);
    if (values.empty()) {
        return key == "tag" ? QString() : noNumberText;
    }
    if (const std::optional<Quantity> quantity = quantityOf(key)) {
        return quantityText(*quantity, *values.front().number);
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

QString stateText(const RunEntry& entry) {
    if (!entry.problem.empty()) {
        return Columns::tr("unreadable");
    }
    const double failed = failedNetworks(entry);
    if (failed == 0 || isAlive(entry.state)) {
        return stateWord(entry);
    }
    double networks = 0;
    for (const ActivationSummary& each : entry.activations) {
        networks += each.seeds;
    }
    return Columns::tr("%1 of %2 failed").arg(failed).arg(networks);
}

bool isWarning(const RunEntry& entry) {
    return entry.state == RunState::failed || !entry.problem.empty() || failedNetworks(entry) > 0;
}

bool isFigure(const std::string& key) {
    const auto known = knownFields().find(key);
    return quantityOf(key) || (known != knownFields().end() && known->second.figure);
}

QString runToolTip(const RunEntry& entry) {
    QStringList lines{QStringLiteral("<b>%1</b>").arg(QString::fromStdString(entry.name).toHtmlEscaped())};
    for (const std::string& said : {entry.problem, entry.warning, entry.reason}) {
        if (!said.empty()) {
            lines << spoken(said).toHtmlEscaped();
        }
    }
    if (entry.resumable && entry.state != RunState::prepared && entry.problem.empty()) {
        lines << Columns::tr("It can be resumed.");
    }
    const std::vector<MemberGroup> groups = groupsOf(entry);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        lines << QStringLiteral("%1: %2").arg(groupLabel(groups[i], groups).toHtmlEscaped(),
                                              figuresText(entry.activations[i]));
    }
    if (!entry.note.empty()) {
        lines << QStringLiteral("<i>%1</i>").arg(QString::fromStdString(entry.note).toHtmlEscaped());
    }
    lines << QString::fromStdString(entry.path.string()).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

}  // namespace zorro::ui
