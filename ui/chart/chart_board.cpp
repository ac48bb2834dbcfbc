#include "ui/chart/chart_board.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/chart/chart_legend.h"
#include "ui/plot/picture_menu.h"
#include "ui/plot/readout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

constexpr int frameMilliseconds = 16;
constexpr int gap = 8;
constexpr int columnsOf(std::size_t charts) {
    return charts <= 1 ? 1 : charts <= 4 ? 2 : 3;
}

/// The range to show next: the wanted one, unless the present one shows it about as well and need not jump.
AxisRange calmRange(const AxisRange& now, const AxisRange& wanted) {
    const bool contains = now.lower <= wanted.lower && wanted.upper <= now.upper;
    return contains && lengthOf(wanted) > 0.7 * lengthOf(now) ? now : wanted;
}

}  // namespace

ChartBoard::ChartBoard(ThemeController& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      legend_(new ChartLegend),
      empty_(new QLabel(this)),
      area_(new QWidget(this)),
      grid_(new QGridLayout(area_)),
      readout_(nullptr) {
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
    readout_ = new Readout(this);
    readout_->setTheme(themes_.theme());
    pause_.setSingleShot(true);
    pause_.setInterval(frameMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &ChartBoard::redraw);
    connect(legend_, &ChartLegend::visibilityRequested, this, &ChartBoard::setGroupVisible);
    connect(legend_, &ChartLegend::isolationRequested, this, &ChartBoard::isolate);
    connect(legend_, &ChartLegend::focusRequested, this, [this](std::size_t group) {
        ChartOptions options = options_;
        options.focusGroup = group;
        setOptions(std::move(options));
    });
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

void ChartBoard::makeCharts() {
    for (const auto& each : charts_) {
        each->panel().deleteLater();
        each->panel().hide();
    }
    charts_.clear();
    const int columns = columnsOf(options_.shown.size());
    for (std::size_t i = 0; i < options_.shown.size(); ++i) {
        charts_.push_back(std::make_unique<Chart>(options_.shown[i], area_));
        Chart& chart = *charts_.back();
        chart.panel().setTheme(themes_.theme());
        connectChart(chart);
        const int index = static_cast<int>(i);
        grid_->addWidget(&chart.panel(), index / columns, index % columns);
        chart.panel().show();
    }
    readout_->raise();
}

void ChartBoard::connectChart(Chart& chart) {
    PlotPanel* panel = &chart.panel();
    connect(panel, &PlotPanel::rangesRequested, this, [this, panel](const AxisRange& x, const AxisRange& y) {
        if (options_.follow) {
            ChartOptions options = options_;
            options.follow = false;
            setOptions(std::move(options));
        }
        panel->setRanges(x, y);
        setXRange(x);
    });
    connect(panel, &PlotPanel::fitRequested, this, [this] { showAll(); });
    connect(panel, &PlotPanel::cornerClicked, this, [this, kind = chart.kind()] {
        ChartOptions options = options_;
        options.logarithmic[static_cast<std::size_t>(kind)] ^= true;
        setOptions(std::move(options));
    });
    connect(panel, &PlotPanel::cursorMoved, this,
            [this, &chart](double x, double y) { showReadout(chart, x, y); });
    connect(panel, &PlotPanel::cursorLeft, this, &ChartBoard::hideReadout);
    connect(panel, &PlotPanel::measuringCursorsRequested, this, [this](const MeasuringCursors& cursors) {
        for (const auto& each : charts_) {
            each->panel().setMeasuringCursors(cursors);
        }
    });
    panel->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(panel, &QWidget::customContextMenuRequested, this,
            [this, &chart](const QPoint& position) { showMenu(chart, position); });
}

void ChartBoard::setGroups(std::vector<ChartGroup> groups) {
    for (ChartGroup& group : groups) {
        for (const ChartGroup& known : groups_) {
            group.visible = group.label == known.label ? known.visible : group.visible;
        }
    }
    groups_ = std::move(groups);
    if (options_.focusGroup >= groups_.size()) {
        options_.focusGroup = 0;
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
    const bool otherCharts = options.shown != options_.shown;
    const bool otherAxes = options.x != options_.x || options.logarithmicX != options_.logarithmicX;
    const bool otherScale = options.logarithmic != options_.logarithmic;
    options_ = std::move(options);
    if (otherCharts) {
        makeCharts();
    }
    redraw();
    if (otherCharts || otherAxes || otherScale) {
        followTail();
    }
    emit optionsChanged();
}

void ChartBoard::redraw() {
    for (const auto& each : charts_) {
        each->refresh(groups_, options_);
        each->handOver(themes_.theme());
    }
    legend_->show(groups_, options_, themes_.theme());
    if (options_.follow) {
        followTail();
    }
}

void ChartBoard::followTail() {
    std::optional<AxisRange> extent;
    for (const auto& each : charts_) {
        if (const std::optional<AxisRange> x = each->xExtent()) {
            extent =
                extent ? AxisRange{std::min(extent->lower, x->lower), std::max(extent->upper, x->upper)} : *x;
        }
    }
    if (!extent) {
        extent = options_.logarithmicX ? AxisRange{0, 3} : AxisRange{0, 100};
    }
    const double begin = options_.logarithmicX ? extent->lower : std::min(0.0, extent->lower);
    const AxisRange x{begin, std::max(extent->upper, begin + 1e-3) + 0.02 * (extent->upper - begin)};
    for (const auto& each : charts_) {
        each->panel().setRanges(x, calmRange(each->panel().yRange(), each->yExtent(x)));
    }
    alignPanels();
}

void ChartBoard::showAll() {
    ChartOptions options = options_;
    options.follow = true;
    setOptions(std::move(options));
    followTail();
}

void ChartBoard::setXRange(const AxisRange& x) {
    for (const auto& each : charts_) {
        each->panel().setRanges(x, each->panel().yRange());
    }
    alignPanels();
}

void ChartBoard::alignPanels() {
    constexpr int step = 8;
    int margin = 48;
    for (const auto& each : charts_) {
        margin = std::max(margin, (each->panel().neededLeftMargin() + step - 1) / step * step);
    }
    for (const auto& each : charts_) {
        each->panel().setLeftMargin(margin);
    }
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

void ChartBoard::showReadout(Chart& chart, double x, double y) {
    for (const auto& each : charts_) {
        each->panel().setCrosshair(x);
    }
    std::vector<ReadoutRow> rows;
    for (const Chart::Reading& reading : chart.readAt(x)) {
        const bool banded = options_.band != SeriesBand::none && reading.half > 0;
        rows.push_back({reading.color, reading.name, numberText(reading.value),
                        banded ? QStringLiteral("± ") + numberText(reading.half, 2) : QString()});
    }
    const double at = options_.logarithmicX ? std::pow(10.0, x) : x;
    const QString where = options_.x == ChartX::step
                              ? tr("step %1").arg(compactNumberText(std::max(0.0, std::round(at)), 8))
                              : tr("%1 s").arg(numberText(at));
    const QPoint cursor = chart.panel().mapTo(this, chart.panel().transform().pixel(x, y).toPoint());
    rows.empty() ? readout_->hide()
                 : readout_->showAt(cursor, where, describe(chart.kind()).title, {}, std::move(rows));
    emit statusChanged(where, tr("drag pans, wheel zooms, double click shows all"));
}

void ChartBoard::hideReadout() {
    readout_->hide();
    for (const auto& each : charts_) {
        each->panel().setCrosshair(std::nullopt);
    }
    emit statusChanged({}, {});
}

void ChartBoard::showMenu(Chart& chart, const QPoint& position) {
    QMenu menu;
    menu.addAction(tr("Show all"), this, &ChartBoard::showAll);
    menu.addSeparator();
    menu.addAction(tr("Visible range as CSV…"), this, [&] { saveChart(chart, "csv", 96); });
    fillPictureMenu(menu, {.copy =
                               [&] {
                                   copyPicture(
                                       [&](QCPPainter& painter, const QSize& size,
                                           const PlotPanel::PaintOptions& options) {
                                           chart.panel().paintTo(painter, size, options);
                                       },
                                       {.size = chart.panel().size(), .theme = themes_.theme()});
                               },
                           .save = [&](const QString& extension,
                                       double dotsPerInch) { saveChart(chart, extension, dotsPerInch); }});
    menu.exec(chart.panel().mapToGlobal(position));
}

void ChartBoard::saveChart(Chart& chart, const QString& extension, double dotsPerInch) {
    const QString path = askForPath(this, tr("Export"),
                                    QString::fromStdString(describe(chart.kind()).column) + "." + extension);
    if (path.isEmpty()) {
        return;
    }
    const auto paint = [&](QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options) {
        chart.panel().paintTo(painter, size, options);
    };
    const QByteArray bytes =
        extension == QLatin1String("csv")
            ? QByteArray::fromStdString(chart.csv(chart.panel().xRange()))
            : pictureAs(extension, paint,
                        {.size = chart.panel().size(), .dotsPerInch = dotsPerInch, .theme = themes_.theme()});
    const QString problem =
        writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
}

PaintPicture ChartBoard::picture() {
    return [this](QCPPainter& painter, const QSize& size, const PlotPanel::PaintOptions& options) {
        const auto columns = static_cast<std::size_t>(columnsOf(charts_.size()));
        const std::size_t rows = (charts_.size() + columns - 1) / columns;
        const QSize each(size.width() / static_cast<int>(columns) - gap,
                         size.height() / static_cast<int>(std::max<std::size_t>(1, rows)) - gap);
        for (std::size_t i = 0; i < charts_.size(); ++i) {
            painter.save();
            painter.translate(static_cast<int>(i % columns) * (each.width() + gap),
                              static_cast<int>(i / columns) * (each.height() + gap));
            charts_[i]->panel().paintTo(painter, each, options);
            painter.restore();
        }
    };
}

std::string ChartBoard::visibleCsv() const {
    std::string text;
    for (const auto& each : charts_) {
        const std::string table = each->csv(each->panel().xRange());
        const std::string column = describe(each->kind()).column;
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = table.find('\n', begin)) != std::string::npos; begin = end + 1) {
            const std::string line = table.substr(begin, end - begin);
            if (begin > 0) {
                text += column + "," + line + '\n';
            } else if (text.empty()) {
                text = "quantity," + line + '\n';
            }
        }
    }
    return text;
}

}  // namespace zorro::ui
