#pragma once

// Work that is too long for the GUI's thread.

#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QtConcurrentRun>

#include "ui/language/spoken.h"

namespace zorro::ui {

/// Runs `work` on another thread, then `done` with its value, or `failed` with the words of its exception, on
/// the thread of `context`, which must be that of the caller. Neither is called once `context` is gone.
template <class Work, class Done, class Failed>
void inBackground(QObject* context, Work work, Done done, Failed failed) {
    // The exception becomes a value: Qt would bring its type over, but not its words.
    struct Outcome {
        std::optional<std::invoke_result_t<Work>> value;
        QString problem;
    };
    const auto attempt = [work = std::move(work)]() -> Outcome {
        try {
            return {work(), {}};
        } catch (const std::exception& error) {
            return {std::nullopt, spoken(error.what())};
        }
    };
    // Not QFuture::then(context, ...): it looks from the other thread whether `context` is still there, and
    // crashes where that ends just then. A watcher goes with its parent, in the parent's thread.
    auto* watcher = new QFutureWatcher<Outcome>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done), failed = std::move(failed)]() mutable {
                         const Outcome outcome = watcher->future().takeResult();
                         watcher->deleteLater();
                         outcome.value ? done(*outcome.value) : failed(outcome.problem);
                     });
    watcher->setFuture(QtConcurrent::run(attempt));
}

}  // namespace zorro::ui
