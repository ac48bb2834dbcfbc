#include "ui/train/form/field_rows.h"

#include <algorithm>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/train/form/tune_each.h"
#include "ui/train/vary/vary_field.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/spoken/accessible_choice.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int headingGap = 14;
constexpr int rowGap = 4;
constexpr int fieldAir = 8;  ///< above and below the text of a field

}  // namespace

FieldRows::FieldRows(TrainModel& model, QWidget* parent)
    : QWidget(parent), model_(model), column_(new QVBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(rowGap);
    connect(&model_, &TrainModel::setupChanged, this, &FieldRows::showSetup);
}

void FieldRows::addHeading(const QString& text) {
    if (column_->count() > 0) {
        column_->addSpacing(headingGap);
    }
    column_->addWidget(headingLabel(text));
}

void FieldRows::addRow(const Words& words, QWidget* field, bool withLabel) {
    field->setToolTip(words.toolTip);
    nameField(*field, words.label);
    auto* row = new QWidget(this);
    // As high before its field was styled as afterwards, and whatever stands in the form.
    row->setFixedHeight(fontMetrics().height() + fieldAir);
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    if (withLabel) {
        QHBoxLayout* line = formRow(words.label, {field});
        line->itemAt(0)->widget()->setToolTip(words.toolTip);
        lines->addLayout(line);
    } else {
        lines->addWidget(field);
    }
    column_->addWidget(row);
    rows_.push_back(
        {.key = words.key, .widget = row, .field = field, .toolTip = words.toolTip, .refusal = {}});
}

void FieldRows::addUpdate(const std::function<void(const TrainSetup&)>& update) {
    updates_.push_back(update);
    update(model_.setup());
}

void FieldRows::edit(const ComparisonField& field, const FieldValue& value) {
    edit(
        fieldName(field), [&](TrainSetup& setup) { setField(setup, field, value); },
        QString::fromStdString(field.key));
}

void FieldRows::edit(const QString& label, const std::function<void(TrainSetup&)>& change,
                     const QString& field) {
    TrainSetup setup = model_.setup();
    change(setup);
    model_.change(std::move(setup), tr("Change %1").arg(label), field);
}

QWidget* FieldRows::addField(const ComparisonField& field) {
    const Words words{field.key, fieldCaption(field), fieldMeaning(field)};
    QWidget* widget = nullptr;
    switch (field.access.kind) {
        case FieldKind::flag:
            widget = addSwitch(words, field);
            break;
        case FieldKind::choice:
            widget = addChoiceField(words, field);
            break;
        case FieldKind::whole:
        case FieldKind::number:
            widget = field.access.mayBeLeftOut               ? addOptional(words, field)
                     : field.access.kind == FieldKind::whole ? addCountField(words, field)
                                                             : addNumber(words, field);
            break;
        case FieldKind::text:
            widget = field.access.choices.empty() ? addLine(words, field) : addOffers(words, field);
            break;
        case FieldKind::words:
            widget = addLine(words, field);
            break;
    }
    if (field.isMemberWise) {
        addVary(words, field, widget);
    }
    if (!field.conditions.empty()) {
        enableLastRowOnly([field](const TrainSetup& setup) { return applies(field, setup.comparison); });
    }
    return widget;
}

/// Networks of one run may differ in it: several values of it can be written into its row.
void FieldRows::addVary(const Words& words, const ComparisonField& field, QWidget* single) {
    const std::size_t row = rows_.size() - 1;
    auto* vary = new VaryField(
        model_, variedField(field), single,
        [this, label = words.label](const std::function<void(TrainSetup&)>& change) { edit(label, change); },
        [this, row](const QString& sentence) { refuse(row, sentence); });
    rows_[row].widget->layout()->itemAt(0)->layout()->addWidget(vary);
    addUpdate([vary](const TrainSetup& setup) { vary->showSetup(setup); });
}

void FieldRows::enableLastRowOnly(const Condition& holds) {
    addUpdate([row = rows_.back().widget, holds](const TrainSetup& setup) { row->setEnabled(holds(setup)); });
}

void FieldRows::showLastRowOnly(const Condition& holds) {
    addUpdate([row = rows_.back().widget, holds](const TrainSetup& setup) { row->setVisible(holds(setup)); });
}

