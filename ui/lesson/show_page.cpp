#include "ui/lesson/show_page.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/lesson/lesson_figures.h"
#include "core/run/comparison/architectures.h"
#include "core/run/directory/run_data.h"
#include "ui/chart/network/boundary_picture.h"
#include "ui/language/spoken.h"
#include "ui/language/translated.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/lesson/multiples_view.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

constexpr int margin = 24;
constexpr double titleScale = 1.5;  ///< of the title, beside the text around it
constexpr double aboutScale = 0.8;  ///< of what a lesson is about, in the choice
constexpr int verdictLines = 2;
constexpr int textLines = 2;

QFont showFont(double scale = 1, bool bold = false) {
    QFont font = bodyFont();
    font.setPixelSize(static_cast<int>(std::lround(bodyPixelSize * showScale * scale)));
    font.setBold(bold);
    return font;
}

/// A label of so many lines whatever it says, so that nothing below it moves.
QLabel* makeLines(int lines, const QFont& font) {
    auto* label = new QLabel;
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFixedHeight(lines * QFontMetrics(font).lineSpacing() + 4);
    return label;
}

/// Exponents as people write them: 1.6e-07 becomes 1.6·10⁻⁷.
QString readable(QString text) {
    static const QRegularExpression exponent("([0-9.])e([-+]?)0*([0-9]+)");
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    for (QRegularExpressionMatch match = exponent.match(text); match.hasMatch();
         match = exponent.match(text)) {
        QString power = match.captured(2) == "-" ? QStringLiteral("⁻") : QString();
        for (const QChar digit : match.captured(3)) {
            power += raised[digit.digitValue()];
        }
        text.replace(match.capturedStart(), match.capturedLength(),
                     match.captured(1) + QStringLiteral("·10") + power);
    }
    return text;
}

/// "spirals · mlp, 3 × 64, 30 networks · the first 8 of 12 activations": what a run trained.
QString aboutRun(const Lesson& lesson, const RunSnapshot& run) {
    const Comparison& comparison = run.comparison;
    const ArchitectureInfo* architecture = findArchitecture(comparison.architecture.kind);
    QStringList words{
        QString::fromStdString(comparison.data.source),
        ShowPage::tr("%1, %2 layers of %3")
            .arg(translated(architecture != nullptr ? architecture->label : comparison.architecture.kind))
            .arg(comparison.architecture.depth)
            .arg(comparison.architecture.width),
        ShowPage::tr("%1 networks").arg(comparison.members.size())};
    const std::size_t all = memberGroupsOf(comparison).size();
    if (all > lesson.activations.size()) {
        words << ShowPage::tr("the first %1 of %2 activations").arg(lesson.activations.size()).arg(all);
    }
    return words.join(QStringLiteral(" · "));
}

/// The activations of the lesson's columns, of which several may be of one that differ in their gates.
std::vector<std::string> specsOf(const Lesson& lesson) {
    std::vector<std::string> specs = lesson.activations;
    for (std::size_t i = 0; lesson.isRun && i < specs.size(); ++i) {
        specs[i] = lesson.runs.front().comparison.members[lesson.membersOf(i).front()].activation;
    }
    return specs;
}

}  // namespace

ShowPage::ShowPage(LessonRuns& runs, ThemeController& themes, ColorsOf colorsOf, QWidget* parent)
    : QWidget(parent),
      runs_(runs),
      themes_(themes),
      colorsOf_(std::move(colorsOf)),
      pages_(new QStackedWidget(this)),
      title_(makeLines(1, showFont(titleScale, true))),
      text_(makeLines(textLines, showFont())),
      verdict_(makeLines(verdictLines, showFont(1.1, true))),
      state_(new QLabel),
      again_(new QPushButton(tr("Run again"))),
      leave_(new QPushButton(tr("Leave (Esc)"))),
      multiples_(new MultiplesView) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Show mode"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin, margin / 2);
    auto* head = new QHBoxLayout;
    head->addWidget(title_, 1);
    head->addWidget(state_);
    head->addWidget(again_);
    head->addWidget(leave_);
    layout->addLayout(head);
    layout->addWidget(pages_, 1);
    pages_->addWidget(makeChoice());
    pages_->addWidget(makeLesson());
    state_->setFont(showFont());
    state_->setProperty("class", "muted");
    for (QPushButton* button : {again_, leave_}) {
        button->setFont(showFont());
        button->setAccessibleName(button->text());
    }
    connect(leave_, &QPushButton::clicked, this, &ShowPage::leaveRequested);
    connect(again_, &QPushButton::clicked, &runs_, &LessonRuns::runAgain);
    connect(&runs_, &LessonRuns::changed, this, &ShowPage::showRuns);
    connect(&themes_, &ThemeController::themeChanged, multiples_, &MultiplesView::setTheme);
    multiples_->setTheme(themes_.theme());
    showRuns();
}

