#include "ui/fit/form/target_section.h"

#include <algorithm>
#include <iterator>
#include <span>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QToolButton>

#include "core/activation/catalogue.h"
#include "core/expression/curve_spec.h"
#include "core/fit/data/predictors.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/count_box.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/search/function_items.h"
#include "ui/widgets/search/search_box.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr const char* suggestedTargets[] = {"swish", "gelu", "dgelu", "dsilu", "tanh", "sigmoid"};
constexpr int chipsPerRow = 3;
constexpr int boxWidth = 56;
constexpr int mostTargetPoints = 1'000'000;

QString titleOf(const Curve& curve) {
    return QString::fromStdString(curve.description().title);
}

/// "128 points of x1, x2"; empty where there are no predictors.
QString predictorWords(const Target* data) {
    if (data == nullptr || !data->predictors) {
        return {};
    }
    QStringList names;
    for (const Predictor& predictor : *data->predictors) {
        names += QString::fromStdString(predictor.name);
    }
    return TargetSection::tr("%1 points of %2").arg(data->x.size()).arg(names.join(QStringLiteral(", ")));
}

/// What may be typed for the function; of data with predictors a formula of these.
QString offerOfFormula(const Target* data) {
    if (data == nullptr || !data->predictors) {
        return TargetSection::tr("Other: name or formula a*x*tanh(b*x)");
    }
    const auto most = std::min<std::size_t>(data->predictors->size(), 3);
    QString formula = QStringLiteral("a");
    for (std::size_t i = 0; i < most; ++i) {
        formula += QStringLiteral("+%1*x%2").arg(QChar(static_cast<char16_t>(u'b' + i))).arg(i + 1);
    }
    return TargetSection::tr("Formula of the predictors, as %1").arg(formula);
}

/// A SPEC, or a bare formula such as x*tanh(x), which has no parameters where it gives them no values.
Curve readTarget(const QString& text, const FunctionLibrary& functions) {
    const std::string typed = text.toStdString();
    const Spec spec = parseTypedSpec(typed, functions);
    if (!isBareFormula(typed, functions) || !spec.assignments.empty()) {
        return parseTypedCurve(typed, functions);
    }
    try {
        return curveOfFormula(spec.expression);
    } catch (const SpecError& error) {
        throw error.shifted(spec.expressionPosition);
    }
}

}  // namespace

