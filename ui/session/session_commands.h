#pragma once

// Steps of the session's history. Each holds one value and exchanges it for the one in the session, so undo
// and redo are the same act and no step knows more than what it changes.

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <QUndoCommand>

#include "ui/session/session.h"

namespace zorro::ui {

/// The number of a run of small changes, as from one slider, that together are one step.
using RunNumber = int;

/// A step of the session's history, and the room whose contents it changes.
class SessionStep : public QUndoCommand {
public:
    using QUndoCommand::QUndoCommand;

    [[nodiscard]] const QString& room() const { return room_; }
    void setRoom(const QString& room) { room_ = room; }

private:
    QString room_ = QStringLiteral("explore");
};

/// Puts a value in and keeps what was there before. Consecutive commands of the same run become one: the
/// first holds what was there before all of them. A command of no run stays by itself.
template <class Value>
class ExchangeCommand : public SessionStep {
public:
    using Exchange = std::function<Value(Value)>;

    ExchangeCommand(const QString& text, Value value, Exchange exchange, std::optional<RunNumber> run = {})
        : SessionStep(text), held_(std::move(value)), exchange_(std::move(exchange)), run_(run) {}

    void redo() override { held_ = exchange_(std::move(held_)); }
    void undo() override { held_ = exchange_(std::move(held_)); }
    [[nodiscard]] int id() const override { return run_.value_or(SessionStep::id()); }
    bool mergeWith(const QUndoCommand* newer) override {
        return dynamic_cast<const ExchangeCommand*>(newer) != nullptr;
    }

protected:
    Value held_;

private:
    Exchange exchange_;
    std::optional<RunNumber> run_;
};

/// Parameter values of the curves that one gesture changes, however many they are.
using ParameterValues = std::map<CurveId, std::vector<double>>;

/// What a change of parameters is called in the Edit menu: `before` are the values that the curves of
/// `session` had.
[[nodiscard]] QString parameterChangeText(const Session& session, const ParameterValues& before);

/// Changes parameters. Merging widens it to the curves of both, and renames it after what it changes now.
class ParametersCommand : public ExchangeCommand<ParameterValues> {
public:
    ParametersCommand(const Session& session, ParameterValues values, Exchange exchange,
                      std::optional<RunNumber> run)
        : ExchangeCommand({}, std::move(values), std::move(exchange), run), session_(session) {}

    void redo() override;
    bool mergeWith(const QUndoCommand* newer) override;

private:
    const Session& session_;
};

}  // namespace zorro::ui
