#include "ui/fit/hardware/hardware_form.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "core/expression/curve_spec.h"
#include "ui/fit/hardware/accuracy_section.h"
#include "ui/fit/hardware/hardware_fields.h"
#include "ui/fit/hardware/hardware_words.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/count_box.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

using approximation::FormKind;

constexpr FormKind allKinds[] = {FormKind::polynomial, FormKind::rational, FormKind::pieces, FormKind::table};
constexpr double usualRequired = 1e-3;

/// The largest size of a form, of a rational function the largest degree.
int mostOf(FormKind kind) {
    switch (kind) {
        case FormKind::polynomial:
            return 40;
        case FormKind::rational:
            return 12;
        case FormKind::pieces:
            return 1024;
        default:
            return 65536;
    }
}

}  // namespace

HardwareForm::HardwareForm(HardwareModel& model, std::function<Curve()> fitted, QWidget* parent)
    : SidePanel(tr("What is approximated, and how"), parent),
      model_(model),
      fitted_(std::move(fitted)),
      accuracy_(new AccuracySection(model)) {
    makeFunctionFields();
    makeFormFields();
    makeComparedFields();
    layOut();
    connectFields();
    connect(&model_, &HardwareModel::setupChanged, this, &HardwareForm::showSetup);
    connect(&model_, &HardwareModel::answersChanged, this, &HardwareForm::showState);
    connect(&model_, &HardwareModel::stateChanged, this, &HardwareForm::showState);
    showSetup();
    showState();
    showFitted();
}

