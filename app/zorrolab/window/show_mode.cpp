#include "app/zorrolab/window/show_mode.h"

#include <algorithm>
#include <iterator>

#include <QLayout>

#include "core/lesson/shown_run.h"
#include "core/run/directory/run_directory.h"
#include "core/series/read/run_reader.h"
#include "ui/lesson/lesson_runs.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/lesson/show_page.h"
#include "ui/widgets/background.h"

namespace zorro {

ShowMode::ShowMode(QWidget& window, QWidget& rooms, ui::SessionModel& session, ui::ThemeController& themes)
    : QObject(&window),
      window_(window),
      rooms_(rooms),
      session_(session),
      themes_(themes),
      toggle_(new QAction(tr("Show mode"), this)) {
    toggle_->setCheckable(true);
    toggle_->setShortcut(QKeySequence(Qt::Key_F11));
    toggle_->setToolTip(tr("A lesson over the whole window, in large type; Escape leaves"));
    toggle_->setProperty("group", tr("Window"));
    connect(toggle_, &QAction::triggered, this, [this](bool on) { on ? show() : leave(); });
    for (const Lesson& lesson : ui::builtInLessons()) {
        auto* action = new QAction(QString::fromStdString(lesson.title), this);
        action->setToolTip(QString::fromStdString(lesson.text));
        connect(action, &QAction::triggered, this, [this, lesson] { open(lesson); });
        lessons_ << action;
    }
}

void ShowMode::makePage() {
    runs_ = new ui::LessonRuns(defaultRunsFolder() / "lessons", "zorrolab " ZORROLAB_VERSION, this);
    page_ = new ui::ShowPage(
        *runs_, themes_, [this](const auto& specs) { return colorsOf(specs); }, &window_);
    window_.layout()->addWidget(page_);
    connect(page_, &ui::ShowPage::leaveRequested, this, &ShowMode::leave);
    connect(page_, &ui::ShowPage::lessonChosen, this, &ShowMode::open);
}

void ShowMode::show() {
    if (page_ == nullptr) {
        makePage();
    }
    toggle_->setChecked(true);
    rooms_.hide();
    page_->show();
    page_->setFocus();
}

void ShowMode::open(const Lesson& lesson) {
    show();
    runs_->open(lesson);
}

void ShowMode::openRun(const std::filesystem::path& run) {
    ui::inBackground(
        this,
        [run] {
            auto snapshot = std::make_shared<RunSnapshot>(readRun(run));
            snapshot->history.fold(snapshot->comparison.members.size(), watchedHistoryBytes);
            return snapshot;
        },
        [this](const std::shared_ptr<RunSnapshot>& snapshot) {
            show();
            runs_->show(lessonOfRun(*snapshot), snapshot);
        },
        [this](const QString& problem) { emit problemRaised(problem); });
}

bool ShowMode::isShown() const {
    return toggle_->isChecked();
}

void ShowMode::leave() {
    toggle_->setChecked(false);
    if (page_ != nullptr) {
        page_->hide();
    }
    rooms_.show();
}

std::vector<int> ShowMode::colorsOf(const std::vector<std::string>& specs) const {
    std::vector<int> colors;
    std::ranges::transform(specs, std::back_inserter(colors),
                           [this](const std::string& spec) { return session_.colorOf(spec); });
    return colors;
}

}  // namespace zorro

#include "moc_show_mode.cpp"
