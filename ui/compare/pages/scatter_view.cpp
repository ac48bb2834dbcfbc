#include "ui/compare/pages/scatter_view.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>

#include "ui/compare/pages/scatter_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {
namespace {

/// How many of the points that did not fail have a value of the variable.
std::ptrdiff_t shownPoints(const SweepTable& table, std::size_t variable) {
    return std::count_if(table.points.begin(), table.points.end(), [&](const SweepPoint& point) {
        return point.failed < point.members.size() && std::isfinite(point.values[variable]);
    });
}

/// The variable that stands on an axis before anybody chooses: what all points have, and varies most likely
/// on purpose.
QString firstChoice(const SweepTable& table, bool metric) {
    std::ptrdiff_t most = -1;
    QString chosen = metric ? QString() : QStringLiteral("activation");
    const auto all = std::count_if(table.points.begin(), table.points.end(), [](const SweepPoint& point) {
        return point.failed < point.members.size();
    });
    for (std::size_t i = 0; i < table.variables.size(); ++i) {
        const SweepVariable& each = table.variables[i];
        const bool fits = each.isMetric == metric && each.categories.isEmpty() && each.key != "seed" &&
                          each.key != describe(Quantity::failed).name;
        const std::ptrdiff_t shown = fits ? shownPoints(table, i) : -1;
        if (fits && (metric ? shown > most : table.hasSeveral(i) && shown == all && most < 0)) {
            most = shown;
            chosen = QString::fromStdString(each.key);
        }
    }
    return chosen;
}

void choose(QComboBox& box, const QString& key) {
    if (const int index = box.findData(key); index >= 0) {
        box.setCurrentIndex(index);
    }
}

std::optional<std::size_t> chosen(const QComboBox& box, const SweepTable& table) {
    const int variable = table.find(box.currentData().toString().toStdString());
    return variable < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(variable));
}

}  // namespace

std::vector<std::pair<QString, QString>> variableChoices(const SweepTable& table) {
    std::vector<std::pair<QString, QString>> choices;
    for (const bool varies : {true, false}) {
        for (const SweepVariable& variable : table.variables) {
            if (variable.varies == varies) {
                choices.emplace_back(variable.title, QString::fromStdString(variable.key));
            }
        }
    }
    return choices;
}

ScatterView::ScatterView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Scatter"), new FigureCanvas, parent),
      x_(addChoice(tr("x"), tr("What stands along the x axis"))),
      y_(addChoice(tr("y"), tr("What stands along the y axis"))),
      color_(addChoice(tr("colour"), tr("What the colours say"))),
      points_(addChoice(tr("a dot is"), tr("Every seed, or the mean over the seeds of a group"))) {
    refill(*points_, {{tr("a seed"), "seeds"}, {tr("a mean"), "groups"}});
    setHint(tr("click finds the run in the table; right click saves the figure or its table"));
    for (QComboBox* box : {x_, y_, color_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ScatterView::redraw);
    }
    connect(points_, &QComboBox::currentIndexChanged, this, &ScatterView::rebuild);
    rebuild();
}

void ScatterView::rebuild() {
    const bool first = !data_ || data_->groups.empty();
    data_ = sweepData(groups(), points_->currentData() == "seeds" ? SweepPoints::seeds : SweepPoints::groups);
    auto choices = variableChoices(data_->table);
    refill(*x_, choices);
    refill(*y_, choices);
    if (first && !choices.empty()) {
        chooseQuietly(*x_, std::max(0, x_->findData(firstChoice(data_->table, false))));
        chooseQuietly(*y_, std::max(0, y_->findData(firstChoice(data_->table, true))));
    }
    choices.insert(choices.begin(), {tr("group"), QString()});
    refill(*color_, choices);
    redraw();
}

void ScatterView::setAxes(const std::string& x, const std::string& y) {
    choose(*x_, QString::fromStdString(x));
    choose(*y_, QString::fromStdString(y));
}

void ScatterView::redraw() {
    const auto x = chosen(*x_, data_->table);
    const auto y = chosen(*y_, data_->table);
    if (data_->groups.empty() || !x || !y) {
        showFigure(nullptr, tr("Choose runs that differ in a parameter to see what it does."));
        return;
    }
    showFigure(std::make_shared<ScatterFigure>(
                   data_, ScatterOptions{.x = *x, .y = *y, .color = chosen(*color_, data_->table)}),
               {});
}

}  // namespace zorro::ui

#include "moc_scatter_view.cpp"
