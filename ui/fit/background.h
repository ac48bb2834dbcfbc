#pragma once

// Work that is too long for the GUI's thread.

#include <exception>
#include <functional>

#include <QFuture>
#include <QObject>
#include <QString>
#include <QtConcurrentRun>

namespace zorro::ui {

/// Runs `work` on another thread, then `done` with its value, or `failed` with the words of its exception, on
/// the thread of `context`. Neither is called once `context` is gone.
template <class Work, class Done, class Failed>
void inBackground(QObject* context, Work work, Done done, Failed failed) {
    QtConcurrent::run(std::move(work))
        .then(context, std::move(done))
        .onFailed(context, [failed = std::move(failed)](const std::exception& error) {
            failed(QString::fromUtf8(error.what()));
        });
}

}  // namespace zorro::ui
