#pragma once

// What leaves the Explore room: pictures of the plots, tables, code. Asks for a file name where one is
// needed; says what was done, or why it could not be, in one sentence.

#include <QObject>

#include "ui/explore/explore_tools.h"
#include "ui/plot/plot_export.h"
#include "ui/plot/plot_stack.h"

namespace zorro::ui {

class ExploreExport : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    ExploreExport(PlotStack& stack, SessionModel& session, ExploreExports& buttons, ThemeController& themes,
                  QObject* parent = nullptr);

    /// Writes the picture in the format that the file's extension names: png, svg or pdf; csv for a table.
    /// Returns why that failed, in one sentence; empty when done.
    [[nodiscard]] QString save(const QString& path, double dotsPerInch = 192);
    /// The visible curves on the shown range of x.
    [[nodiscard]] std::string csv() const;

signals:
    void noticeRaised(const QString& sentence);

private:
    void askAndSave(const QString& extension, double dotsPerInch);
    [[nodiscard]] ExportOptions options(double dotsPerInch) const;
    [[nodiscard]] std::optional<Curve> selected() const;

    PlotStack& stack_;
    SessionModel& session_;
    ThemeController& themes_;
};

}  // namespace zorro::ui
