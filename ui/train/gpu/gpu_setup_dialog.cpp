#include "ui/train/gpu/gpu_setup_dialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include "core/launch/trainer/gpu_setup.h"
#include "ui/language/spoken.h"
#include "ui/train/gpu/gpu_setup_job.h"
#include "ui/widgets/background.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr QSize usualSize{640, 520};
constexpr int frameMargin = 48;  ///< for the frame around a window
constexpr int planLines = 5;
constexpr int mostLogLines = 5000;
const QString ofAppRun = QStringLiteral("run: ");

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

/// app/run's own sentences of what it printed, a line each.
QString sentencesIn(const std::string& output) {
    QStringList sentences;
    for (const QString& line : QString::fromUtf8(output).split('\n')) {
        if (line.startsWith(ofAppRun)) {
            const QString sentence = line.mid(ofAppRun.size());
            sentences << sentence.left(1).toUpper() + sentence.mid(1);
        }
    }
    return sentences.join('\n');
}

QString wordsOf(const GpuSetupStep& step) {
    const int done = static_cast<int>(step.done);
    const int all = static_cast<int>(step.all);
    return step.kind == GpuSetupStep::Kind::fetching
               ? GpuSetupDialog::tr("Fetching and unpacking PyTorch: %1 of about %2 GB").arg(done).arg(all)
               : GpuSetupDialog::tr("Compiling: %1 of %2 steps").arg(done).arg(all);
}

}  // namespace

GpuSetupDialog::GpuSetupDialog(QWidget* parent)
    : QDialog(parent),
      plan_(wrappedLabel(this)),
      state_(wrappedLabel(this)),
      progress_(new QProgressBar(this)),
      log_(new QPlainTextEdit(this)),
      start_(new QPushButton(tr("Set up"), this)),
      stop_(new QPushButton(tr("Stop"), this)),
      close_(new QPushButton(tr("Close"), this)),
      job_(new GpuSetupJob(this)) {
    setWindowTitle(tr("Set up the GPU"));
    resize(usualSize.boundedTo(screen()->availableSize() - QSize(frameMargin, frameMargin)));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* purpose = wrappedLabel(this);
    purpose->setText(
        tr("Builds a second trainer, with PyTorch's CUDA. The one for the CPU goes on to work in any case, "
           "and so "
           "does this window meanwhile."));
    plan_->setMinimumHeight(planLines * plan_->fontMetrics().lineSpacing());
    plan_->setAccessibleName(tr("What will be done"));
    state_->setAccessibleName(tr("How far it is"));
    progress_->setTextVisible(false);
    progress_->setEnabled(false);
    progress_->setAccessibleName(tr("Progress"));
    log_->setReadOnly(true);
    log_->setLineWrapMode(QPlainTextEdit::NoWrap);
    log_->setMaximumBlockCount(mostLogLines);
    log_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    log_->setAccessibleName(tr("What it prints"));
    log_->setTabChangesFocus(true);
    start_->setProperty("class", "primary");
    start_->setToolTip(tr("Do what stands above"));
    stop_->setToolTip(
        tr("End it; what is there by then is used next time, or fetched anew where it is half"));
    for (QPushButton* button : {start_, stop_, close_}) {
        button->setAutoDefault(false);
    }
    start_->setDefault(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(start_, QDialogButtonBox::ActionRole);
    buttons->addButton(stop_, QDialogButtonBox::ActionRole);
    buttons->addButton(close_, QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(purpose);
    column->addSpacing(8);
    column->addWidget(headingLabel(tr("WHAT WILL BE DONE")));
    column->addWidget(plan_);
    column->addSpacing(8);
    column->addWidget(headingLabel(tr("PROGRESS")));
    column->addWidget(state_);
    column->addWidget(progress_);
    column->addWidget(log_, 1);
    column->addWidget(buttons);
    connect(start_, &QPushButton::clicked, this, &GpuSetupDialog::start);
    connect(stop_, &QPushButton::clicked, job_, &GpuSetupJob::stop);
    connect(close_, &QPushButton::clicked, this, &GpuSetupDialog::reject);
    connect(job_, &GpuSetupJob::printed, this, &GpuSetupDialog::take);
    connect(job_, &GpuSetupJob::ended, this, &GpuSetupDialog::end);
    showButtons(false);
    plan();
}

void GpuSetupDialog::plan() {
    const std::optional<std::filesystem::path> program = gpuSetupProgram();
    if (!program) {
        plan_->setText(
            tr("This program does not lie beside its sources, which are built. In their folder run\n\n"
               "    %1\n\nin a terminal.")
                .arg(gpuSetupCommand));
        return;
    }
    plan_->setText(tr("Looking at what there is…"));
    inBackground(
        this,
        [program] {
            return runProgram({program->string(), "--gpu", "--dry-run"});
        },
        [this](const ProgramAnswer& answer) { showPlan(answer); },
        [this](const QString& problem) {
            plan_->setText({});
            say(problem, true);
        });
}

void GpuSetupDialog::showPlan(const ProgramAnswer& answer) {
    plan_->setText(sentencesIn(answer.output));
    if (answer.status != 0) {
        const QString problem = sentencesIn(answer.errors);
        say(problem.isEmpty() ? spoken(lastLine(answer.errors)) : problem, true);
        return;
    }
    say(tr("Nothing has been done yet."));
    showButtons(true);
    start_->setFocus();
}

void GpuSetupDialog::start() {
    const std::optional<std::filesystem::path> program = gpuSetupProgram();
    if (!program) {
        return;
    }
    log_->clear();
    said_.clear();
    say(tr("Started…"));
    progress_->setEnabled(true);
    progress_->setRange(0, 0);
    job_->start({program->string(), "--gpu", "--build-only"});
    showButtons(false);
    log_->setFocus();  // and not the button that a second Return would press
}

void GpuSetupDialog::take(const QString& line) {
    log_->appendPlainText(line);
    if (line.startsWith(ofAppRun)) {
        said_ = line.mid(ofAppRun.size());
    }
    if (const std::optional<GpuSetupStep> step = gpuSetupStep(line.toStdString())) {
        say(wordsOf(*step));
        progress_->setRange(0, static_cast<int>(step->all));
        progress_->setValue(static_cast<int>(step->done));
    }
}

void GpuSetupDialog::end(int status) {
    progress_->setRange(0, 1);
    progress_->setValue(status == 0 ? 1 : 0);
    progress_->setEnabled(status == 0);
    if (status == 0) {
        say(tr("The GPU is set up: choose it as the device of the next run."));
        emit setUp();
    } else if (status < 0) {
        say(tr("Stopped. Training on the CPU works as before."));
    } else {
        say(said_.isEmpty() ? tr("It has failed; what it printed says why.") : said_, true);
    }
    showButtons(status != 0);
    close_->setFocus();
}

void GpuSetupDialog::say(const QString& sentence, bool isProblem) {
    state_->setText(sentence);
    state_->setProperty("class", isProblem ? "error" : "muted");
    state_->style()->unpolish(state_);
    state_->style()->polish(state_);
}

void GpuSetupDialog::showButtons(bool canStart) {
    start_->setEnabled(canStart);
    stop_->setEnabled(job_->isRunning());
    close_->setEnabled(!job_->isRunning());
}

void GpuSetupDialog::reject() {
    if (!job_->isRunning()) {
        QDialog::reject();
    }
}

}  // namespace zorro::ui

#include "moc_gpu_setup_dialog.cpp"
