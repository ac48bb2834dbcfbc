#include "ui/train/form/tune_each.h"

#include <utility>

#include <QCheckBox>
#include <QHBoxLayout>
#include <QToolButton>

#include "core/run/comparison/comparison_issue.h"
#include "core/run/tuning/candidates.h"
#include "core/run/tuning/tuning_axis.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr const char* usualField = "learning-rate";

QString valueText(const FieldValue& value) {
    const double* number = std::get_if<double>(&value);
    return number != nullptr ? compactNumberText(*number) : QString::fromStdString(fieldText(value));
}

}  // namespace

QString tunedText(const Comparison& comparison) {
    if (comparison.tuning.fields.empty()) {
        return {};
    }
    try {
        const std::vector<TuningAxis> axes = tuningAxes(comparison);
        const std::size_t sample = comparison.tuning.sample;
        if (axes.size() == 1 && sample == 0 && axes.front().size() > 0) {
            const TuningAxis& axis = axes.front();
            return TuneEach::tr("%1 × %2 – %3")
                .arg(axis.size())
                .arg(valueText(axis.valueAt(0)), valueText(axis.valueAt(axis.size() - 1)));
        }
        std::size_t points = 1;
        for (const TuningAxis& axis : axes) {
            points *= axis.size();
        }
        return TuneEach::tr("%1 points").arg(sample > 0 ? sample : points);
    } catch (const ComparisonError&) {  // the check of the form says why
        return {};
    }
}

TuneEach::TuneEach(std::function<void(const std::function<void(TrainSetup&)>& change)> edit)
    : switch_(new QCheckBox(tr("Tune each"), this)), chip_(new QToolButton(this)) {
    const QString meaning =
        tr("Each activation is compared at its own best learning rate, which it finds first: all that are "
           "tried are trained a little, the worse are dropped, the rest goes on; on seeds of their own, "
           "judged by the examples to validate on, with the same budget for all");
    switch_->setToolTip(meaning);
    switch_->setAccessibleName(tr("Tune each activation"));
    chip_->setProperty("class", "chip");
    chip_->setFont(tabularFont());
    chip_->setFocusPolicy(Qt::TabFocus);
    chip_->setToolTip(tr("What is tried of each activation; click to change it"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(switch_);
    line->addStretch(1);
    line->addWidget(chip_);
    connect(switch_, &QCheckBox::clicked, this, [edit = std::move(edit)](bool on) {
        edit([on](TrainSetup& setup) {
            setup.comparison.tuning.fields =
                on ? std::vector<std::string>{usualField} : std::vector<std::string>();
        });
    });
    connect(chip_, &QToolButton::clicked, this, &TuneEach::detailsRequested);
}

void TuneEach::showSetup(const TrainSetup& setup) {
    const bool tunes = !setup.comparison.tuning.fields.empty();
    const QString text = tunedText(setup.comparison);
    switch_->setChecked(tunes);
    chip_->setVisible(tunes);
    chip_->setText(text.isEmpty() ? tr("not readable") : text);
    chip_->setAccessibleName(tr("Tried of each activation: %1").arg(chip_->text()));
}

}  // namespace zorro::ui

#include "moc_tune_each.cpp"
