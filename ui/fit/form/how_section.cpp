#include "ui/fit/form/how_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include "core/activation/spec.h"
#include "ui/fit/form/formula_row.h"
#include "ui/language/spoken.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/count_box.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int comboWidth = 118;
constexpr int settingWidth = 62;
constexpr int mostStarts = 100'000;

/// Hidden, it keeps its place: the field beside it does not move.
void keepPlace(QWidget& widget) {
    QSizePolicy policy = widget.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget.setSizePolicy(policy);
}

NumberBox* makeBox(double lower, double upper, ParameterScale scale, const QString& name) {
    auto* box = new NumberBox;
    box->setFont(tabularFont());
    box->setBounds(lower, upper, scale);
    box->setFixedWidth(settingWidth);
    box->setCompact(true);
    box->setToolTip(name);
    box->setAccessibleName(name);
    return box;
}

QComboBox* makeChoice(const QStringList& choices, const QString& toolTip) {
    auto* box = new QComboBox;
    box->addItems(choices);
    box->setFixedWidth(comboWidth);
    box->setToolTip(toolTip);
    return box;
}

/// What is left out, or how that is done.
QString maskWords(const FitQuestion& question) {
    const auto points = static_cast<int>(question.data ? question.maskedPoints.size() : 0);
    const auto stretches = static_cast<int>(question.masked.size());
    const QString ofPoints =
        points == 1 ? HowSection::tr("one point") : HowSection::tr("%1 points").arg(points);
    const QString ofStretches =
        stretches == 1 ? HowSection::tr("one stretch") : HowSection::tr("%1 stretches").arg(stretches);
    if (points > 0 && stretches > 0) {
        return HowSection::tr("Masked: %1, %2").arg(ofPoints, ofStretches);
    }
    if (points > 0 || stretches > 0) {
        return HowSection::tr("Masked: %1").arg(points > 0 ? ofPoints : ofStretches);
    }
    return question.data ? HowSection::tr("A click masks a point")
                         : HowSection::tr("Shift + drag masks a stretch");
}

}  // namespace

HowSection::HowSection(FitModel& model, QWidget* parent) : QWidget(parent), model_(model) {
    makeFields();
    connectFields();
    layOut();
    connect(&model_, &FitModel::setupChanged, this, &HowSection::showSetup);
    connect(&model_, &FitModel::stateChanged, this, &HowSection::showIssue);
    showSetup();
    showIssue();
}

void HowSection::makeFields() {
    weight_ =
        makeChoice({tr("uniform"), tr("normal N(0, σ²)"), tr("histogram…"), tr("density")},
                   tr("How much each point counts: all alike, as often as a normal x comes by, as often "
                      "as in a histogram from a file, or by a formula of x. What a network really uses "
                      "comes from the Train room: the counts of its pre-activations"));
    density_ = new FormulaRow(tr("Density"), tr("exp(-x^2/2)"), tr("A formula of x, nowhere below 0"),
                              [this](const QString& text) { return takeDensity(text); });
    weightSigma_ = makeBox(1e-3, 1e3, ParameterScale::logarithmic, tr("σ of the normal weights"));
    keepPlace(*weightSigma_);
    weightMessage_ = new InlineMessage(weight_);
    sigma_ =
        makeChoice({tr("absolute"), tr("relative")},
                   tr("What σ of the data means: the true standard errors, of which those of the parameters "
                      "follow; or only weights, where the scatter tells how large they are"));
    sigma_->setAccessibleName(tr("Meaning of σ"));
    loss_ =
        makeChoice({tr("squares"), tr("Huber"), tr("Cauchy"), tr("mean size"), tr("largest"), tr("relative"),
                    tr("float16 ulps"), tr("bfloat16 ulps")},
                   tr("What a residual costs: its square; less than that where it is larger than the scale "
                      "beside (Huber, Cauchy), so that outliers do not pull; its size; nothing unless it "
                      "is the largest of all; its square as a part of the target, or in units in the last "
                      "place of a format"));
    conditions_ = new FormulaRow(
        tr("Conditions"), tr("odd; f(0)=0; f'<=1 on 0:5"),
        tr("What the fit must hold, with semicolons between: odd, even, monotone, lipschitz<=1, or formulas "
           "of "
           "the parameters, x, and f, f′ and f″ with <=, >= or = between, e.g. f(0)=0; a<=2*b; f>=0 on 0:5"),
        [this](const QString& text) {
            takeConditions(text);
            return QString();
        });
    lossScale_ = makeBox(1e-9, 1e9, ParameterScale::logarithmic,
                         tr("Scale of the loss, in units of y (of σ where the data have one)"));
    keepPlace(*lossScale_);
    lossMessage_ = new InlineMessage(lossScale_);
    derivativeWeight_ =
        makeBox(0, 1e6, ParameterScale::linear,
                tr("How much the squared error of f′ counts beside that of f; 0: not at all"));
    objectiveMessage_ = new InlineMessage(derivativeWeight_);
    starts_ = new CountBox;
    starts_->setRange(1, mostStarts);
    starts_->setFixedWidth(settingWidth);
    starts_->setToolTip(
        tr("Searches from quasi-random points between the bounds; the more, the surer that the "
           "best minimum is found"));
    startsMessage_ = new InlineMessage(starts_);
    mask_ = new QLabel;
    mask_->setProperty("class", "muted");
    clearMask_ = new QToolButton;
    clearMask_->setText(tr("Take back"));
    clearMask_->setToolTip(tr("Let every point take part again"));
    automatic_ = new QCheckBox(tr("Fit whenever something changes"));
    automatic_->setToolTip(tr("Otherwise fits are started with the button above (F5)"));
}

