#pragma once

// What leaves the Explore room: figures, tables, code. Asks for a file name where one is
// needed; says what was done, or why it could not be, in one sentence.

#include <QObject>

#include "ui/explore/explore_tools.h"
#include "ui/figure/sheet/figure_sheet.h"
#include "ui/plot/plot_stack.h"

namespace zorro::ui {

class ExploreExport : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    ExploreExport(PlotStack& stack, SessionModel& session, ExploreExports& buttons,
                  QObject* parent = nullptr);

    /// The visible plots as a figure that leaves the program; without panels where there is no curve.
    [[nodiscard]] FigureSheet sheet();
    /// The visible curves on the shown range of x.
    [[nodiscard]] std::string csv() const;

signals:
    void noticeRaised(const QString& sentence);

private:
    void askAndSaveTable();
    [[nodiscard]] std::optional<Curve> selected() const;

    PlotStack& stack_;
    SessionModel& session_;
};

}  // namespace zorro::ui
