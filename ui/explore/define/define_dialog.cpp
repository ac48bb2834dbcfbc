#include "ui/explore/define/define_dialog.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/explore/define/parameter_rows.h"
#include "ui/plot/plot_stack.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr QSize usualSize(980, 600);
constexpr int listWidth = 168;
constexpr int formWidth = 372;
constexpr int gap = 12;
constexpr int rowHeight = 26;  ///< of the list
constexpr int textMargin = 7;  ///< as the other fields have
constexpr int plotOfCurvature = 2;
constexpr AxisRange shownX{-5, 5};

void sayIn(QLabel& label, const QString& sentence, bool isError) {
    label.setText(sentence);
    label.setToolTip(sentence);
    const QString wanted = isError ? QStringLiteral("error") : QStringLiteral("muted");
    if (label.property("class").toString() != wanted) {
        label.setProperty("class", wanted);
        refreshStyle(label);
    }
}

}  // namespace

DefineDialog::DefineDialog(OwnFunctions& own, SessionModel& session, ThemeController& themes, QWidget* parent)
    : QDialog(parent), model_(own, session), session_(session), themes_(themes), plots_(new PlotStack(this)) {
    setWindowTitle(tr("Functions of your own"));
    resize(usualSize.boundedTo(screen()->availableSize() * 0.94));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap, gap, gap);
    row->setSpacing(gap);
    row->addWidget(makeList());
    row->addWidget(makeForm());
    row->addWidget(plots_, 1);
    plots_->setMinimumWidth(260);
    plots_->setPanelVisible(plotOfCurvature, false);
    plots_->setAccessibleName(tr("The function and its slope"));
    connect(plots_, &PlotStack::rangesRequested, plots_, &PlotStack::setRanges);
    connect(plots_, &PlotStack::fitRequested, this, [this] { showCurve(true); });
    connect(&themes_, &ThemeController::themeChanged, this, &DefineDialog::showTheme);
    connect(&model_, &DefineModel::started, this, &DefineDialog::showStarted);
    connect(&model_, &DefineModel::changed, this, &DefineDialog::showChanged);
    connect(&model_, &DefineModel::libraryChanged, this, &DefineDialog::showList);
    showTheme();
    showStarted();
}

void DefineDialog::showTheme() {
    plots_->setTheme(themes_.theme());
    more_->setIcon(quietIcon(themes_.theme(), QStringLiteral("more")));
    showChanged();
}

QWidget* DefineDialog::makeList() {
    auto* panel = new QWidget(this);
    panel->setFixedWidth(listWidth);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    list_ = new QListWidget(panel);
    list_->setAccessibleName(tr("Your functions"));
    list_->setToolTip(tr("Your functions; the chosen one is edited"));
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* add = new QPushButton(tr("New function"), panel);
    add->setToolTip(tr("Begin another function"));
    add->setAutoDefault(false);
    column->addWidget(headingLabel(tr("YOUR FUNCTIONS")));
    column->addWidget(list_, 1);
    column->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] {
        model_.startNew();
        name_->setFocus();
    });
    connect(list_, &QListWidget::currentRowChanged, this, &DefineDialog::chooseFromList);
    return panel;
}