QWidget* ShowPage::makeLesson() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    text_->setProperty("class", "muted");
    column->addWidget(text_);
    column->addWidget(verdict_);
    column->addWidget(multiples_, 1);
    return page;
}

QWidget* ShowPage::makeChoice() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(12);
    for (const Lesson& lesson : builtInLessons()) {
        auto* button = new QPushButton(QString::fromStdString(lesson.title));
        button->setFont(showFont(1, true));
        button->setAccessibleName(button->text());
        button->setToolTip(QString::fromStdString(lesson.text));
        connect(button, &QPushButton::clicked, this, [this, lesson] { emit lessonChosen(lesson); });
        QLabel* about = makeLines(textLines, showFont(aboutScale));
        about->setText(QString::fromStdString(lesson.text));
        about->setProperty("class", "muted");
        column->addWidget(button, 0, Qt::AlignLeft);
        column->addWidget(about);
    }
    column->addStretch();
    return page;
}

void ShowPage::showRuns() {
    const std::optional<Lesson>& lesson = runs_.lesson();
    pages_->setCurrentIndex(lesson ? 1 : 0);
    again_->setEnabled(lesson && !runs_.isBusy());
    again_->setVisible(lesson && !lesson->isRun);
    if (!lesson) {
        title_->setText(tr("Choose a lesson"));
        state_->clear();
        return;
    }
    readExamples();
    title_->setText(QString::fromStdString(lesson->title));
    text_->setText(lesson->isRun ? aboutRun(*lesson, *runs_.runs().front())
                                 : QString::fromStdString(lesson->text));
    Multiples multiples = multiplesOf(*lesson, runs_.runs(), colorsOf_(specsOf(*lesson)));
    multiples.examples = examples_;
    multiples_->setMultiples(std::move(multiples));
    std::vector<const RunSnapshot*> runs;
    for (const auto& each : runs_.runs()) {
        runs.push_back(each.get());
    }
    showState();
    if (!runs_.problem().isEmpty()) {
        verdict_->setText(runs_.problem());
        return;
    }
    // A lesson speaks the language of the window but for some words; of any other run all is English.
    const QString sentence = readable(spoken(
        lessonSentence(*lesson, runs, [](const std::string& words) { return spoken(words).toStdString(); })));
    verdict_->setText(!sentence.isEmpty() ? sentence
                      : lesson->isRun     ? tr("The run recorded nothing that a verdict could be made from.")
                                          : tr("Training starts; the verdict is made from its numbers."));
}

void ShowPage::showState() {
    if (runs_.lesson()->isRun) {
        return state_->setText(spoken(stateWords(*runs_.runs().front())));
    }
    std::uint64_t done = 0;
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < runs_.runs().size(); ++i) {
        all += runs_.lesson()->runs[i].comparison.training.steps.value_or(0);
        const auto& run = runs_.runs()[i];
        done += run && !run->history.steps.empty() ? run->history.steps.back() : 0;
    }
    if (runs_.isBusy()) {
        state_->setText(done == 0 ? tr("starting…") : tr("step %1 of %2").arg(done).arg(all));
    } else {
        state_->setText(!runs_.problem().isEmpty() ? QString()
                        : runs_.isFromBefore()     ? tr("trained before")
                                                   : tr("%1 steps").arg(all));
    }
}

void ShowPage::readExamples() {
    const Lesson& lesson = *runs_.lesson();
    const bool isDrawn = std::ranges::find(lesson.pictures, LessonPicture::boundary) != lesson.pictures.end();
    if (examplesOf_ == lesson.name || !isDrawn) {
        return;
    }
    examplesOf_ = lesson.name;
    examples_ = nullptr;
    inBackground(
        this,
        [data = lesson.runs.front().comparison.data] { return planarExamples(preparedDataOf(data).dataset); },
        [this, name = lesson.name](const std::shared_ptr<const PlanarExamples>& examples) {
            if (examplesOf_ == name) {
                examples_ = examples;
                showRuns();
            }
        },
        [](const QString&) {});
}

void ShowPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        return emit leaveRequested();
    }
    QWidget::keyPressEvent(event);
}

}  // namespace zorro::ui

#include "moc_show_page.cpp"
