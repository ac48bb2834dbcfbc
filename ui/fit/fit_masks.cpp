// What the plots of the Fit room leave out: a data point by a click, a stretch by a drag with Shift.

#include <algorithm>
#include <cmath>

#include <QCursor>

#include "ui/fit/fit_plots.h"
#include "ui/plot/panel/readout.h"
#include "ui/widgets/field/number_text.h"

namespace zorro::ui {
namespace {

constexpr double pointReach = 7;  // logical pixels within which a click means a point

/// How many points of the question lie in the stretch.
std::size_t pointsIn(const FitQuestion& question, const AxisRange& stretch) {
    const auto isInside = [&](double x) { return stretch.lower <= x && x <= stretch.upper; };
    if (question.data) {
        return static_cast<std::size_t>(std::ranges::count_if(question.data->x, isInside));
    }
    const SampleRange& range = question.range;
    std::size_t count = 0;
    for (std::size_t i = 0; i < range.count; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(range.count - 1);
        count += isInside(range.lower + share * (range.upper - range.lower)) ? 1 : 0;
    }
    return count;
}

}  // namespace

std::optional<std::size_t> FitPlots::pointAt(int plot, const QPointF& position) const {
    const Target* data = model_.question().data.get();
    if (data == nullptr || plot == slopePanel) {
        return {};
    }
    const PlotTransform to = panel(plot).transform();
    const double reachX = pointReach * lengthOf(to.x) / to.area.width();
    const double x = to.valueX(position.x());
    std::optional<std::size_t> nearest;
    double least = pointReach;
    for (std::size_t i = 0; i < data->x.size(); ++i) {
        const double at = drawnX(i);
        if (!(std::fabs(at - x) <= reachX)) {
            continue;
        }
        const double fitted = hasPredictors() ? at : model_.shownCurve().at(at).f;
        const double y = plot == valuePanel ? data->y[i] : data->y[i] - fitted;
        const QPointF away = to.pixel(at, y) - position;
        if (const double distance = std::hypot(away.x(), away.y()); distance <= least) {
            nearest = i;
            least = distance;
        }
    }
    return nearest;
}

void FitPlots::togglePointAt(int plot, const QPointF& position) {
    if (const auto point = pointAt(plot, position)) {
        const bool wasOut = isMasked(model_.question(), *point, model_.question().data->x[*point]);
        model_.change(withToggledPoint(model_.question(), *point),
                      wasOut ? tr("Take back a point") : tr("Mask a point"));
    }
}

void FitPlots::sayStretch(int plot, const AxisRange& stretch) {
    const FitQuestion& question = model_.question();
    const std::size_t count = pointsIn(question, stretch);
    const bool comesBack = std::ranges::any_of(question.masked, [&](const Interval& each) {
        return each.lower <= stretch.lower && stretch.upper <= each.upper;
    });
    const QString points = count == 1 ? tr("1 point") : tr("%1 points").arg(count);
    const QString what = comesBack ? tr("%1 back").arg(points) : tr("%1 left out").arg(points);
    const QString where = tr("x %1 to %2").arg(numberText(stretch.lower, 3), numberText(stretch.upper, 3));
    const QPoint edge = panel(plot).mapFromGlobal(QCursor::pos());
    readout().showAt(panel(plot).mapTo(this, edge), where, {}, {},
                     {{themes_.theme().mutedText, what, QString(), QString()}});
    pointHint_ = tr("%1 when you let go; Ctrl+Z takes it back").arg(what);
    reportStatus();
}

}  // namespace zorro::ui
