#include "ui/explore/plots/explore_plots.h"

#include <algorithm>
#include <cmath>

#include "core/activation/zorro_form.h"
#include "ui/explore/usage/usage_feet.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"

namespace zorro::ui {
namespace {

constexpr int plotOfValues = 0;
constexpr int plotOfSlopes = 1;

/// "drag the minimum to change a, with Alt b".
QString hintOf(const CurveHandle& handle, const Curve& curve, const PlotScale& scale) {
    const auto& parameters = curve.description().parameters;
    QStringList names;
    for (const std::size_t each : byConditioning(curve, handle, scale)) {
        names += parameterLabel(parameters[each]);
    }
    const QString changed = names.join(ExplorePlots::tr(", with Alt "));
    switch (handle.kind) {
        case CurveHandleKind::minimum:
            return ExplorePlots::tr("drag the minimum to change %1").arg(changed);
        case CurveHandleKind::maximum:
            return ExplorePlots::tr("drag the maximum to change %1").arg(changed);
        default:
            return ExplorePlots::tr("drag the end of the straight piece to change %1").arg(changed);
    }
}

/// The cursor that points both ways along the direction in which dragging moves the ring most easily.
Qt::CursorShape cursorAlong(const Point& direction) {
    constexpr double steep = 2.4;  // the tangent of 67.5°
    const double x = std::fabs(direction.x);
    const double y = std::fabs(direction.y);
    if (x > steep * y) {
        return Qt::SizeHorCursor;
    }
    if (y > steep * x) {
        return Qt::SizeVerCursor;
    }
    return direction.x * direction.y > 0 ? Qt::SizeBDiagCursor : Qt::SizeFDiagCursor;
}

QString coordinates(const Point& point) {
    return QStringLiteral("(%1, %2)").arg(compactNumberText(point.x, 3), compactNumberText(point.y, 3));
}

}  // namespace

AxisRange interestingRange(const std::vector<const Curve*>& curves) {
    const double furthest = 50;
    AxisRange range{-5, 5};
    const auto include = [&range, furthest](double x, double air) {
        range.lower = std::max(-furthest, std::min(range.lower, x - air));
        range.upper = std::min(furthest, std::max(range.upper, x + air));
    };
    for (const Curve* curve : curves) {
        for (const double joint : curve->joints()) {
            include(joint, 1);
        }
        for (const CurveHandle& handle : curveHandles(*curve, {})) {
            include(handle.point.x, 0.25 * std::fabs(handle.point.x));
        }
    }
    return range;
}

ExplorePlots::ExplorePlots(PlotStack& stack, SessionModel& session, ExploreModel& model,
                           ThemeController& themes, QObject* parent)
    : QObject(parent),
      stack_(stack),
      session_(session),
      model_(model),
      themes_(themes),
      rings_(stack, session) {
    connectSession();
    connectStack();
    showEverything();
}

void ExplorePlots::connectSession() {
    connect(&session_, &SessionModel::sessionReset, this, &ExplorePlots::showEverything);
    connect(&themes_, &ThemeController::themeChanged, this, &ExplorePlots::showEverything);
    connect(&session_, &SessionModel::curveAdded, this, [this](CurveId id) {
        showCurves();
        offerToFit(id);
    });
    connect(&session_, &SessionModel::curveRemoved, this, &ExplorePlots::showCurves);
    connect(&session_, &SessionModel::curvesReordered, this, &ExplorePlots::showCurves);
    connect(&session_, &SessionModel::curveAppearanceChanged, this, &ExplorePlots::showCurves);
    connect(&session_, &SessionModel::curveChanged, this, &ExplorePlots::showCurve);
    connect(&session_, &SessionModel::exploreChanged, this, &ExplorePlots::showState);
    connect(&session_, &SessionModel::rangesChanged, this, &ExplorePlots::showRanges);
    connect(&session_, &SessionModel::selectionChanged, this, [this](CurveId id) {
        stack_.setSelected(id);
        showFeet();
        showOverlay();
    });
    connect(&model_, &ExploreModel::detailsChanged, this, [this] { showMarkers(selectedVisible()); });
}

void ExplorePlots::connectStack() {
    connect(&stack_, &PlotStack::rangesRequested, &session_, &SessionModel::setRanges);
    connect(&stack_, &PlotStack::fitRequested, this, &ExplorePlots::fit);
    connect(&stack_, &PlotStack::measuringCursorsRequested, this,
            [this](const MeasuringCursors& cursors) { session_.setCursors(cursors.a, cursors.b); });
    connect(&rings_, &RingDrag::hintChanged, this, &ExplorePlots::showHint);
    connect(&stack_, &PlotStack::cursorMoved, this, [this](int plot, double x, double y) {
        // The curve's value where one is selected, not the height of the pointer.
        const std::optional<double> value = stack_.selectedValueAt(plot, x);
        position_ = tr("x %1   %2 %3")
                        .arg(numberText(x), value ? stack_.panel(plot).words().title : tr("y"),
                             numberText(value.value_or(y)));
        reportStatus();
    });
    connect(&stack_, &PlotStack::cursorLeft, this, [this] {
        position_.clear();
        reportStatus();
    });
    connect(&stack_, &PlotStack::hintChanged, this, &ExplorePlots::showHint);
}

void ExplorePlots::showHint(const QString& hint) {
    hint_ = hint;
    reportStatus();
}

void ExplorePlots::reportStatus() {
    emit statusChanged(position_, hint_);
}

void ExplorePlots::showEverything() {
    stack_.setTheme(themes_.theme());
    showRanges();
    showCurves();
    showState();
}

void ExplorePlots::showCurves() {
    std::vector<StackCurve> shown;
    for (const SessionCurve& each : session_.session().curves) {
        if (each.visible) {
            const CurveStyle style = curveStyle(themes_.theme(), each.colorIndex);
            shown.push_back({each.id, each.displayName(), each.curve, style.color, style.penStyle});
        }
    }
    stack_.setCurves(std::move(shown));
    stack_.setSelected(session_.session().selected);
    showFeet();
    showOverlay();
}

void ExplorePlots::showCurve(CurveId id) {
    const SessionCurve* curve = session_.session().find(id);
    if (curve == nullptr) {
        return;
    }
    stack_.setCurve(id, curve->curve);
    if (curve->usage) {
        showFeet();
    }
    if (id == session_.session().explore.reference && session_.session().explore.showDifference) {
        stack_.setReference(curve->curve, curve->displayName());
    }
    if (id == session_.session().selected) {
        showOverlay();
    }
}

const SessionCurve* ExplorePlots::subtracted() const {
    const ExploreState& state = session_.session().explore;
    return state.showDifference ? session_.session().find(state.reference) : nullptr;
}

void ExplorePlots::showState() {
    const ExploreState& state = session_.session().explore;
    for (int plot = 0; plot < plotCount; ++plot) {
        stack_.setPanelVisible(plot, state.plotVisible[static_cast<std::size_t>(plot)]);
    }
    showFeet();
    const SessionCurve* reference = subtracted();
    stack_.setReference(reference == nullptr ? std::nullopt : std::optional(reference->curve),
                        reference == nullptr ? QString() : reference->displayName());
    stack_.setTangentShown(state.showTangent);
    stack_.setMeasuringCursors({state.cursorA, state.cursorB});
    showOverlay();
}

void ExplorePlots::showRanges() {
    const ExploreState& state = session_.session().explore;
    stack_.setRanges(state.xRange, state.yRanges);
    showHandles(selectedVisible());  // what they change may depend on the scale
}

const SessionCurve* ExplorePlots::selectedVisible() const {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    return curve != nullptr && curve->visible ? curve : nullptr;
}

/// Of the second derivative it would say nothing. The words stand once.
void ExplorePlots::showFeet() {
    PlotFeet feet = usageFeet(session_.session(), themes_.theme());
    const bool isSaid = session_.session().explore.plotVisible[plotOfValues];
    stack_.panel(plotOfValues).setFeet(feet);
    feet.words = isSaid ? QString() : feet.words;
    stack_.panel(plotOfSlopes).setFeet(std::move(feet));
}

void ExplorePlots::showOverlay() {
    const SessionCurve* curve = selectedVisible();
    showHandles(curve);
    showMarkers(curve);
    showBand(curve);
}

void ExplorePlots::showHandles(const SessionCurve* curve) {
    std::vector<PlotHandle> handles;
    if (curve != nullptr && subtracted() == nullptr) {
        const QColor color = curveStyle(themes_.theme(), curve->colorIndex).color;
        const PlotScale scale = scaleOfValues(stack_);
        for (const CurveHandle& each : curveHandles(curve->curve, curve->locked)) {
            const std::size_t easiest = byConditioning(curve->curve, each, scale).front();
            const HandleDrag drag(curve->curve, each.kind, easiest, scale);
            handles.push_back({.id = static_cast<int>(each.kind),
                               .x = each.point.x,
                               .y = each.point.y,
                               .color = color,
                               .cursor = cursorAlong(drag.direction()),
                               .hint = hintOf(each, curve->curve, scale)});
        }
    }
    stack_.setHandles(plotOfValues, std::move(handles));
}

void ExplorePlots::showMarkers(const SessionCurve* curve) {
    std::vector<PlotMarker> markers;
    if (curve != nullptr && session_.session().explore.showLandmarks && subtracted() == nullptr) {
        const auto& landmarks = model_.details().numbers.landmarks;
        const bool isKnown = landmarks && model_.isAbout(*curve);
        markers = zorroForm(curve->curve) ? extremaOfZorro(*curve)
                  : isKnown               ? extremaOf(*curve, *landmarks)
                                          : markers;
        if (isKnown) {
            appendZerosAndInflections(*curve, *landmarks, markers);
        }
    }
    stack_.setMarkers(plotOfValues, std::move(markers));
}

PlotMarker ExplorePlots::extremum(const SessionCurve& curve, const Point& at, bool isMaximum) const {
    return {.x = at.x,
            .y = at.y,
            .color = curveStyle(themes_.theme(), curve.colorIndex).color,
            .label = (isMaximum ? tr("max %1") : tr("min %1")).arg(coordinates(at)),
            .labelAbove = isMaximum};
}

std::vector<PlotMarker> ExplorePlots::extremaOfZorro(const SessionCurve& curve) const {
    // These are known at once, and must not lag behind the handles.
    std::vector<PlotMarker> markers;
    for (const CurveHandle& each : curveHandles(curve.curve, {})) {
        if (isExtremum(each.kind)) {
            markers.push_back(extremum(curve, each.point, each.kind == CurveHandleKind::maximum));
        }
    }
    return markers;
}

std::vector<PlotMarker> ExplorePlots::extremaOf(const SessionCurve& curve, const Landmarks& landmarks) const {
    std::vector<PlotMarker> markers;
    for (const Extremum& each : landmarks.extrema) {
        markers.push_back(extremum(curve, each.point, each.kind == ExtremumKind::maximum));
    }
    return markers;
}

void ExplorePlots::appendZerosAndInflections(const SessionCurve& curve, const Landmarks& landmarks,
                                             std::vector<PlotMarker>& markers) const {
    const QColor color = curveStyle(themes_.theme(), curve.colorIndex).color;
    const auto append = [&](double x) {
        // On the curve as it is now, which may be a slider's step ahead of the landmarks.
        const Point at{x, curve.curve.at(x).f};
        markers.push_back({.x = at.x, .y = at.y, .color = color, .label = coordinates(at), .minor = true});
    };
    for (const Interval& zero : landmarks.zeros) {
        if (zero.lower == zero.upper) {
            append(zero.lower);
        }
    }
    for (const Point& each : landmarks.inflections) {
        append(each.x);
    }
}

void ExplorePlots::showBand(const SessionCurve* curve) {
    std::optional<AxisRange> band;  // only the selected curve's own: other families have no such piece
    const auto form = curve == nullptr ? std::nullopt : zorroForm(curve->curve);
    if (form && session_.session().explore.showIdentityBand) {
        band = AxisRange{-form->shift / form->m, (1 - form->shift) / form->m};
    }
    stack_.setBand(band);
}

void ExplorePlots::fit(int plot) {
    const auto fitted = stack_.fittedYRanges();
    auto ranges = session_.session().explore.yRanges;
    ranges[static_cast<std::size_t>(plot)] = fitted[static_cast<std::size_t>(plot)];
    session_.setRanges(session_.session().explore.xRange, ranges);
}

void ExplorePlots::fitAll() {
    session_.setRanges(session_.session().explore.xRange, stack_.fittedYRanges());
}

void ExplorePlots::offerToFit(CurveId id) {
    const SessionCurve* curve = session_.session().find(id);
    if (curve != nullptr && session_.session().explore.plotVisible[plotOfValues] &&
        stack_.leavesView(plotOfValues, id)) {
        emit fitOffered(curve->displayName());
    }
}

void ExplorePlots::showAll() {
    std::vector<const Curve*> curves;
    for (const SessionCurve& each : session_.session().curves) {
        if (each.visible) {
            curves.push_back(&each.curve);
        }
    }
    const AxisRange x = interestingRange(curves);
    session_.setRanges(x, session_.session().explore.yRanges);
    session_.setRanges(x, stack_.fittedYRanges());
}

}  // namespace zorro::ui

#include "moc_explore_plots.cpp"