TargetSection::TargetSection(FitModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      targetName_(new ElidedLabel(this)),
      openData_(new QToolButton(this)),
      dropData_(new QToolButton(this)),
      targetField_(nullptr),
      rangeRow_(new QWidget(this)),
      predictors_(new ElidedLabel(this)),
      lower_(new NumberBox(this)),
      upper_(new NumberBox(this)),
      points_(new CountBox(this)),
      pointsMessage_(new InlineMessage(points_, this)),
      families_(new QComboBox(this)),
      familyField_(nullptr),
      familyMessage_(new InlineMessage(families_, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addTarget(*column);
    addRange(*column);
    column->addSpacing(12);
    addFamily(*column);
    new WheelToPanel(points_);
    new WheelToPanel(families_);
    connect(&model_, &FitModel::setupChanged, this, &TargetSection::showSetup);
    connect(&model_, &FitModel::stateChanged, this, &TargetSection::showIssue);
    setTabOrder();
    showSetup();
    showIssue();
}

void TargetSection::setTabOrder() {
    QList<QWidget*> order{openData_, dropData_};
    for (QToolButton* chip : chips_) {
        order += chip;
    }
    order += {&targetField_->field(), lower_, upper_, points_, families_, &familyField_->field()};
    for (qsizetype i = 1; i < order.size(); ++i) {
        QWidget::setTabOrder(order[i - 1], order[i]);
    }
}

void TargetSection::addTarget(QVBoxLayout& column) {
    targetField_ = new SearchBox([this](const QString& text) -> Refusal {
        try {
            setTarget(readTarget(text, model_.functions()));
            return {};
        } catch (const SpecError& error) {
            return {spoken(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    targetField_->setFunctions([this] { return model_.functions(); });
    targetField_->field().setPlaceholderText(tr("Other: name or formula in x"));
    targetField_->field().setAccessibleName(tr("Other target"));
    targetField_->field().setToolTip(
        tr("What to approach: a name like mish, a SPEC like swish:beta=1.5, or a formula like x*tanh(x)"));
    targetName_->setTextFormat(Qt::PlainText);
    QFont bold = targetName_->font();
    bold.setWeight(QFont::DemiBold);
    targetName_->setFont(bold);
    dropData_->setText(tr("Close data"));
    dropData_->setToolTip(tr("Forget the data and approach the function again"));
    connect(dropData_, &QToolButton::clicked, this, [this] { setTarget(model_.question().target); });
    openData_->setText(tr("Open data…"));
    openData_->setToolTip(tr("Measured points from a text file: columns x, y and perhaps σ (Ctrl+Shift+O)"));
    connect(openData_, &QToolButton::clicked, this, &TargetSection::openDataRequested);
    for (QToolButton* button : {dropData_, openData_}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->toolTip());
    }
    auto* row = new QHBoxLayout;
    row->addWidget(targetName_, 1);
    row->addWidget(openData_);
    row->addWidget(dropData_);
    column.addWidget(headingLabel(tr("TARGET")));
    column.addLayout(row);
    column.addLayout(makeChips());
    column.addWidget(targetField_);
}

QGridLayout* TargetSection::makeChips() {
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (const char* name : suggestedTargets) {
        const Curve curve = defaultCurve(findFunction(name));
        auto* chip = new QToolButton(this);
        chip->setText(titleOf(curve));
        chip->setCheckable(true);
        chip->setProperty("class", "chip");
        chip->setToolTip(tr("Approach %1").arg(titleOf(curve)));
        chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        chip->setFocusPolicy(Qt::TabFocus);
        const auto place = static_cast<int>(chips_.size());
        grid->addWidget(chip, place / chipsPerRow, place % chipsPerRow);
        chips_ += chip;
        connect(chip, &QToolButton::clicked, this, [this, curve] { setTarget(curve); });
    }
    return grid;
}

void TargetSection::addRange(QVBoxLayout& column) {
    auto* row = new QHBoxLayout(rangeRow_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto word = [&](const QString& text) {
        auto* label = new QLabel(text);
        label->setProperty("class", "muted");
        row->addWidget(label);
    };
    word(tr("x from"));
    row->addWidget(lower_);
    word(tr("to"));
    row->addWidget(upper_);
    row->addStretch();
    row->addWidget(points_);
    word(tr("points"));
    for (NumberBox* box : {lower_, upper_}) {
        box->setBounds(-1e6, 1e6);
        box->setFixedWidth(boxWidth);
        box->setCompact(true);
        connect(box, &NumberBox::rejected, pointsMessage_, &InlineMessage::say);
    }
    lower_->setToolTip(tr("Where the points begin"));
    lower_->setAccessibleName(tr("Lowest x"));
    upper_->setToolTip(tr("Where the points end"));
    upper_->setAccessibleName(tr("Highest x"));
    points_->setRange(2, mostTargetPoints);
    points_->setFixedWidth(boxWidth);
    points_->setToolTip(tr("Number of points, evenly spaced, 2 to 1 000 000"));
    points_->setAccessibleName(tr("Number of points"));
    connect(lower_, &NumberBox::valueEdited, this, [this](double value) {
        setRange({value, model_.question().range.upper, model_.question().range.count});
    });
    connect(upper_, &NumberBox::valueEdited, this, [this](double value) {
        setRange({model_.question().range.lower, value, model_.question().range.count});
    });
    connect(points_, &QSpinBox::valueChanged, this, [this](int count) {
        setRange(
            {model_.question().range.lower, model_.question().range.upper, static_cast<std::size_t>(count)});
    });
    predictors_->setProperty("class", "muted");
    predictors_->setTextFormat(Qt::PlainText);
    column.addWidget(rangeRow_);
    column.addWidget(predictors_);
    column.addWidget(pointsMessage_);
}

/// Those of the catalogue and the user's own that have something to be fitted.
void TargetSection::offerFamilies() {
    std::vector<FunctionPtr> fitted;
    const auto add = [&fitted](std::span<const FunctionPtr> functions) {
        std::ranges::copy_if(functions, std::back_inserter(fitted), [](const FunctionPtr& function) {
            return !function->description().parameters.empty();
        });
    };
    const FunctionLibrary own = model_.functions();
    add(own.functions());
    add(catalogue());
    const QSignalBlocker quiet(families_);
    auto* items = new QStandardItemModel(families_);
    addFunctionsByFamily(*items, fitted);
    families_->setModel(items);  // which deletes the one before
}

void TargetSection::addFamily(QVBoxLayout& column) {
    offerFamilies();
    families_->setItemDelegate(new FunctionDelegate(families_));
    families_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(&model_, &FitModel::functionsChanged, this, [this] {
        offerFamilies();
        showSetup();
    });
    families_->setToolTip(tr("The function whose parameters are sought"));
    families_->setAccessibleName(tr("Function"));
    families_->setMaxVisibleItems(20);
    connect(families_, &QComboBox::activated, this, [this](int index) {
        const std::string name = families_->itemData(index).toString().toStdString();
        const FunctionPtr own = model_.functions().find(name);
        if (const FunctionPtr chosen = own != nullptr ? own : findFunction(name)) {
            setFamily(defaultCurve(chosen));
        }
    });
    familyField_ = new SearchBox([this](const QString& text) -> Refusal {
        try {
            const Target* data = model_.question().data.get();
            const Curve curve = data != nullptr && data->predictors
                                    ? parseTypedPredictorCurve(text.toStdString(), data->predictors)
                                    : parseTypedCurve(text.toStdString(), model_.functions());
            if (curve.parameters.empty()) {
                return tr("%1 has no parameters to fit.").arg(titleOf(curve));
            }
            setFamily(curve);
            return {};
        } catch (const SpecError& error) {
            return {spoken(error.what()), static_cast<std::ptrdiff_t>(error.position())};
        }
    });
    familyField_->setFunctions([this] { return model_.functions(); });
    familyField_->field().setAccessibleName(tr("Other function"));
    familyField_->field().setToolTip(
        tr("A name, a SPEC, or a formula of your own, with start values behind it: a*x*tanh(b*x):a=1,b=1"));
    column.addWidget(headingLabel(tr("FUNCTION TO FIT")));
    column.addWidget(families_);
    column.addWidget(familyField_);
    column.addWidget(familyMessage_);
}

void TargetSection::setTarget(const Curve& target) {
    FitQuestion question = model_.question().data ? withData(model_.question(), nullptr) : model_.question();
    question.target = target;
    model_.change(std::move(question), tr("Approach %1").arg(titleOf(target)));
}

void TargetSection::setFamily(const Curve& family) {
    model_.change(withFamily(model_.question(), family), tr("Fit %1").arg(titleOf(family)));
}

void TargetSection::setRange(const SampleRange& range) {
    FitQuestion question = model_.question();
    question.range = range;
    model_.change(std::move(question), tr("Change the range"));
}

void TargetSection::showSetup() {
    const FitQuestion& question = model_.question();
    const Target* data = question.data.get();
    targetName_->setText(data != nullptr ? QString::fromStdString(data->name) : titleOf(question.target));
    dropData_->setEnabled(question.data != nullptr);
    rangeRow_->setEnabled(question.data == nullptr);
    rangeRow_->setVisible(data == nullptr || !data->predictors);
    predictors_->setVisible(data != nullptr && data->predictors);
    predictors_->setText(predictorWords(data));
    for (qsizetype i = 0; i < chips_.size(); ++i) {
        chips_[i]->setChecked(!question.data &&
                              question.target.function == findFunction(suggestedTargets[i]));
    }
    showRange(question);
    const int known = families_->findData(QString::fromStdString(question.family->description().name));
    families_->setCurrentIndex(known);
    families_->setPlaceholderText(titleOf(startOf(question)));
    familyField_->field().setPlaceholderText(offerOfFormula(data));
}

/// Of data their own range and number, which nobody can change here.
void TargetSection::showRange(const FitQuestion& question) {
    const QSignalBlocker blocked(points_);
    if (question.data && !question.data->x.empty()) {
        const auto [least, greatest] = std::ranges::minmax(question.data->x);
        lower_->setValue(least);
        upper_->setValue(greatest);
        points_->setMaximum(std::max(mostTargetPoints, static_cast<int>(question.data->x.size())));
        points_->setValue(static_cast<int>(question.data->x.size()));
        return;
    }
    lower_->setValue(question.range.lower);
    upper_->setValue(question.range.upper);
    if (points_->maximum() != mostTargetPoints) {  // setting it lays out the form anew
        points_->setMaximum(mostTargetPoints);
    }
    points_->setValue(static_cast<int>(question.range.count));
}

void TargetSection::showIssue() {
    const std::optional<FitIssue>& issue = model_.issue();
    const auto textOf = [&](FitField field) {
        return issue && issue->field == field ? spoken(issue->text) : QString();
    };
    pointsMessage_->say(textOf(FitField::points));
    familyMessage_->say(textOf(FitField::family));
}

}  // namespace zorro::ui

#include "moc_target_section.cpp"
