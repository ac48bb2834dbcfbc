#include "app/zorrolab/window/manual_place.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace zorro {
namespace {

class ManualTexts {
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

}  // namespace

QStringList manualPlaces() {
    const QDir programs(QCoreApplication::applicationDirPath());
    QStringList places;
    // Beside the programs; in an environment of Python, from lib/python3.N/site-packages/zorrolab/bin on; in
    // the sources, from build/release/bin on.
    for (const char* folder :
         {"../share/doc/zorrolab", "../../../../../share/doc/zorrolab", "../../../out"}) {
        places << QDir::cleanPath(programs.filePath(QString(folder) + "/manual/index.html"));
    }
    return places;
}

QString openManual(const QStringList& places, const PageOpener& open) {
    const auto page =
        std::ranges::find_if(places, [](const QString& each) { return QFileInfo(each).isFile(); });
    if (page == places.end()) {
        return ManualTexts::tr(
                   "The manual is not installed: its first page would be %1. In the sources "
                   "app/package manual makes it.")
            .arg(QDir::toNativeSeparators(places.front()));
    }
    if (!open(QUrl::fromLocalFile(*page))) {
        return ManualTexts::tr("No program is there that opens pages; the manual begins with %1")
            .arg(QDir::toNativeSeparators(*page));
    }
    return {};
}

}  // namespace zorro
