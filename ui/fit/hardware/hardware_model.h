#pragma once

// The rules of the mode "For hardware": which sizes are computed when the session's setup changes, which of
// them is shown, and what is known of the others. No widget.

#include <optional>
#include <vector>

#include <QObject>

#include "ui/fit/hardware/hardware_job.h"
#include "ui/session/session_model.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

class HardwareModel : public QObject {
    Q_OBJECT

public:
    /// `session` outlives this object.
    explicit HardwareModel(SessionModel& session, QObject* parent = nullptr);

    [[nodiscard]] const HardwareSetup& setup() const { return session_.session().fit.hardware; }
    /// What names may mean beside the functions of the catalogue.
    [[nodiscard]] FunctionLibrary functions() const { return session_.functions(); }
    /// The colour of the function, as in every room.
    [[nodiscard]] int colorIndex() const { return session_.colorOfFunction(setup().function.function); }
    /// One undoable change; consecutive changes of the same `field` become one step.
    void change(HardwareSetup setup, const QString& text, const QString& field = {});
    /// Takes a form, in place of a required error.
    void take(const approximation::Form& form);

    /// Nothing is computed while nobody looks; asleep at first.
    void setAwake(bool awake);
    /// Ends the computing of other sizes; what is known stays. resume() goes on.
    void stop();
    void resume();

    /// What is known of a form; null: nothing yet.
    [[nodiscard]] const FormAnswer* answerTo(const approximation::Form& form) const;
    /// What is known of the sizes of a kind, smaller sizes first.
    [[nodiscard]] std::vector<const FormAnswer*> answers(approximation::FormKind kind) const;
    /// What is shown: of the chosen form, or of the smallest size that meets the required error. Null while
    /// it is being computed, and where no size meets it.
    [[nodiscard]] const FormAnswer* shown() const;
    /// Why there is no approximation to show, in one sentence; empty where there is one or it is on its way.
    [[nodiscard]] QString problem() const;
    /// The approximation that is shown; null where there is none.
    [[nodiscard]] const approximation::Approximation* approximation() const;

    /// How many of the sizes to compare are known, and how many there are.
    [[nodiscard]] std::size_t knownCount() const;
    [[nodiscard]] std::size_t wantedCount() const { return wanted().size(); }
    [[nodiscard]] bool isComputing() const { return computing_; }
    [[nodiscard]] bool isStopped() const { return stopped_; }

signals:
    void setupChanged();
    /// functions() has others than before.
    void functionsChanged();
    /// colorIndex() changed.
    void colorChanged();
    /// What is known of some form changed, and with it shown().
    void answersChanged();
    /// isComputing() or isStopped() changed.
    void stateChanged();

private:
    void takeSetup();
    void request();
    [[nodiscard]] std::vector<approximation::Form> wanted() const;

    SessionModel& session_;
    HardwareSetup known_;  ///< that the answers are about
    std::vector<FormAnswer> answers_;
    bool awake_ = false;
    bool stopped_ = false;
    bool computing_ = false;
    LatestJob<HardwareJob, FormAnswer> job_;  ///< the last member: it ends before the others do
};

}  // namespace zorro::ui
