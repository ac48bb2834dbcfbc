#include "ui/compare/pages/figure_feed.h"

#include "ui/compare/pages/figure_view.h"

namespace zorro::ui {

FigureFeed::FigureFeed(CompareModel& model, const ComparePages& pages, QObject* parent)
    : QObject(parent), model_(model), pages_(pages) {
    for (FigureView* figure : pages_.figures()) {
        if (figure->opensCurves()) {
            connect(figure, &FigureView::membersChosen, this, &FigureFeed::curveChosen);
        } else {
            connect(figure, &FigureView::membersChosen, this, &FigureFeed::groupChosen);
        }
        connect(figure, &FigureView::statusChanged, this, &FigureFeed::statusChanged);
        connect(figure, &FigureView::noticeRaised, this, &FigureFeed::noticeRaised);
        connect(figure, &FigureView::baselineChosen, &model_, &CompareModel::setBaseline);
    }
    connect(&model_, &CompareModel::groupsChanged, this, &FigureFeed::showGroups);
    connect(&pages_, &ComparePages::pageChanged, this, &FigureFeed::showBaseline);
    constexpr int pauseMilliseconds = 1000;
    pause_.setSingleShot(true);
    pause_.setInterval(pauseMilliseconds);
    connect(&pause_, &QTimer::timeout, this, &FigureFeed::showGroups);
    connect(&model_, &CompareModel::historyGrew, this, [this] {
        if (!pause_.isActive()) {
            pause_.start();
        }
    });
    showGroups();
}

void FigureFeed::showGroups() {
    for (FigureView* figure : pages_.figures()) {
        figure->setGroups(model_.groups());
    }
    showBaseline();
}

/// Before one was chosen a figure compares with its first group, as the table beside it does.
void FigureFeed::showBaseline() {
    FigureView* figure = pages_.currentFigure();
    if (figure != nullptr && model_.baseline()) {
        figure->setBaseline(model_.baseline());
    }
}

}  // namespace zorro::ui

#include "moc_figure_feed.cpp"
