#include "app/zorrolab/render.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPixmap>

#include "app/zorrolab/main_window.h"
#include "core/file/file.h"
#include "ui/plot/plot_export.h"

namespace zorro {
namespace {

QByteArray pngOf(QWidget& window) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    window.grab().save(&buffer, "PNG");
    return bytes;
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
    QCoreApplication::processEvents();
    QStringList written{write(target.filePath("explore.png"), pngOf(window))};
    if (auto* plots = window.findChild<ui::PlotStack*>()) {
        const ui::ExportOptions options{.size = plots->size(), .theme = plots->panel(0).theme()};
        written << write(target.filePath("plots.svg"), ui::stackAsSvg(*plots, options));
    }
    return written;
}

}  // namespace zorro
