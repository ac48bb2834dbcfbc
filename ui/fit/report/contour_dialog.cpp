#include "ui/fit/report/contour_dialog.h"

#include <cmath>

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include "ui/figure/spoken/drawn_chart.h"
#include "ui/fit/report/fit_report_rows.h"
#include "ui/plot/panel/axis_range.h"
#include "ui/theme/fonts.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr int cellsPerStep = 10;  ///< the grid is drawn so much finer, between its values
constexpr int smallestSize = 380;
constexpr std::size_t gridSize = 41;

/// The value `t` of the way through a cell from (i, j), between its four corners.
double between(const ConfidenceContours& contours, std::size_t i, std::size_t j, double across, double up) {
    const std::size_t width = contours.first.size();
    const auto at = [&](std::size_t column, std::size_t row) {
        return contours.excess[row * width + column];
    };
    const double low = at(i, j) * (1 - across) + at(i + 1, j) * across;
    const double high = at(i, j + 1) * (1 - across) + at(i + 1, j + 1) * across;
    return low * (1 - up) + high * up;
}

/// What it shows is said in its accessible description.
class ContourPlot : public QCustomPlot, public DrawnChart {
public:
    using QCustomPlot::QCustomPlot;
    [[nodiscard]] std::vector<SheetPanel> drawnPanels() override { return {}; }
};

}  // namespace

ContourDialog::ContourDialog(const FitModel& model, const Theme& theme, QWidget* parent)
    : QDialog(parent),
      report_(model.report()),
      first_(new QComboBox(this)),
      second_(new QComboBox(this)),
      plot_(new ContourPlot(this)),
      status_(new QLabel(this)),
      color_(curveStyle(theme, model.colorIndex()).color),
      job_(
          [question = model.question(), report = model.report()](const Pair& pair, const auto& send,
                                                                 const std::stop_token& stop) {
              const FitControl control{.stop = stop};
              send(confidenceContours(question, report, pair.first, pair.second, gridSize, control));
          },
          [this](const Pair& pair, const ConfidenceContours& contours) {
              if (pair == chosen() && !contours.excess.empty()) {
                  show(contours);
              }
          },
          [this](const Pair&, const QString& problem) {
              if (!problem.isEmpty()) {
                  status_->setText(problem);
              }
          }) {
    setWindowTitle(tr("Joint confidence of two parameters"));
    for (const std::size_t parameter : report_.estimated) {
        for (QComboBox* box : {first_, second_}) {
            box->addItem(nameOf(report_, parameter), static_cast<int>(parameter));
        }
    }
    second_->setCurrentIndex(1);
    first_->setAccessibleName(tr("Parameter to the right"));
    second_->setAccessibleName(tr("Parameter upward"));
    status_->setProperty("class", "muted");
    status_->setWordWrap(true);
    makePlot(theme);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Parameters")));
    row->addWidget(first_);
    row->addWidget(second_);
    row->addStretch();
    auto* close = new QPushButton(tr("Close"));
    row->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(plot_, 1);
    column->addWidget(status_);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(first_, &QComboBox::activated, this, &ContourDialog::compute);
    connect(second_, &QComboBox::activated, this, &ContourDialog::compute);
    resize(560, 560);
    compute();
}

void ContourDialog::makePlot(const Theme& theme) {
    plot_->setMinimumSize(smallestSize, smallestSize);
    plot_->setAccessibleName(windowTitle());
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setBackground(theme.panel);
    plot_->axisRect()->setupFullAxesBox();
    for (QCPAxis* axis : plot_->axisRect()->axes()) {
        axis->setBasePen(QPen(theme.line));
        axis->setTickPen(QPen(theme.line));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme.mutedText);
        axis->setLabelColor(theme.text);
        axis->setTickLabelFont(tabularFont(headingPixelSize));
        axis->setLabelFont(bodyFont());
        axis->grid()->setPen(QPen(theme.grid));
        axis->grid()->setZeroLinePen(QPen(theme.grid));
    }
    regions_ = new QCPColorMap(plot_->xAxis, plot_->yAxis);
    regions_->setInterpolate(false);
    best_ = plot_->addGraph();
    best_->setLineStyle(QCPGraph::lsNone);
    best_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(color_, 2), QBrush(theme.panel), 9));
}

