#include "ui/chart/board/chart_board.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "ui/chart/board/chart_detail.h"
#include "ui/chart/board/chart_menu.h"
#include "ui/chart/board/chart_table.h"
#include "ui/chart/lines/chart_legend.h"
#include "ui/chart/quantity_text.h"
#include "ui/figure/sheet/canvas_sheet.h"

namespace zorro::ui {
namespace {

constexpr int frameMilliseconds = 16;
constexpr int gap = 8;
constexpr std::size_t columnsOf(std::size_t charts) {
    return charts <= 1 ? 1 : charts <= 4 ? 2 : 3;
}

}  // namespace

ChartBoard::ChartBoard(ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      navigator_(charts_),
      detail_(new ChartDetail(this)),
      legend_(new ChartLegend),
      empty_(new QLabel(this)),
      area_(new QWidget(this)),
      grid_(new QGridLayout(area_)),
      readout_(std::make_unique<ChartReadout>(this, charts_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(6);
    column->addWidget(legend_);
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setProperty("class", "muted");
    column->addWidget(empty_, 1);
    column->addWidget(area_, 1);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(gap);
    readout_->setTheme(themes_.theme());
    pause_.setSingleShot(true);
    pause_.setInterval(frameMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &ChartBoard::redraw);
    connect(detail_, &ChartDetail::came, this, &ChartBoard::redraw);
    connectLegend();
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        readout_->setTheme(theme);
        for (const auto& each : charts_) {
            each->panel().setTheme(theme);
        }
        redraw();
    });
    makeCharts();
    setGroups({});
}

ChartBoard::~ChartBoard() = default;

void ChartBoard::connectLegend() {
    connect(legend_, &ChartLegend::visibilityRequested, this, &ChartBoard::setGroupVisible);
    connect(legend_, &ChartLegend::isolationRequested, this, &ChartBoard::isolate);
    connect(legend_, &ChartLegend::focusRequested, this, &ChartBoard::focusOn);
    connect(legend_, &ChartLegend::menuRequested, this, &ChartBoard::showNameMenu);
}

void ChartBoard::focusOn(std::size_t group) {
    change([group](ChartOptions& options) { options.focusGroup = group; });
}

void ChartBoard::fillNameMenu(QMenu& menu, std::size_t group) {
    const bool isShown = groups_[group].visible;
    menu.addAction(isShown ? tr("Hide") : tr("Show"), this,
                   [this, group, isShown] { setGroupVisible(group, !isShown); });
    menu.addAction(tr("Show it alone, or all again"), this, [this, group] { isolate(group); });
    menu.addAction(tr("Show its layers"), this, [this, group] { focusOn(group); });
    menu.addSeparator();
    menu.addAction(tr("Show where it lives, in Explore"), this,
                   [this, group] { emit usageRequested(group); });
}

void ChartBoard::showNameMenu(std::size_t group, const QPoint& globalPosition) {
    QMenu menu;
    fillNameMenu(menu, group);
    menu.exec(globalPosition);
}

void ChartBoard::makeCharts() {
    for (const auto& each : charts_) {
        each->panel().deleteLater();
        each->panel().hide();
    }
    charts_.clear();
    for (const Quantity quantity : drawn_.charts()) {
        charts_.push_back(makeChart(quantity, drawn_, area_));
        charts_.back()->panel().setTheme(themes_.theme());
        charts_.back()->panel().setToolTip(meaningOf(quantity));
        connectChart(*charts_.back());
    }
    layOutCharts();
    navigator_.begin();
    readout_->showCursors();
}

/// One chart alone where it was enlarged, else all in a grid, the last one as wide as is left.
void ChartBoard::layOutCharts() {
    const auto columns = static_cast<int>(columnsOf(charts_.size()));
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        const int index = static_cast<int>(i);
        const int span = i + 1 == charts_.size() ? columns - index % columns : 1;
        grid_->addWidget(&charts_[i]->panel(), index / columns, index % columns, 1, span);
        charts_[i]->panel().setHidden(drawn_.enlarged && drawn_.enlarged != charts_[i]->quantity());
    }
}

std::vector<Chart*> ChartBoard::shownCharts() const {
    std::vector<Chart*> shown;
    for (const auto& each : charts_) {
        if (!each->panel().isHidden()) {
            shown.push_back(each.get());
        }
    }
    return shown;
}