void HardwareForm::makeFunctionFields() {
    functionName_ = new ElidedLabel;
    QFont bold = functionName_->font();
    bold.setWeight(QFont::DemiBold);
    functionName_->setFont(bold);
    fittedCurve_ = new QToolButton;
    fittedCurve_->setText(tr("Fitted curve"));
    fittedCurve_->setToolTip(tr("Approximate the curve that was fitted last, with the values found"));
    fittedCurve_->setAccessibleName(fittedCurve_->toolTip());
    fittedCurve_->setFocusPolicy(Qt::TabFocus);
    functionField_ = new SearchBox([this](const QString& text) -> Refusal {
        try {
            const Curve curve = parseTypedCurve(text.toStdString(), model_.functions());
            change(tr("Approximate %1").arg(functionName(curve)), nullptr,
                   [&](HardwareSetup& setup) { setup.function = curve; });
            return {};
        } catch (const SpecError& error) {
            return {spoken(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    functionField_->setFunctions([this] { return model_.functions(); });
    functionField_->field().setPlaceholderText(tr("Other: name or formula in x"));
    functionField_->field().setAccessibleName(tr("Function to approximate"));
    functionField_->field().setToolTip(
        tr("What to approximate: a name like mish, a SPEC like swish:beta=1.5, or a formula like x*tanh(x)"));
}

void HardwareForm::makeFormFields() {
    QStringList names;
    for (const FormKind kind : allKinds) {
        names += kindName(kind);
    }
    kind_ = choiceOf(names,
                     tr("A polynomial, a quotient of two, straight pieces with free knots, or a table with "
                        "evenly spaced entries"));
    size_ = new CountBox;
    denominator_ = new CountBox;
    denominator_->setRange(1, mostOf(FormKind::rational));
    denominator_->setToolTip(tr("Degree of the denominator, 1 to 12"));
    denominator_->setAccessibleName(tr("Degree of the denominator"));
    for (QSpinBox* box : {size_, denominator_}) {
        box->setFixedWidth(hardwareValueWidth);
    }
    QSizePolicy keepsPlace = denominator_->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    denominator_->setSizePolicy(keepsPlace);
    isCubic_ = new QCheckBox(tr("cubic between entries"));
    isCubic_->setToolTip(tr("A cubic through the four nearest entries instead of a straight line"));
    isRequired_ = new QCheckBox(tr("Smallest with error at most"));
    isRequired_->setToolTip(
        tr("Take the smallest of the compared sizes whose proven error is at most this, instead of the size "
           "above"));
    required_ = boxOf(1e-17, 1e6, ParameterScale::logarithmic, tr("The error that must be met"));
    required_->setValue(usualRequired);
    requiredMessage_ = new InlineMessage(required_);
}

void HardwareForm::makeComparedFields() {
    for (const FormKind kind : allKinds) {
        auto* box = new QCheckBox(kindName(kind));
        box->setToolTip(tr("Draw the sizes of this form beside those of the chosen one"));
        compared_[kind] = box;
    }
    against_ = choiceOf({tr("size"), tr("operations"), tr("bytes")}, tr("What errors are drawn against"));
    progress_ = new ElidedLabel;
    progress_->setProperty("class", "muted");
    stop_ = new QToolButton;
    stop_->setText(tr("Stop"));
    stop_->setToolTip(tr("Stop computing other sizes, or go on"));
    stop_->setAccessibleName(stop_->toolTip());
    stop_->setFocusPolicy(Qt::TabFocus);
}

void HardwareForm::layOut() {
    auto* function = new QHBoxLayout;
    function->addWidget(functionName_, 1);
    function->addWidget(fittedCurve_);
    column().addWidget(headingLabel(tr("FUNCTION")));
    column().addLayout(function);
    column().addWidget(functionField_);
    addSectionGap();
    column().addWidget(headingLabel(tr("BY WHAT")));
    column().addLayout(formRow(tr("Form"), {kind_}));
    column().addLayout(formRow(tr("Size"), {denominator_, size_}));
    column().addWidget(isCubic_);
    auto* required = new QHBoxLayout;
    required->addWidget(isRequired_, 1);
    required->addWidget(required_);
    column().addLayout(required);
    column().addWidget(requiredMessage_);
    addSectionGap();
    column().addWidget(accuracy_);
    addSectionGap();
    column().addWidget(headingLabel(tr("COMPARE SIZES")));
    column().addLayout(formRow(tr("Error against"), {against_}));
    auto* boxes = new QGridLayout;
    int place = 0;
    for (const auto& [kind, box] : compared_) {
        boxes->addWidget(box, place / 2, place % 2);
        ++place;
    }
    column().addLayout(boxes);
    auto* state = new QHBoxLayout;
    state->addWidget(progress_, 1);
    state->addWidget(stop_);
    column().addLayout(state);
    column().addStretch();
}

void HardwareForm::connectFields() {
    connect(fittedCurve_, &QToolButton::clicked, this, [this] {
        if (const Curve curve = fitted_(); curve.function) {
            change(tr("Approximate the fitted curve"), nullptr,
                   [&](HardwareSetup& setup) { setup.function = curve; });
        }
    });
    connect(kind_, &QComboBox::activated, this, &HardwareForm::chooseKind);
    connect(size_, &QSpinBox::valueChanged, this, [this](int size) {
        change(tr("Change the size"), "size", [size](HardwareSetup& setup) { setup.form.size = size; });
    });
    connect(denominator_, &QSpinBox::valueChanged, this, [this](int degree) {
        change(tr("Change the size"), "denominator",
               [degree](HardwareSetup& setup) { setup.form.denominator = degree; });
    });
    connect(isCubic_, &QCheckBox::clicked, this, [this](bool on) {
        change(on ? tr("Cubic between entries") : tr("Lines between entries"), nullptr,
               [on](HardwareSetup& setup) {
                   setup.form.isCubic = on;
                   setup.form.size = std::max(setup.form.size, on ? 4 : 2);
               });
    });
    connect(isRequired_, &QCheckBox::clicked, this, [this](bool on) {
        change(on ? tr("Require an error") : tr("Choose the size"), nullptr,
               [this, on](HardwareSetup& setup) {
                   const approximation::Approximation* shown = model_.approximation();
                   setup.form = !on && shown != nullptr ? shown->approximant.form : setup.form;
                   setup.required = on ? std::optional(required_->value()) : std::nullopt;
               });
    });
    connect(required_, &NumberBox::valueEdited, this, [this](double error) {
        change(tr("Change the required error"), "required",
               [error](HardwareSetup& setup) { setup.required = error; });
    });
    connect(required_, &NumberBox::rejected, requiredMessage_, &InlineMessage::say);
    for (const auto& [kind, box] : compared_) {
        connect(box, &QCheckBox::clicked, this, [this, which = kind](bool on) {
            change(on ? tr("Compare %1").arg(kindName(which)) : tr("Hide %1").arg(kindName(which)), nullptr,
                   [=](HardwareSetup& setup) {
                       std::erase(setup.compared, which);
                       if (on) {
                           setup.compared.push_back(which);
                       }
                   });
        });
    }
    connect(against_, &QComboBox::activated, this, [this](int index) {
        change(tr("Change the axis of sizes"), nullptr,
               [index](HardwareSetup& setup) { setup.against = static_cast<SizeAxis>(index); });
    });
    connect(stop_, &QToolButton::clicked, this,
            [this] { model_.isComputing() && !model_.isStopped() ? model_.stop() : model_.resume(); });
}

void HardwareForm::change(const QString& text, const char* field,
                          const std::function<void(HardwareSetup&)>& edit) {
    HardwareSetup setup = model_.setup();
    edit(setup);
    model_.change(std::move(setup), text, QString::fromLatin1(field));
}

void HardwareForm::chooseKind(int index) {
    const FormKind kind = allKinds[index];
    if (kind != model_.setup().form.kind) {
        change(tr("Approximate by %1").arg(kindName(kind)), nullptr, [kind](HardwareSetup& setup) {
            setup.form = usualForm(kind);
            std::erase(setup.compared, kind);
        });
    }
}

void HardwareForm::showSetup() {
    functionName_->setText(functionName(model_.setup().function));
    showForm();
    const HardwareSetup& setup = model_.setup();
    against_->setCurrentIndex(static_cast<int>(setup.against));
    for (const auto& [kind, box] : compared_) {
        const bool isChosen = kind == setup.form.kind;
        box->setEnabled(!isChosen);
        box->setChecked(isChosen || std::ranges::find(setup.compared, kind) != setup.compared.end());
    }
}

void HardwareForm::showForm() {
    const HardwareSetup& setup = model_.setup();
    const FormKind kind = setup.form.kind;
    kind_->setCurrentIndex(static_cast<int>(std::ranges::find(allKinds, kind) - std::begin(allKinds)));
    const QSignalBlocker sizeIsQuiet(size_);
    const QSignalBlocker denominatorIsQuiet(denominator_);
    const int least = kind == FormKind::rational ? 0
                      : kind == FormKind::table  ? (setup.form.isCubic ? 4 : 2)
                                                 : 1;
    if (size_->minimum() != least || size_->maximum() != mostOf(kind)) {  // setting it lays out the form anew
        size_->setRange(least, mostOf(kind));
    }
    const QString what = kind == FormKind::rational ? tr("degree of the numerator") : sizeName(kind);
    size_->setToolTip(tr("Size: %1, %2 to %3").arg(what, countText(least), countText(mostOf(kind))));
    size_->setAccessibleName(tr("Size: %1").arg(what));
    size_->setValue(setup.form.size);
    size_->setEnabled(!setup.required);
    denominator_->setVisible(kind == FormKind::rational);
    denominator_->setValue(setup.form.denominator);
    denominator_->setEnabled(!setup.required);
    isCubic_->setEnabled(kind == FormKind::table);
    isCubic_->setChecked(setup.form.isCubic);
    isRequired_->setChecked(setup.required.has_value());
    required_->setEnabled(setup.required.has_value());
    if (setup.required) {
        required_->setValue(*setup.required);
    }
}

void HardwareForm::showState() {
    const std::size_t known = model_.knownCount();
    const std::size_t wanted = model_.wantedCount();
    progress_->setText(known == wanted ? tr("%1 sizes computed").arg(wanted)
                                       : tr("%1 of %2 sizes computed").arg(known).arg(wanted));
    stop_->setText(model_.isStopped() ? tr("Go on") : tr("Stop"));
    stop_->setEnabled(known < wanted);
    if (model_.setup().required) {
        const approximation::Approximation* shown = model_.approximation();
        const QSignalBlocker sizeIsQuiet(size_);
        const QSignalBlocker denominatorIsQuiet(denominator_);
        if (shown != nullptr) {
            size_->setValue(shown->approximant.form.size);
            denominator_->setValue(shown->approximant.form.denominator);
        }
    }
}

void HardwareForm::showFitted() {
    fittedCurve_->setEnabled(fitted_().function != nullptr);
}

}  // namespace zorro::ui

#include "moc_hardware_form.cpp"