ContourDialog::Pair ContourDialog::chosen() const {
    return {static_cast<std::size_t>(first_->currentData().toInt()),
            static_cast<std::size_t>(second_->currentData().toInt())};
}

void ContourDialog::compute() {
    const Pair pair = chosen();
    if (pair.first == pair.second) {
        job_.stop();
        return status_->setText(tr("Choose two different parameters."));
    }
    status_->setText(tr("Searching along the grid…"));
    job_.request(pair);
}

/// "68.3 %: a from 1.9 to 2.1, b from 0.8 to 1.2": how far the region of a level reaches.
QString ContourDialog::reachText(const QString& level, double threshold) const {
    QCPColorMapData& cells = *regions_->data();
    AxisRange first{INFINITY, -INFINITY};
    AxisRange second{INFINITY, -INFINITY};
    for (int column = 0; column < cells.keySize(); ++column) {
        for (int row = 0; row < cells.valueSize(); ++row) {
            if (cells.cell(column, row) <= threshold) {
                double key = 0;
                double value = 0;
                cells.cellToCoord(column, row, &key, &value);
                first = {std::min(first.lower, key), std::max(first.upper, key)};
                second = {std::min(second.lower, value), std::max(second.upper, value)};
            }
        }
    }
    return tr("%1: %2 from %3 to %4, %5 from %6 to %7")
        .arg(level, first_->currentText(), compactNumberText(first.lower), compactNumberText(first.upper),
             second_->currentText(), compactNumberText(second.lower), compactNumberText(second.upper));
}

void ContourDialog::show(const ConfidenceContours& contours) {
    const std::size_t width = contours.first.size();
    const std::size_t height = contours.second.size();
    const int columns = static_cast<int>(width - 1) * cellsPerStep;
    const int rows = static_cast<int>(height - 1) * cellsPerStep;
    const double beyond = 2 * contours.level99;
    regions_->data()->setSize(columns, rows);
    regions_->data()->setRange({contours.first.front(), contours.first.back()},
                               {contours.second.front(), contours.second.back()});
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double value = between(contours, static_cast<std::size_t>(column / cellsPerStep),
                                         static_cast<std::size_t>(row / cellsPerStep),
                                         (column % cellsPerStep + 0.5) / cellsPerStep,
                                         (row % cellsPerStep + 0.5) / cellsPerStep);
            regions_->data()->setCell(column, row, std::isfinite(value) ? std::min(value, beyond) : beyond);
        }
    }
    QCPColorGradient gradient;
    const double edge = 1e-9;
    const double levels[] = {contours.level68, contours.level95, contours.level99, beyond};
    const double opacities[] = {0.55, 0.32, 0.16, 0};
    double from = 0;
    for (std::size_t i = 0; i < std::size(levels); ++i) {
        gradient.setColorStopAt(from, withOpacity(color_, opacities[i]));
        gradient.setColorStopAt(levels[i] / beyond, withOpacity(color_, opacities[i]));
        from = levels[i] / beyond + edge;
    }
    gradient.setLevelCount(1000);
    regions_->setGradient(gradient);
    regions_->setDataRange({0, beyond});
    const auto [first, second] = chosen();
    best_->setData({report_.parameters[first].value}, {report_.parameters[second].value});
    plot_->xAxis->setLabel(first_->currentText());
    plot_->yAxis->setLabel(second_->currentText());
    plot_->xAxis->setRange(contours.first.front(), contours.first.back());
    plot_->yAxis->setRange(contours.second.front(), contours.second.back());
    status_->setText(
        tr("Dark to light: 68.3 %, 95 % and 99 % joint confidence; the others are sought anew at "
           "every point. The ring is the fit."));
    plot_->replot();
    plot_->setAccessibleDescription(QStringList{reachText(tr("68.3 %"), contours.level68),
                                                reachText(tr("95 %"), contours.level95),
                                                reachText(tr("99 %"), contours.level99)}
                                        .join(u'\n'));
}

}  // namespace zorro::ui

#include "moc_contour_dialog.cpp"