void HowSection::connectFields() {
    connect(weight_, &QComboBox::activated, this, &HowSection::chooseWeight);
    connect(weightSigma_, &NumberBox::valueEdited, this, [this](double sigma) {
        change(tr("Change the weights"), "weight_sigma",
               [&](FitQuestion& question) { question.weightSigma = sigma; });
    });
    connect(sigma_, &QComboBox::activated, this, [this](int index) {
        change(tr("Change the meaning of σ"), {},
               [&](FitQuestion& question) { question.sigma = static_cast<SigmaMeaning>(index); });
    });
    connect(loss_, &QComboBox::activated, this, [this](int index) {
        change(tr("Change the loss"), {}, [&](FitQuestion& question) {
            question.loss = static_cast<Loss>(index);
            question.profileIntervals = question.profileIntervals && !hasCorners(question.loss);
        });
    });
    connect(lossScale_, &NumberBox::valueEdited, this, [this](double scale) {
        change(tr("Change the loss"), "loss_scale",
               [&](FitQuestion& question) { question.lossScale = scale; });
    });
    connect(derivativeWeight_, &NumberBox::valueEdited, this, [this](double weight) {
        change(tr("Change the weight of f′"), "derivative_weight",
               [&](FitQuestion& question) { question.derivativeWeight = weight; });
    });
    connect(starts_, &QSpinBox::valueChanged, this, [this](int count) {
        change(tr("Change the starts"), "starts",
               [&](FitQuestion& question) { question.starts = static_cast<std::size_t>(count); });
    });
    connect(clearMask_, &QToolButton::clicked, this, &HowSection::clearMaskRequested);
    connect(automatic_, &QCheckBox::clicked, this, [this](bool on) {
        FitSetup setup = model_.setup();
        setup.automatic = on;
        model_.change(std::move(setup), on ? tr("Fit automatically") : tr("Fit on demand"));
    });
    connect(weightSigma_, &NumberBox::rejected, weightMessage_, &InlineMessage::say);
    connect(lossScale_, &NumberBox::rejected, lossMessage_, &InlineMessage::say);
    connect(derivativeWeight_, &NumberBox::rejected, objectiveMessage_, &InlineMessage::say);
}