/// A place for a sentence that is always there, so that nothing moves while one types.
QLabel* DefineDialog::makeMessage(int lines) {
    auto* label = new QLabel(this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setFixedHeight(lines * fontMetrics().lineSpacing() + 2);
    label->setProperty("class", "muted");
    return label;
}

QWidget* DefineDialog::makeForm() {
    auto* panel = new QWidget(this);
    panel->setFixedWidth(formWidth);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    name_ = new QLineEdit(panel);
    name_->setPlaceholderText(tr("swish2"));
    name_->setAccessibleName(tr("Name"));
    name_->setToolTip(tr("What the function is called in every SPEC: letters, digits, - and _"));
    nameMessage_ = makeMessage(2);
    formula_ = new QPlainTextEdit(panel);
    formula_->setPlaceholderText(tr("x*sigmoid(b*x)"));
    formula_->setAccessibleName(tr("Formula"));
    formula_->setToolTip(
        tr("f(x), as in x*sigmoid(b*x) or x < 0 ? a*x : x; every other word is a parameter"));
    formula_->setTabChangesFocus(true);
    formula_->document()->setDocumentMargin(textMargin);
    formula_->setFixedHeight(3 * fontMetrics().lineSpacing() + 16);
    formula_->installEventFilter(this);
    formulaMessage_ = makeMessage(3);
    parameters_ = new ParameterRows(panel);
    parametersMessage_ = makeMessage(2);
    auto* area = new QScrollArea(panel);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, gap, 0);
    rows->addWidget(parameters_);
    rows->addStretch();
    area->setWidget(content);
    about_ = new QLineEdit(panel);
    about_->setAccessibleName(tr("About"));
    about_->setToolTip(tr("What is particular about it, in a sentence"));
    about_->setPlaceholderText(tr("About: what is particular about it"));
    source_ = new QLineEdit(panel);
    source_->setAccessibleName(tr("Source"));
    source_->setToolTip(tr("Where the definition comes from, e.g. arXiv:1710.05941"));
    source_->setPlaceholderText(tr("Source: a paper, a page"));
    column->addWidget(headingLabel(tr("NAME")));
    column->addWidget(name_);
    column->addWidget(nameMessage_);
    column->addWidget(headingLabel(tr("FORMULA")));
    column->addWidget(formula_);
    column->addWidget(formulaMessage_);
    column->addWidget(headingLabel(tr("PARAMETERS")));
    column->addWidget(area, 1);
    column->addWidget(parametersMessage_);
    column->addWidget(about_);
    column->addWidget(source_);
    addButtons(*column);
    connect(name_, &QLineEdit::textEdited, this, &DefineDialog::takeTyped);
    connect(formula_, &QPlainTextEdit::textChanged, this, &DefineDialog::takeTyped);
    connect(about_, &QLineEdit::textEdited, this, &DefineDialog::takeTyped);
    connect(source_, &QLineEdit::textEdited, this, &DefineDialog::takeTyped);
    connect(parameters_, &ParameterRows::edited, &model_, &DefineModel::setParameter);
    connect(parameters_, &ParameterRows::rejected, this, [this](const QString& sentence) {
        typingProblem_ = sentence;
        showChanged();
    });
    return panel;
}

void DefineDialog::addButtons(QVBoxLayout& column) {
    more_ = new QToolButton(this);
    auto* menu = new QMenu(more_);
    delete_ = menu->addAction(tr("Delete the function"));
    delete_->setToolTip(tr("Cards and runs that use it keep it; Undo brings it back"));
    more_->setProperty("class", "menu");
    more_->setToolTip(tr("More that can be done"));
    more_->setAccessibleName(more_->toolTip());
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setMenu(menu);
    more_->setPopupMode(QToolButton::InstantPopup);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    save_ = new QPushButton(tr("Save"), this);
    save_->setProperty("class", "primary");
    save_->setDefault(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(more_);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(save_);
    column.addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &DefineDialog::save);
    connect(delete_, &QAction::triggered, this, [this] {
        if (const QString problem = model_.remove(); !problem.isEmpty()) {
            sayIn(*nameMessage_, problem, true);
        }
    });
}

void DefineDialog::open(CurveId card) {
    const SessionCurve* curve = session_.session().find(card);
    if (curve != nullptr && isOwn(curve->curve.description())) {
        model_.edit(curve->curve.function);
    } else if (curve != nullptr || !model_.isChanged()) {
        model_.startNew(card);
    }
    show();
    raise();
    activateWindow();
    name_->text().isEmpty() ? name_->setFocus() : formula_->setFocus();
}

/// Return saves, as in the other fields: a formula is one line.
bool DefineDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == formula_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            save();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void DefineDialog::takeTyped() {
    model_.setDraft({.name = name_->text(),
                     .formula = formula_->toPlainText(),
                     .about = about_->text(),
                     .source = source_->text()});
}

void DefineDialog::showStarted() {
    const FunctionDraft& draft = model_.draft();
    const QSignalBlocker quiet(formula_);
    name_->setText(draft.name);
    formula_->setPlainText(draft.formula);
    about_->setText(draft.about);
    source_->setText(draft.source);
    typingProblem_.clear();
    showChanged();
    showCurve(true);
    showList();
}

