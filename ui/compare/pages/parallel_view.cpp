#include "ui/compare/pages/parallel_view.h"

#include <algorithm>

#include <QComboBox>
#include <QMenu>
#include <QToolButton>

#include "ui/compare/pages/parallel_canvas.h"
#include "ui/compare/pages/parallel_figure.h"
#include "ui/compare/pages/scatter_view.h"

namespace zorro::ui {

ParallelView::ParallelView(ThemeController& themes, QWidget* parent)
    : ParallelView(themes, new ParallelCanvas, parent) {}

ParallelView::ParallelView(ThemeController& themes, ParallelCanvas* canvas, QWidget* parent)
    : FigureView(themes, tr("Parallel coordinates"), canvas, parent),
      parallel_(canvas),
      axesMenu_(new QToolButton),
      color_(nullptr),
      points_(nullptr) {
    axesMenu_->setText(tr("Axes"));
    axesMenu_->setToolTip(tr("Which parameters and metrics have an axis"));
    axesMenu_->setPopupMode(QToolButton::InstantPopup);
    axesMenu_->setMenu(new QMenu(axesMenu_));
    addField({}, axesMenu_);
    axesMenu_->setAccessibleName(tr("Axes"));
    color_ = addChoice(tr("colour"), tr("What the colours say"));
    points_ = addChoice(tr("a line is"), tr("Every seed, or the mean over the seeds of a group"));
    refill(*points_, {{tr("a mean"), "groups"}, {tr("a seed"), "seeds"}});
    setHint(tr("drag along an axis to filter, its name to move it; click finds the run"));
    connect(axesMenu_->menu(), &QMenu::aboutToShow, this, &ParallelView::fillAxesMenu);
    connect(color_, &QComboBox::currentIndexChanged, this, &ParallelView::redraw);
    connect(points_, &QComboBox::currentIndexChanged, this, &ParallelView::rebuild);
    connect(parallel_, &ParallelCanvas::brushed, this, &ParallelView::brush);
    connect(parallel_, &ParallelCanvas::axisMoved, this, &ParallelView::moveAxis);
    rebuild();
}

void ParallelView::rebuild() {
    data_ = sweepData(groups(), points_->currentData() == "seeds" ? SweepPoints::seeds : SweepPoints::groups);
    if (!axesChosen_) {
        axes_ = usualAxes(data_->table);
    }
    auto choices = variableChoices(data_->table);
    choices.insert(choices.begin(), {tr("group"), QString()});
    refill(*color_, choices);
    redraw();
}

void ParallelView::setAxes(std::vector<std::string> keys) {
    axes_ = std::move(keys);
    axesChosen_ = true;
    redraw();
}

void ParallelView::fillAxesMenu() {
    QMenu& menu = *axesMenu_->menu();
    menu.clear();
    for (const auto& [words, key] : variableChoices(data_->table)) {
        QAction* action = menu.addAction(words);
        const std::string variable = key.toStdString();
        action->setCheckable(true);
        action->setChecked(std::find(axes_.begin(), axes_.end(), variable) != axes_.end());
        connect(action, &QAction::toggled, this, [this, variable](bool on) {
            std::vector<std::string> keys = axes_;
            std::erase(keys, variable);
            if (on) {
                keys.push_back(variable);
            }
            setAxes(std::move(keys));
        });
    }
}

void ParallelView::brush(std::size_t axis, const std::optional<AxisRange>& stretch) {
    const std::string& key = axes_[axis];
    if (stretch) {
        brushes_[key] = *stretch;
    } else {
        brushes_.erase(key);
    }
    redraw();
}

void ParallelView::moveAxis(std::size_t from, std::size_t to) {
    std::vector<std::string> keys = axes_;
    const std::string moved = keys[from];
    keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(from));
    keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(to), moved);
    setAxes(std::move(keys));
}

void ParallelView::redraw() {
    ParallelOptions options;
    std::erase_if(axes_, [this](const std::string& key) {
        return !data_->groups.empty() && data_->table.find(key) < 0;
    });
    for (const std::string& key : axes_) {
        if (const int variable = data_->table.find(key); variable >= 0) {
            options.axes.push_back(static_cast<std::size_t>(variable));
            if (const auto known = brushes_.find(key); known != brushes_.end()) {
                options.brushes[options.axes.back()] = known->second;
            }
        }
    }
    const int color = data_->table.find(color_->currentData().toString().toStdString());
    if (color >= 0) {
        options.color = static_cast<std::size_t>(color);
    }
    if (options.axes.empty()) {
        parallel_->setParallel(nullptr);
        showFigure(nullptr, data_->groups.empty() ? tr("Choose runs to see their parameters side by side.")
                                                  : tr("Choose an axis from the menu above."));
        return;
    }
    const auto figure = std::make_shared<ParallelFigure>(data_, std::move(options));
    parallel_->setParallel(figure);
    showFigure(figure, {});
}

}  // namespace zorro::ui

#include "moc_parallel_view.cpp"
