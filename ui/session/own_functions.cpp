#include "ui/session/own_functions.h"

#include <algorithm>
#include <utility>

#include <QFile>

#include "core/file/file.h"
#include "core/library/own_functions.h"

namespace zorro::ui {

OwnFunctions::OwnFunctions(std::filesystem::path folder, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), library_(readOwnFunctions(folder_)) {
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &OwnFunctions::refresh);
    watch();
}

/// The folder is not there before the first function is.
void OwnFunctions::watch() {
    if (watcher_.directories().isEmpty() && std::filesystem::is_directory(folder_)) {
        watcher_.addPath(QFile::decodeName(folder_.c_str()));
    }
}

QStringList OwnFunctions::problems() const {
    QStringList sentences;
    for (const auto& [name, sentence] : library_.problems()) {
        sentences << QString::fromStdString(sentence);
    }
    return sentences;
}

QString OwnFunctions::save(const FunctionPtr& function) {
    try {
        keepOwnFunction(folder_, function);
    } catch (const FileError& error) {
        return QString::fromStdString(error.what());
    }
    watch();
    refresh();
    return {};
}

QString OwnFunctions::remove(const std::string& name) {
    try {
        forgetOwnFunction(folder_, name);
    } catch (const FileError& error) {
        return QString::fromStdString(error.what());
    }
    refresh();
    return {};
}

void OwnFunctions::refresh() {
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
