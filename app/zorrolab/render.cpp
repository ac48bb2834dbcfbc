#include "app/zorrolab/render.h"

#include <utility>

#include <QBuffer>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QImage>
#include <QPixmap>
#include <QTimer>

#include "app/zorrolab/window/main_window.h"
#include "core/file/file.h"
#include "ui/compare/compare_room.h"
#include "ui/compare/pages/compare_pages.h"
#include "ui/compare/runs/all_runs_view.h"
#include "ui/explore/explore_csv.h"
#include "ui/figure/file/figure_files.h"
#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/plot/plot_stack.h"
#include "ui/session/file/session_file.h"

namespace zorro {
namespace {

constexpr std::size_t csvPoints = 1001;
constexpr int figuresMilliseconds = 5000;  // at most
constexpr int betweenLooks = 50;           // milliseconds

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

/// The numbers beside the plots are computed on a worker thread and come when they are ready, and then their
/// panel makes room for them, in several turns of layouts: until nothing changes any more.
void letFiguresArrive(MainWindow& window) {
    const QDeadlineTimer patience(figuresMilliseconds);
    QImage before;
    QImage seen;
    do {
        QEventLoop turn;
        QTimer::singleShot(betweenLooks, &turn, &QEventLoop::quit);
        turn.exec();
        before = std::exchange(seen, window.grab().toImage());
    } while ((!window.isSettled() || seen != before) && !patience.hasExpired());
}

QString write(const QString& path, const QByteArray& content) {
    replaceFile(QFile::encodeName(path).toStdString(), content.toStdString());
    return path;
}

/// Compare shows all runs in its charts.
QString writeRoom(MainWindow& window, const QString& room, const QDir& target) {
    window.showRoom(room);
    letFiguresArrive(window);
    if (auto* compare = qobject_cast<ui::CompareRoom*>(window.shownRoom())) {
        compare->table().selectAll();
        compare->pages().showPage("charts");
        letFiguresArrive(window);
    }
    return write(target.filePath(room + ".png"), pngOf(window));
}

}  // namespace

QStringList renderScene(MainWindow& window, const QString& folder, const QString& run) {
    if (!QDir().mkpath(folder)) {
        throw FileError(
            QCoreApplication::translate("Render", "the folder %1 cannot be made").arg(folder).toStdString());
    }
    const QDir target(folder);
    window.show();
    QStringList written{writeRoom(window, "explore", target)};
    if (auto* plots = window.findChild<ui::PlotStack*>()) {
        const ui::FigureSheet figure{.name = "curves", .panels = ui::sheetPanels(*plots, "x")};
        written << write(target.filePath("plots.svg"), ui::figureSvg(figure, {}));
    }
    written << writeRoom(window, "fit", target);
    if (!run.isEmpty()) {
        written << writeRoom(window, "train", target) << writeRoom(window, "compare", target);
    }
    const ui::Session& session = window.model().session();
    written << write(target.filePath("curves.csv"), csvOf(session))
            << write(target.filePath("session.zlab"), QByteArray::fromStdString(ui::sessionText(session)));
    return written;
}

}  // namespace zorro
