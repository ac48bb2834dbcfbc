// What the rows of the form are edited with, by the kinds of their fields.

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include "ui/theme/fonts.h"
#include "ui/train/form/field_rows.h"
#include "ui/widgets/field/count_box.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/field_title.h"

namespace zorro::ui {
namespace {

constexpr int choiceWidth = 150;
constexpr int longChoiceWidth = 190;
constexpr int numberWidth = 84;

double numberIn(const FieldValue& value) {
    if (const auto* whole = std::get_if<std::uint64_t>(&value)) {
        return static_cast<double>(*whole);
    }
    const auto* number = std::get_if<double>(&value);
    return number != nullptr ? *number : 0;
}

/// The number as a value of the field.
FieldValue valueOf(const ComparisonField& field, double number) {
    return field.access.kind == FieldKind::whole ? FieldValue(static_cast<std::uint64_t>(number))
                                                 : FieldValue(number);
}

bool isInside(const ComparisonField& field, double number) {
    const bool isWhole = field.access.kind != FieldKind::whole || number == std::floor(number);
    return isWhole && number >= field.lower && number <= field.upper;
}

}  // namespace

QComboBox* FieldRows::addChoice(const Words& words, const QStringList& choices, const Get& get,
                                const Set& set) {
    auto* box = new QComboBox;
    box->addItems(choices);
    box->setMinimumWidth(choiceWidth);
    box->setMaximumWidth(longChoiceWidth);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(words, box);
    connect(box, &QComboBox::activated, this, [this, label = words.label, set](int index) {
        edit(label, [&](TrainSetup& setup) { set(setup, index); });
    });
    addUpdate([box, get](const TrainSetup& setup) { box->setCurrentIndex(static_cast<int>(get(setup))); });
    return box;
}

QWidget* FieldRows::addCount(const Words& words, int lower, int upper, const Get& get, const Set& set) {
    auto* box = new CountBox;
    box->setRange(lower, upper);
    box->setFixedWidth(numberWidth);
    addRow(words, box);
    auto* text = box->findChild<QLineEdit*>();
    connect(box, &QSpinBox::valueChanged, this, [this, label = words.label, set, text](int value) {
        text->setModified(false);
        edit(
            label.toLower(), [&](TrainSetup& setup) { set(setup, value); }, label);
    });
    addUpdate([box, get, text](const TrainSetup& setup) {
        const QSignalBlocker blocked(box);
        box->setValue(static_cast<int>(get(setup)));
        text->setModified(false);
    });
    return box;
}

QWidget* FieldRows::addSwitch(const Words& words, const ComparisonField& field) {
    auto* box = new QCheckBox(words.label);
    addRow(words, box, false);
    connect(box, &QCheckBox::clicked, this, [this, field](bool on) { edit(field, on); });
    addUpdate([box, get = field.access.get](const TrainSetup& setup) {
        box->setChecked(std::get<bool>(get(setup.comparison)));
    });
    return box;
}

QWidget* FieldRows::addChoiceField(const Words& words, const ComparisonField& field) {
    QStringList labels;
    for (const FieldChoice& choice : field.access.choices) {
        labels << fieldWords(choice.label);
    }
    const auto positionOf = [field](const TrainSetup& setup) {
        const std::string word = fieldText(field.access.get(setup.comparison));
        const auto& choices = field.access.choices;
        return static_cast<double>(
            std::find_if(choices.begin(), choices.end(),
                         [&word](const FieldChoice& each) { return each.word == word; }) -
            choices.begin());
    };
    return addChoice(words, labels, positionOf, [field](TrainSetup& setup, double position) {
        setField(setup, field, field.access.choices[static_cast<std::size_t>(position)].word);
    });
}

QWidget* FieldRows::addCountField(const Words& words, const ComparisonField& field) {
    constexpr double most = std::numeric_limits<int>::max();
    return addCount(
        words, static_cast<int>(field.lower), static_cast<int>(std::min(field.upper, most)),
        [field, most](const TrainSetup& setup) {
            return std::min(numberIn(field.access.get(setup.comparison)), most);
        },
        [field](TrainSetup& setup, double value) { setField(setup, field, valueOf(field, value)); });
}

QWidget* FieldRows::addNumber(const Words& words, const ComparisonField& field) {
    auto* box = new NumberBox;
    box->setFont(tabularFont());
    box->setBounds(field.lower, field.upper,
                   field.lower > 0 ? ParameterScale::logarithmic : ParameterScale::linear);
    box->setCompact(true);
    box->setFixedWidth(numberWidth);
    addRow(words, box);
    connect(box, &NumberBox::valueEdited, this,
            [this, field](double value) { edit(field, valueOf(field, value)); });
    connect(box, &NumberBox::rejected, this,
            [this, row = rows_.size() - 1](const QString& sentence) { refuse(row, sentence); });
    addUpdate([box, get = field.access.get](const TrainSetup& setup) {
        box->setValue(numberIn(get(setup.comparison)));
    });
    return box;
}

/// A number that may be left out; what holds then is the data set's own.
QWidget* FieldRows::addOptional(const Words& words, const ComparisonField& field) {
    auto* line = new QLineEdit;
    line->setFont(tabularFont());
    line->setAlignment(Qt::AlignRight);
    line->setPlaceholderText(tr("as usual"));
    line->setFixedWidth(numberWidth);
    addRow(words, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, row = rows_.size() - 1, field] {
        if (!line->isModified()) {
            return;
        }
        const std::optional<double> typed = readNumber(line->text());
        const bool isEmpty = line->text().trimmed().isEmpty();
        if (!isEmpty && !(typed && isInside(field, *typed))) {
            refuse(row, tr("%1: “%2” is no number in %3; leave it empty for the usual.")
                            .arg(fieldCaption(field), line->text().left(24),
                                 intervalText(field.lower, field.upper)));
            return;
        }
        refuse(row, {});
        line->setModified(false);
        const FieldValue value = isEmpty ? FieldValue() : valueOf(field, *typed);
        if (value != field.access.get(model_.setup().comparison)) {
            edit(field, value);
        }
    });
    addUpdate([line, get = field.access.get](const TrainSetup& setup) {
        const FieldValue value = get(setup.comparison);
        const bool isGiven = !std::holds_alternative<std::monostate>(value);
        line->setText(isGiven ? compactNumberText(numberIn(value)) : QString());
    });
    return line;
}

