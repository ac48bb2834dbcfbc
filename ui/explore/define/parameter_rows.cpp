#include "ui/explore/define/parameter_rows.h"

#include <algorithm>
#include <limits>

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/expression/expression.h"
#include "ui/language/spoken.h"
#include "ui/widgets/field/number_box.h"

namespace zorro::ui {
namespace {

constexpr int numberWidth = 74;
constexpr double unbounded = std::numeric_limits<double>::infinity();

enum Column { nameColumn, defaultColumn, lowerColumn, upperColumn, scaleColumn };

bool isBounded(const Parameter& parameter) {
    return parameter.lower > -expressionBound || parameter.upper < expressionBound;
}

}  // namespace

ParameterRows::ParameterRows(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    rebuild({});
}

void ParameterRows::show(const std::vector<Parameter>& parameters) {
    const bool isSame = std::ranges::equal(rows_, parameters, [](const Row& row, const Parameter& parameter) {
        return row.parameter.name == parameter.name;
    });
    if (!isSame) {
        rebuild(parameters);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        showValues(rows_[i], parameters[i]);
    }
}

void ParameterRows::rebuild(const std::vector<Parameter>& parameters) {
    rows_.clear();
    if (body_ != nullptr) {
        body_->hide();
        body_->deleteLater();
    }
    body_ = new QWidget(this);
    grid_ = new QGridLayout(body_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(6);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(nameColumn, 1);
    if (parameters.empty()) {
        auto* none =
            new QLabel(tr("Words in the formula that are neither x nor a function become parameters."));
        none->setProperty("class", "muted");
        none->setWordWrap(true);
        grid_->addWidget(none, 0, nameColumn, 1, scaleColumn + 1);
    } else {
        const QString words[] = {{}, tr("default"), tr("from"), tr("to"), {}};
        for (int column = defaultColumn; column <= upperColumn; ++column) {
            auto* label = new QLabel(words[column], body_);
            label->setProperty("class", "muted");
            label->setAlignment(Qt::AlignRight);
            grid_->addWidget(label, 0, column);
        }
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        addRow(parameters[i], static_cast<int>(i) + 1);
    }
    layout()->addWidget(body_);
}

void ParameterRows::addRow(const Parameter& parameter, int line) {
    const QString name = QString::fromStdString(parameter.name);
    Row row{.parameter = parameter};
    auto* label = new QLabel(name, body_);
    label->setToolTip(spoken(parameter.meaning));
    grid_->addWidget(label, line, nameColumn);
    const auto place = static_cast<std::size_t>(line - 1);
    const auto add = [&](int column, const QString& title, const QString& toolTip,
                         double Parameter::*member) {
        auto* box = new NumberBox(body_);
        box->setBounds(-unbounded, unbounded);
        box->setCompact(true);
        box->setFixedWidth(numberWidth);
        box->setToolTip(toolTip);
        box->setAccessibleName(title);
        grid_->addWidget(box, line, column);
        connect(box, &NumberBox::rejected, this, &ParameterRows::rejected);
        connect(box, &NumberBox::valueEdited, this, [this, place, member](double value) {
            Parameter changed = rows_[place].parameter;
            changed.*member = value;
            emit edited(changed);
        });
        return box;
    };
    row.value = add(defaultColumn, tr("Default of %1").arg(name), tr("What it is where nobody says"),
                    &Parameter::defaultValue);
    row.lower =
        add(lowerColumn, tr("Lower bound of %1").arg(name), tr("No value is below this"), &Parameter::lower);
    row.upper =
        add(upperColumn, tr("Upper bound of %1").arg(name), tr("No value is above this"), &Parameter::upper);
    row.logarithmic = new QCheckBox(tr("log"), body_);
    row.logarithmic->setToolTip(tr("Sliders move by factors; both bounds are above 0"));
    row.logarithmic->setAccessibleName(tr("%1 on a logarithmic scale").arg(name));
    grid_->addWidget(row.logarithmic, line, scaleColumn);
    connect(row.logarithmic, &QCheckBox::toggled, this, [this, place](bool on) {
        Parameter changed = rows_[place].parameter;
        changed.scale = on ? ParameterScale::logarithmic : ParameterScale::linear;
        emit edited(changed);
    });
    rows_.push_back(row);
}

void ParameterRows::showValues(Row& row, const Parameter& parameter) {
    row.parameter = parameter;
    // Bounds that nobody gave are no range for steps.
    if (isBounded(parameter) && parameter.lower < parameter.upper) {
        const bool mayBeLogarithmic = parameter.lower > 0;
        row.value->setBounds(parameter.lower, parameter.upper,
                             mayBeLogarithmic ? parameter.scale : ParameterScale::linear);
    } else {
        row.value->setBounds(-unbounded, unbounded);
    }
    row.value->setValue(parameter.defaultValue);
    row.lower->setValue(parameter.lower);
    row.upper->setValue(parameter.upper);
    const QSignalBlocker quiet(row.logarithmic);
    row.logarithmic->setChecked(parameter.scale == ParameterScale::logarithmic);
}

}  // namespace zorro::ui

#include "moc_parameter_rows.cpp"
