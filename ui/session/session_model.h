#pragma once

// The session as the rooms see it: read by const reference, changed only through the functions below, each of
// which is one undoable step. Rooms meet here and nowhere else.

#include <QObject>
#include <QUndoStack>

#include "ui/session/session.h"

namespace zorro::ui {

class SessionModel : public QObject {
    Q_OBJECT

public:
    explicit SessionModel(QObject* parent = nullptr);

    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] QUndoStack& undoStack() { return undoStack_; }

    /// Replaces everything and forgets the history, as when a file is opened.
    void reset(Session session);

    /// Adds at `row` (-1: at the end), selects it and returns its id; colour and id are chosen here.
    CurveId addCurve(Curve curve, QString label = {}, int row = -1);
    CurveId duplicateCurve(CurveId id);
    void removeCurve(CurveId id);
    void moveCurve(CurveId id, int row);
    void setVisible(CurveId id, bool visible);
    void setColorIndex(CurveId id, int colorIndex);
    void setLabel(CurveId id, const QString& label);
    void setLocked(CurveId id, const std::string& parameter, bool locked);
    /// Replaces function and parameters, as when a SPEC is pasted over a curve.
    void setCurve(CurveId id, Curve curve);

    /// Changes parameter values. Values are clamped to their bounds, locked ones stay. Changes made between
    /// beginDrag() and endDrag() to the same curve become one undo step.
    void setParameter(CurveId id, std::size_t parameter, double value);
    void setParameters(CurveId id, std::vector<double> values);
    void beginDrag();
    void endDrag();

    /// Selection and axis ranges are remembered in the file but are no steps of the history.
    void select(CurveId id);
    void setRanges(AxisRange xRange, const std::array<AxisRange, plotCount>& yRanges);
    void setCursors(std::optional<double> cursorA, std::optional<double> cursorB);

    /// One undoable change of how the Explore room shows the curves; `text` names it in the Edit menu.
    void setExplore(const ExploreState& state, const QString& text);

signals:
    void sessionReset();
    void curveAdded(zorro::ui::CurveId id);
    void curveRemoved(zorro::ui::CurveId id);
    void curvesReordered();
    /// The parameters or the function of a curve changed: what is computed from it is out of date.
    void curveChanged(zorro::ui::CurveId id);
    /// Its label, colour, visibility or locks changed: what is computed from it still holds.
    void curveAppearanceChanged(zorro::ui::CurveId id);
    void selectionChanged(zorro::ui::CurveId id);
    void exploreChanged();
    void rangesChanged();

private:
    Session session_;
    QUndoStack undoStack_;
};

}  // namespace zorro::ui
