#include "ui/train/study/study_dialog.h"

#include <algorithm>

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/language/translated.h"
#include "ui/train/study/study_matrix_table.h"
#include "ui/train/study/study_words.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/room/side_panel.h"

namespace zorro::ui {
namespace {

constexpr int studyListWidth = 200;
constexpr int studyScreenMargin = 48;  ///< for the frame around a window
constexpr QSize studyPageSize(1120, 620);

QLabel* wrappedLabel(const char* style, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("class", style);
    return label;
}

}  // namespace

StudyDialog::StudyDialog(StudyModel& model, ThemeController& themes, QWidget* parent)
    : QDialog(parent),
      model_(model),
      themes_(themes),
      list_(new QListWidget(this)),
      about_(wrappedLabel("", this)),
      plan_(wrappedLabel("muted", this)),
      matrix_(new StudyMatrixTable(themes, this)),
      legend_(new QLabel(this)),
      standing_(wrappedLabel("", this)),
      problem_(wrappedLabel("error", this)),
      run_(new QPushButton(this)),
      stop_(new QPushButton(tr("Stop"), this)),
      compare_(new QPushButton(tr("Open in Compare"), this)) {
    setWindowTitle(tr("Studies"));
    const QSize screenSize = screen()->availableSize();
    resize(studyPageSize.boundedTo(screenSize - QSize(studyScreenMargin, studyScreenMargin)));
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(makeList());
    row->addWidget(makePage(), 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(makeButtons());
    connect(&model_, &StudyModel::studiesChanged, this, &StudyDialog::showStudies);
    connect(&model_, &StudyModel::changed, this, &StudyDialog::showStanding);
    connect(&themes_, &ThemeController::themeChanged, this, &StudyDialog::showLegend);
    showStudies();
    showLegend();
    showStanding();
}

QWidget* StudyDialog::makeList() {
    auto* left = new QWidget(this);
    left->setFixedWidth(studyListWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    list_->setAccessibleName(tr("Studies"));
    list_->setSpacing(2);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int position) {
        if (position >= 0) {
            model_.choose(static_cast<std::size_t>(position));
        }
    });
    auto* open = new QPushButton(tr("Open…"), left);
    open->setToolTip(tr("Add a study.json to the list"));
    connect(open, &QPushButton::clicked, this, &StudyDialog::askForFile);
    column->addWidget(list_, 1);
    column->addWidget(open);
    return left;
}

QWidget* StudyDialog::makePage() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(about_);
    column->addWidget(plan_);
    column->addWidget(matrix_, 1);
    legend_->setTextFormat(Qt::RichText);
    legend_->setWordWrap(true);
    column->addWidget(legend_);
    column->addWidget(standing_);
    column->addWidget(problem_);
    return page;
}

QWidget* StudyDialog::makeButtons() {
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    run_->setProperty("class", "primary");
    run_->setToolTip(
        tr("Train what is missing, each run when a device is free for it; it goes on when this "
           "window is closed"));
    stop_->setToolTip(tr("Stop what is trained; what is there stays, and the study can go on from it"));
    compare_->setToolTip(tr("Show how the activations rank by what is trained so far"));
    auto* leave = new QPushButton(tr("Close"), buttons);
    for (QPushButton* button : {run_, stop_, compare_, leave}) {
        button->setAutoDefault(false);
    }
    actOnce(*run_);
    actOnce(*stop_);
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(compare_);
    row->addWidget(stop_);
    row->addWidget(run_);
    connect(run_, &QPushButton::clicked, &model_, &StudyModel::run);
    connect(stop_, &QPushButton::clicked, &model_, &StudyModel::stop);
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(compare_, &QPushButton::clicked, this, [this] {
        emit compareRequested(QString::fromStdString(model_.folder().string()));
        close();
    });
    return buttons;
}

void StudyDialog::askForFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a study"), {}, tr("Studies (*.json);;All files (*)"));
    if (!path.isEmpty()) {
        model_.open(QFile::encodeName(path).toStdString());
    }
}

void StudyDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    model_.setWatched(true);
}

void StudyDialog::hideEvent(QHideEvent* event) {
    QDialog::hideEvent(event);
    model_.setWatched(false);
}

void StudyDialog::showStudies() {
    const QSignalBlocker blocked(list_);
    list_->clear();
    for (const KnownStudy& known : model_.studies()) {
        auto* item = new QListWidgetItem(QString::fromStdString(known.title), list_);
        item->setToolTip(QString::fromStdString(known.word));
    }
    list_->setCurrentRow(model_.chosen() != nullptr ? static_cast<int>(model_.position()) : -1);
}

void StudyDialog::showLegend() {
    QStringList words;
    for (const MatrixPart& part : matrixParts(themes_.theme())) {
        words << QStringLiteral("<span style=\"color:%1\">■</span> %2").arg(part.color.name(), part.words);
    }
    legend_->setText(words.join(QStringLiteral("&nbsp;&nbsp; ")));
}

void StudyDialog::showStanding() {
    const KnownStudy* known = model_.chosen();
    const auto& standing = model_.standing();
    const bool isKnown = known != nullptr && known->study && standing;
    about_->setText(known != nullptr && known->study ? translated(known->study->about) : QString());
    about_->setVisible(!about_->text().isEmpty());
    plan_->setText(isKnown ? planWords(*known->study, standing->matrix) : tr("Looking at its runs…"));
    plan_->setVisible(known == nullptr || known->study);
    matrix_->setMatrix(isKnown ? standing->matrix : StudyMatrix{});
    standing_->setText(isKnown ? standingWords(*standing) : QString());
    problem_->setText(model_.problem());
    problem_->setVisible(!problem_->text().isEmpty());
    const MatrixCell sum = isKnown ? sumOf(standing->matrix) : MatrixCell{};
    run_->setText(model_.isAsked()             ? tr("Asking…")
                  : model_.isRunning()         ? tr("Running…")
                  : sum.missing == sum.total() ? tr("Run")
                                               : tr("Go on"));
    run_->setEnabled(model_.canRun());
    stop_->setEnabled(model_.canStop());
    compare_->setEnabled(sum.over() > 0);
}

}  // namespace zorro::ui

#include "moc_study_dialog.cpp"
