#pragma once

// Functions of one's own: the list of them, the one that is being written, and beside it the curve and the
// slope that it makes. The rest of the window stays usable.

#include <QDialog>

#include "ui/explore/define/define_model.h"
#include "ui/theme/theme.h"

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace zorro::ui {

class ParameterRows;
class PlotStack;

class DefineDialog : public QDialog {
    Q_OBJECT

public:
    /// The arguments outlive the dialog.
    DefineDialog(OwnFunctions& own, SessionModel& session, ThemeController& themes,
                 QWidget* parent = nullptr);

    [[nodiscard]] DefineModel& model() { return model_; }
    /// Shows the dialog on a new function, on the one of this card, or, where that is a bare formula, on the
    /// name that it is to have.
    void open(CurveId card = noCurve);

    [[nodiscard]] QLineEdit& name() { return *name_; }
    [[nodiscard]] QPlainTextEdit& formula() { return *formula_; }
    [[nodiscard]] QLabel& formulaMessage() { return *formulaMessage_; }
    [[nodiscard]] ParameterRows& parameters() { return *parameters_; }
    [[nodiscard]] PlotStack& plots() { return *plots_; }
    [[nodiscard]] QListWidget& list() { return *list_; }
    [[nodiscard]] QPushButton& saveButton() { return *save_; }
    [[nodiscard]] QAction& deleteAction() { return *delete_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeForm();
    void addButtons(QVBoxLayout& column);
    [[nodiscard]] QLabel* makeMessage(int lines);
    void takeTyped();
    void showTheme();
    void showStarted();
    void showChanged();
    void showList();
    void showFormulaPlace();
    void showCurve(bool fit);
    void chooseFromList();
    void save();

    DefineModel model_;
    SessionModel& session_;
    ThemeController& themes_;
    QListWidget* list_ = nullptr;
    QLineEdit* name_ = nullptr;
    QLabel* nameMessage_ = nullptr;
    QPlainTextEdit* formula_ = nullptr;
    QLabel* formulaMessage_ = nullptr;
    ParameterRows* parameters_ = nullptr;
    QLabel* parametersMessage_ = nullptr;
    QLineEdit* about_ = nullptr;
    QLineEdit* source_ = nullptr;
    QPushButton* save_ = nullptr;
    QAction* delete_ = nullptr;
    QToolButton* more_ = nullptr;
    PlotStack* plots_;
    QString typingProblem_;  ///< in a field of the parameters
};

}  // namespace zorro::ui
