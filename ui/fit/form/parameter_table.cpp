#include "ui/fit/form/parameter_table.h"

#include <cmath>
#include <limits>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/field/value_slider.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int numberWidth = 57;
constexpr int roleWidth = 66;
constexpr int linesPerRow = 3;  ///< fields, slider, message
constexpr double infinity = std::numeric_limits<double>::infinity();

enum Column { nameColumn, roleColumn, startColumn, lowerColumn, upperColumn };

/// What the slider of a parameter runs over; around the value where there are no bounds.
ValueScale sliderScale(const Parameter& parameter, const ParameterSetting& setting) {
    if (std::isfinite(setting.upper - setting.lower)) {
        const bool mayBeLogarithmic = setting.lower > 0;
        return {setting.lower, setting.upper, mayBeLogarithmic ? parameter.scale : ParameterScale::linear};
    }
    const double reach = std::max(1.0, 2 * std::fabs(setting.start));
    return {std::max(setting.lower, setting.start - reach), std::min(setting.upper, setting.start + reach)};
}

}  // namespace

ParameterTable::ParameterTable(FitModel& model, QWidget* parent) : QWidget(parent), model_(model) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    connect(&model_, &FitModel::setupChanged, this, &ParameterTable::showSetup);
    connect(&model_, &FitModel::curveChanged, this, &ParameterTable::showValues);
    connect(&model_, &FitModel::stateChanged, this, &ParameterTable::showIssue);
    showSetup();
    showIssue();
}

void ParameterTable::rebuild() {
    family_ = model_.question().family;
    rows_.clear();
    if (body_ != nullptr) {
        body_->hide();
        body_->deleteLater();  // the change may come from a field in it
    }
    body_ = new QWidget(this);
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(4);
    grid_->setVerticalSpacing(2);
    grid_->setColumnStretch(nameColumn, 1);
    addHeader();
    rows_.resize(family_->description().parameters.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        addRow(i);
        connectRow(i);
    }
    layout()->addWidget(body_);
}

void ParameterTable::addHeader() {
    const QString words[] = {{}, tr("role"), tr("start"), tr("lower"), tr("upper")};
    for (int column = roleColumn; column <= upperColumn; ++column) {
        auto* label = new QLabel(words[column], body_);
        label->setProperty("class", "muted");
        label->setAlignment(column == roleColumn ? Qt::AlignLeft : Qt::AlignRight);
        grid_->addWidget(label, 0, column);
    }
}

void ParameterTable::addRow(std::size_t parameter) {
    const Parameter& about = family_->description().parameters[parameter];
    const QString name = parameterLabel(about);
    const int line = 1 + linesPerRow * static_cast<int>(parameter);
    Row& row = rows_[parameter];
    auto* label = new QLabel(name, body_);
    label->setToolTip(QString::fromStdString(about.name + ": ") + spoken(about.meaning));
    row.role = new QComboBox(body_);
    row.role->setMinimumWidth(roleWidth);  // some languages have longer words
    row.role->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    new WheelToPanel(row.role);
    row.role->setToolTip(tr("Whether %1 is sought, held, or equal to another parameter").arg(name));
    row.role->setAccessibleName(tr("Role of %1").arg(name));
    const auto addBox = [&](Column column, const QString& toolTip) {
        auto* box = new NumberBox(body_);
        box->setFont(tabularFont());
        box->setFixedWidth(numberWidth);
        box->setCompact(true);
        box->setToolTip(toolTip);
        box->setAccessibleName(toolTip);
        grid_->addWidget(box, line, column);
        return box;
    };
    row.start =
        addBox(startColumn, tr("Where the first search for %1 starts; its value where fixed").arg(name));
    row.lower = addBox(lowerColumn, tr("Smallest value that %1 may take").arg(name));
    row.upper = addBox(upperColumn, tr("Largest value that %1 may take").arg(name));
    row.slider = new ValueSlider(body_);
    row.slider->setToolTip(
        tr("%1 now. Drag to hold it there while the others are sought; double click to let go").arg(name));
    row.slider->setAccessibleName(tr("%1, slider").arg(name));
    row.message = new InlineMessage(row.start, body_);
    grid_->addWidget(label, line, nameColumn);
    grid_->addWidget(row.role, line, roleColumn);
    grid_->addWidget(row.slider, line + 1, roleColumn, 1, upperColumn);
    grid_->addWidget(row.message, line + 2, nameColumn, 1, upperColumn + 1);
    fillRoles(parameter);
}

