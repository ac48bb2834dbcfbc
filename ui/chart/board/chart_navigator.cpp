#include "ui/chart/board/chart_navigator.h"

#include <algorithm>
#include <cmath>

#include <QDateTime>

namespace zorro::ui {
namespace {

/// The range to show next: the wanted one, unless the present one shows it about as well and need not jump.
AxisRange calmRange(const AxisRange& now, const AxisRange& wanted, double share) {
    const bool contains = now.lower <= wanted.lower && wanted.upper <= now.upper;
    return contains && lengthOf(wanted) > share * lengthOf(now) ? now : wanted;
}

bool isSameLength(const AxisRange& one, const AxisRange& other) {
    return std::fabs(lengthOf(one) - lengthOf(other)) < 1e-9 * lengthOf(one);
}

}  // namespace

void ChartNavigator::begin() {
    history_ = ViewHistory<View>();
    length_.reset();
}

std::optional<AxisRange> ChartNavigator::extent() const {
    std::optional<AxisRange> all;
    for (const auto& each : charts_) {
        const std::optional<AxisRange> x = each->sharesX() ? each->xExtent() : std::nullopt;
        if (x) {
            all = all ? AxisRange{std::min(all->lower, x->lower), std::max(all->upper, x->upper)} : *x;
        }
    }
    return all;
}

void ChartNavigator::alignPanels() {
    constexpr int step = 8;
    int margin = 48;
    for (const auto& each : charts_) {
        if (!each->panel().isHidden()) {
            margin = std::max(margin, (each->panel().neededLeftMargin() + step - 1) / step * step);
        }
    }
    for (const auto& each : charts_) {
        each->panel().setLeftMargin(margin);
    }
}

void ChartNavigator::showX(const AxisRange& x) {
    for (const auto& each : charts_) {
        if (each->sharesX()) {
            each->panel().setRanges(x, each->panel().yRange());
        }
    }
}

ChartNavigator::View ChartNavigator::present(bool follow) const {
    View view{.ranges = {}, .follow = follow};
    for (const auto& each : charts_) {
        view.ranges.push_back(each->panel().xRange());
        view.ranges.push_back(each->panel().yRange());
    }
    return view;
}

bool ChartNavigator::take(Chart& chart, const AxisRange& x, const AxisRange& y, const ChartOptions& options) {
    const AxisRange oldX = chart.panel().xRange();
    const AxisRange oldY = chart.panel().yRange();
    if (!history_.canGoBack() && !history_.canGoForward()) {
        history_ = ViewHistory<View>(present(options.follow));  // where the way back ends
    }
    chart.panel().setRanges(x, y);
    bool follow = options.follow;
    if (chart.sharesX()) {
        showX(x);
        const std::optional<AxisRange> all = extent();
        const bool reachesTail = all && x.upper >= all->upper;
        const bool moved = x != oldX && isSameLength(x, oldX);
        follow = reachesTail && (moved || (x != oldX && y == oldY));
        length_ = follow && all && x.lower > all->lower ? std::optional(lengthOf(x)) : std::nullopt;
    }
    alignPanels();
    history_.push(present(follow), QDateTime::currentMSecsSinceEpoch());
    return follow;
}

void ChartNavigator::showTail(const ChartOptions& options) {
    constexpr double air = 0.03;
    const AxisRange all = extent().value_or(options.logarithmicX ? AxisRange{0, 3} : AxisRange{0, 100});
    double begin = options.logarithmicX ? all.lower : std::min(0.0, all.lower);
    double end = std::max(all.upper, begin + 1e-3) + air * (all.upper - begin);
    if (length_) {
        begin = std::max(begin, all.upper + air * *length_ - *length_);
        end = std::max(begin + *length_, all.upper);
    }
    for (const auto& each : charts_) {
        PlotPanel& panel = each->panel();
        if (panel.isHidden()) {
            continue;
        }
        AxisRange x = each->sharesX() ? AxisRange{begin, end} : each->xExtent().value_or(panel.xRange());
        if (each->sharesX() && !length_) {
            const AxisRange recorded{begin, std::max(all.upper, begin + 1e-3)};
            x = calmRange(panel.xRange(), recorded, 0.9) == panel.xRange() ? panel.xRange() : x;
        }
        panel.setRanges(x, calmRange(panel.yRange(), each->yExtent(x), 0.7));
    }
    alignPanels();
}

std::optional<bool> ChartNavigator::step(int step) {
    const std::optional<View> view = step < 0 ? history_.back() : history_.forward();
    if (!view || view->ranges.size() != 2 * charts_.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < charts_.size(); ++i) {
        charts_[i]->panel().setRanges(view->ranges[2 * i], view->ranges[2 * i + 1]);
    }
    alignPanels();
    return view->follow;
}

}  // namespace zorro::ui
