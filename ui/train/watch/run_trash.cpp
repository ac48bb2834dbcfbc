#include "ui/train/watch/run_trash.h"

#include <memory>

#include <QPointer>

#include "core/run/directory/run_trash.h"
#include "ui/widgets/background.h"
#include "ui/widgets/done_command.h"

namespace zorro::ui {

namespace fs = std::filesystem;

RunTrash::RunTrash(SessionModel& session, QObject* parent) : QObject(parent), session_(session) {}

void RunTrash::throwAway(const fs::path& run) {
    inBackground(
        this, [run] { return moveRunToTrash(run); },
        [this, run](const fs::path& there) {
            emit thrownAway(run);
            remember(run, there);
        },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

/// The history may outlive this object.
void RunTrash::remember(const fs::path& run, const fs::path& there) {
    const QString name = QString::fromStdString(run.filename().string());
    const auto ifThere = [self = QPointer(this)](const auto& act) {
        return [self, act] {
            if (self) {
                act(*self);
            }
        };
    };
    session_.addOther(std::make_unique<DoneCommand>(
        tr("Move %1 to the trash").arg(name),
        ifThere([run, there](RunTrash& self) { self.restore(run, there); }),
        ifThere([run](RunTrash& self) { self.throwAwayAgain(run); }), QStringLiteral("train")));
    emit undoOffered(tr("Moved %1 to the trash").arg(name), &session_.undoStack());
}

void RunTrash::restore(const fs::path& run, const fs::path& there) {
    inBackground(
        this, [run, there] { return restoreRun(run.parent_path(), there.filename().string()); },
        [this](const fs::path& back) { emit restored(back); },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

void RunTrash::throwAwayAgain(const fs::path& run) {
    inBackground(
        this, [run] { return moveRunToTrash(run); },
        [this, run](const fs::path& /*there*/) { emit thrownAway(run); },
        [this](const QString& sentence) { emit problemRaised(sentence); });
}

}  // namespace zorro::ui

#include "moc_run_trash.cpp"
