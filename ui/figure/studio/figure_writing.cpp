#include "ui/figure/studio/figure_writing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>

#include "core/file/file.h"
#include "ui/figure/file/figure_files.h"

namespace zorro::ui {
namespace {

class WritingWords {
    Q_DECLARE_TR_FUNCTIONS(FigureStudio)
};

}  // namespace

QString writeFigure(const FigureSheet& sheet, const FigureStyle& style, const QString& basePath) {
    const QFileInfo base(basePath);
    QStringList names;
    for (const FigureFile& file : figureFiles(sheet, style, base.fileName())) {
        const QString path = base.absoluteFilePath() + file.suffix;
        replaceFile(QFile::encodeName(path).toStdString(),
                    {file.content.constData(), static_cast<std::size_t>(file.content.size())});
        names << QFileInfo(path).fileName();
    }
    const QString last = names.takeLast();
    const QString list = names.isEmpty() ? last : WritingWords::tr("%1 and %2").arg(names.join(", "), last);
    return WritingWords::tr("Saved %1 in %2").arg(list, QDir::toNativeSeparators(base.absolutePath()));
}

ClipboardFigure clipboardFigure(const FigureSheet& sheet, const FigureStyle& style) {
    return {figureImage(sheet, style), figureSvg(sheet, style)};
}

QMimeData* mimeDataOf(const ClipboardFigure& figure) {
    auto* data = new QMimeData;
    data->setImageData(figure.image);
    data->setData(QStringLiteral("image/svg+xml"), figure.svg);
    return data;
}

}  // namespace zorro::ui