/// A text that can be chosen or typed.
QWidget* FieldRows::addOffers(const Words& words, const ComparisonField& field) {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    for (const FieldChoice& choice : field.access.choices) {
        box->addItem(QString::fromStdString(choice.word));
        box->setItemData(box->count() - 1, fieldWords(choice.label), Qt::ToolTipRole);
    }
    box->setFixedWidth(choiceWidth);
    addRow(words, box);
    const auto textOf = [get = field.access.get](const TrainSetup& setup) {
        return QString::fromStdString(fieldText(get(setup.comparison)));
    };
    const auto take = [this, field, textOf, box] {
        const QString text = box->currentText().trimmed();
        box->lineEdit()->setModified(false);
        if (text != textOf(model_.setup()) && !text.isEmpty()) {
            edit(field, text.toStdString());
        }
    };
    connect(box, &QComboBox::activated, this, take);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    addUpdate([box, textOf](const TrainSetup& setup) {
        if (box->currentText() != textOf(setup)) {
            box->setEditText(textOf(setup));
            box->lineEdit()->setCursorPosition(0);
        }
    });
    return box;
}

/// A text, or words that are parted by commas.
QWidget* FieldRows::addLine(const Words& words, const ComparisonField& field) {
    auto* line = new QLineEdit;
    line->setFixedWidth(choiceWidth);
    addRow(words, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, field] {
        const FieldValue value = readFieldText(field, line->text().trimmed().toStdString());
        line->setModified(false);
        if (value != field.access.get(model_.setup().comparison)) {
            edit(field, value);
        }
    });
    addUpdate([line, get = field.access.get](const TrainSetup& setup) {
        const QString text = QString::fromStdString(fieldText(get(setup.comparison)));
        if (line->text() != text) {
            line->setText(text);
        }
    });
    return line;
}

}  // namespace zorro::ui
