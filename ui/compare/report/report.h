#pragma once

// What a report on compared runs says, before it is written as HTML or PDF: charts, tables and the whole
// configuration.

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QDateTime>
#include <QSize>
#include <QString>
#include <QStringList>

#include "ui/compare/groups/compared_group.h"
#include "ui/figure/figure.h"

namespace zorro::ui {

struct ReportFigure {
    QString title;
    QString note;  ///< what was left out of the drawing; may be empty
    FigurePtr figure;
    QSize size;  ///< in logical pixels
};

struct ReportTable {
    QString title;
    QStringList head;  ///< the first column holds names, the others figures
    std::vector<QStringList> rows;
    QString note;  ///< may be empty
};

struct ReportRun {
    QString name;
    std::vector<std::pair<QString, QString>> facts;  ///< directory, state, versions, ...
    QString command;                                 ///< repeats it
    QString configuration;                           ///< comparison.json
};

struct Report {
    QString title;
    QString made;      ///< when, and by what
    QString compared;  ///< what was compared, in a sentence or two
    /// What the runs say about the claims of the paper on the Zorro functions, a paragraph each (core/study/
    /// claims); empty where they decide none.
    QStringList claims;
    std::vector<ReportFigure> figures;
    std::vector<ReportTable> tables;
    std::vector<ReportRun> runs;
    QStringList method;  ///< how the figures were computed, a paragraph each
};

struct ReportRequest {
    QString title;
    std::vector<ComparedGroup> groups;
    /// What the groups were made of; those that the groups name where this is empty.
    std::vector<std::shared_ptr<const RunSnapshot>> runs;
    std::size_t charted = SIZE_MAX;       ///< so many groups at the front have whole histories to draw
    std::optional<std::size_t> baseline;  ///< position among the groups
    QString program;                      ///< with its version, e.g. "ZorroLab 0.1.0"
    QDateTime now;
};

/// Takes longer than a frame where histories are long: not for the GUI's thread.
[[nodiscard]] Report makeReport(const ReportRequest& request);

/// The request with copies of the runs that may still grow, to be read in another thread.
[[nodiscard]] ReportRequest withoutGrowth(ReportRequest request);

}  // namespace zorro::ui
