#include "ui/session/session_model.h"

#include <algorithm>
#include <cmath>

#include "core/expression/curve_spec.h"
#include "ui/session/session_commands.h"
#include "ui/widgets/done_command.h"
#include "ui/widgets/field/parameter_label.h"

namespace zorro::ui {
namespace {

using Curves = std::vector<SessionCurve>;

Curves::iterator findIn(Curves& curves, CurveId id) {
    return std::find_if(curves.begin(), curves.end(), [id](const auto& curve) { return curve.id == id; });
}

}  // namespace

SessionModel::SessionModel(QObject* parent) : QObject(parent) {
    settleColors();
    connect(&undoStack_, &QUndoStack::indexChanged, this, [this](int index) {
        if (!pushing_) {
            endRun();  // an undo or redo by hand
            announceStep(index);
        }
        index_ = index;
    });
}

void SessionModel::reset(Session session) {
    session_ = std::move(session);
    for (const SessionCurve& curve : session_.curves) {
        session_.nextId = std::max(session_.nextId, curve.id + 1);
    }
    if (find(session_.selected) == nullptr) {
        session_.selected = session_.curves.empty() ? noCurve : session_.curves.front().id;
    }
    if (find(session_.explore.reference) == nullptr) {
        session_.explore.reference = noCurve;
    }
    settleColors();
    dragging_ = false;
    endRun();
    undoStack_.clear();
    emit sessionReset();
}

CurveId SessionModel::addCurve(Curve curve, const QString& label, int row) {
    SessionCurve added{.label = label.trimmed(), .curve = withinBounds(std::move(curve))};
    added.label = freeLabelFor(added);
    added.colorIndex = freeColorFor(shortSpecText(added.curve));
    const QString text = tr("Add %1").arg(added.displayName());
    return insert(std::move(added), row, text);
}

CurveId SessionModel::addLearned(Curve curve, const std::string& trained, const QString& label) {
    SessionCurve added{.label = label.trimmed(), .curve = withinBounds(std::move(curve))};
    added.label = freeLabelFor(added);
    added.colorIndex = colorOfLearned(added.curve, trained);
    const QString text = tr("Add %1").arg(added.displayName());
    return insert(std::move(added), -1, text);
}

/// The label of a new card: another one where a card is called so already, for two lines of one name could
/// not be told apart.
QString SessionModel::freeLabelFor(const SessionCurve& added) const {
    const auto isTaken = [this](const QString& name) {
        return std::any_of(session_.curves.begin(), session_.curves.end(),
                           [&name](const SessionCurve& each) { return each.displayName() == name; });
    };
    const QString name = added.displayName();
    QString label = added.label;
    for (int number = 2; isTaken(label.isEmpty() ? name : label); ++number) {
        label = QStringLiteral("%1 (%2)").arg(name).arg(number);
    }
    return label;
}

CurveId SessionModel::duplicateCurve(CurveId id) {
    const SessionCurve* original = find(id);
    if (original == nullptr) {
        return noCurve;
    }
    SessionCurve copy = *original;
    copy.colorIndex = freeColorFor(shortSpecText(copy.curve));
    copy.usage.reset();  // it is there to become another curve
    copy.label = freeLabelFor(copy);
    const auto row = original - session_.curves.data() + 1;
    return insert(std::move(copy), static_cast<int>(row), tr("Duplicate %1").arg(original->displayName()));
}

void SessionModel::removeCurve(CurveId id) {
    if (const SessionCurve* curve = find(id)) {
        pushPresence(id, std::nullopt, tr("Remove %1").arg(curve->displayName()));
    }
}

void SessionModel::moveCurve(CurveId id, int row) {
    const SessionCurve* curve = find(id);
    if (curve == nullptr) {
        return;
    }
    row = std::clamp(row, 0, static_cast<int>(session_.curves.size()) - 1);
    if (curve - session_.curves.data() != row) {
        push(std::make_unique<ExchangeCommand<int>>(tr("Move %1").arg(curve->displayName()), row,
                                                    [this, id](int to) { return exchangeRow(id, to); }));
    }
}

void SessionModel::setVisible(CurveId id, bool visible) {
    if (const SessionCurve* curve = find(id)) {
        pushField(id, &SessionCurve::visible, visible, &SessionModel::curveAppearanceChanged,
                  (visible ? tr("Show %1") : tr("Hide %1")).arg(curve->displayName()));
    }
}

void SessionModel::setLabel(CurveId id, const QString& label) {
    if (const SessionCurve* curve = find(id)) {
        pushField(id, &SessionCurve::label, label.trimmed(), &SessionModel::curveAppearanceChanged,
                  tr("Rename %1").arg(curve->displayName()));
    }
}

void SessionModel::setLocked(CurveId id, const std::string& parameter, bool locked) {
    const SessionCurve* curve = find(id);
    const auto index = curve == nullptr ? -1 : parameterIndex(curve->curve.description(), parameter);
    if (index < 0) {
        return;
    }
    std::set<std::string> names = curve->locked;
    if (locked) {
        names.insert(parameter);
    } else {
        names.erase(parameter);
    }
    pushField(id, &SessionCurve::locked, std::move(names), &SessionModel::curveAppearanceChanged,
              (locked ? tr("Lock %1 of %2") : tr("Unlock %1 of %2"))
                  .arg(parameterLabel(curve->curve.description().parameters[static_cast<std::size_t>(index)]),
                       curve->displayName()));
}

void SessionModel::setParameter(CurveId id, std::size_t parameter, double value) {
    const SessionCurve* curve = find(id);
    if (curve == nullptr || parameter >= curve->curve.parameters.size()) {
        return;
    }
    std::vector<double> values = curve->curve.parameters;
    values[parameter] = value;
    pushParameters(id, std::move(values), runOf(ParameterOfCurve{id, parameter}));
}

void SessionModel::setParameters(CurveId id, std::vector<double> values) {
    const SessionCurve* curve = find(id);
    if (curve != nullptr && values.size() == curve->curve.parameters.size()) {
        if (!dragging_) {
            endRun();
        }
        pushParameters(id, std::move(values), runNumber_);
        if (!dragging_) {
            endRun();
        }
    }
}

void SessionModel::beginDrag() {
    endRun();
    dragging_ = true;
}

void SessionModel::endDrag() {
    dragging_ = false;
    endRun();
}

void SessionModel::select(CurveId id) {
    if (id == session_.selected || (id != noCurve && find(id) == nullptr)) {
        return;
    }
    if (!dragging_) {
        endRun();
    }
    session_.selected = id;
    emit selectionChanged(id);
}

SessionCurve* SessionModel::find(CurveId id) {
    const auto found = findIn(session_.curves, id);
    return found == session_.curves.end() ? nullptr : &*found;
}

std::vector<double> SessionModel::allowed(const SessionCurve& curve, std::vector<double> values) const {
    const auto& parameters = curve.curve.description().parameters;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]) || curve.locked.contains(parameters[i].name)) {
            values[i] = curve.curve.parameters[i];
        } else {
            values[i] = std::clamp(values[i], parameters[i].lower, parameters[i].upper);
        }
    }
    return values;
}