void DefineDialog::showChanged() {
    const DraftIssues& issues = model_.issues();
    const QString replaced = model_.replacedName();
    const QString hint = replaced.isEmpty() || replaced == model_.editedName()
                             ? QString()
                             : tr("You have a %1 already; saving replaces it.").arg(replaced);
    sayIn(*nameMessage_, issues.name.isEmpty() ? hint : issues.name, !issues.name.isEmpty());
    sayIn(*formulaMessage_, issues.formula, true);
    const QString others = issues.parameters.isEmpty() ? issues.words : issues.parameters;
    sayIn(*parametersMessage_, typingProblem_.isEmpty() ? others : typingProblem_, true);
    parameters_->show(model_.parameters());
    save_->setEnabled(model_.canSave() && !model_.draft().name.isEmpty());
    save_->setToolTip(save_->isEnabled() ? tr("Keep it among your functions (Return)")
                                         : tr("A name and a formula make a function"));
    delete_->setEnabled(!model_.editedName().isEmpty());
    showFormulaPlace();
    showCurve(false);
}

/// Underlines the formula where something is wrong; the cursor stays where one types.
void DefineDialog::showFormulaPlace() {
    QList<QTextEdit::ExtraSelection> marks;
    const std::ptrdiff_t position = model_.issues().position;
    const QString text = formula_->toPlainText();
    if (position >= 0 && !text.isEmpty()) {
        // Positions are in the text on one line, without the blanks around it.
        qsizetype begin = 0;
        while (begin < text.size() && text[begin].isSpace()) {
            ++begin;
        }
        const QByteArray before = text.simplified().toUtf8().left(position);
        const qsizetype place = std::min(begin + QString::fromUtf8(before).size(), text.size() - 1);
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(themes_.theme().warning);
        mark.format.setForeground(themes_.theme().warning);
        mark.cursor = formula_->textCursor();
        mark.cursor.setPosition(static_cast<int>(place));
        const bool isWord = text[place].isLetterOrNumber();
        mark.cursor.movePosition(isWord ? QTextCursor::EndOfWord : QTextCursor::NextCharacter,
                                 QTextCursor::KeepAnchor);
        marks << mark;
    }
    formula_->setExtraSelections(marks);
}

/// The axes stay while a formula is typed, unless the curve leaves them.
void DefineDialog::showCurve(bool fit) {
    if (model_.function() == nullptr) {
        return plots_->setCurves({});
    }
    const CurveStyle style = curveStyle(themes_.theme(), 0);
    plots_->setCurves({{.id = 0,
                        .name = model_.draft().name.isEmpty() ? tr("f") : model_.draft().name,
                        .curve = defaultCurve(model_.function()),
                        .color = style.color,
                        .penStyle = style.penStyle}});
    plots_->setSelected(0);
    if (fit || plots_->leavesView(0, 0) || plots_->leavesView(1, 0)) {
        plots_->setRanges(fit ? shownX : plots_->xRange(), plots_->yRanges());
        plots_->setRanges(plots_->xRange(), plots_->fittedYRanges());
    }
}

void DefineDialog::showList() {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const FunctionPtr& function : model_.library().functions()) {
        const Description& description = function->description();
        auto* item = new QListWidgetItem(QString::fromStdString(description.name), list_);
        item->setToolTip(QString::fromStdString(description.name + " = " + description.formula));
        item->setSizeHint({listWidth, rowHeight});
        if (item->text() == model_.editedName()) {
            list_->setCurrentItem(item);
        }
    }
    for (const QString& problem : model_.fileProblems()) {
        auto* item = new QListWidgetItem(problem, list_);
        item->setFlags(Qt::NoItemFlags);
        item->setToolTip(problem);
    }
}

void DefineDialog::chooseFromList() {
    const QListWidgetItem* item = list_->currentItem();
    const FunctionPtr function =
        item == nullptr ? nullptr : model_.library().find(item->text().toStdString());
    if (function != nullptr) {
        model_.edit(function);
    }
}

void DefineDialog::save() {
    if (!save_->isEnabled()) {
        return;
    }
    if (const QString problem = model_.save(); !problem.isEmpty()) {
        sayIn(*nameMessage_, problem, true);
    }
}

}  // namespace zorro::ui

#include "moc_define_dialog.cpp"
