#include "ui/train/vary/vary_parameters.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/run/tuning/tuning_axis.h"
#include "core/text/text.h"
#include "ui/train/form/setup_difference.h"
#include "ui/train/vary/vary_field.h"
#include "ui/widgets/field/parameter_label.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

/// A parameter with the functions that have it.
struct OwnedParameter {
    Parameter parameter;
    std::vector<const Description*> owners;
};

std::vector<OwnedParameter> ownedParameters(const TrainSetup& setup) {
    std::vector<OwnedParameter> all;
    for (const TrainActivation& each : setup.activations) {
        const Description& function = each.curve.description();
        for (const Parameter& parameter : function.parameters) {
            auto known = std::ranges::find_if(
                all, [&](const OwnedParameter& other) { return other.parameter.name == parameter.name; });
            if (known == all.end()) {
                known = all.insert(all.end(), {parameter, {}});
            }
            const bool isNew = std::ranges::none_of(
                known->owners, [&](const Description* owner) { return owner->name == function.name; });
            if (isNew) {
                known->owners.push_back(&function);
            }
        }
    }
    return all;
}

QString captionOf(const Parameter& parameter, const std::vector<const Description*>& owners) {
    std::vector<std::string> titles;
    titles.reserve(owners.size());
    for (const Description* owner : owners) {
        titles.push_back(owner->title);
    }
    return VaryParameters::tr("%1 of %2")
        .arg(parameterLabel(parameter), QString::fromStdString(listed(titles)));
}

/// Values to begin with: around that of the first activation that has the parameter, where all may have them.
std::string usualParameterValues(const TrainSetup& setup, const std::string& key) {
    std::vector<double> values;
    for (const TrainActivation& each : setup.activations) {
        const Description& function = each.curve.description();
        const auto at = parameterCalled(function, key);
        if (!at) {
            continue;
        }
        const Parameter& parameter = function.parameters[*at];
        if (values.empty()) {
            const double value = each.curve.parameters[*at];
            values = value > 0 && parameter.lower >= 0 ? std::vector{value / 2, value, 2 * value, 4 * value}
                                                       : std::vector{value - 1, value, value + 1};
        }
        std::erase_if(values,
                      [&](double value) { return value < parameter.lower || value > parameter.upper; });
    }
    std::string text;
    for (const double value : values) {
        text += (text.empty() ? "" : ",") + shortestNumber(value);
    }
    return text;
}

}  // namespace

namespace {

/// "a of Symmetric-Zorro and Tanh-Zorro", of whatever a sweep calls so.
QString captionOf(const TrainSetup& setup, const std::string& key) {
    std::vector<const Description*> owners;
    const Parameter* parameter = nullptr;
    for (const TrainActivation& each : setup.activations) {
        const Description& function = each.curve.description();
        const auto at = parameterCalled(function, key);
        const bool isNew = std::ranges::none_of(
            owners, [&](const Description* owner) { return owner->name == function.name; });
        if (at && isNew) {
            owners.push_back(&function);
            parameter = &function.parameters[*at];
        }
    }
    return captionOf(*parameter, owners);
}

/// What fits before the values: where it is of all that have it, whose it is stands in the tool tip.
QString labelOf(const TrainSetup& setup, const std::string& key) {
    for (const TrainActivation& each : setup.activations) {
        const Description& function = each.curve.description();
        const auto at = parameterCalled(function, key);
        if (at && function.parameters[*at].name == key) {
            return VaryParameters::tr("Parameter %1").arg(parameterLabel(function.parameters[*at]));
        }
    }
    return captionOf(setup, key);
}

}  // namespace

std::vector<VariableParameter> variableParameters(const TrainSetup& setup) {
    std::vector<VariableParameter> all;
    for (const OwnedParameter& each : ownedParameters(setup)) {
        all.push_back({each.parameter.name, captionOf(each.parameter, each.owners)});
        for (const Description* owner : each.owners) {
            if (each.owners.size() > 1) {
                all.push_back({owner->name + '.' + each.parameter.name, captionOf(each.parameter, {owner})});
            }
        }
    }
    return all;
}

