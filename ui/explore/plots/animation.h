#pragma once

// A parameter moved between two values while the user watches. However long it runs, it is one undo step.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "ui/session/session_model.h"

namespace zorro::ui {

struct AnimationPlan {
    CurveId curve = noCurve;
    std::size_t parameter = 0;
    double from = 0;
    double to = 1;
    double seconds = 3;  ///< from one end to the other
    bool loop = false;   ///< to and fro until stopped
};

/// The value after `elapsed` seconds: geometric between positive ends where `logarithmic`, else linear.
[[nodiscard]] double animatedValue(const AnimationPlan& plan, double elapsed, bool logarithmic);

class Animation : public QObject {
    Q_OBJECT

public:
    /// `session` outlives this object.
    explicit Animation(SessionModel& session, QObject* parent = nullptr);

    /// Starts from the beginning; one that runs is stopped first.
    void start(const AnimationPlan& plan);
    void stop();
    [[nodiscard]] bool isRunning() const { return frames_.isActive(); }

signals:
    void stopped();

private:
    void showFrame();

    SessionModel& session_;
    AnimationPlan plan_;
    bool logarithmic_ = false;
    QTimer frames_;
    QElapsedTimer clock_;
};

}  // namespace zorro::ui