void FieldRows::addBelow(QWidget* widget) {
    column_->addWidget(widget);
}

TuneEach* FieldRows::addTuneEach() {
    const QString label = tr("the tuning");
    auto* tune =
        new TuneEach([this, label](const std::function<void(TrainSetup&)>& change) { edit(label, change); });
    addRow({{}, tr("Tune each"), {}}, tune, false);
    addUpdate([tune](const TrainSetup& setup) { tune->showSetup(setup); });
    return tune;
}

QToolButton* FieldRows::addFold(const QString& title, const QString& toolTip,
                                const std::vector<std::string>& keys, const std::function<void()>& fill) {
    auto* button = new QToolButton;
    button->setText(title);
    button->setToolTip(toolTip);
    button->setAccessibleName(title);
    button->setCheckable(true);
    button->setArrowType(Qt::RightArrow);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("class", "fold");
    button->setFocusPolicy(Qt::TabFocus);
    auto* body = new QWidget(this);
    body->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);  // room to spare is no room between rows
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rowGap);
    body->hide();
    column_->addWidget(button, 0, Qt::AlignLeft);
    column_->addWidget(body);
    folds_.push_back({button, keys, toolTip});
    connect(button, &QToolButton::toggled, this, [this, button, body, column, fill](bool open) {
        if (open && column->isEmpty()) {
            QVBoxLayout* before = std::exchange(column_, column);
            fill();
            column_ = before;
        }
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    });
    return button;
}

void FieldRows::end() {
    column_->addStretch(1);
}

void FieldRows::openFolds() {
    for (std::size_t i = 0; i < folds_.size(); ++i) {
        folds_[i].button->setChecked(true);
    }
}

std::vector<std::string> FieldRows::keys() const {
    std::vector<std::string> keys;
    keys.reserve(rows_.size());
    for (const Row& row : rows_) {
        keys.push_back(row.key);
    }
    for (const Fold& fold : folds_) {
        keys.insert(keys.end(), fold.keys.begin(), fold.keys.end());
    }
    return keys;
}

QStringList FieldRows::messages() const {
    QStringList messages;
    for (const Row& row : rows_) {
        if (!row.refusal.isEmpty()) {
            messages << row.refusal;
        }
    }
    return messages;
}

void FieldRows::refuse(std::size_t row, const QString& sentence) {
    if (rows_[row].refusal != sentence) {
        rows_[row].refusal = sentence;
        mark(rows_[row], {});
        emit messagesChanged();
    }
}

/// A field is wrong by what was typed into it, or by what the comparison says of it.
void FieldRows::mark(const Row& row, const QString& issue) {
    const QString words = row.refusal.isEmpty() ? issue : row.refusal;
    row.field->setToolTip(words.isEmpty() ? row.toolTip : words);
    row.field->setAccessibleDescription(words);
    if (row.field->property("error").toBool() == words.isEmpty()) {
        row.field->setProperty("error", !words.isEmpty());
        refreshStyle(*row.field);
    }
}

void FieldRows::clearIssues() {
    for (const Row& row : rows_) {
        mark(row, {});
    }
    for (const Fold& fold : folds_) {
        markFold(fold, {});
    }
}

void FieldRows::markFold(const Fold& fold, const QString& issue) {
    fold.button->setToolTip(issue.isEmpty() ? fold.toolTip : issue);
    if (fold.button->property("error").toBool() == issue.isEmpty()) {
        fold.button->setProperty("error", !issue.isEmpty());
        refreshStyle(*fold.button);
    }
}

void FieldRows::markIssue(const ComparisonIssue& issue) {
    for (const Fold& fold : folds_) {
        if (std::find(fold.keys.begin(), fold.keys.end(), issue.key) != fold.keys.end()) {
            markFold(fold, issueInWords(issue));
        }
    }
    for (const Row& row : rows_) {
        if (row.key == issue.key) {
            mark(row, issueInWords(issue));
        }
    }
}

void FieldRows::showSetup() {
    for (const auto& update : updates_) {
        update(model_.setup());
    }
}

}  // namespace zorro::ui

#include "moc_field_rows.cpp"
