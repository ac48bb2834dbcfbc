#include "ui/widgets/save_file.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

#include "core/file/file.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

QString writeFile(const QString& path, std::string_view content) {
    try {
        replaceFile(QFile::encodeName(path).toStdString(), content);
    } catch (const FileError& error) {
        return spoken(error.what());
    }
    return {};
}

QString askForPath(QWidget* parent, const QString& title, const QString& suggestion) {
    const QString extension = QFileInfo(suggestion).suffix();
    QString path = QFileDialog::getSaveFileName(parent, title, suggestion, QStringLiteral("*.") + extension);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        path += u'.' + extension;
    }
    return path;
}

}  // namespace zorro::ui
