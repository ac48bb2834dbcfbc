#pragma once

// The pages of the Compare room that draw final metrics: every seed, scatter, parallel coordinates; and the
// report on what is compared.

#include <QObject>
#include <QTimer>

#include "ui/compare/compare_model.h"
#include "ui/compare/pages/compare_centre.h"
#include "ui/compare/report/report.h"
#include "ui/theme/theme.h"

namespace zorro::ui {

class FigureView;
class FinalMetricView;
class ParallelView;
class ScatterView;

class FigurePages : public QObject {
    Q_OBJECT

public:
    /// Adds the pages to `centre`, behind those that it has. The arguments outlive this object.
    FigurePages(CompareModel& model, CompareCentre& centre, ThemeController& themes,
                QObject* parent = nullptr);

    /// The figure that is shown; nullptr while another page is.
    [[nodiscard]] FigureView* current() const;
    [[nodiscard]] FinalMetricView& finalMetrics() { return *finalMetrics_; }
    [[nodiscard]] ScatterView& scatter() { return *scatter_; }

    /// Asks for a file and writes a report on what is compared: html or pdf.
    void askForReport(const QString& extension);
    /// The same to this path; its ending chooses.
    void saveReport(const QString& path);
    /// What a report on the compared groups is made from. Without a baseline it compares with the first
    /// group.
    [[nodiscard]] ReportRequest reportRequest() const;

signals:
    /// A group was chosen in a figure, with some of its members.
    void groupChosen(std::size_t group, const std::vector<std::size_t>& members);
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

private:
    void addPage(FigureView* view, const QString& word, const QString& toolTip);
    void showGroups();
    void showBaseline();

    CompareModel& model_;
    CompareCentre& centre_;
    FinalMetricView* finalMetrics_;
    ScatterView* scatter_;
    ParallelView* parallel_;
    QTimer pause_;  ///< between two looks at runs that grow
};

}  // namespace zorro::ui
