#include "ui/session/document.h"

#include <filesystem>
#include <string>
#include <utility>

#include <QFileInfo>

#include "core/file/file.h"
#include "ui/language/spoken.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

using Outcome = DocumentResult::Outcome;

std::filesystem::path native(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

std::size_t hashOf(const std::string& content) {
    return std::hash<std::string>{}(content);
}

/// The hash of the file's content; nothing where it cannot be read.
std::optional<std::size_t> hashOfFile(const QString& path) {
    try {
        return hashOf(readFile(native(path), largestSessionFile));
    } catch (const FileError&) {
        return std::nullopt;
    }
}

/// What stands in the way of writing to `path`: a file that holds something else than a session.
DocumentResult mayReplace(const QString& path) {
    if (!QFileInfo::exists(path)) {
        return {};
    }
    try {
        (void)readSession(native(path));
        return {};
    } catch (const std::runtime_error& error) {
        return {
            Outcome::refused,
            SessionDocument::tr("“%1” is kept as it is, because it holds no session that this program can "
                                "read (%2). Please save under another name.")
                .arg(QFileInfo(path).fileName(), spoken(error.what()))};
    }
}

QString withExtension(const QString& path) {
    return QFileInfo(path).suffix().isEmpty() ? path + ".zlab" : path;
}

}  // namespace

SessionDocument::SessionDocument(SessionModel& model, QSettings& settings, QObject* parent, Clock clock)
    : QObject(parent), model_(model), recentFiles_(settings), clock_(std::move(clock)) {
    connect(&model_.undoStack(), &QUndoStack::cleanChanged, this,
            [this](bool clean) { emit modifiedChanged(!clean); });
}

QString SessionDocument::title() const {
    return path_.isEmpty() ? tr("untitled.zlab") : QFileInfo(path_).fileName();
}

bool SessionDocument::isModified() const {
    return !model_.undoStack().isClean();
}

QString SessionDocument::savedText() const {
    if (isModified()) {
        return tr("unsaved changes");
    }
    if (!savedAt_.isValid()) {
        return path_.isEmpty() ? tr("not saved yet") : tr("no changes");
    }
    const qint64 seconds = std::max<qint64>(0, savedAt_.secsTo(clock_()));
    if (seconds < 60) {
        return tr("saved %1 s ago").arg(seconds);
    }
    if (seconds < 3600) {
        return tr("saved %1 min ago").arg(seconds / 60);
    }
    return tr("saved at %1").arg(savedAt_.toString("HH:mm"));
}

void SessionDocument::startNew(Session session) {
    model_.reset(std::move(session));
    savedAt_ = {};
    setFile({}, std::nullopt);
}

DocumentResult SessionDocument::open(const QString& path) {
    const QString absolute = QFileInfo(path).absoluteFilePath();
    try {
        Session session = readSession(native(absolute), model_.ownFunctions());
        model_.reset(std::move(session));
    } catch (const std::runtime_error& error) {
        return {Outcome::failed, spoken(error.what())};
    }
    savedAt_ = {};
    setFile(absolute, hashOfFile(absolute));
    recentFiles_.add(absolute);
    return {};
}

DocumentResult SessionDocument::save(Changes changes) {
    if (path_.isEmpty()) {
        return {Outcome::failed, tr("This session has no file yet: choose one with “Save as”.")};
    }
    if (changes == Changes::respect && QFileInfo::exists(path_) && hashOfFile(path_) != contentHash_) {
        const DocumentResult replaceable = mayReplace(path_);
        return replaceable ? DocumentResult{Outcome::changedOnDisk,
                                            tr("“%1” was changed by another program since it was opened.")
                                                .arg(title())}
                           : replaceable;
    }
    return write(path_);
}

DocumentResult SessionDocument::saveAs(const QString& path) {
    const QString absolute = QFileInfo(withExtension(path)).absoluteFilePath();
    return write(absolute);
}

void SessionDocument::adopt(Session session, const QString& path) {
    model_.reset(std::move(session));
    model_.undoStack().resetClean();
    savedAt_ = {};
    setFile(path, path.isEmpty() ? std::nullopt : hashOfFile(path));
}

DocumentResult SessionDocument::write(const QString& path) {
    if (DocumentResult replaceable = mayReplace(path); !replaceable) {
        return replaceable;
    }
    const std::string text = sessionText(model_.session());
    try {
        replaceFile(native(path), text);
    } catch (const FileError& error) {
        return {Outcome::failed, spoken(error.what())};
    }
    savedAt_ = clock_();
    setFile(path, hashOf(text));
    model_.undoStack().setClean();
    recentFiles_.add(path);
    emit saved();
    return {};
}

void SessionDocument::setFile(const QString& path, std::optional<std::size_t> contentHash) {
    contentHash_ = contentHash;
    if (path_ != path) {
        path_ = path;
        emit pathChanged(path_);
    }
}

}  // namespace zorro::ui

#include "moc_document.cpp"
