#include "ui/session/session_model.h"

#include <utility>

namespace zorro::ui {

SessionModel::SessionModel(QObject* parent) : QObject(parent) {}

void SessionModel::reset(Session session) {
    session_ = std::move(session);
    undoStack_.clear();
    emit sessionReset();
}

CurveId SessionModel::addCurve(Curve, QString, int) {
    return noCurve;
}
CurveId SessionModel::duplicateCurve(CurveId) {
    return noCurve;
}
void SessionModel::removeCurve(CurveId) {}
void SessionModel::moveCurve(CurveId, int) {}
void SessionModel::setVisible(CurveId, bool) {}
void SessionModel::setColorIndex(CurveId, int) {}
void SessionModel::setLabel(CurveId, const QString&) {}
void SessionModel::setLocked(CurveId, const std::string&, bool) {}
void SessionModel::setCurve(CurveId, Curve) {}
void SessionModel::setParameter(CurveId, std::size_t, double) {}
void SessionModel::setParameters(CurveId, std::vector<double>) {}
void SessionModel::beginDrag() {}
void SessionModel::endDrag() {}
void SessionModel::select(CurveId) {}
void SessionModel::setRanges(AxisRange, const std::array<AxisRange, plotCount>&) {}
void SessionModel::setCursors(std::optional<double>, std::optional<double>) {}
void SessionModel::setExplore(const ExploreState&, const QString&) {}

}  // namespace zorro::ui
