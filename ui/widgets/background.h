#pragma once

// Work that is too long for the GUI's thread.

#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include <QFuture>
#include <QObject>
#include <QString>
#include <QtConcurrentRun>

namespace zorro::ui {

/// Runs `work` on another thread, then `done` with its value, or `failed` with the words of its exception, on
/// the thread of `context`. Neither is called once `context` is gone.
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
            return {std::nullopt, QString::fromUtf8(error.what())};
        }
    };
    QtConcurrent::run(attempt).then(
        context, [done = std::move(done), failed = std::move(failed)](const Outcome& outcome) {
            outcome.value ? done(*outcome.value) : failed(outcome.problem);
        });
}

}  // namespace zorro::ui
