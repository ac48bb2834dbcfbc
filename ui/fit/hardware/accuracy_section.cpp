#include "ui/fit/hardware/accuracy_section.h"

#include <algorithm>
#include <stdexcept>

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/fit/hardware/hardware_fields.h"
#include "ui/language/spoken.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr const char* floatingFormats[] = {"double", "float32", "float16", "bfloat16"};
constexpr int fixedChoice = 4;
enum WeightChoice { uniformWeight, normalWeight, densityWeight };
constexpr const char* weightWords[] = {"uniform", "normal:", "density:"};

QLineEdit* lineOf(const QString& name) {
    auto* line = new QLineEdit;
    line->setFixedWidth(hardwareValueWidth);
    line->setToolTip(name);
    line->setAccessibleName(name);
    QSizePolicy keepsPlace = line->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    line->setSizePolicy(keepsPlace);
    return line;
}

WeightChoice weightChoiceOf(const std::string& weight) {
    return weight.starts_with(weightWords[normalWeight])    ? normalWeight
           : weight.starts_with(weightWords[densityWeight]) ? densityWeight
                                                            : uniformWeight;
}

/// What `make` says against the words; empty where it takes them.
template <class Make>
QString problemOf(const Make& make) {
    try {
        make();
        return {};
    } catch (const std::invalid_argument& error) {
        return spoken(error.what());
    }
}

}  // namespace

AccuracySection::AccuracySection(HardwareModel& model, QWidget* parent) : QWidget(parent), model_(model) {
    makeFields();
    layOut();
    connectFields();
    connect(&model_, &HardwareModel::setupChanged, this, &AccuracySection::showSetup);
    showSetup();
}

void AccuracySection::makeFields() {
    lower_ = boxOf(-1e6, 1e6, ParameterScale::linear, tr("Where the range begins"));
    upper_ = boxOf(-1e6, 1e6, ParameterScale::linear, tr("Where the range ends"));
    rangeMessage_ = new InlineMessage(lower_);
    outside_ =
        choiceOf({tr("clamp"), tr("straight on"), tr("limit")},
                 tr("Outside the range: the value at its end, the straight line on from there, or what the "
                    "function tends to"));
    error_ = choiceOf({tr("absolute"), tr("relative")},
                      tr("What is made small: the distance, or the distance as a share of the value"));
    weight_ =
        choiceOf({tr("uniform"), tr("normal N(0, σ²)"), tr("density…")},
                 tr("Where errors count most: everywhere alike, or as often as x comes by. The errors that "
                    "are shown are not weighted."));
    weightText_ = lineOf(tr("σ, or the formula of the density"));
    weightMessage_ = new InlineMessage(weightText_);
    QStringList formats;
    for (const char* name : floatingFormats) {
        formats += QString::fromLatin1(name);
    }
    format_ =
        choiceOf(formats + QStringList(tr("fixed point")),
                 tr("The numbers that the chip has: coefficients are rounded to them and searched anew"));
    fixedText_ = lineOf(tr("Fixed point QI.F: a sign, I bits before the point, F behind it"));
    formatMessage_ = new InlineMessage(fixedText_);
}

void AccuracySection::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("WHERE, AND WHAT COUNTS")));
    column->addLayout(formRow(tr("x from, to"), {lower_, upper_}));
    column->addWidget(rangeMessage_);
    column->addLayout(formRow(tr("Outside"), {outside_}));
    column->addLayout(formRow(tr("Error"), {error_}));
    column->addLayout(formRow(tr("Weights"), {weightText_, weight_}));
    column->addWidget(weightMessage_);
    column->addLayout(formRow(tr("Coefficients"), {fixedText_, format_}));
    column->addWidget(formatMessage_);
}

