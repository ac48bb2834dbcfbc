#include "ui/train/form/setup_difference.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <QCoreApplication>

#include "core/activation/spec.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/study/sweep/sweep.h"
#include "ui/chart/activation_label.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_label.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

class DifferenceTexts {
    Q_DECLARE_TR_FUNCTIONS(SetupDifference)
};

bool hasActivation(const TrainSetup& setup, const Curve& curve) {
    return std::any_of(setup.activations.begin(), setup.activations.end(), [&](const TrainActivation& each) {
        return isSameCurve(withoutVaried(setup, each.curve), curve);
    });
}

void addActivations(const TrainSetup& shown, const TrainSetup& next, std::vector<SetupDifference>& all) {
    const auto addMissing = [&all](const TrainSetup& from, const TrainSetup& in, const QString& words) {
        for (const TrainActivation& each : from.activations) {
            const Curve curve = withoutVaried(from, each.curve);
            if (!hasActivation(in, curve)) {
                all.push_back({words.arg(titleWithParameters(curve)), {}, {}});
            }
        }
    };
    addMissing(next, shown, DifferenceTexts::tr("With %1"));
    addMissing(shown, next, DifferenceTexts::tr("Without %1"));
}

/// Parameters that one of them varies, activation by activation, whatever the sweep calls them.
void addParameters(const TrainSetup& shown, const TrainSetup& next, std::vector<SetupDifference>& all) {
    const auto variedIn = [](const TrainSetup& setup) {
        std::map<QString, QString> values;
        for (const TrainActivation& each : setup.activations) {
            for (const std::string& key : variedParameters(setup, each.curve)) {
                const Description& function = each.curve.description();
                const QString title = QString::fromStdString(function.title);
                const QString name = parameterLabel(function.parameters[*parameterCalled(function, key)]);
                values[DifferenceTexts::tr("%1 of %2").arg(name, title)] = sweptText(setup, key);
            }
        }
        return values;
    };
    const std::map<QString, QString> before = variedIn(shown);
    std::map<QString, std::pair<QString, QString>> differences;
    for (const auto& [what, text] : before) {
        differences[what].first = text;
    }
    for (const auto& [what, text] : variedIn(next)) {
        differences[what].second = text;
    }
    for (const auto& [what, texts] : differences) {
        const auto words = [](const QString& text) {
            return text.isEmpty() ? DifferenceTexts::tr("one value") : text;
        };
        if (texts.first != texts.second) {
            all.push_back({what, words(texts.first), words(texts.second)});
        }
    }
}

void addGates(const TrainSetup& shown, const TrainSetup& next, std::vector<SetupDifference>& all) {
    const auto gatesOf = [](const TrainSetup& setup) {
        return hasGates(setup) ? setup.gates : std::vector<Curve>();
    };
    const auto addMissing = [&all](const std::vector<Curve>& from, const std::vector<Curve>& in,
                                   const QString& words) {
        for (const Curve& gate : from) {
            if (std::none_of(in.begin(), in.end(),
                             [&gate](const Curve& each) { return isSameCurve(each, gate); })) {
                all.push_back({words.arg(titleWithParameters(gate)), {}, {}});
            }
        }
    };
    addMissing(gatesOf(next), gatesOf(shown), DifferenceTexts::tr("With gate %1"));
    addMissing(gatesOf(shown), gatesOf(next), DifferenceTexts::tr("Without gate %1"));
}

/// What members get of a field.
std::vector<FieldValue> valuesIn(const TrainSetup& setup, const ComparisonField& field) {
    const std::vector<FieldValue> values = sweptValues(setup, field.key);
    return values.empty() ? std::vector{field.access.get(setup.comparison)} : values;
}

void addCount(const QString& what, std::size_t before, std::size_t now, std::vector<SetupDifference>& all) {
    if (before != now) {
        all.push_back({what, QString::number(before), QString::number(now)});
    }
}

}  // namespace

QString fieldValueText(const ComparisonField& field, const Comparison& comparison) {
    const FieldValue value = field.access.get(comparison);
    if (std::holds_alternative<std::monostate>(value)) {
        return DifferenceTexts::tr("as usual");
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? DifferenceTexts::tr("yes") : DifferenceTexts::tr("no");
    }
    if (const auto* whole = std::get_if<std::uint64_t>(&value)) {
        return countText(static_cast<qint64>(*whole));
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return compactNumberText(*number);
    }
    const std::string word = fieldText(value);
    const auto choice = std::find_if(field.access.choices.begin(), field.access.choices.end(),
                                     [&](const FieldChoice& each) { return each.word == word; });
    if (field.access.kind == FieldKind::choice && choice != field.access.choices.end()) {
        return fieldWords(choice->label);
    }
    const QString text = QString::fromStdString(field.key == "data.source" ? dataName(word) : word);
    return text.isEmpty() ? noNumberText : text;
}

QString setupValueText(const ComparisonField& field, const TrainSetup& setup) {
    const std::vector<FieldValue> values = valuesIn(setup, field);
    std::vector<std::string> texts;
    texts.reserve(values.size());
    Comparison each = setup.comparison;
    for (const FieldValue& value : values) {
        field.access.set(each, value);
        texts.push_back(fieldValueText(field, each).toStdString());
    }
    return spoken(valuesText(texts));
}

QString sweptText(const TrainSetup& setup, const std::string& key) {
    std::vector<std::string> texts;
    for (const FieldValue& value : sweptValues(setup, key)) {
        const double* number = std::get_if<double>(&value);
        texts.push_back(number != nullptr ? compactNumberText(*number).toStdString() : fieldText(value));
    }
    return spoken(valuesText(texts));
}

bool isBesideThePoint(const ComparisonField& field) {
    static const std::vector<std::string> keys{"name", "tags", "program", "training.device"};
    return std::find(keys.begin(), keys.end(), field.key) != keys.end();
}

std::vector<SetupDifference> differencesOf(const TrainSetup& shown, const TrainSetup& next) {
    std::vector<SetupDifference> all;
    addActivations(shown, next, all);
    addParameters(shown, next, all);
    addGates(shown, next, all);
    for (const ComparisonField& field : comparisonFields()) {
        const bool counts = applies(field, shown.comparison) || applies(field, next.comparison);
        if (counts && !isBesideThePoint(field) && valuesIn(shown, field) != valuesIn(next, field)) {
            all.push_back({fieldCaption(field), setupValueText(field, shown), setupValueText(field, next)});
        }
    }
    addCount(DifferenceTexts::tr("Seeds"), shown.seeds, next.seeds, all);
    addCount(DifferenceTexts::tr("Splits of the data"), shown.dataSeeds, next.dataSeeds, all);
    return all;
}

}  // namespace zorro::ui
