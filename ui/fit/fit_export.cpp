#include "ui/fit/fit_export.h"

#include <map>

#include <QFileInfo>
#include <QLayout>
#include <QMenu>
#include <QPushButton>

#include "core/fit/data/predictors.h"
#include "core/fit/report/report_text.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/background.h"
#include "ui/widgets/code_menu.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

/// What is written as text, by the file's extension.
const std::map<QString, std::string (*)(const FitReport&)>& textWriters() {
    static const std::map<QString, std::string (*)(const FitReport&)> writers{
        {QStringLiteral("csv"), reportCsv},
        {QStringLiteral("json"), [](const FitReport& report) { return reportJson(report) + '\n'; }},
        {QStringLiteral("txt"), reportText}};
    return writers;
}

}  // namespace

FitTools::FitTools(FitActions& actions, QWidget* parent) : ToolRow(Qt::AlignLeft, parent) {
    addButton(actions.showAll);
    addButton(actions.slope);
    addButton(actions.band);
    addGap();
    addButton(actions.contours);
    addMenu(tr("Families"), tr("Several functions fitted: ranked, or as a matrix with the usual targets"))
        ->addActions({actions.rank, actions.gallery});
}

FitExports::FitExports(FitActions& actions, FitModel& model, PanelColumn& plots, QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), model_(model), plots_(plots) {
    addButton(actions.sendToExplore);
    addButton(actions.trainNow);
    const auto notice = [this](const QString& sentence) { emit noticeRaised(sentence); };
    fillCodeMenu(
        *addMenu(tr("Code"), tr("The fitted curve as code for your framework")),
        [this] {
            const Curve& curve = model_.report().curve;
            const bool isOfX = curve.function && predictorsOf(*curve.function) == nullptr;
            return isOfX ? std::optional(curve) : std::nullopt;
        },
        tr("There is no fitted function of x."), notice);
    QMenu* menu = addMenu(tr("Export"), tr("Report, table and figure of the fit"));
    addFigure(*menu);
    menu->addActions({actions.train, actions.copyReport, actions.copySpec});
    menu->addSeparator();
    fillExportMenu(*menu);
    addFitButton(actions.fit);
}

void FitExports::addFigure(QMenu& menu) {
    fillFigureMenu(menu, this,
                   {.sheet =
                        [this] {
                            return FigureSheet{.name = QStringLiteral("fit"),
                                               .panels = sheetPanels(plots_, xName())};
                        },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.addSeparator();
}

QString FitExports::xName() const {
    const auto& data = model_.question().data;
    return data && data->predictors ? tr("fitted") : QStringLiteral("x");
}

void FitExports::fillExportMenu(QMenu& menu) {
    menu.addAction(tr("Report (text)…"), this, [this] { askAndSave("txt"); });
    menu.addAction(tr("Report (JSON)…"), this, [this] { askAndSave("json"); });
    menu.addAction(tr("Points and fit (CSV)…"), this, [this] { askAndSave("csv"); });
}

void FitExports::addFitButton(QAction* action) {
    auto* button = new QPushButton(this);
    button->setProperty("class", "primary");
    button->setMinimumWidth(64);
    const auto update = [action, button] {
        if (button->text() != action->text()) {  // setting it lays out the row anew
            button->setText(action->text());
        }
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, update);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    update();
    addWidget(button);
}

void FitExports::save(const QString& path) {
    const auto done = [this, path](const QString& problem) {
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    };
    const QString extension = QFileInfo(path).suffix().toLower();
    if (const auto writer = textWriters().find(extension); writer != textWriters().end()) {
        return inBackground(
            this,
            [path, write = writer->second, report = model_.report()] {
                return writeFile(path, write(report));
            },
            done, done);
    }
    done(tr("%1: the name must end in .txt, .json or .csv").arg(path));
}

void FitExports::askAndSave(const QString& extension) {
    const QString path = askForPath(&plots_, tr("Export"), QStringLiteral("fit.") + extension);
    if (!path.isEmpty()) {
        save(path);
    }
}

}  // namespace zorro::ui

#include "moc_fit_export.cpp"
