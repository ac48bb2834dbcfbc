#pragma once

// Reports on what the Compare room compares, as files that its user asks for.

#include <QObject>

#include "core/study/table/study_table.h"
#include "ui/compare/compare_model.h"
#include "ui/compare/report/report.h"

class QMenu;
class QWidget;

namespace zorro::ui {

class ReportMaker : public QObject {
    Q_OBJECT

public:
    /// Dialogs belong to the window of `parent`. The arguments outlive this object.
    ReportMaker(const CompareModel& model, QWidget& parent);

    /// Asks for a file and writes a report into it: html or pdf.
    void askForReport(const QString& extension);
    /// The same to this path; its ending chooses.
    void saveReport(const QString& path);
    /// Adds an action for each format of the table of activations and problems.
    void addStudyTables(QMenu& menu);
    /// Asks for a file and writes that table into it.
    void askForStudyTable(const StudyFormat& format);
    /// The same to this path, on another thread.
    void saveStudyTable(const StudyFormat& format, const QString& path);
    /// What a report on the compared groups is made from. Without a baseline it compares with the first
    /// group.
    [[nodiscard]] ReportRequest reportRequest() const;

signals:
    void noticeRaised(const QString& sentence);

private:
    const CompareModel& model_;
    QWidget& window_;
};

}  // namespace zorro::ui
