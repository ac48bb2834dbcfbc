#include "ui/chart/chart_tools.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace zorro::ui {
namespace {

constexpr int smoothingSteps = 100;

/// The slider moves through the memory of the average, evenly in its logarithm: 1 to 1000 records.
double smoothingAt(int position) {
    return position == 0 ? 0 : 1 - std::pow(10.0, -3.0 * position / smoothingSteps);
}

int positionOf(double smoothing) {
    return smoothing <= 0 ? 0
                          : static_cast<int>(std::lround(-std::log10(1 - smoothing) / 3 * smoothingSteps));
}

}  // namespace

ChartTools::ChartTools(ChartBoard& board, QWidget* parent) : ToolRow(Qt::AlignLeft, parent), board_(board) {}

void ChartTools::addChartFields() {
    smoothing_ = new QSlider(Qt::Horizontal);
    smoothing_->setRange(0, smoothingSteps);
    smoothing_->setFixedWidth(60);
    smoothing_->setToolTip(tr("Moving average over the records; the raw mean stays behind it"));
    addField(tr("Smoothing"), smoothing_);
    x_ = new QComboBox;
    x_->addItems({tr("step"), tr("step, log"), tr("time")});
    x_->setToolTip(tr("What runs along the x axis"));
    addField(tr("x"), x_);
    band_ = new QComboBox;
    band_->addItems({tr("± std"), tr("± error"), tr("range"), tr("none")});
    band_->setToolTip(
        tr("How far the seeds lie apart: standard deviation, standard error of the mean, lowest "
           "to highest"));
    addField(tr("band"), band_);
    follow_ = new QToolButton;
    follow_->setText(tr("Follow"));
    follow_->setCheckable(true);
    follow_->setProperty("class", "toggle");
    follow_->setToolTip(tr("Keep the newest record in view"));
    addWidget(follow_);
    fillChartMenu(*addMenu(tr("Charts"), tr("Which charts are shown, and single seeds")));
    connect(smoothing_, &QSlider::valueChanged, this, [this](int position) {
        change([&](ChartOptions& options) { options.smoothing = smoothingAt(position); });
    });
    connect(x_, &QComboBox::activated, this, [this](int index) {
        change([&](ChartOptions& options) {
            options.x = index == 2 ? ChartX::seconds : ChartX::step;
            options.logarithmicX = index == 1;
        });
    });
    connect(band_, &QComboBox::activated, this, [this](int index) {
        change([&](ChartOptions& options) { options.band = static_cast<SeriesBand>(index); });
    });
    connect(follow_, &QToolButton::clicked, this,
            [this](bool on) { change([&](ChartOptions& options) { options.follow = on; }); });
    connect(&board_, &ChartBoard::optionsChanged, this, &ChartTools::showOptions);
    showOptions();
}

void ChartTools::change(const std::function<void(ChartOptions&)>& edit) {
    ChartOptions options = board_.options();
    edit(options);
    board_.setOptions(std::move(options));
}

void ChartTools::fillChartMenu(QMenu& menu) {
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        for (int i = 0; i < chartKindCount; ++i) {
            const auto kind = static_cast<ChartKind>(i);
            QAction* action = menu.addAction(describe(kind).title);
            action->setCheckable(true);
            const auto& shown = board_.options().shown;
            action->setChecked(std::find(shown.begin(), shown.end(), kind) != shown.end());
            connect(action, &QAction::triggered, this, [this, kind](bool on) {
                change([&](ChartOptions& options) {
                    std::erase(options.shown, kind);
                    if (on || options.shown.empty()) {
                        options.shown.push_back(kind);
                    }
                    std::sort(options.shown.begin(), options.shown.end());
                });
            });
        }
        menu.addSeparator();
        QAction* members = menu.addAction(tr("Every seed as a line"));
        members->setCheckable(true);
        members->setChecked(board_.options().showMembers);
        connect(members, &QAction::triggered, this,
                [this](bool on) { change([&](ChartOptions& options) { options.showMembers = on; }); });
    });
}

void ChartTools::showOptions() {
    const ChartOptions& options = board_.options();
    const QSignalBlocker blocked(smoothing_);
    smoothing_->setValue(positionOf(options.smoothing));
    x_->setCurrentIndex(options.x == ChartX::seconds ? 2 : options.logarithmicX ? 1 : 0);
    band_->setCurrentIndex(static_cast<int>(options.band));
    follow_->setChecked(options.follow);
}

}  // namespace zorro::ui