void ParameterTable::fillRoles(std::size_t parameter) {
    const auto& parameters = family_->description().parameters;
    QComboBox& role = *rows_[parameter].role;
    role.addItem(tr("free"));
    role.addItem(tr("fixed"));
    for (std::size_t other = 0; other < parameters.size(); ++other) {
        if (other != parameter) {
            role.addItem(tr("= %1").arg(parameterLabel(parameters[other])), static_cast<int>(other));
        }
    }
}

void ParameterTable::connectRow(std::size_t parameter) {
    const Row& row = rows_[parameter];
    connect(row.role, &QComboBox::activated, this,
            [this, parameter](int choice) { setRole(parameter, choice); });
    const std::pair<NumberBox*, double ParameterSetting::*> fields[] = {
        {row.start, &ParameterSetting::start},
        {row.lower, &ParameterSetting::lower},
        {row.upper, &ParameterSetting::upper}};
    for (const auto& [box, field] : fields) {
        box->setBounds(-infinity, infinity);
        connect(box, &NumberBox::rejected, row.message, &InlineMessage::say);
        connect(box, &NumberBox::valueEdited, this, [this, parameter, field = field](double value) {
            ParameterSetting setting = model_.question().parameters[parameter];
            setting.*field = value;
            setSetting(parameter, setting, tr("Change %1"), true);
        });
    }
    connect(row.slider, &ValueSlider::dragStarted, &model_, &FitModel::beginDrag);
    connect(row.slider, &ValueSlider::dragEnded, &model_, &FitModel::endDrag);
    connect(row.slider, &ValueSlider::moved, this,
            [this, parameter](double value) { holdAt(parameter, value); });
    connect(row.slider, &ValueSlider::resetRequested, this, [this, parameter] { release(parameter); });
}

void ParameterTable::setSetting(std::size_t parameter, const ParameterSetting& setting, const QString& text,
                                bool inRun) {
    FitQuestion question = model_.question();
    question.parameters[parameter] = setting;
    const Parameter& about = family_->description().parameters[parameter];
    model_.change(
        std::move(question), text.arg(parameterLabel(about)),
        inRun ? QStringLiteral("parameters.%1").arg(QString::fromStdString(about.name)) : QString());
}

void ParameterTable::setRole(std::size_t parameter, int choice) {
    ParameterSetting setting = model_.question().parameters[parameter];
    if (choice == 0) {
        setting.role = ParameterRole::free;
        return setSetting(parameter, setting, tr("Let %1 be sought"), false);
    }
    if (choice == 1) {
        return holdAt(parameter, model_.shownCurve().parameters[parameter]);
    }
    setting.role = ParameterRole::tied;
    setting.tiedTo = static_cast<std::size_t>(rows_[parameter].role->itemData(choice).toInt());
    setSetting(parameter, setting, tr("Tie %1"), false);
}

void ParameterTable::holdAt(std::size_t parameter, double value) {
    ParameterSetting setting = model_.question().parameters[parameter];
    setting.role = ParameterRole::fixed;
    setting.start = value;
    setSetting(parameter, setting, tr("Hold %1"), true);
}

void ParameterTable::release(std::size_t parameter) {
    setRole(parameter, 0);
}

void ParameterTable::showSetup() {
    const FitQuestion& question = model_.question();
    if (family_ != question.family) {
        rebuild();
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const ParameterSetting& setting = question.parameters[i];
        const Row& row = rows_[i];
        const bool tied = setting.role == ParameterRole::tied;
        row.role->setCurrentIndex(tied ? row.role->findData(static_cast<int>(setting.tiedTo))
                                       : static_cast<int>(setting.role));
        row.start->setValue(setting.start);
        row.lower->setValue(setting.lower);
        row.upper->setValue(setting.upper);
        row.start->setEnabled(!tied);
        row.lower->setEnabled(setting.role == ParameterRole::free);
        row.upper->setEnabled(setting.role == ParameterRole::free);
        row.slider->setEnabled(!tied);
    }
    showValues();
}

void ParameterTable::showValues() {
    const Curve& curve = model_.shownCurve();
    if (curve.function != family_) {
        return;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const ParameterSetting& setting = model_.question().parameters[i];
        const Parameter& about = family_->description().parameters[i];
        if (!rows_[i].slider->isSliderDown() && setting.lower < setting.upper) {
            rows_[i].slider->setScale(sliderScale(about, setting));
        }
        rows_[i].slider->showValue(setting.role == ParameterRole::fixed ? setting.start
                                                                        : curve.parameters[i]);
    }
}

void ParameterTable::showIssue() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const std::optional<FitIssue>& issue = model_.issue();
        const bool here = issue && issue->field == FitField::parameter && issue->parameter == i;
        rows_[i].message->say(here ? spoken(issue->text) : QString());
    }
}

}  // namespace zorro::ui

#include "moc_parameter_table.cpp"
