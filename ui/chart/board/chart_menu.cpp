#include "ui/chart/board/chart_menu.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>

#include "ui/chart/board/chart_table.h"
#include "ui/chart/quantity_text.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/background.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

class Menu {
    Q_DECLARE_TR_FUNCTIONS(ChartMenu)
};

using Tell = std::function<void(const QString&)>;

void tellSaved(const QString& path, const QString& problem, const Tell& tell) {
    tell(problem.isEmpty() ? Menu::tr("Saved %1").arg(path) : problem);
}

void saveTable(Chart& chart, const Tell& tell) {
    const QString path = askForPath(&chart.panel(), Menu::tr("Export"), nameOf(chart.quantity()) + ".csv");
    if (path.isEmpty()) {
        return;
    }
    inBackground(
        &chart,
        [tables = chart.tablesOf(chart.panel().xRange()), path] {
            if (tables.size() == 1) {
                return writeFile(path, tables.front().second());
            }
            std::vector<std::pair<std::string, std::string>> texts;
            for (const auto& [quantity, job] : tables) {
                texts.emplace_back(describe(quantity).name, job());
            }
            return writeFile(path, joinedTables(texts));
        },
        [path, tell](const QString& problem) { tellSaved(path, problem, tell); },
        [tell](const QString& problem) { tell(problem); });
}

QAction* addToggle(QMenu& menu, const QString& text, bool on, const std::function<void(bool)>& changed) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, &menu, changed);
    return action;
}

/// Moves the chart by one place among those that are shown.
void addMove(QMenu& menu, const QString& text, Quantity quantity, int by, const ChartMenuRequests& requests) {
    menu.addAction(text, &menu, [quantity, by, change = requests.change] {
        change([quantity, by](ChartOptions& options) {
            const std::vector<Quantity> charts = options.charts();
            const auto place = std::find(charts.begin(), charts.end(), quantity);
            const bool possible =
                place != charts.end() && (by < 0 ? place != charts.begin() : place + 1 != charts.end());
            if (possible) {
                std::vector<Quantity>& shown = options.shown;
                std::iter_swap(std::find(shown.begin(), shown.end(), quantity),
                               std::find(shown.begin(), shown.end(), *(place + by)));
            }
        });
    });
}

void addView(QMenu& menu, Quantity quantity, const ChartOptions& options, const ChartMenuRequests& requests) {
    const auto& change = requests.change;
    menu.addAction(Menu::tr("Show all"), &menu, requests.showAll);
    addToggle(menu, Menu::tr("Fill the board with this chart"), options.enlarged == quantity,
              [quantity, change](bool on) {
                  change([=](ChartOptions& edited) {
                      edited.enlarged = on ? std::optional(quantity) : std::nullopt;
                  });
              });
    addMove(menu, Menu::tr("Move forward"), quantity, -1, requests);
    addMove(menu, Menu::tr("Move back"), quantity, 1, requests);
    menu.addSeparator();
    if (isByLayer(quantity)) {
        addToggle(menu, Menu::tr("Rows of colours instead of lines"), options.asMap[quantity],
                  [quantity, change](bool on) {
                      change([=](ChartOptions& edited) { edited.asMap[quantity] = on; });
                  });
    }
    addToggle(menu,
              options.asMap[quantity] ? Menu::tr("Logarithmic colours") : Menu::tr("Logarithmic y axis"),
              options.logarithmic[quantity], [quantity, change](bool on) {
                  change([=](ChartOptions& edited) { edited.logarithmic[quantity] = on; });
              });
    addToggle(menu, Menu::tr("Logarithmic x axis"), options.logarithmicX,
              [change](bool on) { change([=](ChartOptions& edited) { edited.logarithmicX = on; }); });
    addToggle(menu, Menu::tr("Ignore outliers"), options.ignoreOutliers,
              [change](bool on) { change([=](ChartOptions& edited) { edited.ignoreOutliers = on; }); });
    menu.addAction(Menu::tr("Titles…"), &menu, requests.editTitles);
    menu.addAction(Menu::tr("Remove the measuring cursors"), &menu, requests.removeCursors);
}

}  // namespace

void fillChartMenu(QMenu& menu, Chart& chart, const ChartOptions& options,
                   const ChartMenuRequests& requests) {
    addView(menu, chart.quantity(), options, requests);
    menu.addSeparator();
    menu.addAction(Menu::tr("Visible range, every record (CSV)…"), &menu,
                   [&chart, tell = requests.tell] { saveTable(chart, tell); });
    fillFigureMenu(menu, chart.panel().window(),
                   {.sheet =
                        [&chart] {
                            return FigureSheet{.name = nameOf(chart.quantity()),
                                               .panels = {sheetPanel(chart.panel())}};
                        },
                    .tell = requests.tell});
}

std::optional<ChartTitles> askForTitles(const Chart& chart, const ChartTitles& titles, QWidget* parent) {
    QDialog dialog(parent);
    dialog.setWindowTitle(Menu::tr("Titles"));
    auto* form = new QFormLayout(&dialog);
    const auto addField = [&](const QString& label, const QString& text, const QString& usual) {
        auto* field = new QLineEdit(text, &dialog);
        field->setPlaceholderText(usual);
        field->setMinimumWidth(260);
        form->addRow(label, field);
        return field;
    };
    auto* title = addField(Menu::tr("Chart"), titles.chart, chart.panel().words().title);
    auto* x = addField(Menu::tr("x axis"), titles.x, Menu::tr("what it counts"));
    auto* y = addField(Menu::tr("y axis"), titles.y, Menu::tr("none beside the chart's"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    form->addRow(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted) {
        return std::nullopt;
    }
    return ChartTitles{title->text().trimmed(), x->text().trimmed(), y->text().trimmed()};
}

}  // namespace zorro::ui
