#include "app/zorrolab/window/function_notes.h"

#include <string>

#include "app/zorrolab/window/main_window.h"
#include "ui/language/spoken.h"
#include "ui/session/session_functions.h"

namespace zorro {
namespace {

void tell(MainWindow& window) {
    ui::SessionModel& model = window.model();
    const FunctionLibrary theirs = ui::functionsOf(model.session());
    const FunctionLibrary& own = model.ownFunctions();
    const std::vector<std::string> sentences = differences(theirs, own, "in this session");
    if (sentences.empty()) {
        return;
    }
    QString text = ui::spoken(sentences.front());
    if (sentences.size() > 1) {
        text = MainWindow::tr("%1 (and %2 more)").arg(text).arg(sentences.size() - 1);
    }
    const auto useOwn = [&model, theirs] {
        for (const FunctionPtr& function : theirs.functions()) {
            if (const FunctionPtr mine = model.ownFunctions().find(function->description().name)) {
                model.redefine(function, mine);
            }
        }
    };
    window.frame().noticeBar().present({.sentence = text,
                                        .choices = {{.text = MainWindow::tr("Use mine"), .action = useOwn}},
                                        .isError = false});
}

}  // namespace

void tellFunctionDifferences(MainWindow& window) {
    QObject::connect(&window.model(), &ui::SessionModel::sessionReset, &window, [&window] { tell(window); });
}

}  // namespace zorro
