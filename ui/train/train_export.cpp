#include "ui/train/train_export.h"

#include <algorithm>
#include <sstream>

#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>

#include "core/file/file.h"
#include "core/run/export/export.h"
#include "core/series/read/run_reader.h"
#include "ui/plot/picture_menu.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/act_once.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {

TrainTools::TrainTools(ChartBoard& board, QWidget* parent) : ChartTools(board, parent) {
    addChartFields();
}

TrainExports::TrainExports(TrainActions& actions, TrainModel& model, ChartBoard& board,
                           ThemeController& themes, QWidget* parent)
    : ToolRow(Qt::AlignRight, parent), model_(model), board_(board), themes_(themes) {
    QMenu* menu = addMenu(tr("Export"), tr("This run as a table, its charts as pictures"));
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

void TrainExports::fillMenu(QMenu& menu) {
    menu.addAction(tr("Every record of the run (CSV)…"), this, &TrainExports::saveWholeRun);
    menu.addAction(tr("Visible range of the charts (CSV)…"), this, [this] { askAndSave("csv", 96); });
    menu.addSeparator();
    fillPictureMenu(menu,
                    {.copy =
                         [this] {
                             copyPicture(board_.picture(), options(192));
                             emit noticeRaised(tr("Copied the picture"));
                         },
                     .save = [this](const QString& extension, double dpi) { askAndSave(extension, dpi); }});
}

ExportOptions TrainExports::options(double dotsPerInch) const {
    return {
        .size = board_.size().expandedTo({400, 300}), .dotsPerInch = dotsPerInch, .theme = themes_.theme()};
}

QString TrainExports::save(const QString& path, double dotsPerInch) {
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension == QLatin1String("csv")) {
        return writeFile(path, board_.visibleCsv());
    }
    const QByteArray bytes = pictureAs(extension, board_.picture(), options(dotsPerInch));
    if (bytes.isEmpty()) {
        return tr("%1: the name must end in .csv, .png, .svg or .pdf").arg(path);
    }
    return writeFile(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

void TrainExports::askAndSave(const QString& extension, double dotsPerInch) {
    const QString path = askForPath(&board_, tr("Export"), QStringLiteral("training.") + extension);
    if (!path.isEmpty()) {
        const QString problem = save(path, dotsPerInch);
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
