#pragma once

// The Fit room's places in the top row, and what leaves the room: pictures, reports, tables, code.

#include "ui/fit/fit_actions.h"
#include "ui/plot/panel_column.h"
#include "ui/widgets/room/tool_row.h"

namespace zorro::ui {

/// What is shown, and the dialogs.
class FitTools : public ToolRow {
    Q_OBJECT

public:
    explicit FitTools(FitActions& actions, QWidget* parent = nullptr);
};

/// "To Explore", code, exports, and the primary button that fits.
class FitExports : public ToolRow {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    FitExports(FitActions& actions, FitModel& model, PanelColumn& plots, QWidget* parent = nullptr);

    /// Writes what the file's extension names: csv for the points with the fit, json or txt for the report,
    /// on another thread. noticeRaised() says how it went.
    void save(const QString& path);

signals:
    void noticeRaised(const QString& sentence);

private:
    void addFigure(QMenu& menu);
    /// What the horizontal axis of the plots has.
    [[nodiscard]] QString xName() const;
    void fillExportMenu(QMenu& menu);
    void addFitButton(QAction* action);
    void askAndSave(const QString& extension);

    FitModel& model_;
    PanelColumn& plots_;
};

}  // namespace zorro::ui
