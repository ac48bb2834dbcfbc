#include "ui/explore/plots/animation.h"

#include <algorithm>
#include <cmath>

namespace zorro::ui {
namespace {

constexpr int frameMilliseconds = 16;

}  // namespace

double animatedValue(const AnimationPlan& plan, double elapsed, bool logarithmic) {
    double t = elapsed / plan.seconds;
    if (plan.loop) {
        t = std::fmod(t, 2);
        t = t > 1 ? 2 - t : t;
    }
    t = std::clamp(t, 0.0, 1.0);
    if (t == 0 || t == 1) {
        return t == 0 ? plan.from : plan.to;
    }
    return logarithmic && plan.from > 0 && plan.to > 0 ? plan.from * std::pow(plan.to / plan.from, t)
                                                       : plan.from + t * (plan.to - plan.from);
}

Animation::Animation(SessionModel& session, QObject* parent) : QObject(parent), session_(session) {
    frames_.setTimerType(Qt::PreciseTimer);
    frames_.setInterval(frameMilliseconds);
    connect(&frames_, &QTimer::timeout, this, &Animation::showFrame);
    connect(&session_, &SessionModel::sessionReset, this, &Animation::stop);
    connect(&session_, &SessionModel::curveRemoved, this, [this](CurveId id) {
        if (id == plan_.curve) {
            stop();
        }
    });
}

void Animation::start(const AnimationPlan& plan) {
    stop();
    const SessionCurve* curve = session_.session().find(plan.curve);
    if (curve == nullptr || plan.parameter >= curve->curve.parameters.size() || !(plan.seconds > 0)) {
        return;
    }
    plan_ = plan;
    logarithmic_ = curve->curve.description().parameters[plan.parameter].scale == ParameterScale::logarithmic;
    session_.beginDrag();
    clock_.start();
    frames_.start();
    showFrame();
}

void Animation::stop() {
    if (frames_.isActive()) {
        frames_.stop();
        session_.endDrag();
        emit stopped();
    }
}

void Animation::showFrame() {
    const double elapsed = static_cast<double>(clock_.nsecsElapsed()) * 1e-9;
    session_.setParameter(plan_.curve, plan_.parameter, animatedValue(plan_, elapsed, logarithmic_));
    if (!plan_.loop && elapsed >= plan_.seconds) {
        stop();
    }
}

}  // namespace zorro::ui

#include "moc_animation.cpp"
