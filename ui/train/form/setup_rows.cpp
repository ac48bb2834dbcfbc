#include "ui/train/form/setup_rows.h"

#include <algorithm>
#include <utility>

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/undo_keys.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int choiceWidth = 150;
constexpr int numberWidth = 84;
constexpr int headingGap = 14;
constexpr int rowGap = 4;

/// Whether `sentence` is about the key: begins with it as a whole word.
bool isAbout(const QString& sentence, const QString& key) {
    return !key.isEmpty() && sentence.startsWith(key) &&
           (sentence.size() == key.size() ||
            !(sentence[key.size()].isLetterOrNumber() || sentence[key.size()] == u'_'));
}

/// A whole number with thin spaces between thousands, as numbers stand everywhere else.
class CountBox : public QSpinBox {
public:
    [[nodiscard]] QString textFromValue(int value) const override { return countText(value); }
    [[nodiscard]] int valueFromText(const QString& text) const override {
        return static_cast<int>(readNumber(text).value_or(value()));
    }
    QValidator::State validate(QString& text, int& position) const override {
        QString plain = text;
        plain.remove(QChar(0x202F));
        return QSpinBox::validate(plain, position);
    }
};

}  // namespace

SetupRows::SetupRows(TrainModel& model, QWidget* parent)
    : QWidget(parent), model_(model), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(rowGap);
    connect(&model_, &TrainModel::setupChanged, this, &SetupRows::showSetup);
}

void SetupRows::addHeading(const QString& text) {
    if (column_->count() > 0) {
        column_->addSpacing(headingGap);
    }
    column_->addWidget(headingLabel(text));
}

void SetupRows::addRow(const Words& words, QWidget* field, bool withLabel) {
    field->setToolTip(words.toolTip);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(words.label);
    }
    leaveUndoToWindow(*field);
    auto* row = new QWidget(this);
    auto* lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(rowGap);
    auto* message = new InlineMessage(field);
    if (withLabel) {
        QHBoxLayout* line = formRow(words.label, {field});
        line->itemAt(0)->widget()->setToolTip(words.toolTip);
        lines->addLayout(line);
    } else {
        lines->addWidget(field);
    }
    lines->addWidget(message);
    column_->addWidget(row);
    rows_.push_back({words.key, words.label, row, message});
}

void SetupRows::addUpdate(const std::function<void(const TrainSetup&)>& update) {
    updates_.push_back(update);
    update(model_.setup());
}

void SetupRows::edit(const QString& label, const std::function<void(TrainSetup&)>& change,
                     const QString& field) {
    TrainSetup setup = model_.setup();
    change(setup);
    model_.change(std::move(setup), tr("Change %1").arg(label.toLower()), field);
}

void SetupRows::addChoice(const Words& words, const QStringList& choices, const Get& get, const Set& set) {
    auto* box = new QComboBox;
    box->addItems(choices);
    box->setFixedWidth(choiceWidth);
    addRow(words, box);
    connect(box, &QComboBox::activated, this, [this, label = words.label, set](int index) {
        edit(label, [&](TrainSetup& setup) { set(setup, index); });
    });
    addUpdate([box, get](const TrainSetup& setup) { box->setCurrentIndex(static_cast<int>(get(setup))); });
}

void SetupRows::addCount(const Words& words, int lower, int upper, const Get& get, const Set& set) {
    auto* box = new CountBox;
    box->setRange(lower, upper);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFont(tabularFont());
    box->setFixedWidth(numberWidth);
    addRow(words, box);
    auto* text = box->findChild<QLineEdit*>();
    connect(box, &QSpinBox::valueChanged, this, [this, label = words.label, set, text](int value) {
        text->setModified(false);
        edit(
            label, [&](TrainSetup& setup) { set(setup, value); }, label);
    });
    addUpdate([box, get, text](const TrainSetup& setup) {
        const QSignalBlocker blocked(box);
        box->setValue(static_cast<int>(get(setup)));
        text->setModified(false);
    });
}

void SetupRows::addNumber(const Words& words, double lower, double upper, const Get& get, const Set& set) {
    auto* box = new NumberBox;
    box->setFont(tabularFont());
    box->setBounds(lower, upper, lower > 0 ? ParameterScale::logarithmic : ParameterScale::linear);
    box->setCompact(true);
    box->setFixedWidth(numberWidth);
    addRow(words, box);
    connect(box, &NumberBox::valueEdited, this, [this, label = words.label, set](double value) {
        edit(
            label, [&](TrainSetup& setup) { set(setup, value); }, label);
    });
    connect(box, &NumberBox::rejected, rows_.back().message, &InlineMessage::say);
    addUpdate([box, get](const TrainSetup& setup) { box->setValue(get(setup)); });
}

void SetupRows::addOptional(const Words& words, double lower, double upper, const QString& otherwise,
                            const GetOptional& get, const SetOptional& set) {
    auto* field = new QLineEdit;
    field->setFont(tabularFont());
    field->setAlignment(Qt::AlignRight);
    field->setPlaceholderText(otherwise);
    field->setFixedWidth(numberWidth);
    addRow(words, field);
    InlineMessage* message = rows_.back().message;
    const auto show = [field, get](const TrainSetup& setup) {
        const std::optional<double> value = get(setup);
        field->setText(value ? compactNumberText(*value) : QString());
    };
    connect(field, &QLineEdit::editingFinished, this,
            [this, field, message, lower, upper, get, set, label = words.label] {
                if (!field->isModified()) {
                    return;
                }
                const std::optional<double> typed = readNumber(field->text());
                const bool isEmpty = field->text().trimmed().isEmpty();
                if (!isEmpty && !(typed && *typed >= lower && *typed <= upper)) {
                    message->say(tr("“%1” is no number in %2; leave it empty for the usual.")
                                     .arg(field->text().left(24), intervalText(lower, upper)));
                    return;
                }
                message->say({});
                field->setModified(false);
                const std::optional<double> value = isEmpty ? std::nullopt : typed;
                if (value != get(model_.setup())) {
                    edit(label, [&](TrainSetup& setup) { set(setup, value); });
                }
            });
    addUpdate(show);
}

