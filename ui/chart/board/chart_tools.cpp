#include "ui/chart/board/chart_tools.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>

#include "ui/chart/quantity_text.h"

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
    smoothing_->setToolTip(tr(
        "Moving average over the records, of the logarithms on a logarithmic axis; what was recorded stays "
        "behind it"));
    addField(tr("Smoothing"), smoothing_);
    x_ = new QComboBox;
    x_->addItems({nameOf(ChartX::step), nameOf(ChartX::epoch), nameOf(ChartX::seconds)});
    x_->setToolTip(tr("What runs along the x axis"));
    addField(tr("x"), x_);
    logarithmicX_ = addToggle(tr("log"), tr("Logarithmic x axis; a chart's own corner word is its y axis"));
    band_ = new QComboBox;
    band_->addItems({tr("usual"), tr("quartiles"), tr("± std"), tr("± error"), tr("range"), tr("none")});
    band_->setToolTip(
        tr("How far the seeds lie apart. Usual: mean ± standard deviation on a linear axis, median and "
           "quartiles "
           "on a logarithmic one, where ± std and ± error are of the logarithms; range: lowest to highest"));
    addField(tr("band"), band_);
    follow_ = addToggle(tr("Follow"), tr("Keep the newest record in view"));
    fillChartMenu(*addMenu(tr("Charts"), tr("Which charts are shown, and single seeds")));
    connect(smoothing_, &QSlider::valueChanged, this, [this](int position) {
        change([&](ChartOptions& options) { options.smoothing = smoothingAt(position); });
    });
    connect(x_, &QComboBox::activated, this, [this](int index) {
        change([&](ChartOptions& options) { options.x = static_cast<ChartX>(index); });
    });
    connect(logarithmicX_, &QToolButton::clicked, this,
            [this](bool on) { change([&](ChartOptions& options) { options.logarithmicX = on; }); });
    connect(band_, &QComboBox::activated, this, [this](int index) {
        change([&](ChartOptions& options) { options.band = static_cast<SeriesBand>(index); });
    });
    connect(follow_, &QToolButton::clicked, this, [this](bool on) {
        on ? board_.showAll() : change([&](ChartOptions& options) { options.follow = false; });
    });
    connect(&board_, &ChartBoard::optionsChanged, this, &ChartTools::showOptions);
    connect(&board_, &ChartBoard::groupsChanged, this, &ChartTools::showOptions);
    showOptions();
}

QToolButton* ChartTools::addToggle(const QString& text, const QString& toolTip) {
    auto* toggle = new QToolButton;
    toggle->setText(text);
    toggle->setCheckable(true);
    toggle->setProperty("class", "toggle");
    toggle->setToolTip(toolTip);
    addWidget(toggle);
    return toggle;
}

void ChartTools::change(const std::function<void(ChartOptions&)>& edit) {
    ChartOptions options = board_.options();
    edit(options);
    board_.setOptions(std::move(options));
}

void ChartTools::fillChartMenu(QMenu& menu) {
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        menu.setToolTipsVisible(true);
        for (const Quantity quantity : recordedQuantities()) {
            QAction* action = menu.addAction(labelOf(quantity));
            action->setToolTip(meaningOf(quantity));
            action->setCheckable(true);
            const auto& shown = board_.options().shown;
            action->setChecked(std::find(shown.begin(), shown.end(), quantity) != shown.end());
            connect(action, &QAction::triggered, this, [this, quantity](bool on) {
                change([&](ChartOptions& options) {
                    std::erase(options.shown, quantity);
                    if (on || options.shown.empty()) {
                        options.shown.push_back(quantity);
                    }
                });
            });
        }
        menu.addSeparator();
        addOption(menu, tr("Training beside validation, thin"), &ChartOptions::trainingBeside);
        addOption(menu, tr("Every seed, faint"), &ChartOptions::showMembers);
        addOption(menu, tr("Ignore outliers"), &ChartOptions::ignoreOutliers);
    });
}

void ChartTools::addOption(QMenu& menu, const QString& text, bool ChartOptions::*option) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(board_.options().*option);
    connect(action, &QAction::triggered, this,
            [this, option](bool on) { change([&](ChartOptions& options) { options.*option = on; }); });
}

/// Epochs are offered where a run has said how long one is.
bool ChartTools::knowsEpochs() const {
    const auto& groups = board_.groups();
    return std::any_of(groups.begin(), groups.end(),
                       [](const ChartGroup& group) { return group.stepsPerEpoch > 0; });
}

void ChartTools::showOptions() {
    const ChartOptions& options = board_.options();
    const QSignalBlocker blocked(smoothing_);
    smoothing_->setValue(positionOf(options.smoothing));
    const auto* items = qobject_cast<QStandardItemModel*>(x_->model());
    items->item(static_cast<int>(ChartX::epoch))->setEnabled(knowsEpochs() || options.x == ChartX::epoch);
    x_->setCurrentIndex(static_cast<int>(options.x));
    logarithmicX_->setChecked(options.logarithmicX);
    band_->setCurrentIndex(static_cast<int>(options.band));
    follow_->setChecked(options.follow);
}

}  // namespace zorro::ui

#include "moc_chart_tools.cpp"
