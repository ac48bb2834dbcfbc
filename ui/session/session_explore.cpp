// How the Explore room shows the curves: what is a step of the history, and the ranges and cursors that are
// not.

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

/// True where `a` and `b` differ in nothing but the signal variance.
bool differInVarianceOnly(ExploreState a, const ExploreState& b) {
    a.signalVariance = b.signalVariance;
    return a == b;
}

/// `state` with the ranges and cursors of `current`, which are no part of the history.
ExploreState withRangesOf(const ExploreState& current, ExploreState state) {
    state.xRange = current.xRange;
    state.yRanges = current.yRanges;
    state.cursorA = current.cursorA;
    state.cursorB = current.cursorB;
    return state;
}

}  // namespace

void SessionModel::setRanges(AxisRange xRange, const std::array<AxisRange, plotCount>& yRanges) {
    ExploreState& explore = session_.explore;
    if (!isUsable(xRange) || !std::all_of(yRanges.begin(), yRanges.end(), isUsable)) {
        return;
    }
    if (explore.xRange != xRange || explore.yRanges != yRanges) {
        explore.xRange = xRange;
        explore.yRanges = yRanges;
        emit rangesChanged();
    }
}

void SessionModel::setCursors(std::optional<double> cursorA, std::optional<double> cursorB) {
    ExploreState& explore = session_.explore;
    if (!std::isfinite(cursorA.value_or(0)) || !std::isfinite(cursorB.value_or(0))) {
        return;
    }
    if (explore.cursorA != cursorA || explore.cursorB != cursorB) {
        explore.cursorA = cursorA;
        explore.cursorB = cursorB;
        emit exploreChanged();
    }
}

void SessionModel::setExplore(const ExploreState& state, const QString& text) {
    setRanges(state.xRange, state.yRanges);
    setCursors(state.cursorA, state.cursorB);
    ExploreState wanted = withRangesOf(session_.explore, state);
    if (!isSignalVariance(wanted.signalVariance)) {
        wanted.signalVariance = session_.explore.signalVariance;
    }
    if (!isUsable(wanted.distanceRange)) {
        wanted.distanceRange = session_.explore.distanceRange;
    }
    if (find(wanted.reference) == nullptr) {
        wanted.reference = noCurve;
    }
    if (wanted == session_.explore) {
        return;
    }
    const bool small = differInVarianceOnly(wanted, session_.explore);
    const std::optional<int> run = runOf(small ? std::optional<Subject>(SignalVariance()) : std::nullopt);
    push(std::make_unique<ExchangeCommand<ExploreState>>(
        text, wanted, [this](const ExploreState& other) { return exchangeExplore(other); }, run));
}

ExploreState SessionModel::exchangeExplore(const ExploreState& state) {
    const ExploreState before = session_.explore;
    session_.explore = withRangesOf(before, state);
    emit exploreChanged();
    return before;
}

}  // namespace zorro::ui
