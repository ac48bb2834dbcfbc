#pragma once

// A function of one's own while it is being written: what was typed, what is wrong with it, the curve that it
// makes as soon as it makes one; and saving and deleting it. No widgets here.

#include <map>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "ui/session/own_functions.h"
#include "ui/session/session_model.h"

namespace zorro::ui {

/// What was typed.
struct FunctionDraft {
    QString name;
    QString formula;
    QString about;
    QString source;
};

/// What is wrong with a draft, a sentence for each part; empty where nothing is.
struct DraftIssues {
    QString name;
    QString formula;
    std::ptrdiff_t position = -1;  ///< in the formula's UTF-8 form; -1: nowhere in particular
    QString parameters;
    std::string parameter;  ///< which one
    QString words;          ///< about and source

    [[nodiscard]] bool isEmpty() const {
        return name.isEmpty() && formula.isEmpty() && parameters.isEmpty() && words.isEmpty();
    }
};

class DefineModel : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive the model.
    DefineModel(OwnFunctions& own, SessionModel& session, QObject* parent = nullptr);

    [[nodiscard]] const FunctionLibrary& library() const { return own_.library(); }
    /// What is wrong with files of the user's functions.
    [[nodiscard]] QStringList fileProblems() const { return own_.problems(); }
    [[nodiscard]] const FunctionDraft& draft() const { return draft_; }
    [[nodiscard]] const DraftIssues& issues() const { return issues_; }
    /// Those of the formula, in its order; while it is none, those it had last.
    [[nodiscard]] const std::vector<Parameter>& parameters() const { return parameters_; }
    /// Null where the draft makes no function yet.
    [[nodiscard]] const FunctionPtr& function() const { return function_; }
    /// What saving replaces; empty where nothing.
    [[nodiscard]] QString replacedName() const;
    /// The function of the user's that is edited; empty for a new one.
    [[nodiscard]] QString editedName() const;
    /// Whether something would be lost that was typed.
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool canSave() const { return function_ != nullptr && issues_.isEmpty(); }

    // What was typed and not saved comes back where the same function is edited again.

    /// Begins anew, without a name; of this card's formula, where there is one, which then takes the name.
    void startNew(CurveId card = noCurve);
    void edit(const FunctionPtr& function);
    void setDraft(FunctionDraft draft);
    void setParameter(const Parameter& parameter);

    /// Keeps the function among the user's, and puts it where the session has what it replaces. Returns why
    /// that failed; empty when done.
    [[nodiscard]] QString save();
    /// Forgets the edited function, as one step of the history; cards and runs that have it keep it. Returns
    /// why that failed.
    [[nodiscard]] QString remove();

signals:
    /// The draft, or what is known of it.
    void changed();
    /// Another function is edited from now on.
    void started();
    void libraryChanged();
    void noticeRaised(const QString& sentence);
    void undoOffered(const QString& sentence);

private:
    void begin(const FunctionPtr& edited, FunctionDraft draft, const std::vector<Parameter>& parameters);
    [[nodiscard]] std::string keptName() const;
    void check();
    [[nodiscard]] Description described();

    OwnFunctions& own_;
    SessionModel& session_;
    FunctionDraft draft_;
    FunctionDraft start_;  ///< the draft as it was before anything was typed
    DraftIssues issues_;
    std::vector<Parameter> parameters_;
    std::map<std::string, Parameter>
        chosen_;  ///< what was chosen for parameters, also for those that are gone
    bool parametersChanged_ = false;
    FunctionPtr function_;
    FunctionPtr edited_;  ///< null for a new one
    /// What was typed and not saved, by the name of the function that was edited; empty for a new one.
    struct Kept {
        FunctionDraft draft;
        std::map<std::string, Parameter> chosen;
        bool parametersChanged = false;
    };
    std::map<std::string, Kept> kept_;
    CurveId card_ = noCurve;
};

}  // namespace zorro::ui
