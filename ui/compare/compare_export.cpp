#include "ui/compare/compare_export.h"

#include <QMenu>

#include "core/index/run_fields.h"
#include "core/text/csv_field.h"
#include "core/text/text.h"
#include "ui/compare/pages/figure_view.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

std::string cellOf(const RunEntry& entry, const std::string& key) {
    std::string text;
    for (const RunFieldValue& value : fieldValues(entry, key)) {
        text += (text.empty() ? "" : " ") + (value.number ? exactNumber(*value.number) : value.text);
    }
    return csvField(text);
}

}  // namespace

CompareTools::CompareTools(ChartBoard& board, QWidget* parent) : ChartTools(board, parent) {
    addChartFields();
}

std::string tableCsv(const AllRunsModel& table) {
    std::string text = "path";
    for (const std::string& key : table.columns()) {
        text += ',' + key;
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        if (const RunEntry* entry = table.entryAt(row)) {
            text += '\n' + csvField(entry->path.string());
            for (const std::string& key : table.columns()) {
                text += ',' + cellOf(*entry, key);
            }
        }
    }
    return text + '\n';
}

CompareExports::CompareExports(const AllRunsModel& table, ChartBoard& board, const ComparePages& pages,
                               ReportMaker& reports, QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), table_(table), board_(board), pages_(pages), reports_(reports) {
    fillMenu(*addMenu(tr("Export"), tr("A report, the table of runs, and what is shown as a figure")));
}

void CompareExports::addFigure(QMenu& menu) {
    fillFigureMenu(menu, this,
                   {.sheet = [this] { return sheet(); },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.addSeparator();
}

void CompareExports::fillMenu(QMenu& menu) {
    addFigure(menu);
    menu.addAction(tr("Report (HTML)…"), this, [this] { reports_.askForReport(QStringLiteral("html")); });
    menu.addAction(tr("Report (PDF)…"), this, [this] { reports_.askForReport(QStringLiteral("pdf")); });
    reports_.addStudyTables(*menu.addMenu(tr("Table of activations and problems")));
    menu.addSeparator();
    menu.addAction(tr("Table of runs (CSV)…"), this,
                   [this] { saveText(QStringLiteral("runs.csv"), [this] { return tableCsv(table_); }); });
    menu.addAction(tr("Visible range of the charts (CSV)…"), this, [this] {
        saveText(QStringLiteral("comparison.csv"), [this] { return board_.visibleCsv(); });
    });
}

FigureSheet CompareExports::sheet() const {
    const FigureView* figure = pages_.currentFigure();
    return figure != nullptr ? figure->sheet() : board_.sheet();
}

void CompareExports::saveText(const QString& suggestion, const std::function<std::string()>& text) {
    const QString path = askForPath(window(), tr("Export"), suggestion);
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, text());
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

}  // namespace zorro::ui

#include "moc_compare_export.cpp"
