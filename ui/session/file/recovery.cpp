#include "ui/session/file/recovery.h"

#include <algorithm>
#include <string>
#include <utility>

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include "core/file/file.h"
#include "core/text/json.h"
#include "ui/language/spoken.h"
#include "ui/session/file/session_file.h"

namespace zorro::ui {
namespace {

constexpr const char* originKey = "origin";

QString lockPath(const QString& path) {
    return path + ".lock";
}

std::string copyText(const Session& session, const QString& origin) {
    Json document = parseJson(sessionText(session));
    document[originKey] = origin.toStdString();
    return jsonDocument(document);
}

/// Empty where the copy does not say.
QString originOf(const std::string& text) {
    try {
        return QString::fromStdString(parseJson(text).at(originKey).get<std::string>());
    } catch (const JsonError&) {
        return {};
    } catch (const Json::exception&) {
        return {};
    }
}

/// The copy at `path`, unless its window runs or it holds no session.
std::optional<RecoverableSession> claim(const QString& path) {
    auto lock = std::make_shared<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0);  // a lock is stale when its process is gone, however old it is
    if (!lock->tryLock(0)) {
        return std::nullopt;
    }
    try {
        const std::string text = readFile(path.toStdString(), 2 * largestSessionFile);
        return RecoverableSession{.filePath = path,
                                  .origin = originOf(text),
                                  .when = QFileInfo(path).lastModified(),
                                  .session = parseSession(text),
                                  .lock = std::move(lock)};
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

}  // namespace

QString recoveryFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/recovery";
}

Autosave::Autosave(SessionModel& model, SessionDocument& document, const QString& folder,
                   AutosaveDelays delays, QObject* parent)
    : QObject(parent),
      model_(model),
      document_(document),
      path_(folder + "/" + QUuid::createUuid().toString(QUuid::Id128) + ".zlab"),
      lock_(lockPath(path_)) {
    lock_.setStaleLockTime(0);
    for (const auto& [timer, delay] : {std::pair(&firstChange_, delays.afterFirstChange),
                                       std::pair(&lastChange_, delays.afterLastChange)}) {
        timer->setSingleShot(true);
        timer->setInterval(delay);
        connect(timer, &QTimer::timeout, this, &Autosave::writeNow);
    }
    connect(&model_.undoStack(), &QUndoStack::indexChanged, this, &Autosave::noteChange);
    connect(&model_, &SessionModel::curveChanged, this,
            &Autosave::noteChange);  // merged steps keep the index
    connect(&model_, &SessionModel::exploreChanged, this, &Autosave::noteChange);
    connect(&model_, &SessionModel::fitChanged, this, &Autosave::noteChange);
    connect(&document_, &SessionDocument::saved, this, &Autosave::writeNow);
    connect(&model_, &SessionModel::sessionReset, this, &Autosave::noteChange);
}

Autosave::~Autosave() {
    finish();
    QFile::remove(path_);
}

void Autosave::noteChange() {
    lastChange_.start();
    if (!firstChange_.isActive()) {
        firstChange_.start();
    }
}

void Autosave::writeNow() {
    firstChange_.stop();
    lastChange_.stop();
    if (!document_.isModified()) {
        finish();
        QFile::remove(path_);
        return;
    }
    startWriting(model_.session(), document_.path());
}

void Autosave::startWriting(const Session& session, const QString& origin) {
    finish();
    if (!lock_.isLocked()) {
        QDir().mkpath(QFileInfo(path_).path());
        if (!lock_.tryLock(0)) {
            report(tr("Unsaved work is not protected: the folder %1 cannot be written to.")
                       .arg(QFileInfo(path_).path()));
            return;
        }
    }
    // With measured data in it a session takes longer to put into words than a frame may last.
    writing_ = std::async(std::launch::async, [this, session, origin] {
        QString sentence;
        try {
            replaceFile(QFile::encodeName(path_).toStdString(), copyText(session, origin));
        } catch (const FileError& error) {
            sentence = tr("Unsaved work is not protected: %1.").arg(spoken(error.what()));
        }
        QMetaObject::invokeMethod(
            this, [this, sentence] { report(sentence); }, Qt::QueuedConnection);
    });
}

void Autosave::finish() {
    if (writing_.valid()) {
        writing_.get();
    }
}

void Autosave::report(const QString& sentence) {
    const bool wasFailing = std::exchange(failing_, !sentence.isEmpty());
    if (failing_ && !wasFailing) {
        emit problem(sentence);
    }
}

std::vector<RecoverableSession> findRecoverableSessions(const QString& folder) {
    std::vector<RecoverableSession> found;
    for (const QFileInfo& file : QDir(folder).entryInfoList({"*.zlab"}, QDir::Files)) {
        if (auto session = claim(file.absoluteFilePath())) {
            found.push_back(*std::move(session));
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.when > b.when; });
    return found;
}

void discard(const RecoverableSession& recoverable) {
    QFile::remove(recoverable.filePath);
    recoverable.lock->unlock();
}

}  // namespace zorro::ui

#include "moc_recovery.cpp"
