#include "app/zorrolab/render.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>

#include "app/zorrolab/window/main_window.h"
#include "core/file/file.h"
#include "ui/explore/explore_csv.h"
#include "ui/figure/file/figure_files.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/plot/plot_stack.h"

namespace zorro {
namespace {

constexpr std::size_t csvPoints = 1001;
constexpr int figuresMilliseconds = 5000;  // at most

QByteArray pngOf(QWidget& window) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    return bytes;
}

QByteArray csvOf(const ui::Session& session) {
    std::vector<Curve> curves;
    for (const ui::SessionCurve& each : session.curves) {
        if (each.visible) {
            curves.push_back(each.curve);
        }
    }
    const ui::AxisRange x = session.explore.xRange;
    return QByteArray::fromStdString(ui::curvesAsCsv(curves, x.lower, x.upper, csvPoints));
}

/// The numbers beside the plots are computed on a worker thread and come when they are ready.
void letFiguresArrive(const MainWindow& window) {
    const QDeadlineTimer patience(figuresMilliseconds);
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    } while (!window.isSettled() && !patience.hasExpired());
    QCoreApplication::processEvents(QEventLoop::AllEvents, 50);  // their panel makes room
}

QString write(const QString& path, const QByteArray& content) {
    replaceFile(QFile::encodeName(path).toStdString(), content.toStdString());
    return path;
}

}  // namespace

QStringList renderScene(MainWindow& window, const QString& folder) {
    if (!QDir().mkpath(folder)) {
        throw FileError(
            QCoreApplication::translate("Render", "the folder %1 cannot be made").arg(folder).toStdString());
    }
    const QDir target(folder);
    window.show();
    letFiguresArrive(window);
    QStringList written{write(target.filePath("explore.png"), pngOf(window))};
    if (auto* plots = window.findChild<ui::PlotStack*>()) {
        const ui::FigureSheet figure{.name = "curves", .panels = ui::sheetPanels(*plots, "x")};
        written << write(target.filePath("plots.svg"), ui::figureSvg(figure, {}));
    }
    window.showRoom("fit");
    letFiguresArrive(window);
    written << write(target.filePath("fit.png"), pngOf(window));
    written << write(target.filePath("curves.csv"), csvOf(window.model().session()));
    return written;
}

}  // namespace zorro