VaryParameters::VaryParameters(TrainModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      column_(new QVBoxLayout(this)),
      button_(new QToolButton),
      menu_(new QMenu(button_)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    button_->setText(tr("Vary a parameter…"));
    button_->setToolTip(tr("Train activations with several values of a parameter, side by side in one run"));
    button_->setProperty("class", "chip");
    button_->setFocusPolicy(Qt::TabFocus);
    column_->addWidget(button_, 0, Qt::AlignRight);
    // Opened by hand, for a button with a menu of its own would also show an arrow.
    connect(button_, &QToolButton::clicked, menu_,
            [this] { menu_->popup(button_->mapToGlobal(QPoint(0, button_->height()))); });
    connect(menu_, &QMenu::aboutToShow, this, &VaryParameters::fillMenu);
    connect(&model_, &TrainModel::setupChanged, this, &VaryParameters::showSetup);
    showSetup();
}

void VaryParameters::edit(const std::function<void(TrainSetup&)>& change) {
    TrainSetup setup = model_.setup();
    change(setup);
    model_.change(std::move(setup), tr("Vary a parameter"));
}

/// Those that are varied already, by themselves or with others, are greyed.
void VaryParameters::fillMenu() {
    menu_->clear();
    const TrainSetup& setup = model_.setup();
    for (const VariableParameter& parameter : variableParameters(setup)) {
        QAction* action =
            menu_->addAction(parameter.caption, this, [this, key = parameter.key] { add(key); });
        const bool isVaried = std::ranges::any_of(setup.activations, [&](const TrainActivation& each) {
            const auto at = parameterCalled(each.curve.description(), parameter.key);
            const std::vector<std::string> varied = variedParameters(setup, each.curve);
            return at && std::ranges::any_of(varied, [&](const std::string& key) {
                       return parameterCalled(each.curve.description(), key) == at;
                   });
        });
        action->setEnabled(!isVaried);
    }
}

void VaryParameters::add(const std::string& key) {
    edit([&key](TrainSetup& setup) { setup.sweep[key] = usualParameterValues(setup, key); });
    const auto row = std::ranges::find(rows_, key, &Row::key);
    if (row != rows_.end()) {
        row->field->focusValues();
    }
}

/// Rows that are there stay, for a form whose rows go and come at every change of a field jumps.
void VaryParameters::showSetup() {
    const TrainSetup& setup = model_.setup();
    std::erase_if(rows_, [&](const Row& row) {
        const bool stays = setup.sweep.contains(row.key) && counts(setup, row.key) &&
                           captionOf(setup, row.key) == row.caption;
        if (!stays) {
            row.widget->hide();
            row.widget->deleteLater();
            column_->removeWidget(row.widget);
        }
        return !stays;
    });
    for (const auto& [key, values] : setup.sweep) {
        if (isParameterKey(key) && counts(setup, key) && std::ranges::count(rows_, key, &Row::key) == 0) {
            addRow(key);
        }
    }
    for (const Row& row : rows_) {
        row.field->showSetup(setup);
    }
    button_->setEnabled(!variableParameters(setup).empty());
}

void VaryParameters::addRow(const std::string& key) {
    const QString caption = captionOf(model_.setup(), key);
    auto* widget = new QWidget(this);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    auto* label = new ElidedLabel;
    label->setText(labelOf(model_.setup(), key));
    label->setToolTip(caption);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* message = new InlineMessage(widget);
    auto* field = new VaryField(
        model_,
        {.key = key,
         .caption = caption,
         .usualValues = [key](const TrainSetup& setup) { return usualParameterValues(setup, key); },
         .text = [key](const TrainSetup& setup) { return sweptText(setup, key); }},
        nullptr, [this](const std::function<void(TrainSetup&)>& change) { edit(change); },
        [message](const QString& sentence) { message->say(sentence); });
    line->addWidget(label, 1);
    line->addWidget(field);
    column_->insertWidget(column_->count() - 1, widget);
    widget->show();
    rows_.push_back({key, caption, widget, field});
}

}  // namespace zorro::ui

#include "moc_vary_parameters.cpp"
