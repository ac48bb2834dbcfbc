#include "ui/plot/layer/pixel_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::ui {

namespace {

/// Adds points to a run and drops those that the straight line between their neighbours passes within
/// pixelTolerance: a cone of slopes from the last kept point (the anchor) that all dropped points agree with
/// (Reumann and Witkam's sleeve, in one pass and without square roots).
class RunBuilder {
public:
    explicit RunBuilder(PixelRuns& runs) : runs_(runs) {}

    void add(const PixelPoint& point) {
        if (!open_) {
            keep(point);
            open_ = true;
            return;
        }
        if (hasPending_ && (!narrows(point) || point.x - anchor_.x < smallestStep)) {
            keep(pending_);
        }
        extend(point);
    }

    void end() {
        if (!open_) {
            return;
        }
        if (hasPending_) {
            keep(pending_);
        }
        runs_.ends.push_back(runs_.points.size());
        open_ = false;
    }

private:
    static constexpr double smallestStep = 1e-6;

    void keep(const PixelPoint& point) {
        runs_.points.push_back(point);
        anchor_ = point;
        hasPending_ = false;
        lowest_ = -std::numeric_limits<double>::infinity();
        highest_ = std::numeric_limits<double>::infinity();
    }

    [[nodiscard]] bool narrows(const PixelPoint& point) const {
        const double rise = point.y - anchor_.y;
        const double run = point.x - anchor_.x;
        return rise >= lowest_ * run && rise <= highest_ * run;
    }

    void extend(const PixelPoint& point) {
        const double run = point.x - anchor_.x;
        if (run < smallestStep) {
            if (std::fabs(point.y - anchor_.y) > pixelTolerance) {
                keep(point);
            }
            return;
        }
        const double perPixel = 1 / run;
        const double slope = (point.y - anchor_.y) * perPixel;
        const double slack = pixelTolerance * perPixel;
        lowest_ = std::max(lowest_, slope - slack);
        highest_ = std::min(highest_, slope + slack);
        pending_ = point;
        hasPending_ = true;
    }

    PixelRuns& runs_;
    PixelPoint anchor_;
    PixelPoint pending_;
    double lowest_ = 0;
    double highest_ = 0;
    bool open_ = false;
    bool hasPending_ = false;
};

struct PixelBox {
    double left;
    double right;
    double top;
    double bottom;

    [[nodiscard]] bool contains(const PixelPoint& point) const {
        return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
    }
};

/// Narrows [from, to], positions along a segment, to where start + t * step lies in [lower, upper].
bool clipSlab(double start, double step, double lower, double upper, double& from, double& to) {
    if (step == 0) {
        return start >= lower && start <= upper;
    }
    double enter = (lower - start) / step;
    double leave = (upper - start) / step;
    if (enter > leave) {
        std::swap(enter, leave);
    }
    from = std::max(from, enter);
    to = std::min(to, leave);
    return from <= to;
}

/// Adds the part of the segment inside the box (Liang and Barsky's clipping), ending the run where it leaves.
void addClipped(const PixelPoint& start, const PixelPoint& end, const PixelBox& box, RunBuilder& builder) {
    const PixelPoint step{end.x - start.x, end.y - start.y};
    double from = 0;
    double to = 1;
    if (!clipSlab(start.x, step.x, box.left, box.right, from, to) ||
        !clipSlab(start.y, step.y, box.top, box.bottom, from, to)) {
        builder.end();
        return;
    }
    if (from > 0) {
        builder.end();
    }
    builder.add({start.x + from * step.x, start.y + from * step.y});
    builder.add({start.x + to * step.x, start.y + to * step.y});
    if (to < 1) {
        builder.end();
    }
}

}  // namespace

void PixelRuns::clear() {
    points.clear();
    ends.clear();
}

std::span<const PixelPoint> PixelRuns::run(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return {points.data() + begin, ends[index] - begin};
}

void tracePixels(std::span<const double> x, std::span<const double> y, const PlotTransform& to, double margin,
                 PixelRuns& runs) {
    // Far enough away that the slope of what is visible does not change, near enough to keep all digits.
    constexpr double farAway = 1e7;
    runs.clear();
    const PixelBox box{to.area.left() - margin, to.area.right() + margin, to.area.top() - margin,
                       to.area.bottom() + margin};
    const double scaleX = to.area.width() / lengthOf(to.x);
    const double scaleY = to.area.height() / lengthOf(to.y);
    RunBuilder builder(runs);
    PixelPoint previous;
    bool previousInside = false;
    bool hasPrevious = false;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double pixelX = to.area.left() + (x[i] - to.x.lower) * scaleX;
        const double pixelY = to.area.bottom() - (y[i] - to.y.lower) * scaleY;
        if (std::isnan(pixelX) || std::isnan(pixelY)) {
            builder.end();
            hasPrevious = false;
            continue;
        }
        const PixelPoint point{std::clamp(pixelX, -farAway, farAway), std::clamp(pixelY, -farAway, farAway)};
        const bool inside = box.contains(point);
        if (inside && (previousInside || !hasPrevious)) {
            builder.add(point);
        } else if (hasPrevious) {
            addClipped(previous, point, box, builder);
        }
        previous = point;
        previousInside = inside;
        hasPrevious = true;
    }
    builder.end();
}

std::span<const double> dashPattern(Qt::PenStyle style) {
    static constexpr double dashes[] = {3, 3};
    static constexpr double dots[] = {0.01, 2.24};
    static constexpr double dashesAndDots[] = {3, 2.5, 0.01, 2.5};
    static constexpr double dashesAndTwoDots[] = {3, 2.5, 0.01, 2.5, 0.01, 2.5};
    switch (style) {
        case Qt::DashLine:
            return dashes;
        case Qt::DotLine:
            return dots;
        case Qt::DashDotLine:
            return dashesAndDots;
        case Qt::DashDotDotLine:
            return dashesAndTwoDots;
        default:
            return {};
    }
}

void cutIntoDashes(const PixelRuns& runs, std::span<const double> pattern, double width, PixelRuns& dashes) {
    dashes.clear();
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const std::span<const PixelPoint> run = runs.run(index);
        std::size_t element = 0;
        double left = pattern[0] * width;  // until the present dash or gap ends
        dashes.points.push_back(run[0]);
        for (std::size_t i = 1; i < run.size(); ++i) {
            PixelPoint from = run[i - 1];
            double length = std::hypot(run[i].x - from.x, run[i].y - from.y);
            while (length > left) {
                const double t = left / length;
                from = {from.x + t * (run[i].x - from.x), from.y + t * (run[i].y - from.y)};
                length -= left;
                dashes.points.push_back(from);
                if (element % 2 == 0) {
                    dashes.ends.push_back(dashes.points.size());
                }
                element = (element + 1) % pattern.size();
                left = pattern[element] * width;
            }
            left -= length;
            if (element % 2 == 0) {
                dashes.points.push_back(run[i]);
            }
        }
        if (element % 2 == 0) {
            dashes.ends.push_back(dashes.points.size());
        }
    }
}

}  // namespace zorro::ui
