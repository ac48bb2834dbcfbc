#include "ui/session/session_functions.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include <QStringList>

#include "core/activation/spec.h"
#include "ui/language/spoken.h"
#include "ui/session/session_commands.h"
#include "ui/session/session_model.h"

namespace zorro::ui {
namespace {

void addOwn(FunctionLibrary& library, const FunctionPtr& function) {
    if (function != nullptr && isOwn(function->description()) &&
        library.find(function->description().name) == nullptr) {
        library.add(function);
    }
}

/// The locks that a card keeps with another function.
std::set<std::string> locksOf(const SessionCurve& card, const Description& description) {
    std::set<std::string> locked = card.locked;
    std::erase_if(locked, [&](const std::string& name) { return parameterIndex(description, name) < 0; });
    return locked;
}

}  // namespace

FunctionLibrary functionsOf(const Session& session) {
    FunctionLibrary library;
    for (const SessionCurve& curve : session.curves) {
        addOwn(library, curve.curve.function);
    }
    addOwn(library, session.fit.question.family);
    addOwn(library, session.fit.question.target.function);
    addOwn(library, session.fit.hardware.function.function);
    for (const TrainActivation& each : session.train.activations) {
        addOwn(library, each.curve.function);
    }
    for (const Curve& gate : session.train.gates) {
        addOwn(library, gate.function);
    }
    const FunctionLibrary trained = zorro::functionsOf(session.train.comparison);
    for (const FunctionPtr& function : trained.functions()) {
        addOwn(library, function);
    }
    return library;
}

QString definitionNotes(const Comparison& run, const FunctionLibrary& own) {
    QStringList notes;
    for (const std::string& sentence : differences(zorro::functionsOf(run), own, "in this run")) {
        notes << spoken(sentence);
    }
    return notes.join(QStringLiteral(" · "));
}

std::string carriedSpecText(const Curve& curve, const FunctionLibrary& library) {
    const FunctionPtr meant = library.find(curve.description().name);
    const bool isMeant = meant == nullptr || isSameCurve(defaultCurve(meant), defaultCurve(curve.function));
    return isMeant ? specText(curve) : formulaSpecText(curve);
}

Curve withFunction(const Curve& curve, const FunctionPtr& function) {
    Curve changed = defaultCurve(function);
    const auto& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        const std::ptrdiff_t place = parameterIndex(function->description(), parameters[i].name);
        if (place >= 0) {
            changed.parameters[static_cast<std::size_t>(place)] = curve.parameters[i];
        }
    }
    return withinBounds(std::move(changed));
}

void SessionModel::setFunction(CurveId id, const FunctionPtr& function) {
    if (const SessionCurve* card = find(id); card != nullptr && card->curve.function != function) {
        SessionCurve changed = *card;
        changed.curve = withFunction(card->curve, function);
        changed.locked = locksOf(*card, function->description());
        const QString name = QString::fromStdString(function->description().title);
        pushCurve(std::move(changed), tr("Name %1").arg(name));
        emit functionsChanged();
    }
}

void SessionModel::setOwnFunctions(FunctionLibrary library) {
    ownFunctions_ = std::move(library);
    emit functionsChanged();
}

FunctionLibrary SessionModel::functions() const {
    return functionsOf(session_).over(ownFunctions_);
}

SessionModel::Redefinition SessionModel::exchangeFunctions(Redefinition other) {
    for (SessionCurve& each : session_.curves) {
        if (const auto changed = other.curves.find(each.id); changed != other.curves.end()) {
            std::swap(each.curve, changed->second.curve);
            std::swap(each.locked, changed->second.locked);
        }
    }
    std::swap(session_.fit, other.fit);
    std::swap(session_.train.activations, other.activations);
    std::swap(session_.train.gates, other.gates);
    colorComparison();
    for (const auto& [id, changed] : other.curves) {
        emit curveAppearanceChanged(id);  // first: a card has other parameters then
        emit curveChanged(id);
    }
    emit fitChanged();
    emit trainChanged();
    emit functionsChanged();
    return other;
}

void SessionModel::redefine(const FunctionPtr& before, const FunctionPtr& function) {
    const auto isMeant = [&](const FunctionPtr& each) {
        return each->description().name == before->description().name &&
               isSameCurve(defaultCurve(each), defaultCurve(before)) && each != function;
    };
    Redefinition changed{.curves = {},
                         .fit = session_.fit,
                         .activations = session_.train.activations,
                         .gates = session_.train.gates};
    for (const SessionCurve& each : session_.curves) {
        if (isMeant(each.curve.function)) {
            changed.curves[each.id] = {withFunction(each.curve, function),
                                       locksOf(each, function->description())};
        }
    }
    FitQuestion& question = changed.fit.question;
    bool isUsed = !changed.curves.empty();
    if (isMeant(question.family)) {
        question = withFamily(question, withFunction(startOf(question), function));
        isUsed = true;
    }
    if (question.target.function != nullptr && isMeant(question.target.function)) {
        question.target = withFunction(question.target, function);
        isUsed = true;
    }
    if (Curve& approximated = changed.fit.hardware.function; isMeant(approximated.function)) {
        approximated = withFunction(approximated, function);
        isUsed = true;
    }
    for (TrainActivation& each : changed.activations) {
        if (isMeant(each.curve.function)) {
            each.curve = withFunction(each.curve, function);
            isUsed = true;
        }
    }
    for (Curve& gate : changed.gates) {
        if (isMeant(gate.function)) {
            gate = withFunction(gate, function);
            isUsed = true;
        }
    }
    if (isUsed) {
        endRun();
        push(std::make_unique<ExchangeCommand<Redefinition>>(
            tr("Define %1").arg(QString::fromStdString(function->description().name)), std::move(changed),
            [this](Redefinition other) { return exchangeFunctions(std::move(other)); }));
    }
}

}  // namespace zorro::ui
