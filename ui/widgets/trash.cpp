#include "ui/widgets/trash.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace zorro::ui {

bool moveToTrash(const QString& path) {
    // Qt makes the trash but not the folder it is in; without that folder it would take the working directory
    // for the trash.
    const QString parent = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir().mkpath(parent) && QFile::moveToTrash(path);
}

}  // namespace zorro::ui
