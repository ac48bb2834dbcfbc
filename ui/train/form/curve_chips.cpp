#include "ui/train/form/curve_chips.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "core/expression/curve_spec.h"
#include "core/run/tuning/tuning_axis.h"
#include "ui/chart/activation_label.h"
#include "ui/language/spoken.h"
#include "ui/theme/curve_swatch.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/field/parameter_label.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
CurveChips::CurveChips(TrainModel& model, ThemeController& themes, ChipList list, QWidget* parent)
    : QWidget(parent), model_(model), themes_(themes), list_(std::move(list)), column_(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    if (!list_.heading.isEmpty()) {
        column->addWidget(headingLabel(list_.heading));
    }
    column_->setSpacing(0);
    column->addLayout(column_);
    auto* field = new SearchBox([this](const QString& text) -> Refusal {
        try {
            return list_.add(parseTypedCurve(text.toStdString(), model_.session().functions()));
        } catch (const SpecError& error) {
            return {spoken(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    field->setFunctions([this] { return model_.session().functions(); });
    field->field().setPlaceholderText(list_.hint);
    field->field().setAccessibleName(list_.hint);
    column->addWidget(field);
    connect(&model_, &TrainModel::setupChanged, this, &CurveChips::showSetup);
    connect(&themes_, &ThemeController::themeChanged, this, &CurveChips::showSetup);
    showSetup();
}

/// The chips that are there stay, for a form whose chips go and come at every change of a field jumps.
void CurveChips::showSetup() {
    const std::vector<ChipCurve> curves = list_.curves(model_.setup());
    setEnabled(list_.counts(model_.setup()));
    while (chips_.size() > curves.size()) {
        chips_.back().row->hide();
        chips_.back().row->deleteLater();
        column_->removeWidget(chips_.back().row);
        chips_.pop_back();
    }
    while (chips_.size() < curves.size()) {
        addChip();
    }
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        const ChipCurve& shown = curves[i];
        const Chip& chip = chips_[i];
        chip.line->setVisible(shown.colorIndex.has_value());
        if (shown.colorIndex) {
            chip.line->setPixmap(curveSwatch(curveStyle(themes_.theme(), *shown.colorIndex))
                                     .pixmap(curveSwatchSize, devicePixelRatioF()));
        }
        chip.name->setText(list_.name.arg(titleWithParameters(shown.curve)) + shown.varied);
        chip.name->setToolTip(QString::fromStdString(specText(shown.curve)) + shown.varied);
        chip.cross->setIcon(quietIcon(themes_.theme(), QStringLiteral("close")));
        chip.cross->setToolTip(tr("Take %1 out of the comparison").arg(chip.name->text()));
        chip.cross->setAccessibleName(chip.cross->toolTip());
    }
}

void CurveChips::addChip() {
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

void CurveChips::remove(std::size_t index) {
    TrainSetup setup = model_.setup();
    list_.takeOut(setup, index);
    model_.change(std::move(setup), tr("Take out of the comparison"));
}

namespace {

/// "  a × 4"; nothing where no parameter is varied.
QString variedWords(const TrainSetup& setup, const Curve& curve) {
    QStringList words;
    for (const std::string& key : variedParameters(setup, curve)) {
        const Parameter& parameter =
            curve.description().parameters[*parameterCalled(curve.description(), key)];
        words << CurveChips::tr("%1 × %2").arg(parameterLabel(parameter)).arg(sweptValues(setup, key).size());
    }
    return words.isEmpty() ? QString() : QStringLiteral("  ") + words.join(QStringLiteral(", "));
}

}  // namespace

ChipList activationChips(TrainModel& model) {
    const auto curves = [](const TrainSetup& setup) {
        std::vector<ChipCurve> all;
        for (const TrainActivation& each : setup.activations) {
            all.push_back(
                {withoutVaried(setup, each.curve), each.colorIndex, variedWords(setup, each.curve)});
        }
        return all;
    };
    return {.heading = CurveChips::tr("ACTIVATIONS"),
            .hint = CurveChips::tr("Add an activation"),
            .name = QStringLiteral("%1"),
            .curves = curves,
            .counts = [](const TrainSetup&) { return true; },
            .add = [&model](const Curve& curve) { return model.session().addToComparison(curve); },
            .takeOut =
                [](TrainSetup& setup, std::size_t index) {
                    setup.activations.erase(setup.activations.begin() + static_cast<std::ptrdiff_t>(index));
                }};
}

ChipList gateChips(TrainModel& model) {
    const auto curves = [](const TrainSetup& setup) {
        std::vector<ChipCurve> all;
        for (const Curve& gate : setup.gates) {
            all.push_back({gate, std::nullopt});
        }
        return all;
    };
    const auto add = [&model](const Curve& curve) -> QString {
        TrainSetup setup = model.setup();
        const auto isSame = [&curve](const Curve& gate) { return isSameCurve(gate, curve); };
        if (std::any_of(setup.gates.begin(), setup.gates.end(), isSame)) {
            return CurveChips::tr("%1 is a gate of the comparison already")
                .arg(QString::fromStdString(curve.description().title));
        }
        if (setup.gates.size() >= mostTrainActivations) {
            return CurveChips::tr("A comparison has at most %1 gates").arg(mostTrainActivations);
        }
        setup.gates.push_back(curve);
        model.change(std::move(setup), CurveChips::tr("Add a gate"));
        return {};
    };
    return {.heading = {},
            .hint = CurveChips::tr("Add a gate (LSTM, sLSTM)"),
            .name = CurveChips::tr("gate %1"),
            .curves = curves,
            .counts = hasGates,
            .add = add,
            .takeOut = [](TrainSetup& setup, std::size_t index) {
                setup.gates.erase(setup.gates.begin() + static_cast<std::ptrdiff_t>(index));
            }};
}

}  // namespace zorro::ui

#include "moc_curve_chips.cpp"
