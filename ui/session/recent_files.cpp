#include "ui/session/recent_files.h"

#include <QFileInfo>

namespace zorro::ui {
namespace {

constexpr const char* key = "recentFiles";

}  // namespace

RecentFiles::RecentFiles(QSettings& settings, QObject* parent) : QObject(parent), settings_(settings) {}

QStringList RecentFiles::paths() const {
    QStringList there;
    for (const QString& path : settings_.value(key).toStringList()) {
        if (QFileInfo(path).isFile()) {
            there << path;
        }
    }
    return there;
}

void RecentFiles::add(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    settings_.setValue(key, all.mid(0, most));
    emit changed();
}

void RecentFiles::clear() {
    settings_.remove(key);
    emit changed();
}

}  // namespace zorro::ui

#include "moc_recent_files.cpp"
