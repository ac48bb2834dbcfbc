#include "ui/compare/study/rank_view.h"

#include "ui/compare/study/rank_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {

RankView::RankView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Ranks"), new FigureCanvas, parent) {
    setHint(tr("click finds the run in the table; right click saves the figure or its table"));
    takeGroups();
}

void RankView::takeGroups() {
    if (groups().size() < 2) {
        showFigure(nullptr, tr("Choose the runs of a study to see how its activations rank."));
        return;
    }
    showFigure(std::make_shared<RankFigure>(studyGroups(groups())), {});
}

}  // namespace zorro::ui

#include "moc_rank_view.cpp"