void HowSection::layOut() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("WHAT COUNTS AS CLOSE")));
    column->addLayout(formRow(tr("Weights"), {weight_, weightSigma_}));
    column->addWidget(weightMessage_);
    column->addWidget(density_);
    sigmaRow_ = new QWidget;
    auto* besideSigma = new QWidget;  // so that the choices stand below one another
    besideSigma->setFixedWidth(settingWidth);
    QHBoxLayout* sigmaLayout = formRow(tr("σ of the data"), {sigma_, besideSigma});
    sigmaLayout->setContentsMargins(0, 0, 0, 0);
    sigmaRow_->setLayout(sigmaLayout);
    column->addWidget(sigmaRow_);
    column->addLayout(formRow(tr("Loss"), {loss_, lossScale_}));
    column->addWidget(lossMessage_);
    column->addLayout(formRow(tr("Weight of f′"), {derivativeWeight_}));
    column->addWidget(objectiveMessage_);
    column->addWidget(conditions_);
    column->addLayout(formRow(tr("Starts"), {starts_}));
    column->addWidget(startsMessage_);
    auto* maskRow = new QHBoxLayout;
    maskRow->addWidget(mask_, 1);
    maskRow->addWidget(clearMask_);
    column->addLayout(maskRow);
    column->addWidget(automatic_);
}

void HowSection::change(const QString& text, const char* field,
                        const std::function<void(FitQuestion&)>& edit) {
    FitQuestion question = model_.question();
    edit(question);
    model_.change(std::move(question), text, QString::fromLatin1(field));
}

void HowSection::chooseWeight(int index) {
    const auto chosen = static_cast<FitWeight>(index);
    if (chosen == FitWeight::histogram) {
        showSetup();  // nothing changes until a file is chosen
        return emit openHistogramRequested();
    }
    change(tr("Change the weights"), {}, [&](FitQuestion& question) {
        question.weight = chosen;
        if (chosen == FitWeight::density && !question.density.function) {
            question.density = densityOfFormula("exp(-x^2/2)");
        }
    });
}

QString HowSection::takeDensity(const QString& formula) {
    try {
        const Curve density = densityOfFormula(formula.toStdString());
        change(tr("Change the weights"), {}, [&](FitQuestion& question) { question.density = density; });
        return {};
    } catch (const SpecError& error) {
        return spoken(error.what());
    }
}

void HowSection::takeConditions(const QString& text) {
    std::vector<std::string> conditions;
    for (const QString& each : text.split(u';', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty()) {
            conditions.push_back(each.trimmed().toStdString());
        }
    }
    change(tr("Change the conditions"), {}, [&](FitQuestion& question) {
        question.conditions = conditions;
        question.profileIntervals = question.profileIntervals && conditions.empty();
    });
}

void HowSection::showSetup() {
    const FitQuestion& question = model_.question();
    weight_->setCurrentIndex(static_cast<int>(question.weight));
    weightSigma_->setVisible(question.weight == FitWeight::normal);
    weightSigma_->setValue(question.weightSigma);
    const bool isCounted = question.weight == FitWeight::histogram && question.histogram;
    weight_->setItemText(static_cast<int>(FitWeight::histogram),
                         isCounted ? QString::fromStdString(question.histogram->name) : tr("histogram…"));
    density_->setVisible(question.weight == FitWeight::density);
    density_->setText(question.density.function
                          ? QString::fromStdString(question.density.description().formula)
                          : QString());
    QStringList conditions;
    for (const std::string& each : question.conditions) {
        conditions += QString::fromStdString(each);
    }
    conditions_->setText(conditions.join(QStringLiteral("; ")));
    sigmaRow_->setVisible(question.data && !question.data->sigma.empty());
    sigma_->setCurrentIndex(static_cast<int>(question.sigma));
    loss_->setCurrentIndex(static_cast<int>(question.loss));
    lossScale_->setVisible(hasScale(question.loss));
    lossScale_->setValue(question.lossScale);
    derivativeWeight_->setValue(question.derivativeWeight);
    const QSignalBlocker blocked(starts_);
    starts_->setValue(static_cast<int>(question.starts));
    mask_->setText(maskWords(question));
    clearMask_->setEnabled(!question.masked.empty() || !question.maskedPoints.empty());
    automatic_->setChecked(model_.setup().automatic);
}

void HowSection::showIssue() {
    const std::optional<FitIssue>& issue = model_.issue();
    const auto textOf = [&](FitField field) {
        return issue && issue->field == field ? spoken(issue->text) : QString();
    };
    weightMessage_->say(textOf(FitField::weights));
    lossMessage_->say(textOf(FitField::loss));
    objectiveMessage_->say(textOf(FitField::objective));
    conditions_->say(textOf(FitField::conditions));
    startsMessage_->say(textOf(FitField::starts));
}

}  // namespace zorro::ui

#include "moc_how_section.cpp"
