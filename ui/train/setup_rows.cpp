#include "ui/train/setup_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/theme/fonts.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/side_panel.h"

namespace zorro::ui {
namespace {

constexpr int choiceWidth = 150;
constexpr int numberWidth = 84;
constexpr int headingGap = 14;

}  // namespace

SetupRows::SetupRows(TrainModel& model, QWidget* parent)
    : QWidget(parent), model_(model), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(4);
    connect(&model_, &TrainModel::setupChanged, this, &SetupRows::showSetup);
}

void SetupRows::addHeading(const QString& text) {
    if (column_->count() > 0) {
        column_->addSpacing(headingGap);
    }
    column_->addWidget(headingLabel(text));
}

QWidget* SetupRows::addRow(const QString& label, QWidget* field) {
    lastRow_ = new QWidget(this);
    QHBoxLayout* row = formRow(label, {field});
    lastRow_->setLayout(row);
    column_->addWidget(lastRow_);
    return lastRow_;
}

void SetupRows::edit(const QString& label, const std::function<void(TrainSetup&)>& change, int run) {
    TrainSetup setup = model_.setup();
    change(setup);
    model_.change(std::move(setup), tr("Change %1").arg(label.toLower()), run);
}

void SetupRows::addChoice(const QString& label, const QStringList& choices, const QString& toolTip,
                          const Get& get, const Set& set) {
    auto* box = new QComboBox;
    box->addItems(choices);
    box->setFixedWidth(choiceWidth);
    box->setToolTip(toolTip);
    addRow(label, box);
    connect(box, &QComboBox::activated, this,
            [this, label, set](int index) { edit(label, [&](TrainSetup& setup) { set(setup, index); }); });
    updates_.emplace_back(
        [box, get](const TrainSetup& setup) { box->setCurrentIndex(static_cast<int>(get(setup))); });
    updates_.back()(model_.setup());
}

void SetupRows::addCount(const QString& label, int lower, int upper, const QString& toolTip, const Get& get,
                         const Set& set) {
    auto* box = new QSpinBox;
    box->setRange(lower, upper);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setGroupSeparatorShown(true);
    box->setAlignment(Qt::AlignRight);
    box->setFont(tabularFont());
    box->setFixedWidth(numberWidth);
    box->setToolTip(toolTip);
    addRow(label, box);
    const int run = static_cast<int>(updates_.size());
    connect(box, &QSpinBox::valueChanged, this, [this, label, set, run](int value) {
        edit(
            label, [&](TrainSetup& setup) { set(setup, value); }, run);
    });
    updates_.emplace_back([box, get](const TrainSetup& setup) {
        const QSignalBlocker blocked(box);
        box->setValue(static_cast<int>(get(setup)));
    });
    updates_.back()(model_.setup());
}

void SetupRows::addNumber(const QString& label, double lower, double upper, const QString& toolTip,
                          const Get& get, const Set& set) {
    auto* box = new NumberBox;
    box->setFont(tabularFont());
    box->setBounds(lower, upper, lower > 0 ? ParameterScale::logarithmic : ParameterScale::linear);
    box->setCompact(true);
    box->setFixedWidth(numberWidth);
    box->setToolTip(toolTip);
    auto* message = new InlineMessage(box);
    addRow(label, box);
    column_->addWidget(message);
    const int run = static_cast<int>(updates_.size());
    connect(box, &NumberBox::valueEdited, this, [this, label, set, run](double value) {
        edit(
            label, [&](TrainSetup& setup) { set(setup, value); }, run);
    });
    connect(box, &NumberBox::rejected, message, &InlineMessage::say);
    updates_.emplace_back([box, get](const TrainSetup& setup) { box->setValue(get(setup)); });
    updates_.back()(model_.setup());
}

void SetupRows::addSwitch(const QString& label, const QString& toolTip, const Get& get, const Set& set) {
    auto* box = new QCheckBox(label);
    box->setToolTip(toolTip);
    lastRow_ = box;
    column_->addWidget(box);
    connect(box, &QCheckBox::clicked, this,
            [this, label, set](bool on) { edit(label, [&](TrainSetup& setup) { set(setup, on ? 1 : 0); }); });
    updates_.emplace_back([box, get](const TrainSetup& setup) { box->setChecked(get(setup) != 0); });
    updates_.back()(model_.setup());
}

void SetupRows::addText(const QString& label, const QStringList& offers, const QString& toolTip,
                        const std::function<QString(const TrainSetup&)>& get,
                        const std::function<void(TrainSetup&, const QString&)>& set) {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(offers);
    box->setFixedWidth(choiceWidth);
    box->setToolTip(toolTip);
    addRow(label, box);
    const auto take = [this, label, set, get, box] {
        const QString text = box->currentText().trimmed();
        if (text != get(model_.setup()) && !text.isEmpty()) {
            edit(label, [&](TrainSetup& setup) { set(setup, text); });
        }
    };
    connect(box, &QComboBox::activated, this, take);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    updates_.emplace_back([box, get](const TrainSetup& setup) { box->setEditText(get(setup)); });
    updates_.back()(model_.setup());
}

void SetupRows::showLastRowOnly(const std::function<bool(const TrainSetup&)>& holds) {
    updates_.emplace_back(
        [row = lastRow_, holds](const TrainSetup& setup) { row->setVisible(holds(setup)); });
    updates_.back()(model_.setup());
}

void SetupRows::showSetup() {
    for (const auto& update : updates_) {
        update(model_.setup());
    }
}

}  // namespace zorro::ui
