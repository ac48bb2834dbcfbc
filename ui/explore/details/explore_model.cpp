#include "ui/explore/details/explore_model.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace zorro::ui {
namespace {

constexpr int shortestPause = 33;  // milliseconds between requests
constexpr std::chrono::milliseconds restBeforeRounding{150};

/// Waits for so long; whether nobody asked to stop meanwhile.
bool rests(const std::stop_token& stop, std::chrono::milliseconds time) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any wake;
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

/// What takes long waits until the parameters rest: a drag shows everything else of each of its places.
template <typename Send>
void answer(const AnalysisRequest& request, const Send& send, const std::stop_token& stop) {
    AnalysisResult result = analyse(request);
    send(result);
    if (rests(stop, restBeforeRounding)) {
        addRounding(request.curve, result);
        send(std::move(result));
    }
}

}  // namespace

ExploreModel::ExploreModel(SessionModel& session, QObject* parent)
    : QObject(parent),
      session_(session),
      analysis_([](const AnalysisRequest& request, const auto& send,
                   const std::stop_token& stop) { answer(request, send, stop); },
                [this](const AnalysisRequest& request, const AnalysisResult& result) {
                    take(request.number, result);
                }) {
    pause_.setSingleShot(true);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (stale_) {
            requestNow();
        }
    });
    connect(&session_, &SessionModel::sessionReset, this, &ExploreModel::startOver);
    connect(&session_, &SessionModel::selectionChanged, this, &ExploreModel::startOver);
    connect(&session_, &SessionModel::exploreChanged, this, &ExploreModel::invalidate);
    const auto whenShown = [this](CurveId id) {
        const Session& all = session_.session();
        if (id == all.selected || id == all.explore.reference) {
            invalidate();
        }
    };
    connect(&session_, &SessionModel::curveChanged, this, whenShown);
    connect(&session_, &SessionModel::curveAppearanceChanged, this, whenShown);
    startOver();
}

void ExploreModel::startOver() {
    firstUseful_ = lastNumber_ + 1;
    invalidate();
}

void ExploreModel::invalidate() {
    stale_ = true;
    if (!pause_.isActive()) {
        pause_.start(0);  // after everything else that the same event changes
    }
}

void ExploreModel::requestNow() {
    stale_ = false;
    const Session& all = session_.session();
    const SessionCurve* selected = all.find(all.selected);
    const SessionCurve* reference = all.find(all.explore.reference);
    details_.isReference = reference != nullptr && reference == selected;
    if (details_.isReference) {
        reference = nullptr;  // its distance to itself says nothing
    }
    details_.curveName = selected == nullptr ? QString() : selected->displayName();
    details_.referenceName = reference == nullptr ? QString() : reference->displayName();
    details_.interval = all.explore.distanceRange;
    details_.q = all.explore.signalVariance;
    if (selected == nullptr) {
        return take(++lastNumber_, {});
    }
    AnalysisRequest request{.number = ++lastNumber_,
                            .curve = selected->curve,
                            .interval = {details_.interval.lower, details_.interval.upper},
                            .q = details_.q};
    if (reference != nullptr) {
        request.reference = reference->curve;
    }
    analysis_.request(std::move(request));
    pause_.start(shortestPause);
}

void ExploreModel::take(std::uint64_t number, const AnalysisResult& result) {
    if (number >= firstUseful_) {
        shownNumber_ = number;
        details_.numbers = result;
        emit detailsChanged();
    }
}

}  // namespace zorro::ui

#include "moc_explore_model.cpp"
