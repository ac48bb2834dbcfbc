#pragma once

// The session as the rooms see it: read by const reference, changed only through the functions below, each of
// which is one undoable step. Rooms meet here and nowhere else. An id that is not in the session, and a value
// that is already there, change nothing and make no step.

#include <functional>
#include <map>
#include <memory>
#include <variant>

#include <QObject>
#include <QUndoStack>

#include "core/activation/function_library.h"
#include "ui/session/session.h"

namespace zorro::ui {

class SessionModel : public QObject {
    Q_OBJECT

public:
    explicit SessionModel(QObject* parent = nullptr);

    [[nodiscard]] const Session& session() const { return session_; }
    /// The functions that a name may mean here beside those of the catalogue: the session's, then the user's.
    [[nodiscard]] FunctionLibrary functions() const;
    /// Those that the user has defined, from now on.
    void setOwnFunctions(FunctionLibrary library);
    [[nodiscard]] const FunctionLibrary& ownFunctions() const { return ownFunctions_; }
    /// Puts the function in the place of this one wherever the session has it, as when the user has changed
    /// its definition. One undoable step.
    void redefine(const FunctionPtr& before, const FunctionPtr& function);
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }

    /// Replaces everything and forgets the history, as when a file is opened.
    void reset(Session session);

    /// Adds at `row` (-1: at the end), selects it and returns its id, which is chosen here, as is its colour:
    /// that of its activation, with other dashes where a card has it already. A name that a card has already
    /// gets a number.
    CurveId addCurve(Curve curve, const QString& label = {}, int row = -1);
    /// The same for what networks that were trained with `trained`, a SPEC, have learned: it has that
    /// activation's colour, with other dashes where a card has it already.
    CurveId addLearned(Curve curve, const std::string& trained, const QString& label);
    /// Adds a copy below the original, in its colour with other dashes, and selects it. Returns its id, or
    /// noCurve.
    CurveId duplicateCurve(CurveId id);
    /// Removes a curve; the one that takes its place is selected if it was, and it stops being the reference.
    void removeCurve(CurveId id);
    /// Moves a curve so that it is at `row` afterwards; rows beyond the ends are the ends.
    void moveCurve(CurveId id, int row);
    void setVisible(CurveId id, bool visible);
    /// Of the card and of its activation in every room; other cards of the same activation follow in hue.
    void setColorIndex(CurveId id, int colorIndex);
    /// The colour of an activation, in [0, curveStyleCount): that of its curve, or the one that it had
    /// before, or one of its own from now on. No step of the history.
    [[nodiscard]] int colorOf(const std::string& spec);
    /// The colour of a function whatever its values, as while it is fitted: that of its first card, else of
    /// the activation with its defaults.
    [[nodiscard]] int colorOfFunction(const FunctionPtr& function);
    /// The user's own name; the function's title again where it is empty or only spaces.
    void setLabel(CurveId id, const QString& label);
    void setLocked(CurveId id, const std::string& parameter, bool locked);

    /// Lays what a network fed into its activation under the curve, or, null, takes it away.
    void setUsage(CurveId id, CurveUsage usage);
    /// The same under the curve that was trained, with the values that it was trained with: it is selected
    /// and visible then, and added where there is no such curve. One undoable step. Returns its id; noCurve
    /// where the usage is null or names no curve.
    CurveId showUsage(const CurveUsage& usage);

    /// Changes one parameter. Values are clamped to their bounds, locked ones stay, NaN changes nothing.
    /// Consecutive changes of the same parameter, as from a spin box or a held key, become one undo step.
    void setParameter(CurveId id, std::size_t parameter, double value);
    /// Changes all parameters at once, by the same rules; one step for each call outside a drag.
    void setParameters(CurveId id, std::vector<double> values);
    /// Whatever changes parameters between beginDrag() and endDrag() is one undo step, and none if all are
    /// back where they were. endDrag() without a beginDrag() ends a run of changes by spin box.
    void beginDrag();
    void endDrag();

    /// Selection, axis ranges and cursors are remembered in the file but are no steps of the history.
    void select(CurveId id);
    /// A range that is not usable (see session.h) or a cursor that is not finite changes nothing.
    void setRanges(AxisRange xRange, const std::array<AxisRange, plotCount>& yRanges);
    void setCursors(std::optional<double> cursorA, std::optional<double> cursorB);

    /// One undoable change of how the Explore room shows the curves; `text` names it in the Edit menu. A
    /// range of distances that is not usable stays as it is. Ranges and cursors in `state` are set too, but
    /// undo leaves them where they are by then. Consecutive changes of the signal variance alone become one
    /// step.
    void setExplore(const ExploreState& state, const QString& text);

    /// One undoable change of what the Fit room does; `text` names it in the Edit menu. Consecutive changes
    /// of the same `field` of its form, as from one slider, become one step; without a field a change is a
    /// step of its own.
    void setFit(FitSetup setup, const QString& text, const QString& field = {});