CurveId SessionModel::insert(SessionCurve curve, int row, const QString& text) {
    const int count = static_cast<int>(session_.curves.size());
    curve.id = session_.nextId++;
    const CurveId id = curve.id;
    const int at = row < 0 ? count : std::min(row, count);
    pushPresence(id, Detached{.curve = std::move(curve), .row = at}, text);
    return id;
}

void SessionModel::pushPresence(CurveId id, std::optional<Detached> held, const QString& text) {
    endRun();
    push(std::make_unique<ExchangeCommand<std::optional<Detached>>>(
        text, std::move(held), [this, id](std::optional<Detached> out) -> std::optional<Detached> {
            if (!out) {
                return detach(id);
            }
            attach(*std::move(out));
            return std::nullopt;
        }));
}

SessionModel::Detached SessionModel::detach(CurveId id) {
    const auto found = findIn(session_.curves, id);
    const auto row = found - session_.curves.begin();
    Detached detached{.curve = std::move(*found),
                      .row = static_cast<int>(row),
                      .selected = session_.selected == id,
                      .reference = session_.explore.reference == id};
    const auto next = session_.curves.erase(found);
    if (detached.reference) {
        session_.explore.reference = noCurve;
    }
    if (detached.selected) {
        const bool last = next == session_.curves.end();
        session_.selected = session_.curves.empty() ? noCurve : (last ? session_.curves.back() : *next).id;
    }
    emit curveRemoved(id);
    if (detached.reference) {
        emit exploreChanged();
    }
    if (detached.selected) {
        emit selectionChanged(session_.selected);
    }
    return detached;
}

