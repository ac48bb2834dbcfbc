#include "ui/explore/explore_room.h"

#include <QAction>

#include "ui/plot/plot_stack.h"

namespace zorro::ui {

struct ExploreRoom::Parts {
    PlotStack* stack = new PlotStack;
};

ExploreRoom::ExploreRoom(SessionModel& session, Presets&, ThemeController& themes, QObject* parent)
    : Room(parent), parts_(std::make_unique<Parts>()) {
    PlotStack& stack = *parts_->stack;
    const auto showCurves = [&session, &themes, &stack] {
        std::vector<StackCurve> curves;
        for (const SessionCurve& each : session.session().curves) {
            const CurveStyle style = curveStyle(themes.theme(), each.colorIndex);
            curves.push_back({each.id, each.displayName(), each.curve, style.color, style.penStyle});
        }
        stack.setTheme(themes.theme());
        stack.setCurves(std::move(curves));
    };
    connect(&session, &SessionModel::sessionReset, &stack, showCurves);
    connect(&session, &SessionModel::curveAdded, &stack, showCurves);
    connect(&session, &SessionModel::curveRemoved, &stack, showCurves);
    connect(&session, &SessionModel::curveChanged, &stack,
            [&session, &stack](CurveId id) { stack.setCurve(id, session.session().find(id)->curve); });
    connect(&themes, &ThemeController::themeChanged, &stack, showCurves);
    connect(&stack, &PlotStack::rangesRequested, &session, &SessionModel::setRanges);
    showCurves();
}

ExploreRoom::~ExploreRoom() = default;

QWidget* ExploreRoom::leftPanel() {
    return nullptr;
}

QWidget* ExploreRoom::centre() {
    return parts_->stack;
}

QWidget* ExploreRoom::rightPanel() {
    return nullptr;
}

QWidget* ExploreRoom::tools() {
    return nullptr;
}

QWidget* ExploreRoom::exports() {
    return nullptr;
}

QList<QAction*> ExploreRoom::actions() {
    return {};
}

PlotStack& ExploreRoom::plots() {
    return *parts_->stack;
}

}  // namespace zorro::ui