void ChartBoard::connectChart(Chart& chart) {
    PlotPanel* panel = &chart.panel();
    connect(panel, &PlotPanel::rangesRequested, this, [this, &chart](const AxisRange& x, const AxisRange& y) {
        setFollow(navigator_.take(chart, x, y, options_));
        viewChanged();
    });
    connect(panel, &PlotPanel::historyRequested, this, [this](int step) {
        if (const std::optional<bool> follow = navigator_.step(step)) {
            setFollow(*follow);
            viewChanged();
        }
    });
    connect(panel, &PlotPanel::fitRequested, this, &ChartBoard::showAll);
    connect(panel, &PlotPanel::cornerClicked, this, [this, quantity = chart.quantity()] {
        // What is clicked may be made anew: that waits until the click is over.
        QTimer::singleShot(0, this, [this, quantity] {
            change([quantity](ChartOptions& options) { showNextLook(options, quantity); });
        });
    });
    connect(panel, &PlotPanel::titleDoubleClicked, this, [this, quantity = chart.quantity()] {
        enlarge(options_.enlarged ? std::nullopt : std::optional(quantity));
    });
    connect(panel, &PlotPanel::axisTitleDoubleClicked, this, [this, &chart] { editTitles(chart); });
    connect(panel, &PlotPanel::cursorMoved, this, [this, &chart](double x, double y) {
        emit statusChanged(readout_->show(chart, x, y, drawn_),
                           tr("drag pans, wheel zooms, double click shows all"));
    });
    connect(panel, &PlotPanel::cursorLeft, this, [this] {
        readout_->hide();
        emit statusChanged({}, {});
    });
    connect(panel, &PlotPanel::measuringCursorsRequested, this,
            [this](const MeasuringCursors& cursors) { readout_->setCursors(cursors); });
    panel->installEventFilter(this);
}

bool ChartBoard::eventFilter(QObject* watched, QEvent* event) {
    const auto chart = std::find_if(charts_.begin(), charts_.end(),
                                    [&](const auto& each) { return &each->panel() == watched; });
    if (chart != charts_.end()) {
        if (event->type() == QEvent::KeyPress) {
            return takeKey(**chart, static_cast<QKeyEvent*>(event)->key());
        }
        if (event->type() == QEvent::ContextMenu) {
            const auto* asked = static_cast<QContextMenuEvent*>(event);
            if (asked->reason() != QContextMenuEvent::Mouse) {
                showMenu(**chart, asked->pos());
            }
            return true;
        }
        if (event->type() == QEvent::Resize) {
            QTimer::singleShot(0, this, &ChartBoard::viewChanged);  // once the panel has its new size
        }
        takeRightButton(**chart, *event);
    }
    return QWidget::eventFilter(watched, event);
}

/// Return enlarges the chart that has the keyboard, Escape brings the others back.
bool ChartBoard::takeKey(const Chart& chart, int key) {
    const bool back = key == Qt::Key_Escape && options_.enlarged;
    if (!back && key != Qt::Key_Return && key != Qt::Key_Enter) {
        return false;
    }
    enlarge(options_.enlarged ? std::nullopt : std::optional(chart.quantity()));
    return true;
}

/// A right drag zooms to a box; only a click without a way asks for the menu.
void ChartBoard::takeRightButton(Chart& chart, const QEvent& event) {
    if (event.type() != QEvent::MouseButtonPress && event.type() != QEvent::MouseButtonRelease) {
        return;
    }
    const auto& mouse = static_cast<const QMouseEvent&>(event);
    if (mouse.button() != Qt::RightButton) {
        return;
    }
    if (event.type() == QEvent::MouseButtonPress) {
        rightPressed_ = mouse.pos();
    } else if ((mouse.pos() - rightPressed_).manhattanLength() < QApplication::startDragDistance()) {
        // Once the panel has seen that the button is up.
        QTimer::singleShot(0, &chart, [this, &chart, at = mouse.pos()] { showMenu(chart, at); });
    }
}

void ChartBoard::setGroups(std::vector<ChartGroup> groups) {
    for (ChartGroup& group : groups) {
        for (const ChartGroup& known : groups_) {
            group.visible = group.label == known.label ? known.visible : group.visible;
        }
    }
    groups_ = std::move(groups);
    if (options_.focusGroup >= groups_.size() || groups_[options_.focusGroup].isBaseline) {
        const auto other = std::find_if(groups_.begin(), groups_.end(),
                                        [](const ChartGroup& each) { return !each.isBaseline; });
        options_.focusGroup = other == groups_.end() ? 0 : static_cast<std::size_t>(other - groups_.begin());
    }
    if (chooseCharts()) {
        makeCharts();
    }
    empty_->setHidden(!groups_.empty());
    legend_->setHidden(groups_.empty());
    area_->setHidden(groups_.empty());
    redraw();
    emit groupsChanged();
}

void ChartBoard::setEmptyText(const QString& text) {
    empty_->setText(text);
}

void ChartBoard::historyGrew() {
    if (!pause_.isActive()) {
        pause_.start();
    }
}