void SetupRows::addSwitch(const Words& words, const Get& get, const Set& set) {
    auto* box = new QCheckBox(words.label);
    addRow(words, box, false);
    connect(box, &QCheckBox::clicked, this, [this, label = words.label, set](bool on) {
        edit(label, [&](TrainSetup& setup) { set(setup, on ? 1 : 0); });
    });
    addUpdate([box, get](const TrainSetup& setup) { box->setChecked(get(setup) != 0); });
}

QWidget* SetupRows::addText(const Words& words, const QStringList& offers, const GetText& get,
                            const SetText& set) {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(offers);
    box->setFixedWidth(choiceWidth);
    addRow(words, box);
    const auto take = [this, label = words.label, set, get, box] {
        const QString text = box->currentText().trimmed();
        box->lineEdit()->setModified(false);
        if (text != get(model_.setup()) && !text.isEmpty()) {
            edit(label, [&](TrainSetup& setup) { set(setup, text); });
        }
    };
    connect(box, &QComboBox::activated, this, take);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, take);
    addUpdate([box, get](const TrainSetup& setup) {
        if (box->currentText() != get(setup)) {
            box->setEditText(get(setup));
            box->lineEdit()->setCursorPosition(0);
        }
    });
    return box;
}

void SetupRows::addLine(const Words& words, const GetText& get, const SetText& set) {
    auto* field = new QLineEdit;
    field->setFixedWidth(choiceWidth);
    addRow(words, field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, get, set, label = words.label] {
        const QString text = field->text().trimmed();
        field->setModified(false);
        if (text != get(model_.setup())) {
            edit(label, [&](TrainSetup& setup) { set(setup, text); });
        }
    });
    addUpdate([field, get](const TrainSetup& setup) {
        if (field->text() != get(setup)) {
            field->setText(get(setup));
        }
    });
}

void SetupRows::showLastRowOnly(const Condition& holds) {
    addUpdate([row = rows_.back().widget, holds](const TrainSetup& setup) { row->setVisible(holds(setup)); });
}

void SetupRows::addBelow(QWidget* widget) {
    column_->addWidget(widget);
}

void SetupRows::addFold(const QString& title, const QString& toolTip, const std::vector<const char*>& keys,
                        const std::function<void()>& fill) {
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
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rowGap);
    body->hide();
    column_->addWidget(button, 0, Qt::AlignLeft);
    column_->addWidget(body);
    folds_.push_back({button, keys});
    connect(button, &QToolButton::toggled, this, [this, button, body, column, fill](bool open) {
        if (open && column->isEmpty()) {
            QVBoxLayout* before = std::exchange(column_, column);
            fill();
            column_ = before;
        }
        button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        body->setVisible(open);
    });
}

void SetupRows::openFolds() {
    for (std::size_t i = 0; i < folds_.size(); ++i) {
        folds_[i].button->setChecked(true);
    }
}

std::vector<const char*> SetupRows::keys() const {
    std::vector<const char*> keys;
    keys.reserve(rows_.size());
    for (const Row& row : rows_) {
        keys.push_back(row.key);
    }
    for (const Fold& fold : folds_) {
        keys.insert(keys.end(), fold.keys.begin(), fold.keys.end());
    }
    return keys;
}

void SetupRows::openFoldOf(const QString& key) {
    for (const Fold& fold : folds_) {
        const bool holds = std::any_of(fold.keys.begin(), fold.keys.end(),
                                       [&key](const char* other) { return key == QLatin1String(other); });
        if (holds) {
            fold.button->setChecked(true);
        }
    }
}

void SetupRows::clearProblems() {
    for (const Row& row : rows_) {
        row.message->say({});
    }
}

/// The words of the form in place of the keys of the file.
QString SetupRows::withLabels(QString sentence) const {
    for (const Row& row : rows_) {
        const QString key = QString::fromLatin1(row.key);
        if (key.contains(u'.')) {
            sentence.replace(key, row.label);
        }
    }
    return sentence;
}

bool SetupRows::showProblem(const QString& sentence) {
    for (const Fold& fold : folds_) {
        for (const char* key : fold.keys) {
            if (isAbout(sentence, QString::fromLatin1(key))) {
                openFoldOf(QString::fromLatin1(key));
            }
        }
    }
    for (const Row& row : rows_) {
        if (isAbout(sentence, QString::fromLatin1(row.key))) {
            return showProblemAt(row.key, sentence);
        }
    }
    clearProblems();
    return false;
}

bool SetupRows::showProblemAt(const char* key, const QString& sentence) {
    clearProblems();
    openFoldOf(QString::fromLatin1(key));
    for (const Row& row : rows_) {
        if (QLatin1String(row.key) == QLatin1String(key)) {
            row.message->say(withLabels(sentence));
            return true;
        }
    }
    return false;
}

void SetupRows::showSetup() {
    for (const auto& update : updates_) {
        update(model_.setup());
    }
}

}  // namespace zorro::ui
