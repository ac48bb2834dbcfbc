#include "ui/train/place/place_dialog.h"

#include <algorithm>
#include <utility>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include "core/launch/launch.h"
#include "ui/language/spoken.h"
#include "ui/language/translated.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr int listWidth = 180;
constexpr int scriptHeight = 150;
constexpr int screenMargin = 48;  ///< for the frame around a window

QFont fixedFont() {
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

/// A name that no other place has.
std::string freshName(const std::vector<Place>& places, const std::string& word) {
    std::string name = word;
    const auto isTaken = [&](const Place& place) { return place.name == name; };
    for (int number = 2; std::any_of(places.begin(), places.end(), isTaken); ++number) {
        name = word + " " + std::to_string(number);
    }
    return name;
}

}  // namespace

PlaceDialog::PlaceDialog(std::vector<Place> places, QWidget* parent)
    : QDialog(parent),
      places_(std::move(places)),
      list_(new QListWidget(this)),
      remove_(new QPushButton(tr("Remove"), this)),
      empty_(new QLabel(tr("Add another machine that ssh reaches, or a cluster with Slurm.\n"
                           "What is trained there is shown here as it grows."),
                        this)),
      pages_(new QStackedWidget(this)),
      problem_(new QLabel(this)),
      answer_(new QLabel(this)),
      test_(new QPushButton(tr("Test connection"), this)) {
    setWindowTitle(tr("Places to train at"));
    const QSize screenSize = screen()->availableSize();
    resize(QSize(820, 700).boundedTo(screenSize - QSize(screenMargin, screenMargin)));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(tr("Keep these places"), QDialogButtonBox::AcceptRole);
    accept_->setProperty("class", "primary");
    right_ = makeForms();
    empty_->setProperty("class", "muted");
    empty_->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout;
    row->addWidget(makeList());
    row->addWidget(right_, 1);
    row->addWidget(empty_, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::currentRowChanged, this, &PlaceDialog::showPlace);
    for (const Place& place : places_) {
        list_->addItem(QString::fromStdString(place.name));
    }
    list_->setCurrentRow(places_.empty() ? -1 : 0);
    showPlace();
}

QWidget* PlaceDialog::makeList() {
    auto* left = new QWidget(this);
    left->setFixedWidth(listWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    list_->setAccessibleName(tr("Places"));
    auto* add = new QPushButton(tr("Add"), left);
    auto* kinds = new QMenu(add);
    for (const PlaceKind* kind : placeKinds()) {
        if (const PlaceDescription& words = kind->description(); !words.isHere) {
            kinds->addAction(translated(words.title), this, [this, &words] { this->add(words); });
        }
    }
    add->setMenu(kinds);
    actOnce(*remove_);  // the next place takes the place of the one that goes
    connect(remove_, &QPushButton::clicked, this, &PlaceDialog::remove);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove_);
    column->addWidget(list_);
    column->addLayout(buttons);
    return left;
}

QWidget* PlaceDialog::makeForms() {
    auto* content = new QWidget(this);
    content->setProperty("class", "content");
    for (const PlaceKind* kind : placeKinds()) {
        if (!kind->description().isHere) {
            forms_.push_back(makeForm(kind->description()));
            pages_->addWidget(forms_.back().page);
        }
    }
    auto* column = new QVBoxLayout(content);
    column->addWidget(pages_);
    column->addWidget(makeTest());
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

PlaceDialog::KindForm PlaceDialog::makeForm(const PlaceDescription& kind) {
    KindForm made{.kind = &kind, .page = new QWidget(this)};
    auto* form = new QFormLayout(made.page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    Field name = makeLine(tr("Name"), tr("What you choose it by"));
    connect(qobject_cast<QLineEdit*>(name.edit), &QLineEdit::textChanged, this, [this](const QString& typed) {
        change([&](Place& place) { place.name = typed.toStdString(); });
    });
    name.get = [](const Place& place) { return QString::fromStdString(place.name); };
    form->addRow(tr("Name"), name.edit);
    made.fields.push_back(std::move(name));
    bool isAmongCommands = false;
    for (const PlaceField& field : kind.fields) {
        if (!field.isShown) {
            continue;
        }
        if (!std::exchange(isAmongCommands, isAmongCommands || field.form == PlaceField::Form::command) &&
            field.form == PlaceField::Form::command) {
            form->addRow(headingLabel(tr("COMMANDS")));
        }
        made.fields.push_back(makeField(field));
        form->addRow(translated(field.label), made.fields.back().edit);
    }
    return made;
}

QWidget* PlaceDialog::makeTest() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    answer_->setWordWrap(true);
    answer_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    test_->setToolTip(tr("Ask the place for its trainer and its device"));
    column->addWidget(problem_);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(answer_);
    connect(test_, &QPushButton::clicked, this, &PlaceDialog::test);
    return part;
}

PlaceDialog::Field PlaceDialog::makeLine(const QString& label, const QString& toolTip) {
    auto* edit = new QLineEdit(this);
    edit->setToolTip(toolTip);
    edit->setAccessibleName(label);
    return {edit, {}};
}

PlaceDialog::Field PlaceDialog::makeField(const PlaceField& field) {
    const QString label = translated(field.label);
    const QString meaning = translated(field.meaning);
    const auto text = [key = field.key](const Place& place) {
        return QString::fromStdString(place.text(key));
    };
    if (field.form == PlaceField::Form::script) {
        auto* edit = new QPlainTextEdit(this);
        edit->setToolTip(meaning);
        edit->setAccessibleName(label);
        edit->setFont(fixedFont());
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(scriptHeight);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, key = field.key] {
            change([&](Place& place) { place.texts[key] = edit->toPlainText().toStdString(); });
        });
        return {edit, text};
    }
    if (field.form == PlaceField::Form::command) {
        const QString more = tr(". Words are parted by blanks; quotation marks hold them together");
        const Field line = makeLine(label, meaning + more);
        line.edit->setFont(fixedFont());
        connect(qobject_cast<QLineEdit*>(line.edit), &QLineEdit::textChanged, this,
                [this, key = field.key](const QString& typed) {
                    change([&](Place& place) { place.commands[key] = splitWords(typed.toStdString()); });
                });
        return {line.edit, [key = field.key](const Place& place) {
                    return QString::fromStdString(joinWords(place.command(key)));
                }};
    }
    const Field line = makeLine(label, meaning);
    connect(qobject_cast<QLineEdit*>(line.edit), &QLineEdit::textChanged, this,
            [this, key = field.key](const QString& typed) {
                change([&](Place& place) { place.texts[key] = typed.toStdString(); });
            });
    return {line.edit, text};
}

