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
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include "core/launch/launch.h"
#include "ui/widgets/background.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr int listWidth = 180;
constexpr int scriptHeight = 150;

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
      form_(new QFormLayout),
      problem_(new QLabel(this)),
      answer_(new QLabel(this)),
      test_(new QPushButton(tr("Test connection"), this)) {
    setWindowTitle(tr("Places to train at"));
    resize(820, 600);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(tr("Keep these places"), QDialogButtonBox::AcceptRole);
    accept_->setProperty("class", "primary");
    right_ = makeForm();
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
    kinds->addAction(tr("Another machine, over ssh"), this, [this] { this->add(PlaceKind::ssh); });
    kinds->addAction(tr("A cluster with Slurm"), this, [this] { this->add(PlaceKind::slurm); });
    add->setMenu(kinds);
    connect(remove_, &QPushButton::clicked, this, &PlaceDialog::remove);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove_);
    column->addWidget(list_);
    column->addLayout(buttons);
    return left;
}

QWidget* PlaceDialog::makeForm() {
    auto* content = new QWidget(this);
    content->setProperty("class", "content");
    auto* column = new QVBoxLayout(content);
    form_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addText(*form_, tr("Name"), tr("What you choose it by"), &Place::name, true, true);
    addText(*form_, tr("Host"), tr("A name of ~/.ssh/config, or user@machine"), &Place::host, true, false);
    addText(*form_, tr("Folder"),
            tr("Over ssh: where runs are kept there, from the home folder on. Slurm: a folder that its nodes "
               "share "
               "with this machine; empty takes the window's own"),
            &Place::folder, true, true);
    addText(*form_, tr("Trainer"), tr("zorro-train there, or the path to it"), &Place::program, true, true);
    form_->addRow(headingLabel(tr("COMMANDS")));
    addCommand(*form_, tr("Reach"), tr("Runs {command} on {host}"), &Place::reach, true, false);
    addCommand(*form_, tr("Start"),
               tr("Over ssh: trains {run} with {program} there, and goes on until the end. Slurm: submits "
                  "the script "
                  "that it reads as tasks {array} of a job called {name}, and prints the job's number"),
               &Place::start, true, true);
    addCommand(*form_, tr("Signal"), tr("Sends {signal} (TERM, USR1 or USR2) to {pid}, or in Slurm to {job}"),
               &Place::signal, true, true);
    addCommand(*form_, tr("State"), tr("Prints how {job} stands, and why: PENDING|Resources"), &Place::state,
               false, true);
    addCommand(*form_, tr("Cancel"), tr("Takes {job} out of the queue"), &Place::cancel, false, true);
    addScript(*form_);
    column->addLayout(form_);
    column->addWidget(makeTest());
    column->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

QWidget* PlaceDialog::makeTest() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 8, 0, 0);
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    answer_->setProperty("class", "muted");
    answer_->setWordWrap(true);
    answer_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    test_->setToolTip(tr("Ask the place for its trainer and its device"));
    column->addWidget(problem_);
    column->addWidget(test_, 0, Qt::AlignLeft);
    column->addWidget(answer_);
    connect(test_, &QPushButton::clicked, this, &PlaceDialog::test);
    return part;
}

void PlaceDialog::addText(QFormLayout& form, const QString& label, const QString& toolTip, Text text,
                          bool forSsh, bool forSlurm) {
    auto* edit = new QLineEdit(this);
    edit->setToolTip(toolTip);
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this, text](const QString& typed) {
        change([&](Place& place) { place.*text = typed.toStdString(); });
    });
    fields_.push_back(
        {forSsh, forSlurm, edit, [text](const Place& place) { return QString::fromStdString(place.*text); }});
}

void PlaceDialog::addCommand(QFormLayout& form, const QString& label, const QString& toolTip, Command command,
                             bool forSsh, bool forSlurm) {
    auto* edit = new QLineEdit(this);
    edit->setToolTip(toolTip + tr(". Words are parted by blanks; quotation marks hold them together"));
    edit->setAccessibleName(label);
    edit->setFont(fixedFont());
    form.addRow(label, edit);
    connect(edit, &QLineEdit::textChanged, this, [this, command](const QString& typed) {
        change([&](Place& place) { place.*command = splitWords(typed.toStdString()); });
    });
    fields_.push_back({forSsh, forSlurm, edit, [command](const Place& place) {
                           return QString::fromStdString(joinWords(place.*command));
                       }});
}

void PlaceDialog::addScript(QFormLayout& form) {
    auto* edit = new QPlainTextEdit(this);
    edit->setToolTip(
        tr("What the job runs. {runs} are the run directories, one for each task, and {program} is the "
           "trainer, both quoted for the shell"));
    edit->setAccessibleName(tr("Job script"));
    edit->setFont(fixedFont());
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setTabChangesFocus(true);
    edit->setMinimumHeight(scriptHeight);
    form.addRow(tr("Script"), edit);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        change([&](Place& place) { place.script = edit->toPlainText().toStdString(); });
    });
    fields_.push_back(
        {false, true, edit, [](const Place& place) { return QString::fromStdString(place.script); }});
}

Place* PlaceDialog::current() {
    const int row = list_->currentRow();
    return row < 0 || row >= std::ssize(places_) ? nullptr : &places_[static_cast<std::size_t>(row)];
}

void PlaceDialog::add(PlaceKind kind) {
    Place place = defaultPlace(kind);
    place.name = freshName(places_, kind == PlaceKind::ssh ? "machine" : "cluster");
    places_.push_back(std::move(place));
    list_->addItem(QString::fromStdString(places_.back().name));
    list_->setCurrentRow(list_->count() - 1);
    fields_.front().edit->setFocus();
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
    answer_->clear();
    unreadable_.clear();
    ++question_;
    if (place != nullptr) {
        showing_ = true;
        for (const Field& field : fields_) {
            form_->setRowVisible(field.edit, place->kind == PlaceKind::ssh ? field.forSsh : field.forSlurm);
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
        unreadable_ = QString::fromUtf8(error.what());
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
            problem = problem.isEmpty() ? QString::fromUtf8(error.what()) : problem;
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

void PlaceDialog::test() {
    const quint64 question = ++question_;
    answer_->setText(tr("Asking…"));
    const auto show = [this, question](const QString& sentence, const char* style) {
        if (question == question_) {
            answer_->setText(sentence);
            answer_->setProperty("class", style);
            answer_->style()->unpolish(answer_);
            answer_->style()->polish(answer_);
        }
    };
    inBackground(
        this, [place = *current()] { return QString::fromStdString(describePlace(place)); },
        [show](const QString& sentence) { show(sentence, "muted"); },
        [show](const QString& sentence) { show(sentence, "error"); });
}

}  // namespace zorro::ui
