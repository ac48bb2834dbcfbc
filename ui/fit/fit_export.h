#pragma once

// The Fit room's places in the top row, and what leaves the room: pictures, reports, tables, code.

#include "ui/fit/fit_actions.h"
#include "ui/plot/plot_export.h"
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
    FitExports(FitActions& actions, FitModel& model, PanelColumn& plots, ThemeController& themes,
               QWidget* parent = nullptr);

    /// Writes what the file's extension names: png, svg or pdf for a picture; csv for the points with the
    /// fit, json or txt for the report, on another thread. noticeRaised() says how it went.
    void save(const QString& path, double dotsPerInch = 192);

signals:
    void noticeRaised(const QString& sentence);

private:
    void fillExportMenu(QMenu& menu);
    void addFitButton(QAction* action);
    void askAndSave(const QString& extension, double dotsPerInch);
    [[nodiscard]] ExportOptions options(double dotsPerInch) const;

    FitModel& model_;
    PanelColumn& plots_;
    ThemeController& themes_;
};

}  // namespace zorro::ui
