#include "ui/train/vary/vary_field.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include "core/study/sweep/sweep.h"
#include "core/text/text.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/train/form/setup_difference.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int valuesWidth = 118;
constexpr int chipWidth = 54;
constexpr double usualReach = 10;  ///< of a range of ratios, either way

/// As people write it, and as short as it can be: 1e-4, not 1e-04.
std::string writtenNumber(double value) {
    std::string text = shortestNumber(value);
    const std::size_t exponent = text.find("e-0");
    return exponent == std::string::npos ? text : text.erase(exponent + 2, 1);
}

/// Values to begin with: of a choice all, of a number that has a ratio to others those around it, else those
/// that it may have, in steps.
std::string usualValues(const ComparisonField& field, const Comparison& comparison) {
    if (field.access.kind == FieldKind::choice) {
        std::string words;
        for (const FieldChoice& choice : field.access.choices) {
            words += (words.empty() ? "" : ",") + choice.word;
        }
        return words;
    }
    const FieldValue value = field.access.get(comparison);
    const double* number = std::get_if<double>(&value);
    if (field.lower > 0 && number != nullptr) {
        const double lower = std::max(field.lower, *number / usualReach);
        const double upper = std::min(field.upper, *number * usualReach);
        return writtenNumber(lower) + ':' + writtenNumber(upper) + ":5:log";
    }
    if (field.withoutUpper) {  // a share
        return "0,0.5,0.9";
    }
    return "0,0.01,0.1";
}

}  // namespace

VariedSetting variedField(const ComparisonField& field) {
    return {.key = field.key,
            .caption = fieldCaption(field),
            .usualValues = [field](const TrainSetup& setup) { return usualValues(field, setup.comparison); },
            .text = [field](const TrainSetup& setup) { return setupValueText(field, setup); }};
}

VaryField::VaryField(TrainModel& model, VariedSetting setting, QWidget* single,
                     std::function<void(const std::function<void(TrainSetup&)>& change)> edit,
                     std::function<void(const QString& sentence)> refuse)
    : model_(model),
      setting_(std::move(setting)),
      single_(single),
      edit_(std::move(edit)),
      refuse_(std::move(refuse)),
      values_(new QLineEdit(this)),
      chip_(new QToolButton(this)) {
    const QString& caption = setting_.caption;
    if (single_ != nullptr) {
        single_->setFixedWidth(std::min(single_->minimumWidth(), valuesWidth));
    }
    values_->setFont(tabularFont());
    values_->setAlignment(Qt::AlignRight);
    values_->setFixedWidth(valuesWidth);
    values_->setAccessibleName(tr("%1, several values").arg(caption));
    values_->setToolTip(
        tr("A list as 0.001,0.01 or a range as 1e-4:1e-1:7 or 1e-4:1e-1:7:log, whose bounds "
           "belong to it: every activation is trained with each of them"));
    chip_->setProperty("class", "chip");
    chip_->setCheckable(true);
    chip_->setFixedWidth(chipWidth);
    chip_->setFocusPolicy(Qt::TabFocus);
    actOnce(*chip_);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(values_);
    line->addWidget(chip_);
    connect(chip_, &QToolButton::clicked, this, &VaryField::vary);
    connect(values_, &QLineEdit::editingFinished, this, &VaryField::take);
    showSetup(model_.setup());
}

void VaryField::showSetup(const TrainSetup& setup) {
    const auto swept = setup.sweep.find(setting_.key);
    const bool varies = swept != setup.sweep.end();
    if (single_ != nullptr) {
        single_->setVisible(!varies);
    }
    values_->setVisible(varies);
    chip_->setChecked(varies);
    const QString& caption = setting_.caption;
    if (!varies) {
        chip_->setText(tr("Vary…"));
        chip_->setAccessibleName(tr("Vary %1").arg(caption));
        chip_->setToolTip(tr("Train every activation with several values of it, side by side in one run"));
        return;
    }
    if (!values_->isModified()) {
        values_->setText(QString::fromStdString(swept->second));
    }
    const std::size_t count = sweptValues(setup, setting_.key).size();
    chip_->setText(count == 0 ? tr("varied") : tr("× %1").arg(count));
    chip_->setAccessibleName(tr("%1 has %2 values: one value again").arg(caption).arg(count));
    chip_->setToolTip(tr("%1: one value again").arg(setting_.text(setup)));
}

void VaryField::vary() {
    values_->setModified(false);
    say({});
    if (model_.setup().sweep.contains(setting_.key)) {
        if (single_ != nullptr) {
            single_->setFocus();
        }
        // Last, for a row that is only there while its parameter is varied goes with that.
        edit_([key = setting_.key](TrainSetup& setup) { setup.sweep.erase(key); });
        return;
    }
    edit_([this](TrainSetup& setup) { setup.sweep[setting_.key] = setting_.usualValues(setup); });
    focusValues();
}

void VaryField::focusValues() {
    values_->setFocus();
    values_->selectAll();
}

void VaryField::take() {
    if (!values_->isModified()) {
        return;
    }
    const std::string text = values_->text().trimmed().toStdString();
    try {
        requireSweep(model_.setup(), setting_.key, text);
    } catch (const RunError& error) {
        say(tr("%1: %2").arg(setting_.caption, spoken(error.what())));
        return;
    }
    say({});
    values_->setModified(false);
    if (text != model_.setup().sweep.at(setting_.key)) {
        edit_([&](TrainSetup& setup) { setup.sweep[setting_.key] = text; });
    }
}

/// Why what was written is not taken; nothing where it is.
void VaryField::say(const QString& sentence) {
    values_->setProperty("error", !sentence.isEmpty());
    refreshStyle(*values_);
    refuse_(sentence);
}

}  // namespace zorro::ui

#include "moc_vary_field.cpp"