void AccuracySection::connectFields() {
    const auto setRange = [this](bool isUpper, double value) {
        approximation::Range range = model_.setup().range;
        (isUpper ? range.upper : range.lower) = value;
        if (!(range.lower < range.upper)) {
            showSetup();
            return rangeMessage_->say(tr("The lower end must be below the upper one."));
        }
        rangeMessage_->say({});
        change(tr("Change the range"), isUpper ? "upper" : "lower",
               [&](HardwareSetup& setup) { setup.range = range; });
    };
    connect(lower_, &NumberBox::valueEdited, this, [setRange](double value) { setRange(false, value); });
    connect(upper_, &NumberBox::valueEdited, this, [setRange](double value) { setRange(true, value); });
    for (const NumberBox* box : {lower_, upper_}) {
        connect(box, &NumberBox::rejected, rangeMessage_, &InlineMessage::say);
    }
    connect(outside_, &QComboBox::activated, this, [this](int index) {
        change(tr("Change what is outside"), nullptr,
               [index](HardwareSetup& setup) { setup.outside = static_cast<approximation::Outside>(index); });
    });
    connect(error_, &QComboBox::activated, this, [this](int index) {
        change(tr("Change the error"), nullptr,
               [index](HardwareSetup& setup) { setup.error = static_cast<approximation::ErrorKind>(index); });
    });
    connect(weight_, &QComboBox::activated, this, [this](int index) {
        if (index == weightChoiceOf(model_.setup().weight)) {
            return;
        }
        weightText_->setText(index == normalWeight ? QStringLiteral("1") : QStringLiteral("exp(-abs(x))"));
        chooseWeight();
    });
    connect(weightText_, &QLineEdit::editingFinished, this, &AccuracySection::chooseWeight);
    connect(format_, &QComboBox::activated, this, [this](int index) {
        if (index == fixedChoice && !model_.setup().format.isFixed()) {
            fixedText_->setText(QStringLiteral("Q3.12"));
        }
        chooseFormat();
    });
    connect(fixedText_, &QLineEdit::editingFinished, this, &AccuracySection::chooseFormat);
}

void AccuracySection::change(const QString& text, const char* field,
                             const std::function<void(HardwareSetup&)>& edit) {
    HardwareSetup setup = model_.setup();
    edit(setup);
    model_.change(std::move(setup), text, QString::fromLatin1(field));
}

void AccuracySection::chooseWeight() {
    const auto choice = static_cast<WeightChoice>(weight_->currentIndex());
    std::string weight = weightWords[choice];
    if (choice != uniformWeight) {
        weight += weightText_->text().trimmed().toStdString();
    }
    const QString problem = problemOf([&] { (void)approximation::weightCalled(weight); });
    weightMessage_->say(problem);
    weightText_->setVisible(choice != uniformWeight);
    if (problem.isEmpty() && weight != model_.setup().weight) {
        change(tr("Change the weights"), nullptr, [&](HardwareSetup& setup) { setup.weight = weight; });
    }
}

void AccuracySection::chooseFormat() {
    const int choice = format_->currentIndex();
    const std::string name = choice == fixedChoice ? "fixed:" + fixedText_->text().trimmed().toStdString()
                                                   : floatingFormats[choice];
    const QString problem = problemOf([&] { (void)approximation::numberFormatCalled(name); });
    formatMessage_->say(problem);
    fixedText_->setVisible(choice == fixedChoice);
    if (problem.isEmpty() && name != model_.setup().format.name) {
        change(tr("Change the numbers"), nullptr,
               [&](HardwareSetup& setup) { setup.format = approximation::numberFormatCalled(name); });
    }
}

void AccuracySection::showSetup() {
    const HardwareSetup& setup = model_.setup();
    lower_->setValue(setup.range.lower);
    upper_->setValue(setup.range.upper);
    const WeightChoice choice = weightChoiceOf(setup.weight);
    weight_->setCurrentIndex(choice);
    weightText_->setVisible(choice != uniformWeight);
    if (choice != uniformWeight) {
        weightText_->setText(
            QString::fromStdString(setup.weight.substr(std::string_view(weightWords[choice]).size())));
    }
    weightMessage_->say({});
    const auto* const known = std::ranges::find(floatingFormats, setup.format.name);
    format_->setCurrentIndex(static_cast<int>(known - std::begin(floatingFormats)));
    fixedText_->setVisible(setup.format.isFixed());
    if (setup.format.isFixed()) {
        fixedText_->setText(
            QString::fromStdString(setup.format.name.substr(std::string_view("fixed:").size())));
    }
    formatMessage_->say({});
    outside_->setCurrentIndex(static_cast<int>(setup.outside));
    error_->setCurrentIndex(static_cast<int>(setup.error));
}

}  // namespace zorro::ui

#include "moc_accuracy_section.cpp"
