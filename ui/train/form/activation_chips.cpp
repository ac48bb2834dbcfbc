#include "ui/train/form/activation_chips.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "ui/chart/activation_label.h"
#include "ui/theme/curve_swatch.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/field/search_box.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
ActivationChips::ActivationChips(TrainModel& model, ThemeController& themes, QWidget* parent)
    : QWidget(parent), model_(model), themes_(themes), column_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("ACTIVATIONS")));
    column_->setSpacing(0);
    column->addLayout(column_);
    auto* field = new SearchBox([this](const QString& text) -> Refusal {
        try {
            return model_.session().addToComparison(
                parseTypedCurve(text.toStdString(), model_.session().functions()));
        } catch (const SpecError& error) {
            return {QString::fromUtf8(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    field->setFunctions([this] { return model_.session().functions(); });
    field->field().setPlaceholderText(tr("Add an activation"));
    field->field().setAccessibleName(tr("Add an activation"));
    column->addWidget(field);
    connect(&model_, &TrainModel::setupChanged, this, &ActivationChips::showSetup);
    connect(&themes_, &ThemeController::themeChanged, this, &ActivationChips::showSetup);
    showSetup();
}

/// The chips that are there stay, for a form whose chips go and come at every change of a field jumps.
void ActivationChips::showSetup() {
    const TrainSetup& setup = model_.setup();
    while (chips_.size() > setup.activations.size()) {
        chips_.back().row->hide();
        chips_.back().row->deleteLater();
        column_->removeWidget(chips_.back().row);
        chips_.pop_back();
    }
    while (chips_.size() < setup.activations.size()) {
        addChip();
    }
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        const TrainActivation& activation = setup.activations[i];
        const Chip& chip = chips_[i];
        chip.line->setPixmap(curveSwatch(curveStyle(themes_.theme(), activation.colorIndex))
                                 .pixmap(curveSwatchSize, devicePixelRatioF()));
        chip.name->setText(titleWithParameters(activation.curve));
        chip.name->setToolTip(QString::fromStdString(specText(activation.curve)));
        chip.cross->setIcon(quietIcon(themes_.theme(), QStringLiteral("close")));
        chip.cross->setToolTip(tr("Take %1 out of the comparison").arg(chip.name->text()));
        chip.cross->setAccessibleName(chip.cross->toolTip());
    }
}

void ActivationChips::addChip() {
    auto* chip = new QWidget(this);
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* line = new QLabel;
    auto* name = new ElidedLabel;
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* cross = new QToolButton;
    cross->setProperty("class", "quiet");
    actOnce(*cross);
    connect(cross, &QToolButton::clicked, this, [this, i = chips_.size()] { remove(i); });
    row->addWidget(line);
    row->addWidget(name, 1);
    row->addWidget(cross);
    column_->addWidget(chip);
    chip->show();
    chips_.push_back({chip, line, name, cross});
}

void ActivationChips::remove(std::size_t index) {
    TrainSetup setup = model_.setup();
    setup.activations.erase(setup.activations.begin() + static_cast<std::ptrdiff_t>(index));
    model_.change(std::move(setup), tr("Take out of the comparison"));
}

}  // namespace zorro::ui

#include "moc_activation_chips.cpp"
