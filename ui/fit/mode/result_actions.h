#pragma once

// What can be done with the curve that a mode of the Fit room has found, a fit or an approximation.

#include "core/activation/function.h"
#include "ui/session/session_model.h"
#include "ui/widgets/room/room_actions.h"

namespace zorro::ui {

class ResultActions : public RoomActions {
    Q_OBJECT

public:
    QAction* sendToExplore = nullptr;
    QAction* train = nullptr;  ///< adds it to the comparison of the Train room
    QAction* copyReport = nullptr;

signals:
    /// A sentence about what was done.
    void noticeRaised(const QString& sentence);

protected:
    /// The arguments outlive the actions.
    ResultActions(SessionModel& session, ThemeController& themes, QObject* parent);

    [[nodiscard]] SessionModel& session() { return session_; }
    [[nodiscard]] static QString resultGroup();
    /// Makes the actions; `curve` is what tool tips call it, e.g. "the fitted curve".
    void makeSendToExplore(const QString& curve);
    void makeTrain(const QString& curve);
    void makeCopyReport(const QString& toolTip);

    // What they do, and the sentence about it.
    void addToExplore(const Curve& curve, const QString& label);
    void addToComparison(const Curve& curve);
    void copy(const std::string& text, const QString& sentence);

private:
    SessionModel& session_;
};

}  // namespace zorro::ui
