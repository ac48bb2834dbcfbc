#pragma once

// Steps of the session's history. Each holds one value and exchanges it for the one in the session, so undo
// and redo are the same act and no step knows more than what it changes.

#include <functional>
#include <map>
#include <utility>
#include <vector>

#include <QUndoCommand>

#include "ui/session/session.h"

namespace zorro::ui {

/// The id of a command that is never merged with the one before it.
inline constexpr int neverMerged = -1;

/// Puts a value in and keeps what was there before. Consecutive commands with the same merge key become one:
/// the first holds what was there before all of them.
template <class Value>
class ExchangeCommand : public QUndoCommand {
public:
    using Exchange = std::function<Value(Value)>;

    ExchangeCommand(const QString& text, Value value, Exchange exchange, int mergeKey = neverMerged)
        : QUndoCommand(text), held_(std::move(value)), exchange_(std::move(exchange)), mergeKey_(mergeKey) {}

    void redo() override { held_ = exchange_(std::move(held_)); }
    void undo() override { held_ = exchange_(std::move(held_)); }
    [[nodiscard]] int id() const override { return mergeKey_; }
    bool mergeWith(const QUndoCommand* newer) override {
        return dynamic_cast<const ExchangeCommand*>(newer) != nullptr;
    }

protected:
    Value held_;

private:
    Exchange exchange_;
    int mergeKey_;
};

/// Parameter values of the curves that one gesture changes, however many they are.
using ParameterValues = std::map<CurveId, std::vector<double>>;

/// What a change of parameters is called in the Edit menu: `before` are the values that the curves of
/// `session` had.
[[nodiscard]] QString parameterChangeText(const Session& session, const ParameterValues& before);

/// Changes parameters. Merging widens it to the curves of both, and renames it after what it changes now.
class ParametersCommand : public ExchangeCommand<ParameterValues> {
public:
    ParametersCommand(const Session& session, ParameterValues values, Exchange exchange, int mergeKey)
        : ExchangeCommand({}, std::move(values), std::move(exchange), mergeKey), session_(session) {}

    void redo() override;
    bool mergeWith(const QUndoCommand* newer) override;

private:
    const Session& session_;
};

}  // namespace zorro::ui
