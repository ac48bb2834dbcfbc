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
    : QWidget(parent), model_(model), themes_(themes), chips_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("ACTIVATIONS")));
    chips_->setSpacing(0);
    column->addLayout(chips_);
    auto* field = new SearchBox([this](const QString& text) -> Refusal {
        try {
            return model_.session().addToComparison(parseTypedCurve(text.toStdString()));
        } catch (const SpecError& error) {
            return {QString::fromUtf8(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    field->field().setPlaceholderText(tr("Add an activation"));
    field->field().setAccessibleName(tr("Add an activation"));
    column->addWidget(field);
    connect(&model_, &TrainModel::setupChanged, this, &ActivationChips::showSetup);
    connect(&themes_, &ThemeController::themeChanged, this, &ActivationChips::showSetup);
    showSetup();
}

void ActivationChips::showSetup() {
    while (QLayoutItem* item = chips_->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const TrainSetup& setup = model_.setup();
    for (std::size_t i = 0; i < setup.activations.size(); ++i) {
        auto* chip = new QWidget;
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto* line = new QLabel;
        line->setPixmap(curveSwatch(curveStyle(themes_.theme(), setup.activations[i].colorIndex))
                            .pixmap(curveSwatchSize, devicePixelRatioF()));
        auto* name = new ElidedLabel;
        name->setText(titleWithParameters(setup.activations[i].curve));
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        name->setToolTip(QString::fromStdString(specText(setup.activations[i].curve)));
        auto* cross = new QToolButton;
        cross->setIcon(quietIcon(themes_.theme(), QStringLiteral("close")));
        cross->setProperty("class", "quiet");
        cross->setToolTip(tr("Take %1 out of the comparison").arg(name->text()));
        cross->setAccessibleName(cross->toolTip());
        actOnce(*cross);
        connect(cross, &QToolButton::clicked, this, [this, i] { remove(i); });
        row->addWidget(line);
        row->addWidget(name, 1);
        row->addWidget(cross);
        chips_->addWidget(chip);
    }
}

void ActivationChips::remove(std::size_t index) {
    TrainSetup setup = model_.setup();
    setup.activations.erase(setup.activations.begin() + static_cast<std::ptrdiff_t>(index));
    model_.change(std::move(setup), tr("Take out of the comparison"));
}

}  // namespace zorro::ui

#include "moc_activation_chips.cpp"
