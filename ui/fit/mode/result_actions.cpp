#include "ui/fit/mode/result_actions.h"

#include <QApplication>
#include <QClipboard>

namespace zorro::ui {

ResultActions::ResultActions(SessionModel& session, ThemeController& themes, QObject* parent)
    : RoomActions(themes, parent), session_(session) {}

QString ResultActions::resultGroup() {
    return tr("Result");
}

void ResultActions::makeSendToExplore(const QString& curve) {
    sendToExplore = make(resultGroup(), tr("To Explore"), {}, {QKeySequence("Ctrl+E")},
                         tr("Add %1 to the curves of the Explore room").arg(curve));
}

void ResultActions::makeTrain(const QString& curve) {
    train = make(resultGroup(), tr("Add to the comparison"), {}, {QKeySequence("Ctrl+Shift+T")},
                 tr("Add %1 to the comparison of the Train room").arg(curve));
}

void ResultActions::makeCopyReport(const QString& toolTip) {
    copyReport = make(resultGroup(), tr("Copy report"), "copy", {QKeySequence::Copy}, toolTip);
}

void ResultActions::addToExplore(const Curve& curve, const QString& label) {
    session_.addCurve(curve, label);
    emit noticeRaised(tr("Added to the curves of the Explore room"));
}

void ResultActions::addToComparison(const Curve& curve) {
    const QString problem = session_.addToComparison(curve);
    emit noticeRaised(problem.isEmpty() ? tr("Added to the comparison of the Train room") : problem);
}

void ResultActions::copy(const std::string& text, const QString& sentence) {
    QApplication::clipboard()->setText(QString::fromStdString(text));
    emit noticeRaised(sentence);
}

}  // namespace zorro::ui

#include "moc_result_actions.cpp"