    /// One undoable change of what the Train room would start; as setFit.
    void setTrain(TrainSetup setup, const QString& text, const QString& field = {});
    /// Adds the curve to the comparison of the Train room, where it is not in it yet. What is wrong with that
    /// comes back as a sentence; empty: it was added.
    [[nodiscard]] QString addToComparison(const Curve& curve);
    [[nodiscard]] bool isInComparison(const Curve& curve) const;
    /// Puts a step into the history that is about something else than the session, as a run that went to the
    /// trash: a session that was saved stays so.
    void addOther(std::unique_ptr<QUndoCommand> step);
    /// Makes the curve what the Fit room fits, with its values as the start, or, `asTarget` or without
    /// parameters, what it approaches. One undoable step.
    void sendToFit(const Curve& curve, bool asTarget = false);
    /// Gives a card another function, as when its formula gets a name; values of the same name stay.
    void setFunction(CurveId id, const FunctionPtr& function);
    /// Asks the Train room to start its comparison; no step of the history.
    void requestTraining() { emit trainingRequested(); }

signals:
    void sessionReset();
    void curveAdded(zorro::ui::CurveId id);
    void curveRemoved(zorro::ui::CurveId id);
    void curvesReordered();
    /// The parameters or the function of a curve changed: what is computed from it is out of date.
    void curveChanged(zorro::ui::CurveId id);
    /// Its label, colour, visibility, locks or usage changed: what is computed from it still holds.
    void curveAppearanceChanged(zorro::ui::CurveId id);
    void selectionChanged(zorro::ui::CurveId id);
    /// An activation has another colour than colorOf() gave.
    void colorsChanged();
    /// Something in session().explore other than ranges changed, cursors included.
    void exploreChanged();
    void rangesChanged();
    void fitChanged();
    void trainChanged();
    void trainingRequested();
    /// Names mean other functions than before.
    void functionsChanged();
    /// A step of the history was taken back (or forth again): what it is called, and the name of the room
    /// whose contents it changed; empty where none shows them.
    void stepTaken(const QString& room, const QString& text, bool back);

private:
    /// A curve that is out of the session, with what putting it back restores.
    struct Detached {
        SessionCurve curve;
        int row = 0;
        bool selected = true;
        bool reference = false;
    };
    using CurveSignal = void (SessionModel::*)(CurveId);

    [[nodiscard]] SessionCurve* find(CurveId id);
    [[nodiscard]] std::vector<int> cardColors() const;
    [[nodiscard]] int freeColorFor(const std::string& spec);
    [[nodiscard]] int colorOfLearned(const Curve& learned, const std::string& trained);
    [[nodiscard]] QString freeLabelFor(const SessionCurve& added) const;
    void settleColors();
    void colorComparison();
    [[nodiscard]] std::vector<double> allowed(const SessionCurve& curve, std::vector<double> values) const;

    CurveId insert(SessionCurve curve, int row, const QString& text);
    void pushPresence(CurveId id, std::optional<Detached> held, const QString& text);
    Detached detach(CurveId id);
    void attach(Detached detached);
    int exchangeRow(CurveId id, int row);
    SessionCurve exchangeCurve(SessionCurve other);
    /// One step that puts another curve, of the same id, in the place of this one.
    void pushCurve(SessionCurve changed, const QString& text);
    /// The colour of an activation, and those of its cards.
    struct ColorsOfActivation {
        std::string spec;
        int color = 0;
        std::map<CurveId, int> cards;
    };
    ColorsOfActivation exchangeColors(ColorsOfActivation colors);
    /// What has a function of somebody's own that is another one now.
    struct Redefinition {
        struct Card {
            Curve curve;
            std::set<std::string> locked;
        };
        std::map<CurveId, Card> curves;
        FitSetup fit;
        std::vector<TrainActivation> activations;
        std::vector<Curve> gates;
    };
    Redefinition exchangeFunctions(Redefinition other);
    ExploreState exchangeExplore(const ExploreState& state);

    template <class Value>
    void pushField(CurveId id, Value SessionCurve::*field, Value value, CurveSignal changed,
                   const QString& text);
    void pushParameters(CurveId id, std::vector<double> values, std::optional<int> run);

    /// What a run of small changes is about; a run ends when anything else happens.
    struct ParameterOfCurve {
        CurveId curve;
        std::size_t parameter;
        friend bool operator==(const ParameterOfCurve&, const ParameterOfCurve&) = default;
    };
    struct SignalVariance {
        friend bool operator==(const SignalVariance&, const SignalVariance&) = default;
    };
    struct FitField {
        static constexpr const char* room = "fit";
        QString name;
        friend bool operator==(const FitField&, const FitField&) = default;
    };
    struct TrainField {
        static constexpr const char* room = "train";
        QString name;
        friend bool operator==(const TrainField&, const TrainField&) = default;
    };
    using Subject = std::variant<ParameterOfCurve, SignalVariance, FitField, TrainField>;
    /// The number of the run that a change of `subject` belongs to: the present one or, outside a drag, a new
    /// one where that is about something else. None where the change is a step of its own, which ends a run.
    [[nodiscard]] std::optional<int> runOf(const std::optional<Subject>& subject);
    void endRun();
    void announceStep(int index);
    template <class Field, class Setup>
    void pushSetup(Setup& held, Setup setup, void (SessionModel::*changed)(), const QString& text,
                   const QString& field);
    void push(std::unique_ptr<QUndoCommand> command);

    Session session_;
    FunctionLibrary ownFunctions_;
    std::optional<Subject> subject_;  ///< of the current run
    int runNumber_ = 0;               ///< of the current run or drag
    bool dragging_ = false;
    bool pushing_ = false;
    int index_ = 0;  ///< of the history, when it was last looked at
    QUndoStack undoStack_;
};

}  // namespace zorro::ui
