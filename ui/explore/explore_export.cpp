#include "ui/explore/explore_export.h"

#include <algorithm>

#include "ui/explore/explore_csv.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/code_menu.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

constexpr std::size_t csvPoints = 1001;

}  // namespace

ExploreExport::ExploreExport(PlotStack& stack, SessionModel& session, ExploreExports& buttons,
                             QObject* parent)
    : QObject(parent), stack_(stack), session_(session) {
    fillCodeMenu(
        buttons.codeMenu(), [this] { return selected(); }, tr("Select a curve first."),
        [this](const QString& sentence) { emit noticeRaised(sentence); });
    QMenu& menu = buttons.exportMenu();
    fillFigureMenu(menu, &stack_,
                   {.sheet = [this] { return sheet(); },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.addSeparator();
    menu.addAction(tr("Table (CSV)…"), this, &ExploreExport::askAndSaveTable);
}

FigureSheet ExploreExport::sheet() {
    const bool isEmpty = std::none_of(session_.session().curves.begin(), session_.session().curves.end(),
                                      [](const SessionCurve& each) { return each.visible; });
    FigureSheet sheet{.name = QStringLiteral("curves"), .panels = {}};
    if (isEmpty) {
        return sheet;
    }
    sheet.panels = sheetPanels(stack_, QStringLiteral("x"));
    // In the order of the list: the plots draw the selected curve last.
    const auto placeOf = [this](const SheetSeries& series) {
        const std::vector<SessionCurve>& curves = session_.session().curves;
        return std::find_if(curves.begin(), curves.end(),
                            [&](const SessionCurve& each) { return each.displayName() == series.name; }) -
               curves.begin();
    };
    for (SheetPanel& panel : sheet.panels) {
        std::stable_sort(panel.series.begin(), panel.series.end(),
                         [&](const SheetSeries& a, const SheetSeries& b) { return placeOf(a) < placeOf(b); });
    }
    return sheet;
}

std::string ExploreExport::csv() const {
    std::vector<Curve> curves;
    for (const SessionCurve& each : session_.session().curves) {
        if (each.visible) {
            curves.push_back(each.curve);
        }
    }
    const AxisRange x = session_.session().explore.xRange;
    return curvesAsCsv(curves, x.lower, x.upper, csvPoints);
}

void ExploreExport::askAndSaveTable() {
    const QString path = askForPath(&stack_, tr("Export"), QStringLiteral("curves.csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, csv());
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

std::optional<Curve> ExploreExport::selected() const {
    const SessionCurve* curve = session_.session().find(session_.session().selected);
    return curve == nullptr ? std::nullopt : std::optional(curve->curve);
}

}  // namespace zorro::ui

#include "moc_explore_export.cpp"
