#include "ui/train/train_export.h"

#include <algorithm>
#include <sstream>

#include <QFile>
#include <QMenu>
#include <QPushButton>

#include "core/file/file.h"
#include "core/run/export/export.h"
#include "core/series/read/run_reader.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {

TrainTools::TrainTools(ChartBoard& board, QWidget* parent) : ChartTools(board, parent) {
    addChartFields();
}

TrainExports::TrainExports(TrainActions& actions, TrainModel& model, ChartBoard& board, QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), model_(model), board_(board) {
    QMenu* menu = addMenu(tr("Export"), tr("This run as a table, its charts as a figure"));
    addFigure(*menu);
    fillMenu(*menu);
    auto* button = new QPushButton(this);
    button->setProperty("class", "primary");
    actOnce(*button);
    int wide = 0;
    for (const QString& words : TrainActions::startWords()) {
        button->setText(words);
        wide = std::max(wide, button->sizeHint().width());
    }
    button->setFixedWidth(wide);
    const auto update = [action = actions.start, button] {
        button->setText(action->text());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
        button->setEnabled(action->isEnabled());
    };
    connect(actions.start, &QAction::changed, button, update);
    connect(button, &QPushButton::clicked, actions.start, &QAction::trigger);
    update();
    addWidget(button);
}

void TrainExports::addFigure(QMenu& menu) {
    fillFigureMenu(menu, this,
                   {.sheet = [this] { return board_.sheet(); },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.addSeparator();
}

void TrainExports::fillMenu(QMenu& menu) {
    menu.addAction(tr("Every record of the run (CSV)…"), this, &TrainExports::saveWholeRun);
    menu.addAction(tr("Visible range of the charts (CSV)…"), this, &TrainExports::askAndSaveTable);
}

void TrainExports::askAndSaveTable() {
    const QString path = askForPath(&board_, tr("Export"), QStringLiteral("training.csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, board_.visibleCsv());
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

/// From the run directory, not from what is drawn: every recorded step is in it.
void TrainExports::saveWholeRun() {
    if (!model_.run()) {
        return emit noticeRaised(tr("There is no run to export"));
    }
    const QString path = askForPath(&board_, tr("Export"), QStringLiteral("run.csv"));
    if (path.isEmpty()) {
        return;
    }
    inBackground(
        this,
        [run = model_.run()->path, file = QFile::encodeName(path).toStdString()] {
            std::ostringstream text;
            writeCsv(readRun(run), text);
            replaceFile(file, text.str());
            return true;
        },
        [this, path](bool) { emit noticeRaised(tr("Saved %1").arg(path)); },
        [this](const QString& sentence) { emit noticeRaised(sentence); });
}

}  // namespace zorro::ui

#include "moc_train_export.cpp"
