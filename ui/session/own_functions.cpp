#include "ui/session/own_functions.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <QFile>

#include "core/file/file.h"
#include "core/library/own_functions.h"
#include "ui/language/spoken.h"

namespace zorro::ui {

OwnFunctions::OwnFunctions(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), library_(readOwnFunctions(folder_)) {
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &OwnFunctions::refresh);
    watch();
}

/// The folder is not there before the first function is: until then the one that it will be made in is
/// watched.
void OwnFunctions::watch() {
    std::filesystem::path place = folder_;
    std::error_code ignored;
    while (!std::filesystem::is_directory(place, ignored) && place.has_relative_path()) {
        place = place.parent_path();
    }
    const QString path = QFile::decodeName(place.c_str());
    if (!watcher_.directories().contains(path)) {
        if (!watcher_.directories().isEmpty()) {
            watcher_.removePaths(watcher_.directories());
        }
        watcher_.addPath(path);
    }
}

QStringList OwnFunctions::problems() const {
    QStringList sentences;
    for (const auto& [name, sentence] : library_.problems()) {
        sentences << spoken(sentence);
    }
    return sentences;
}

QString OwnFunctions::save(const FunctionPtr& function) {
    try {
        keepOwnFunction(folder_, function);
    } catch (const FileError& error) {
        return spoken(error.what());
    }
    refresh();
    return {};
}

QString OwnFunctions::remove(const std::string& name) {
    try {
        forgetOwnFunction(folder_, name);
    } catch (const FileError& error) {
        return spoken(error.what());
    }
    refresh();
    return {};
}

void OwnFunctions::refresh() {
    watch();
    FunctionLibrary read = readOwnFunctions(folder_);
    const auto isSame = [](const FunctionPtr& a, const FunctionPtr& b) {
        return isSameDefinition(a->description(), b->description());
    };
    const bool isUnchanged = read.problems() == library_.problems() &&
                             std::ranges::equal(read.functions(), library_.functions(), isSame);
    if (!isUnchanged) {
        library_ = std::move(read);
        emit changed();
    }
}

}  // namespace zorro::ui

#include "moc_own_functions.cpp"