void SessionModel::attach(Detached detached) {
    const CurveId id = detached.curve.id;
    session_.curves.insert(session_.curves.begin() + detached.row, std::move(detached.curve));
    if (detached.reference) {
        session_.explore.reference = id;
    }
    if (detached.selected) {
        session_.selected = id;
    }
    emit curveAdded(id);
    if (detached.reference) {
        emit exploreChanged();
    }
    if (detached.selected) {
        emit selectionChanged(id);
    }
}

int SessionModel::exchangeRow(CurveId id, int row) {
    const auto from = findIn(session_.curves, id);
    const auto to = session_.curves.begin() + row;
    const int before = static_cast<int>(from - session_.curves.begin());
    if (from < to) {
        std::rotate(from, from + 1, to + 1);
    } else {
        std::rotate(to, from, from + 1);
    }
    emit curvesReordered();
    return before;
}

template <class Value>
void SessionModel::pushField(CurveId id, Value SessionCurve::*field, Value value, CurveSignal changed,
                             const QString& text) {
    if (find(id)->*field == value) {
        return;
    }
    endRun();
    push(std::make_unique<ExchangeCommand<Value>>(text, std::move(value), [=, this](Value other) {
        std::swap(find(id)->*field, other);
        emit(this->*changed)(id);
        return other;
    }));
}

void SessionModel::pushParameters(CurveId id, std::vector<double> values, std::optional<int> run) {
    values = allowed(*find(id), std::move(values));
    if (values == find(id)->curve.parameters) {
        return;
    }
    const auto exchange = [this](ParameterValues others) {
        for (auto& [curveId, other] : others) {
            std::swap(find(curveId)->curve.parameters, other);
        }
        for (const auto& [curveId, other] : others) {
            emit curveChanged(curveId);
        }
        return others;
    };
    ParameterValues held{{id, std::move(values)}};
    push(std::make_unique<ParametersCommand>(session_, std::move(held), exchange, run));
}

std::optional<int> SessionModel::runOf(const std::optional<Subject>& subject) {
    if (!subject) {
        endRun();
        return {};
    }
    if (!dragging_ && subject_ != subject) {
        endRun();
        subject_ = subject;
    }
    return runNumber_;
}

void SessionModel::endRun() {
    subject_.reset();
    ++runNumber_;
}

void SessionModel::announceStep(int index) {
    const bool back = index < index_;
    const QUndoCommand* taken = undoStack_.command(back ? index : index - 1);
    if (const auto* step = dynamic_cast<const SessionStep*>(taken)) {
        emit stepTaken(step->room(), step->text(), back);
    } else if (const auto* other = dynamic_cast<const DoneCommand*>(taken)) {
        emit stepTaken(other->room(), other->text(), back);
    }
}

void SessionModel::addOther(std::unique_ptr<QUndoCommand> step) {
    const bool saved = undoStack_.isClean();
    endRun();
    push(std::move(step));
    if (saved) {
        undoStack_.setClean();
    }
}

void SessionModel::push(std::unique_ptr<QUndoCommand> command) {
    pushing_ = true;
    undoStack_.push(command.release());
    pushing_ = false;
}

}  // namespace zorro::ui

#include "moc_session_model.cpp"
