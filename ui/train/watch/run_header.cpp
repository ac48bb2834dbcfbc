#include "ui/train/watch/run_header.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/text/amount.h"
#include "ui/session/session_functions.h"
#include "ui/theme/fonts.h"
#include "ui/train/watch/run_groups.h"
#include "ui/train/watch/run_progress.h"
#include "ui/train/watch/run_words.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {

/// The colours of the run's activations, one above the other.
class ColorStrip : public QWidget {
public:
    explicit ColorStrip(QWidget* parent) : QWidget(parent) {
        constexpr int stripWidth = 6;
        setFixedWidth(stripWidth);
    }
    void setColors(std::vector<QColor> colors) {
        colors_ = std::move(colors);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const auto count = static_cast<int>(colors_.size());
        for (int i = 0; i < count; ++i) {
            const int top = height() * i / count;
            painter.fillRect(0, top, width(), height() * (i + 1) / count - top,
                             colors_[static_cast<std::size_t>(i)]);
        }
    }

private:
    std::vector<QColor> colors_;
};

namespace {

constexpr int widthForWords = 560;  ///< of the header, below which its buttons are icons alone
constexpr int iconButtonWidth = 32;
constexpr int barHeight = 3;

/// How far it is, from the longest way to say it to the shortest.
QStringList timeWords(const TrainModel& model) {
    const RunProgress progress = progressOf(model);
    if (progress.steps == 0 || progress.step == 0) {
        return {QString()};
    }
    const QString step = countText(static_cast<qint64>(progress.step));
    const QString steps = countText(static_cast<qint64>(progress.steps));
    QStringList more;
    if (progress.seconds > 0) {
        const double shown = progress.seconds < 10 ? progress.seconds : std::floor(progress.seconds);
        more << QString::fromStdString(durationText(shown));
    }
    if (std::isfinite(progress.secondsLeft)) {
        more << RunHeader::tr("%1 left").arg(
            QString::fromStdString(durationText(std::ceil(progress.secondsLeft))));
    }
    const QString between = QStringLiteral(" · ");
    const QString brief = (QStringList(step + u'/' + steps) + more).join(between);
    const QString whole = (QStringList(RunHeader::tr("step %1 of %2").arg(step, steps)) + more).join(between);
    QStringList words{whole, brief, more.isEmpty() ? brief : more.last()};
    if (model.watched().isAlive() && progress.stepsPerSecond > 0) {
        words.prepend(whole + between +
                      RunHeader::tr("%1 steps/s").arg(compactNumberText(progress.stepsPerSecond, 2)));
    }
    return words;
}

/// The first of these words that the label has room for.
QString fitting(const QLabel& label, const QStringList& words) {
    for (const QString& each : words) {
        if (label.fontMetrics().horizontalAdvance(each) <= label.contentsRect().width()) {
            return each;
        }
    }
    return words.last();
}

}  // namespace

RunHeader::RunHeader(TrainModel& model, TrainActions& actions, ThemeController& themes, QWidget* parent)
    : QFrame(parent),
      model_(model),
      themes_(themes),
      strip_(new ColorStrip(this)),
      name_(new ElidedLabel),
      state_(new ElidedLabel),
      time_(new ElidedLabel),
      facts_(new ElidedLabel),
      bar_(new QProgressBar) {
    setProperty("class", "runHeader");
    setAccessibleName(tr("The run that is shown"));
    QFont bold = name_->font();
    bold.setWeight(QFont::DemiBold);
    name_->setFont(bold);
    time_->setFont(tabularFont());
    for (QLabel* muted : {static_cast<QLabel*>(facts_), static_cast<QLabel*>(time_)}) {
        muted->setProperty("class", "muted");
    }
    bar_->setTextVisible(false);
    bar_->setFixedHeight(barHeight);
    bar_->setRange(0, 1000);
    bar_->setAccessibleName(tr("Progress of the run"));
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(name_, 1);
    auto* standing = new QHBoxLayout;
    standing->setSpacing(12);
    standing->addWidget(state_);
    standing->addWidget(time_, 1);
    time_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(10, 6, 8, 6);
    column->setSpacing(3);
    column->addLayout(head);
    column->addLayout(standing);
    column->addWidget(facts_);
    column->addWidget(bar_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(strip_);
    row->addLayout(column, 1);
    makeButtons(actions);
    for (const Button& each : buttons_) {
        head->addWidget(each.widget);
    }
    head->addWidget(more_);
    connect(&themes_, &ThemeController::themeChanged, this, [this] {
        drawIcons();
        showRun();
    });
    connect(&model_, &TrainModel::runChanged, this, &RunHeader::showRun);
    connect(&model_, &TrainModel::setupChanged, this, &RunHeader::showRun);
    connect(&model_, &TrainModel::stateChanged, this, &RunHeader::showState);
    connect(&model_, &TrainModel::historyGrew, this, &RunHeader::showState);
    drawIcons();
    showRun();
}

void RunHeader::makeButtons(TrainActions& actions) {
    addButton(actions.pause, {tr("Pause"), tr("Go on")});
    addButton(actions.stop, {actions.stop->text()});
    addButton(actions.resume, {actions.resume->text()});
    makeMenu(actions);
}

/// A button for an action that is called by one or another of these words, and is as wide for each of them.
QToolButton* RunHeader::addButton(QAction* action, const QStringList& words) {
    auto* button = new QToolButton(this);
    button->setFocusPolicy(Qt::TabFocus);
    actOnce(*button);
    int wide = 0;
    for (const QString& word : words) {
        button->setText(word);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIcon(themedIcon(themes_.theme(), QStringLiteral("pause")));
        wide = std::max(wide, button->sizeHint().width());
    }
    const auto update = [action, button] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, update);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    update();
    buttons_.push_back({button, action, wide});
    return button;
}

