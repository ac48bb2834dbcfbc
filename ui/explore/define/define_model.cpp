#include "ui/explore/define/define_model.h"

#include <memory>
#include <utility>

#include "core/library/define.h"
#include "ui/language/spoken.h"
#include "ui/widgets/done_command.h"

namespace zorro::ui {
namespace {

/// What is typed is one line, whatever was pasted.
std::string lineOf(const QString& text) {
    return text.simplified().toStdString();
}

}  // namespace

DefineModel::DefineModel(OwnFunctions& own, SessionModel& session, QObject* parent)
    : QObject(parent), own_(own), session_(session) {
    connect(&own_, &OwnFunctions::changed, this, &DefineModel::libraryChanged);
    startNew();
}

QString DefineModel::replacedName() const {
    const std::string name = lineOf(draft_.name);
    return own_.library().find(name) != nullptr ? QString::fromStdString(name) : QString();
}

QString DefineModel::editedName() const {
    const bool isThere = edited_ != nullptr && own_.library().find(edited_->description().name) != nullptr;
    return isThere ? QString::fromStdString(edited_->description().name) : QString();
}

bool DefineModel::isChanged() const {
    return parametersChanged_ || draft_.name != start_.name || draft_.formula != start_.formula ||
           draft_.about != start_.about || draft_.source != start_.source;
}

void DefineModel::startNew(CurveId card) {
    FunctionDraft draft;
    std::vector<Parameter> parameters;
    const SessionCurve* curve = session_.session().find(card);
    if (curve != nullptr) {
        draft.formula = QString::fromStdString(curve->curve.description().formula);
        parameters = curve->curve.description().parameters;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            parameters[i].defaultValue = curve->curve.parameters[i];
        }
    }
    begin(nullptr, std::move(draft), parameters);
    card_ = curve == nullptr ? noCurve : card;
}

std::string DefineModel::keptName() const {
    return edited_ == nullptr ? std::string() : edited_->description().name;
}

void DefineModel::begin(const FunctionPtr& edited, FunctionDraft draft,
                        const std::vector<Parameter>& parameters) {
    if (isChanged()) {
        kept_[keptName()] = {draft_, chosen_, parametersChanged_};
    }
    edited_ = edited;
    card_ = noCurve;
    chosen_.clear();
    for (const Parameter& parameter : parameters) {
        chosen_[parameter.name] = parameter;
    }
    draft_ = std::move(draft);
    start_ = draft_;
    parametersChanged_ = false;
    const auto kept = kept_.find(keptName());
    if (kept != kept_.end() && (edited != nullptr || draft_.formula.isEmpty())) {
        draft_ = kept->second.draft;
        chosen_ = kept->second.chosen;
        parametersChanged_ = kept->second.parametersChanged;
        kept_.erase(kept);
    }
    check();
    emit started();
}

void DefineModel::edit(const FunctionPtr& function) {
    const Description& description = function->description();
    begin(function,
          {.name = QString::fromStdString(description.name),
           .formula = QString::fromStdString(description.formula),
           .about = QString::fromStdString(description.about),
           .source = QString::fromStdString(description.source)},
          description.parameters);
}

void DefineModel::setDraft(FunctionDraft draft) {
    draft_ = std::move(draft);
    check();
    emit changed();
}

void DefineModel::setParameter(const Parameter& parameter) {
    chosen_[parameter.name] = parameter;
    parametersChanged_ = true;
    check();
    emit changed();
}

/// The draft as a description; the parameters of its formula are known from then on.
Description DefineModel::described() {
    Description description = describeOwn(lineOf(draft_.name), lineOf(draft_.formula));
    for (Parameter& parameter : description.parameters) {
        if (const auto chosen = chosen_.find(parameter.name); chosen != chosen_.end()) {
            parameter.defaultValue = chosen->second.defaultValue;
            parameter.lower = chosen->second.lower;
            parameter.upper = chosen->second.upper;
            parameter.scale = chosen->second.scale;
        }
    }
    parameters_ = description.parameters;
    description.about = draft_.about.toStdString();
    description.source = draft_.source.toStdString();
    return description;
}

void DefineModel::check() {
    issues_ = {};
    function_ = nullptr;
    if (const std::string name = lineOf(draft_.name); !name.empty() || isChanged()) {
        issues_.name = spoken(nameIssue(name));
    }
    if (lineOf(draft_.formula).empty()) {
        parameters_.clear();
        return;
    }
    try {
        function_ = makeOwn(described());
    } catch (const DefinitionError& error) {
        const QString sentence = spoken(error.what());
        switch (error.part()) {
            case DefinitionError::Part::parameter:
                issues_.parameters = sentence;
                issues_.parameter = error.parameter();
                break;
            case DefinitionError::Part::words:
                issues_.words = sentence;
                break;
            case DefinitionError::Part::name:
            case DefinitionError::Part::formula:
                issues_.formula = sentence;
                issues_.position = error.position() == std::string::npos
                                       ? -1
                                       : static_cast<std::ptrdiff_t>(error.position());
                break;
        }
    }
}

QString DefineModel::save() {
    FunctionPtr function;
    try {
        function = defineOwn(described());
    } catch (const DefinitionError& error) {
        return spoken(error.what());
    }
    const FunctionPtr before = own_.library().find(function->description().name);
    if (const QString problem = own_.save(function); !problem.isEmpty()) {
        return problem;
    }
    const QString name = QString::fromStdString(function->description().name);
    const bool isNew = edited_ == nullptr && before == nullptr;
    if (before != nullptr) {
        session_.redefine(before, function);
    }
    if (edited_ != nullptr && edited_->description().name == function->description().name) {
        session_.redefine(edited_, function);
    }
    if (card_ != noCurve) {
        session_.setFunction(card_, function);
    } else if (isNew) {
        session_.addCurve(defaultCurve(function));
    }
    emit noticeRaised(isNew ? tr("%1 is yours now: its name does wherever a function is asked for").arg(name)
                            : tr("Saved %1").arg(name));
    start_ = draft_;  // saved: nothing of it is kept as typed
    parametersChanged_ = false;
    edit(function);
    return {};
}

QString DefineModel::remove() {
    const FunctionPtr before = edited_;
    const QString name = editedName();
    if (name.isEmpty()) {
        return {};
    }
    const std::string key = name.toStdString();
    if (const QString problem = own_.remove(key); !problem.isEmpty()) {
        return problem;
    }
    session_.addOther(std::make_unique<DoneCommand>(
        tr("Delete %1").arg(name), [this, before] { static_cast<void>(own_.save(before)); },
        [this, key] { static_cast<void>(own_.remove(key)); }));
    start_ = draft_;
    parametersChanged_ = false;
    startNew();
    emit undoOffered(tr("Deleted %1; cards and runs that use it keep it").arg(name));
    return {};
}

}  // namespace zorro::ui

#include "moc_define_model.cpp"