void ChartBoard::setOptions(ChartOptions options) {
    const bool otherLayout = options.enlarged != options_.enlarged;
    const bool otherAxes = options.x != options_.x || options.logarithmicX != options_.logarithmicX;
    const bool otherScale =
        options.logarithmic != options_.logarithmic || options.ignoreOutliers != options_.ignoreOutliers;
    options_ = std::move(options);
    const bool otherCharts = chooseCharts();
    if (otherCharts) {
        makeCharts();
    } else if (otherLayout) {
        layOutCharts();
    }
    if (otherAxes) {
        navigator_.begin();
        readout_->setCursors({});
    }
    redraw();
    if (otherCharts || otherAxes || otherScale) {
        navigator_.showTail(options_);
        viewChanged();
    }
    emit optionsChanged();
}

/// What is drawn of the groups there are; whether these are other charts than before.
bool ChartBoard::chooseCharts() {
    ChartOptions drawn = optionsFor(groups_, options_);
    const std::vector<Quantity> charts = drawn.charts();
    if (drawn.enlarged && std::find(charts.begin(), charts.end(), *drawn.enlarged) == charts.end()) {
        drawn.enlarged.reset();
        options_.enlarged.reset();
    }
    const bool others =
        charts != drawn_.charts() || drawn.shown != drawn_.shown || drawn.asMap != drawn_.asMap;
    drawn_ = std::move(drawn);
    return others;
}

void ChartBoard::change(const std::function<void(ChartOptions&)>& edit) {
    ChartOptions options = options_;
    edit(options);
    setOptions(std::move(options));
}

void ChartBoard::enlarge(std::optional<Quantity> quantity) {
    change([quantity](ChartOptions& options) { options.enlarged = quantity; });
}

/// Nothing has to be drawn anew for it: only the word for it changes.
void ChartBoard::setFollow(bool follow) {
    if (options_.follow != follow) {
        options_.follow = follow;
        drawn_.follow = follow;
        emit optionsChanged();
    }
}

void ChartBoard::redraw() {
    detail_->putInto(groups_);
    for (Chart* each : shownCharts()) {
        each->refresh(groups_, drawn_);
        each->handOver(themes_.theme());
    }
    legend_->show(groups_, drawn_, themes_.theme());
    if (options_.follow) {
        navigator_.showTail(options_);
    }
    viewChanged();
}

void ChartBoard::viewChanged() {
    for (Chart* each : shownCharts()) {
        each->viewChanged();
        if (each->sharesX()) {
            detail_->look(groups_, drawn_, each->panel().xRange(), each->panel().columns());
        }
    }
}

void ChartBoard::showAll() {
    navigator_.forgetLength();
    setFollow(true);
    redraw();
}

void ChartBoard::setGroupVisible(std::size_t group, bool visible) {
    groups_[group].visible = visible;
    redraw();
    emit groupsChanged();
}

void ChartBoard::isolate(std::size_t group) {
    const bool alone = std::none_of(groups_.begin(), groups_.end(), [&](const ChartGroup& each) {
        return each.visible && &each != &groups_[group];
    });
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        groups_[i].visible = alone || i == group;
    }
    redraw();
    emit groupsChanged();
}

void ChartBoard::editTitles(const Chart& chart) {
    const Quantity quantity = chart.quantity();
    const auto known = options_.titles.find(quantity);
    const auto titles =
        askForTitles(chart, known == options_.titles.end() ? ChartTitles{} : known->second, this);
    if (titles) {
        change([&](ChartOptions& options) { options.titles[quantity] = *titles; });
    }
}

void ChartBoard::showMenu(Chart& chart, const QPoint& position) {
    QMenu menu;
    // What is asked for may make the charts anew: it waits until the menu is gone.
    std::function<void(ChartOptions&)> edit;
    bool titles = false;
    fillChartMenu(menu, chart, options_,
                  {.showAll = [this] { showAll(); },
                   .change = [&](const std::function<void(ChartOptions&)>& asked) { edit = asked; },
                   .removeCursors = [this] { readout_->setCursors({}); },
                   .editTitles = [&] { titles = true; },
                   .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.exec(chart.panel().mapToGlobal(position));
    if (edit) {
        change(edit);
    } else if (titles) {
        editTitles(chart);
    }
}

FigureSheet ChartBoard::sheet() const {
    FigureSheet sheet{.name = QStringLiteral("training"), .panels = {}};
    for (Chart* each : groups_.empty() ? std::vector<Chart*>() : shownCharts()) {
        sheet.panels.push_back(sheetPanel(each->panel()));
    }
    return sheet;
}

std::function<std::string()> ChartBoard::visibleTable() const {
    std::vector<std::pair<std::string, std::function<std::string()>>> jobs;
    for (Chart* each : shownCharts()) {
        for (auto& [quantity, job] : each->tablesOf(each->panel().xRange())) {
            jobs.emplace_back(describe(quantity).name, std::move(job));
        }
    }
    return [jobs = std::move(jobs)] {
        std::vector<std::pair<std::string, std::string>> tables;
        for (const auto& [name, job] : jobs) {
            tables.emplace_back(name, job());
        }
        return joinedTables(tables);
    };
}

}  // namespace zorro::ui

#include "moc_chart_board.cpp"