Place* PlaceDialog::current() {
    const int row = list_->currentRow();
    return row < 0 || row >= std::ssize(places_) ? nullptr : &places_[static_cast<std::size_t>(row)];
}

const PlaceDialog::KindForm& PlaceDialog::formOf(const Place& place) const {
    const auto form = std::find_if(forms_.begin(), forms_.end(),
                                   [&](const KindForm& each) { return each.kind->name == place.kind; });
    return form == forms_.end() ? forms_.front() : *form;
}

void PlaceDialog::add(const PlaceDescription& kind) {
    Place place = defaultPlace(kind.name);
    place.name = freshName(places_, kind.usualName);
    places_.push_back(std::move(place));
    list_->addItem(QString::fromStdString(places_.back().name));
    list_->setCurrentRow(list_->count() - 1);
    formOf(places_.back()).fields.front().edit->setFocus();
}

void PlaceDialog::remove() {
    const int row = list_->currentRow();
    if (current() != nullptr) {
        places_.erase(places_.begin() + row);
        delete list_->takeItem(row);
        showPlace();
    }
}

void PlaceDialog::showPlace() {
    const Place* place = current();
    remove_->setEnabled(place != nullptr);
    right_->setVisible(place != nullptr);
    empty_->setVisible(place == nullptr);
    showAnswer({}, "muted");
    unreadable_.clear();
    ++question_;
    if (place != nullptr) {
        showing_ = true;
        const KindForm& form = formOf(*place);
        pages_->setCurrentWidget(form.page);
        for (const Field& field : form.fields) {
            if (auto* line = qobject_cast<QLineEdit*>(field.edit)) {
                line->setText(field.get(*place));
                line->setCursorPosition(0);
            } else if (auto* text = qobject_cast<QPlainTextEdit*>(field.edit)) {
                text->setPlainText(field.get(*place));
            }
        }
        showing_ = false;
    }
    check();
}

void PlaceDialog::change(const std::function<void(Place&)>& edit) {
    Place* place = current();
    if (showing_ || place == nullptr) {
        return;
    }
    unreadable_.clear();
    try {
        edit(*place);
    } catch (const LaunchError& error) {
        unreadable_ = spoken(error.what());
    }
    list_->currentItem()->setText(QString::fromStdString(place->name));
    check();
}

/// Says what is wrong with the place that is shown, else with another one.
void PlaceDialog::check() {
    QString problem = unreadable_;
    const auto look = [&problem](const auto& attempt) {
        try {
            attempt();
        } catch (const LaunchError& error) {
            problem = problem.isEmpty() ? spoken(error.what()) : problem;
        }
    };
    if (const Place* place = current()) {
        look([place] { checkPlace(*place); });
    }
    const bool right = problem.isEmpty();
    look([this] { static_cast<void>(readPlaces(placesJson(places_))); });
    problem_->setText(problem);
    problem_->setVisible(!problem.isEmpty());
    test_->setEnabled(right && current() != nullptr);
    accept_->setEnabled(problem.isEmpty());
}

void PlaceDialog::showAnswer(const QString& sentence, const char* style) {
    answer_->setText(sentence);
    answer_->setVisible(!sentence.isEmpty());
    answer_->setProperty("class", style);
    answer_->style()->unpolish(answer_);
    answer_->style()->polish(answer_);
}

void PlaceDialog::test() {
    const quint64 question = ++question_;
    showAnswer(tr("Asking…"), "muted");
    const auto show = [this, question](const QString& sentence, const char* style) {
        if (question == question_) {
            showAnswer(sentence, style);
        }
    };
    inBackground(
        this, [place = *current()] { return spoken(describePlace(place)); },
        [show](const QString& sentence) { show(sentence, "muted"); },
        [show](const QString& sentence) { show(sentence, "error"); });
}

}  // namespace zorro::ui

#include "moc_place_dialog.cpp"