/// What destroys is the last in here, and nowhere else.
void RunHeader::makeMenu(TrainActions& actions) {
    more_ = new QToolButton(this);
    more_->setProperty("class", "menu");
    more_->setFocusPolicy(Qt::TabFocus);
    more_->setToolTip(tr("More that can be done with this run"));
    more_->setAccessibleName(tr("More that can be done with this run"));
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setFixedWidth(iconButtonWidth);
    auto* menu = new QMenu(more_);
    menu->addActions({actions.present, actions.repeat, actions.fitHistogram, actions.showUsage});
    menu->addAction(tr("Copy the path of its folder"), this, [this] {
        QApplication::clipboard()->setText(QString::fromStdString(model_.watched().path().string()));
    });
    menu->addAction(actions.closeRun);
    menu->addSeparator();
    menu->addAction(actions.discard);
    more_->setMenu(menu);
}

void RunHeader::drawIcons() {
    const char* const names[] = {"pause", "stop", "play"};
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i].widget->setIcon(themedIcon(themes_.theme(), QString::fromLatin1(names[i])));
    }
    more_->setIcon(themedIcon(themes_.theme(), QStringLiteral("more")));
}

void RunHeader::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitButtons();
    showState();
}

void RunHeader::fitButtons() {
    const bool withWords = width() >= widthForWords;
    for (const Button& each : buttons_) {
        each.widget->setToolButtonStyle(withWords ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        each.widget->setFixedWidth(withWords ? each.wide : iconButtonWidth);
    }
}

void RunHeader::showRun() {
    std::vector<QColor> colors;
    for (const ChartGroup& group : groupsOf(model_)) {
        colors.push_back(curveStyle(themes_.theme(), group.colorIndex).color);
    }
    strip_->setColors(std::move(colors));
    if (const auto& run = model_.run()) {
        name_->setText(QString::fromStdString(run->comparison.name));
        const QString notes = definitionNotes(run->comparison, model_.session().ownFunctions());
        facts_->setText((notes.isEmpty() ? QString() : notes + QStringLiteral(" · ")) +
                        factsOf(run->comparison));
    }
    name_->setToolTip(QString::fromStdString(model_.watched().path().string()));
    showState();
}

/// What is being started has no run directory yet.
void RunHeader::showStarting() {
    const std::string folder = model_.watched().path().filename().string();
    name_->setText(folder.empty() ? QString::fromStdString(nameOf(model_.setup()))
                                  : QString::fromStdString(folder));
    facts_->setText(factsOf(model_.setup()));
}

void RunHeader::showState() {
    if (!model_.run() && model_.isStarting()) {
        showStarting();
    }
    const bool warns = isWarning(model_);
    if ((state_->property("class") == "error") != warns) {
        state_->setProperty("class", warns ? "error" : "");
        refreshStyle(*state_);
    }
    const QString state = stateOf(model_);
    if (state != state_->text()) {
        state_->setText(state);
        state_->setToolTip(state);
    }
    state_->setFixedWidth(std::min(state_->fontMetrics().horizontalAdvance(state) + 2, 2 * width() / 3));
    const QStringList times = timeWords(model_);
    time_->setText(fitting(*time_, times));
    time_->setToolTip(times.first());
    const bool isUnderWay = model_.watched().isAlive();
    bar_->setValue(isUnderWay ? static_cast<int>(1000 * progressOf(model_).fraction()) : 0);
    bar_->setEnabled(isUnderWay);
}

}  // namespace zorro::ui

#include "moc_run_header.cpp"
